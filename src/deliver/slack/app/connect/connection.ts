/**
 * Keeps Slack reachable: connects, connects again whenever the connection ends, rests longer after each failure, and can
 * say how it stands. No failure leaves it. Touches the network through its transport.
 */
import type { App } from '@slack/bolt'
import type { Clock } from '../../../../lib/clock.ts'
import { realWait } from '../../../outbox/pace/wait.ts'
import { RefusedTokenError } from '../../../refused-token.ts'
import type { Identity, Transport } from './transport.ts'
import { type Backoff, pauseMs } from './trouble.ts'

const FIRST: Backoff = { least: 1_000, most: 300_000, growth: 2 }
const AGAIN: Backoff = { least: 250, most: 30_000, growth: 1.5 }
const REFUSED: Backoff = { least: 1_000, most: 300_000, growth: 2 }
/** Milliseconds; a connection that lasted no longer counts as a failure, so that nothing spins. */
const SHORT_MS = 5_000

export type ConnectionOptions = {
  readonly transport: Transport
  readonly identify: () => Promise<Identity>
  readonly clock: Clock
  readonly log: (message: string, error?: unknown) => void
}

export type Connection = {
  /**
   * Fulfilled once connected, after as many tries as it takes.
   * @throws {RefusedTokenError} when Slack refuses a token at the first try; then nothing more is tried.
   */
  start(app: App): Promise<Identity>
  stop(): Promise<void>
  identity(): Identity | undefined
  state(): string
}

type Now =
  | { readonly kind: 'connected' }
  | { readonly kind: 'away'; readonly since: Date }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'stopped' }

export function openConnection({ transport, identify, clock, log }: ConnectionOptions): Connection {
  const stopping = new AbortController()
  let known: Identity | undefined
  let wasOpen = false
  let isTold = false
  let failures = 0
  let now: Now = { kind: 'away', since: clock() }

  /** One connection from its start to its end. */
  async function round(app: App, opened: () => void): Promise<void> {
    known ??= await identify()
    const { ended } = await transport.connect(app)
    if (stopping.signal.aborted) return await transport.close()
    const from = performance.now()
    log(`Slack: connected to ${known.team}`)
    now = { kind: 'connected' }
    wasOpen = true
    isTold = false
    opened()
    await ended
    if (stopping.signal.aborted) return
    failures = performance.now() - from < SHORT_MS ? failures + 1 : 0
    now = { kind: 'away', since: clock() }
  }

  function failed(error: unknown): Backoff {
    failures++
    if (error instanceof RefusedTokenError) {
      if (now.kind !== 'refused') log('Slack: the token is refused', error)
      now = { kind: 'refused', why: error.message }
      return REFUSED
    }
    if (!isTold) log('Slack: cannot be reached; it is tried on', error)
    isTold = true
    if (now.kind !== 'away') now = { kind: 'away', since: clock() }
    return wasOpen ? AGAIN : FIRST
  }

  async function keep(app: App, opened: () => void): Promise<void> {
    while (!stopping.signal.aborted) {
      let backoff = AGAIN
      try {
        await round(app, opened)
      } catch (error) {
        backoff = failed(error)
        if (backoff === REFUSED && !wasOpen) throw error
      }
      await realWait(pauseMs(failures, backoff), stopping.signal)
    }
  }

  return {
    identity: () => known,
    state: () => wordsOf(now, known),
    start: (app) =>
      new Promise((resolve, reject) => {
        const opened = () => {
          if (known) resolve(known)
        }
        keep(app, opened).then(() => reject(new Error('Slack: stopped before it was connected')), reject)
      }),
    async stop() {
      stopping.abort()
      now = { kind: 'stopped' }
      await transport.close()
    },
  }
}

function wordsOf(now: Now, known: Identity | undefined): string {
  if (now.kind === 'connected') return `connected to ${known?.team}`
  if (now.kind === 'refused') return `token refused: ${now.why}`
  if (now.kind === 'stopped') return 'stopped'
  const since = `${now.since.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return known ? `reconnecting since ${since}` : `connecting since ${since}`
}
