/**
 * Each host in its turn: how many requests at once, how soon after one another, and its rest when it asked for one.
 * Touches only timers. Time is measured by a clock that nobody can set back.
 */
import { cancelled, type Fault, FetchError } from './failure.ts'

export type Manners = {
  /** Requests under way on one host: 1 or 2. */
  readonly atOnce: number
  /** From the beginning of one request to that of the next, in milliseconds. */
  readonly spacingMs: number
}

const MOST_AT_ONCE = 2
const MOST_WAITING = 500
const LONGEST_WAIT_MS = 10 * 60_000
/** Beyond it, hosts that have nothing to tell are forgotten. */
const MANY_HOSTS = 5_000

type Waiter = { readonly grant: () => void; readonly refuse: (error: Error) => void }

type Host = {
  readonly manners: Manners
  active: number
  nextStart: number
  restUntil: number
  timer: NodeJS.Timeout | undefined
  readonly waiting: Waiter[]
}

/** Gives the turn back. To be called once, whatever happened. */
export type Release = () => void

export type Turns = {
  /**
   * Waits for a turn on this host.
   *
   * @throws {FetchError} `busy` when the host rests, too many wait for it, or the wait is too long; `cancelled`
   */
  take(host: string, manners: Manners, signal?: AbortSignal): Promise<Release>
  /** From now on nobody gets a turn on this host for that long; those who wait are told at once. */
  rest(host: string, ms: number): void
  /** Nobody gets a turn any more. */
  close(): void
}

export function openTurns(now: () => number = () => performance.now()): Turns {
  const hosts = new Map<string, Host>()
  let isClosed = false

  function hostOf(name: string, manners: Manners): Host {
    const known = hosts.get(name)
    if (known) return known
    if (hosts.size >= MANY_HOSTS) forgetIdle(hosts, now())
    const host = { manners, active: 0, nextStart: 0, restUntil: 0, timer: undefined, waiting: [] }
    hosts.set(name, host)
    return host
  }

  function start(host: Host): Release {
    host.active += 1
    host.nextStart = now() + host.manners.spacingMs
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      host.active -= 1
      next(host)
    }
  }

  const isFree = (host: Host): boolean =>
    host.active < Math.min(Math.max(host.manners.atOnce, 1), MOST_AT_ONCE) && host.nextStart <= now()

  function next(host: Host): void {
    while (host.waiting.length > 0 && isFree(host)) host.waiting.shift()?.grant()
    const wait = host.nextStart - now()
    if (host.waiting.length === 0 || wait <= 0 || host.timer) return
    host.timer = setTimeout(() => {
      host.timer = undefined
      next(host)
    }, wait)
  }

  return {
    async take(name, manners, signal) {
      const host = hostOf(name, manners)
      if (isClosed || signal?.aborted) throw cancelled()
      const restMs = host.restUntil - now()
      if (restMs > 0) throw new FetchError(resting(restMs))
      if (host.waiting.length === 0 && isFree(host)) return start(host)
      if (host.waiting.length >= MOST_WAITING) throw new FetchError(crowded())
      return queued(host, { begin: () => start(host), wake: () => next(host) }, signal)
    },

    rest(name, ms) {
      const host = hosts.get(name)
      if (!host) return
      host.restUntil = Math.max(host.restUntil, now() + ms)
      for (const { refuse } of host.waiting.splice(0)) refuse(new FetchError(resting(host.restUntil - now())))
    },

    close() {
      isClosed = true
      for (const host of hosts.values()) {
        clearTimeout(host.timer)
        for (const { refuse } of host.waiting.splice(0)) refuse(cancelled())
      }
    },
  }
}

type Steps = { readonly begin: () => Release; readonly wake: () => void }

function queued(host: Host, { begin, wake }: Steps, signal: AbortSignal | undefined): Promise<Release> {
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      // Begins at once, so that whoever looks next sees this turn taken.
      grant: () => leave(() => resolve(begin())),
      refuse: (error) => leave(() => reject(error)),
    }
    const timer = setTimeout(() => waiter.refuse(new FetchError(crowded())), LONGEST_WAIT_MS)
    const stop = () => waiter.refuse(cancelled())
    function leave(then: () => void): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      const place = host.waiting.indexOf(waiter)
      if (place >= 0) host.waiting.splice(place, 1)
      then()
    }
    signal?.addEventListener('abort', stop, { once: true })
    host.waiting.push(waiter)
    wake()
  })
}

function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, { active, waiting, nextStart, restUntil }] of hosts)
    if (active === 0 && waiting.length === 0 && Math.max(nextStart, restUntil) <= now) hosts.delete(name)
}

const resting = (restMs: number): Fault => ({
  reason: 'busy',
  why: 'this host asked us to wait',
  remedy: 'it is tried again when the wait is over',
  restMs: Math.ceil(restMs),
})

const crowded = (): Fault => ({
  reason: 'busy',
  why: 'too many requests wait for this host',
  remedy: 'give fewer sources on one host, or ask them less often',
})
