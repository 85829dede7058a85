/**
 * What an error of @discordjs/rest says about a request: surely refused, perhaps accepted, or never to be accepted. Pure.
 * Errors are told by their form, not by their class, so that the library is not loaded for it. Codes:
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
import type { Outcome } from '../chat.ts'

export type Refusal = Exclude<Outcome, { readonly kind: 'sent' }>

/** A page of the network before Discord (Cloudflare) bans an address for a long time; asking sooner makes it longer. */
const EDGE_WAIT_MS = 600_000

/** The request has not left: no listener, no name, no route, or no trust in the other side. */
const NOT_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|\w+_CERT\w*|ERR_TLS_\w+|ERR_SSL_WRONG_VERSION_NUMBER|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/

const TOKEN = 'Make a new token at https://discord.com/developers/applications and set DISCORD_TOKEN.'

const CHANNEL_GONE = 10_003
const ARCHIVED_THREAD = 50_083
const MESSAGE_GONE = 10_008
const NOT_OURS = 50_005

/** What the operator must do. */
const PLACE_OFF: Readonly<Record<number, string>> = {
  [CHANNEL_GONE]: 'The channel is gone. Choose another one with /channel set.',
  10004: 'The bot is no longer in this server. Invite it again.',
  10013: 'Discord knows no such person.',
  40067: 'Posts in this forum need a tag, and it has none that the bot may use. Add one to the forum.',
  50001: 'The bot cannot see this channel. Give it View Channel and Read Message History there.',
  50007: 'This person takes no direct messages from the bot. They must allow them in a server both are in.',
  50008: 'Nothing can be posted in a channel of this kind. Choose a text, announcement or forum channel.',
  50013:
    'The bot may not post there. Give it Send Messages, Create Public Threads and Send Messages in Threads.',
  50024: 'Nothing can be posted in a channel of this kind. Choose a text, announcement or forum channel.',
  50278: 'This person takes no direct messages from the bot. They must allow them in a server both are in.',
}

/** Ended by a person: the message, or the thread it belongs to. */
const DELETED: Readonly<Record<number, string>> = {
  [MESSAGE_GONE]: 'The message was removed on Discord.',
  [ARCHIVED_THREAD]: 'The thread was closed on Discord.',
  160005: 'The thread was locked on Discord.',
}

type Told = {
  readonly name: string
  readonly message: string
  readonly status?: number
  readonly code?: unknown
  readonly global?: boolean
  readonly retryAfter?: number
  readonly timeToReset?: number
}

export function classify(error: unknown): Refusal {
  if (!(error instanceof Error)) return { kind: 'unknown', why: `no readable answer: ${String(error)}` }
  const told: Told = error
  if (told.name.startsWith('RateLimitError')) return rateLimited(told)
  if (told.message.startsWith('Expected token to be set')) return tokenRefused
  if (told.status !== undefined) return byStatus(told, told.status)
  const code = codeOf(error)
  return NOT_SENT.test(code)
    ? { kind: 'refused', why: `cannot reach Discord: ${code}`, scope: 'platform' }
    : { kind: 'unknown', why: `no answer from Discord: ${code || `${told.name} ${told.message}`}` }
}

/** For a request that comes before the message: whatever happened to it, the message has not been sent. */
export function classifyBefore(error: unknown): Refusal {
  const refusal = classify(error)
  return refusal.kind === 'unknown' ? { kind: 'refused', why: refusal.why, scope: 'place' } : refusal
}

/** The code of a refusal by Discord itself. */
export const codeOfRefusal = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && 'code' in error && typeof error.code === 'number'
    ? error.code
    : undefined

export const isChannelGone = (error: unknown): boolean => codeOfRefusal(error) === CHANNEL_GONE

const tokenRefused: Refusal = { kind: 'platform-off', why: `Discord refuses the token. ${TOKEN}` }

function rateLimited({ global, retryAfter = 0, timeToReset = 0 }: Told): Refusal {
  const waitMs = Math.max(0, retryAfter, Number.isFinite(timeToReset) ? timeToReset : 0)
  return global
    ? { kind: 'refused', why: 'all requests are limited', waitMs, scope: 'platform' }
    : { kind: 'refused', why: 'requests to this channel are limited', waitMs, scope: 'place' }
}

const edgePage = (status: number, waitMs = 0): Refusal => ({
  kind: 'refused',
  why: `the network before Discord answers ${status}`,
  waitMs: Math.max(waitMs, EDGE_WAIT_MS),
  scope: 'platform',
})

function byStatus({ message, code, retryAfter }: Told, status: number): Refusal {
  if (status >= 500 || status === 408) return { kind: 'unknown', why: `Discord answered ${status}` }
  if (status === 401) return tokenRefused
  const known = typeof code === 'number' ? code : undefined
  const isPage = known === undefined && (status === 403 || status === 404)
  if (status === 429 || isPage) return edgePage(status, retryAfter)
  return byCode(known ?? 0, status, message)
}

function byCode(code: number, status: number, message: string): Refusal {
  const why = DELETED[code]
  if (why) return { kind: 'deleted', why }
  const off = PLACE_OFF[code]
  if (off) return { kind: 'place-off', why: off }
  const said = `Discord answers ${status} (${code}: ${message.replace(/\s+/g, ' ').slice(0, 300)})`
  const isOff = (status === 403 && code !== NOT_OURS) || status === 404
  return isOff
    ? { kind: 'place-off', why: `${said}. Look at the bot's permissions in this channel.` }
    : { kind: 'malformed', why: said }
}

/** Of the error, or of the one that caused it. */
function codeOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string') return code
  return error.cause instanceof Error ? codeOf(error.cause) : ''
}
