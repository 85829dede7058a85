/**
 * What an error of a call to Slack says about a message: surely refused, or perhaps accepted. Pure.
 *
 * Only a code that Slack itself gave and that stands in the table is definite. An answer that was cut in half looks
 * like a code too (the client puts the text of the answer in its place), and so counts as unknown.
 * Codes: https://docs.slack.dev/reference/methods/chat.postMessage, https://docs.slack.dev/reference/methods/chat.update
 */

import { messageOf } from '../../lib/message-of.ts'
import type { Outcome } from '../chat.ts'

export type Failure = Exclude<Outcome, { readonly kind: 'sent' }>

/** When Slack does not say how long to wait. */
const DEFAULT_WAIT_MS = 60_000
/** A workspace that is being moved is away for long. */
const MIGRATION_WAIT_MS = 600_000
/** Characters of what the network said. */
const MAX_DETAIL = 120

const NEW_TOKEN = 'install the app again at https://api.slack.com/apps and set SLACK_BOT_TOKEN'
const INVITE = 'invite the app with /invite @Name in that channel'
const ADMIN = 'ask an admin of the workspace, or choose another channel'

const PLATFORM_OFF: Readonly<Record<string, string>> = {
  invalid_auth: `the token is not valid: ${NEW_TOKEN}`,
  token_revoked: `the token was revoked: ${NEW_TOKEN}`,
  token_expired: `the token has expired: ${NEW_TOKEN}`,
  account_inactive: `the app or its workspace was removed: ${NEW_TOKEN}`,
  not_authed: `no token was sent: ${NEW_TOKEN}`,
  not_allowed_token_type: 'SLACK_BOT_TOKEN is of another kind: it must begin with xoxb-',
}

const PLACE_OFF: Readonly<Record<string, string>> = {
  not_in_channel: `the app is not in the channel: ${INVITE}`,
  channel_not_found: `the channel is gone, or private and the app is not in it: ${INVITE}`,
  is_archived: 'the channel is archived: bring it back, or choose another channel',
  is_inactive: 'the channel is archived: bring it back, or choose another channel',
  restricted_action: `the workspace does not let the app post there: ${ADMIN}`,
  restricted_action_read_only_channel: `the channel is read-only: ${ADMIN}`,
  restricted_action_thread_only_channel: 'the channel takes replies only: choose another channel',
  restricted_action_non_threadable_channel: 'the channel takes no replies: choose another channel',
  ekm_access_denied: `posting is suspended in the workspace: ${ADMIN}`,
  access_denied: `the workspace denies access: ${ADMIN}`,
  no_permission: `the app may not post there: ${INVITE}`,
  team_access_not_granted: `the app is not installed in that workspace: ${ADMIN}`,
  missing_scope: 'the app lacks a scope: add it under OAuth & Permissions and install the app again',
  user_not_found: 'the person is not in the workspace any more',
  user_disabled: 'the person is not in the workspace any more',
  cannot_dm_bot: 'the direct message is to a bot: choose a person',
  messages_tab_disabled: 'the app takes no direct messages: switch on the messages tab under App Home',
}

const MALFORMED: readonly string[] = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'block_mismatch',
  'cant_update_message',
  'edit_window_closed',
  'cannot_reply_to_message',
  'invalid_thread_ts',
]

/** Milliseconds to wait, and what waits: a channel has its own limit of posts. */
const REFUSED: Readonly<Record<string, readonly [number, 'place' | 'platform']>> = {
  ratelimited: [DEFAULT_WAIT_MS, 'place'],
  rate_limited: [DEFAULT_WAIT_MS, 'place'],
  message_limit_exceeded: [DEFAULT_WAIT_MS, 'platform'],
  org_login_required: [MIGRATION_WAIT_MS, 'platform'],
  team_added_to_org: [MIGRATION_WAIT_MS, 'platform'],
}

const DELETED: Readonly<Record<string, string>> = {
  message_not_found: 'somebody removed the message',
  thread_not_found: 'somebody removed the message with the thread',
}

/** Slack itself failed, and may have taken the message before: ever so often, it says nothing about the message. */
const FAILED: readonly string[] = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']

