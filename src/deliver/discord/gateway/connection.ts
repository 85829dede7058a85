/**
 * Keeps one connection to Discord for as long as the program runs: a failed login is tried again, ever more slowly; a
 * refusal for good is not. Touches the world through `open` and `wait`.
 */
import type { Clock } from '../../../lib/clock.ts'
import { realWait, type Wait } from '../../outbox/pace/wait.ts'
import { RefusedTokenError } from '../../refused-token.ts'
import type { End, GatewayClient, Hooks, Identity } from './client.ts'

export type ConnectionOptions = {
  readonly clock: Clock
  readonly log: (message: string, error?: unknown) => void
  /** `hooks` tell what happens; interactions and messages are none of ours. */
  open(hooks: Omit<Hooks, 'interaction' | 'message'>): GatewayClient
  readonly wait?: Wait
  /** Milliseconds without a connection after which the library is given up and begun anew. */
  readonly stuckMs?: number
}

export type Connection = {
  /** Fulfilled once connected. @throws {RefusedTokenError} which says what to do, when it never will be. */
  start(): Promise<Identity>
  stop(): Promise<void>
  state(): string
  identity(): Identity | undefined
  parentOf(channelId: string): string | undefined
  typeOf(channelId: string): number | undefined
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000
const STUCK_MS = 180_000

/** From half to all of 1, 2, 4 … 300 s: a thousand logins a day are all that Discord allows. */
export const loginWaitMs = (tries: number, random = Math.random): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 30)) * (0.5 + random() / 2)

export function openConnection(options: ConnectionOptions): Connection {
  const { clock, log, wait = realWait, stuckMs = STUCK_MS } = options
  const stopping = new AbortController()
  const first = Promise.withResolvers<Identity>()
  first.promise.catch(() => undefined)
  const down = new Set<number>()
  let lostAt: Date | undefined
  let identity: Identity | undefined
  let off: string | undefined
  let client: GatewayClient | undefined
  let running: Promise<void> | undefined

  /** One client from its login to its end. True when it was connected at some time. */
  async function live(): Promise<End & { readonly wasUp: boolean }> {
    const { promise, resolve } = Promise.withResolvers<End>()
    const stop = () => resolve({ why: 'stopped', final: true })
    stopping.signal.addEventListener('abort', stop)
    let wasUp = false
    let isTroubled = false
    let timer: NodeJS.Timeout | undefined
    const watch = () => {
      clearTimeout(timer)
      timer = setTimeout(
        () => resolve({ why: 'no connection for a long time', final: false }),
        stuckMs,
      ).unref()
    }
    const up = (shard: number) => {
      wasUp = true
      isTroubled = false
      down.delete(shard)
      if (down.size > 0) return
      lostAt = undefined
      clearTimeout(timer)
    }
    watch()
    client = options.open({
      ready(known, shard) {
        identity = known
        if (!wasUp) log(`Discord: connected as ${known.name}`)
        up(shard)
        first.resolve(known)
      },
      resumed: up,
      lost(shard) {
        if (down.size === 0) watch()
        down.add(shard)
        lostAt ??= clock()
      },
      ended: resolve,
      trouble(error) {
        if (!isTroubled) log('Discord: the gateway has trouble', error)
        isTroubled = true
      },
    })
    const end = await promise
    clearTimeout(timer)
    stopping.signal.removeEventListener('abort', stop)
    await client.close()
    return { ...end, wasUp }
  }

  async function keepConnected(): Promise<void> {
    for (let tries = 1; !stopping.signal.aborted; tries++) {
      const { why, final, error, wasUp } = await live()
      if (stopping.signal.aborted) return
      if (final) return giveUp(why)
      if (wasUp) tries = 1
      down.clear()
      lostAt ??= clock()
      log(`Discord: ${why}; it is tried again`, error)
      await wait(loginWaitMs(tries), stopping.signal)
    }
  }

  function giveUp(why: string): void {
    off = why
    log(`Discord: ${why}`, new Error(why))
    first.reject(new RefusedTokenError(`Discord: ${why}`))
  }

  return {
    start() {
      running ??= keepConnected()
      return first.promise
    },
    async stop() {
      stopping.abort()
      first.reject(new Error('Discord: stopped before it was connected'))
      await running
    },
    state() {
      if (off) return off
      if (!running) return 'not started'
      if (stopping.signal.aborted) return 'stopped'
      if (!identity) return 'connecting'
      return lostAt ? `reconnecting since ${minuteOf(lostAt)}` : `connected as ${identity.name}`
    },
    identity: () => identity,
    parentOf: (channelId) => client?.parentOf(channelId),
    typeOf: (channelId) => client?.typeOf(channelId),
  }
}

const minuteOf = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`
