/**
 * What goes back to Discord by the token of an interaction. Nothing here throws: a person who has gone away, or an answer
 * that another process gave, is a line in the log. Touches the network.
 * Source: https://docs.discord.com/developers/interactions/receiving-and-responding.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIInteraction, REST } from 'discord.js'
import type { Choice } from '../../../caller.ts'
import type { Payload } from '../../../outbox/delivery.ts'
import { assertDiscordMessage } from '../../check.ts'
import { codeOfRefusal } from '../../classify.ts'

/** What an answer needs to know of its interaction. */
export type Token = Pick<APIInteraction, 'id' | 'application_id' | 'token'>

export type Answers = {
  /** Only the caller will see the answer. False when nothing more can be said. */
  defer(to: Token): Promise<boolean>
  modal(to: Token, form: Payload): Promise<boolean>
  choices(to: Token, choices: readonly Choice[]): Promise<void>
  /** After `defer`: the first message takes its place, the others follow. False when they are no messages for Discord. */
  show(to: Token, bodies: readonly Payload[]): Promise<boolean>
}

type Log = (message: string, error?: unknown) => void

const CALLBACK = { deferred: 5, choices: 8, modal: 9 } as const
const EPHEMERAL = 1 << 6
const ALREADY_ANSWERED = 40_060

/** Of the three seconds that Discord waits: for one try, and for a second one when the answer to the first was lost. */
const FIRST_TRIES_MS: readonly number[] = [1_600, 1_200]
/** An edit may be repeated: it says the same. */
const EDIT_PAUSES_MS: readonly number[] = [500, 2_000]
/** An empty message, and a field that is wrong. */
const MALFORMED = [50_006, 50_035]

export function openAnswers(rest: Pick<REST, 'post' | 'patch'>, log: Log): Answers {
  const failed = (what: string, { id }: Token, error: unknown) =>
    log(`Discord: ${what} of interaction ${id} failed: ${wordsOf(error)}`, withoutSecrets(error))

  /** True when our answer counts. `left`: milliseconds of the tries that are left. */
  async function first(to: Token, what: string, body: Payload, left = FIRST_TRIES_MS): Promise<boolean> {
    const [ms = 0, ...more] = left
    try {
      const signal = AbortSignal.timeout(ms)
      await rest.post(`/interactions/${to.id}/${to.token}/callback`, { body, auth: false, signal })
      return true
    } catch (error) {
      const code = codeOfRefusal(error)
      // The try before has arrived after all.
      if (code === ALREADY_ANSWERED && left !== FIRST_TRIES_MS) return true
      if (code === undefined && more.length > 0) return first(to, what, body, more)
      failed(what, to, error)
      return false
    }
  }

  /** False when Discord does not take such a message; when the caller is gone, nothing more can be done. */
  async function edit(to: Token, body: Payload, pauses = EDIT_PAUSES_MS): Promise<boolean> {
    const [pause, ...more] = pauses
    try {
      await rest.patch(`/webhooks/${to.application_id}/${to.token}/messages/@original`, { body, auth: false })
      return true
    } catch (error) {
      const code = codeOfRefusal(error)
      if (code === undefined && pause !== undefined) {
        await sleep(pause)
        return edit(to, body, more)
      }
      failed('the answer', to, error)
      return !MALFORMED.includes(code ?? 0)
    }
  }

  /** Never repeated: it might stand there twice. */
  async function follow(to: Token, body: Payload): Promise<void> {
    const flags = Number(body.flags ?? 0) | EPHEMERAL
    await rest.post(`/webhooks/${to.application_id}/${to.token}`, { body: { ...body, flags }, auth: false })
  }

  return {
    defer: (to) => first(to, 'the first answer', { type: CALLBACK.deferred, data: { flags: EPHEMERAL } }),
    modal: (to, form) => first(to, 'the form', { type: CALLBACK.modal, data: form }),
    async choices(to, choices) {
      await first(to, 'the suggestions', { type: CALLBACK.choices, data: { choices } })
    },
    async show(to, bodies) {
      try {
        for (const body of bodies) assertDiscordMessage(body)
      } catch (error) {
        log(`Discord: the answer to interaction ${to.id} cannot be shown`, error)
        return false
      }
      const [original, ...others] = bodies
      if (!original || !(await edit(to, original))) return false
      try {
        for (const body of others) await follow(to, body)
      } catch (error) {
        failed('the rest of the answer', to, error)
      }
      return true
    },
  }
}

/** Errors of the library carry the address, in which the token stands, and what was to be said. */
function withoutSecrets(error: unknown): Error {
  const plain = new Error(wordsOf(error))
  if (error instanceof Error && error.stack) plain.stack = error.stack
  return plain
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = codeOfRefusal(error)
  return code === undefined ? `${error.name}: ${error.message}` : `${error.message} (${code})`
}