/** How Slack writes a code: where an answer was cut in half, the client puts its text in the place of one. */
const CODE = /^[a-z][a-z0-9_]{0,79}$/

/** No byte of the request can have left (Node, libuv and undici). */
const NOT_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

type Fields = { readonly [name: string]: unknown }
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

/** `error`: whatever a method of the Web API client threw. */
export function classify(error: unknown): Failure {
  const fields = fieldsOf(error)
  switch (fields.code) {
    case 'slack_webapi_platform_error':
      return ofCode(fieldsOf(fields.data))
    case 'slack_webapi_rate_limited_error':
      return tooMany(Number(fields.retryAfter) * 1_000)
    case 'slack_webapi_http_error':
      return ofStatus(Number(fields.statusCode))
    case 'slack_webapi_request_error':
      return ofNetwork(fieldsOf(fields.original))
    default:
      return ofRest(error)
  }
}

function ofCode({ error, needed }: Fields): Failure {
  const code = typeof error === 'string' ? error : ''
  const of = <Value>(table: Readonly<Record<string, Value>>) =>
    Object.hasOwn(table, code) ? table[code] : undefined
  const off = of(PLATFORM_OFF)
  if (off) return { kind: 'platform-off', why: said(code, off) }
  const closed = of(PLACE_OFF)
  if (closed) return { kind: 'place-off', why: said(code, `${closed}${needed ? ` (${needed})` : ''}`) }
  const gone = of(DELETED)
  if (gone) return { kind: 'deleted', why: said(code, gone) }
  const [waitMs, scope] = of(REFUSED) ?? []
  if (waitMs && scope) return { kind: 'refused', why: said(code, 'Slack takes nothing now'), waitMs, scope }
  if (MALFORMED.includes(code))
    return { kind: 'malformed', why: said(code, 'Slack does not take the message') }
  return ofNoList(code)
}

/** A code that Slack will explain another day counts towards the end of the message. */
function ofNoList(code: string): Failure {
  const why = `Slack answered: ${clip(code) || 'nothing readable'}`
  const isUnlisted = CODE.test(code) && !FAILED.includes(code)
  return { kind: 'unknown', why, ...(isUnlisted && { unlisted: code }) }
}

const said = (code: string, sentence: string) => `${sentence} (Slack: ${code})`

/** Of one channel mostly; Slack does not say of what. */
const tooMany = (waitMs: number): Failure => ({
  kind: 'refused',
  why: 'Slack asks to post more slowly',
  waitMs: Number.isFinite(waitMs) && waitMs > 0 ? waitMs : DEFAULT_WAIT_MS,
  scope: 'place',
})

function ofStatus(status: number): Failure {
  if (status === 401) return { kind: 'platform-off', why: `Slack answered 401: ${NEW_TOKEN}` }
  return status === 429 ? tooMany(Number.NaN) : { kind: 'unknown', why: `Slack answered ${status}` }
}

/** `fetch failed` has the reason in its cause; where several addresses were tried, in each of its errors. */
function ofNetwork(original: Fields): Failure {
  const cause = fieldsOf(original.cause)
  const tries = Array.isArray(cause.errors) ? cause.errors.map(fieldsOf) : [cause]
  const codes = tries.map((each) => String(each.code ?? ''))
  const code = codes.find((each) => each !== '')
  if (codes.length > 0 && codes.every((each) => NOT_SENT.test(each)))
    return { kind: 'refused', why: `Slack cannot be reached (${code})`, scope: 'platform' }
  return {
    kind: 'unknown',
    why: `the answer of Slack was lost (${code ?? clip(String(original.message ?? ''))})`,
  }
}

/** The client has no class for a 429 that does not say how long to wait: the page of a proxy. */
function ofRest(error: unknown): Failure {
  const message = messageOf(error)
  if (message.startsWith('Retry header did not contain a valid timeout'))
    return {
      kind: 'refused',
      why: 'Slack refuses every request for now',
      waitMs: DEFAULT_WAIT_MS,
      scope: 'platform',
    }
  return { kind: 'unknown', why: `the answer of Slack was lost (${clip(message)})` }
}

const clip = (text: string) => text.replace(/\s+/g, ' ').slice(0, MAX_DETAIL)
