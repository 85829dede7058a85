/** The outbox of one platform: claims part after part, tries each, and remembers what became of it. */
import { type Place, type Platform, placeKey } from '../place.ts'
import { type AttemptTools, attempt } from './attempt.ts'
import type { Claim, Deliveries } from './deliveries.ts'
import type { Report } from './outbox-event.ts'
import { backoffMs } from './pace/backoff.ts'
import { openPacer, type Request } from './pace/pacer.ts'
import { openSteady } from './pace/steady.ts'
import { openSleeper, type Wait } from './pace/wait.ts'
import type { Verdict } from './verdict.ts'

/** A try whose next request would have to wait longer gives up its turn. */
const LONGEST_TURN_MS = 30_000
/** A settlement that the store refuses is tried this often; then the row is left to be found as unknown. */
const SETTLE_TRIES = 6
/** A store that fails is not asked in a hot loop. */
const SHORTEST_REST_MS = 100

export type LaneOptions = Omit<AttemptTools, 'turn' | 'since' | 'wait'> & {
  readonly deliveries: Deliveries
  readonly wait: Wait
  readonly report: Report
  readonly since: Date
  /** Name of the owner as long as this process may deliver. */
  term(): string | undefined
}

export type Lane = {
  readonly platform: Platform
  start(): void
  kick(): void
  /** Nothing is claimed any more once this was called. Fulfilled when the loop has ended; tries may be under way. */
  stop(): Promise<void>
  underWay(): number
  /** Fulfilled when no try is under way. */
  idle(): Promise<void>
  /** Why nothing leaves, when the token is refused. */
  off(): string | undefined
  resume(): void
}

export function openLane(options: LaneOptions): Lane {
  const { deliveries, sink, clock, wait, limits, report, random, term } = options
  const { platform } = sink
  const steady = openSteady(clock)
  const pacer = openPacer(limits.platforms[platform])
  const sleeper = openSleeper(wait)
  const tries = new Set<Promise<void>>()
  const told = new Set<string>()
  let stopping = false
  let off: string | undefined
  let storeFailures = 0
  let running: Promise<void> | undefined

  const mayDeliver = () => !stopping && off === undefined && term() !== undefined

  /** Begins a try when one may begin; gives the milliseconds until the next look. */
  async function step(): Promise<number> {
    const owner = term()
    if (owner === undefined || off !== undefined) return limits.pollMs
    const pause = pacer.waitMs(steady())
    if (pause > 0) return Math.min(pause, limits.pollMs)
    const { places, until } = pacer.busy(steady())
    const now = clock()
    const handed = await deliveries.claim(platform, {
      owner,
      now,
      leaseMs: limits.claimMs,
      busyPlaces: places,
    })
    storeFailures = 0
    for (const trouble of handed.closed) report({ kind: 'trouble', trouble })
    if (handed.claim) {
      begin(handed.claim)
      return 0
    }
    const change = await deliveries.nextChange(platform, now)
    const wakeMs = change ? change.getTime() - now.getTime() : limits.pollMs
    return Math.max(1, Math.min(wakeMs, until - steady(), limits.pollMs))
  }

  function begin(claim: Claim): void {
    const place = placeKey(claim.place)
    pacer.begin(place)
    pacer.take('send', steady())
    if (claim.thread !== undefined) pacer.introduce(claim.thread, steady())
    let first = true
    /** The turn of the first request is the one that the claim waited for. */
    const turn = async (request: Request) => {
      if (!first || request === 'look') await waitForTurn(request)
      first = false
      return mayDeliver() && pacer.turnMs(request, steady()) < LONGEST_TURN_MS
    }
    const running = attempt(claim, { ...options, turn })
      .then((verdict) => conclude(claim, place, verdict))
      .catch((error: unknown) => report({ kind: 'store', error }))
      .finally(() => {
        pacer.end(place, steady())
        tries.delete(running)
        sleeper.wake()
      })
    tries.add(running)
  }

  async function waitForTurn(request: Request): Promise<void> {
    const ms = pacer.turnMs(request, steady())
    if (ms >= LONGEST_TURN_MS) return
    pacer.take(request, steady())
    if (ms > 0) await wait(ms, new AbortController().signal)
  }

  async function conclude(claim: Claim, place: string, verdict: Verdict): Promise<void> {
    obey(place, verdict)
    if (verdict.platformOff !== undefined) switchOff(verdict.platformOff)
    // before the part is free again: else it would be handed out once more
    if (verdict.placeOff !== undefined) await placeOff(claim.place, verdict.placeOff)
    if (await settle(claim, verdict)) tell(claim, verdict)
  }

  /** What the pace learns from it. */
  function obey(place: string, verdict: Verdict): void {
    const now = steady()
    if (verdict.invalid) pacer.invalid(place, now)
    if (verdict.holdPlaceMs !== undefined) pacer.holdPlace(place, now + verdict.holdPlaceMs)
    if (verdict.holdAllMs !== undefined) pacer.holdAll(now + verdict.holdAllMs)
    if (verdict.platform === 'good') pacer.good()
    const ms = verdict.platform === 'bad' ? pacer.bad(place, now) : undefined
    if (ms !== undefined) report({ kind: 'pause', platform, ms, why: whyOf(verdict) })
  }

  function switchOff(why: string): void {
    if (off === undefined) report({ kind: 'platform-off', platform, why })
    off = why
  }

  async function placeOff(place: Place, why: string): Promise<void> {
    const since = clock()
    await stubbornly(() => deliveries.placeOff(place, why, since))
    report({ kind: 'place-off', place, why, since })
  }

  const settle = (claim: Claim, { settlement }: Verdict) =>
    stubbornly(() => deliveries.settle(claim, settlement, clock()))

  /** What the platform told us must not be lost because the disk is full for a moment. */
  async function stubbornly<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        if (stopping || tries === SETTLE_TRIES) throw error
        report({ kind: 'store', error })
      }
      await wait(backoffMs(tries, random), new AbortController().signal)
    }
  }

  function tell(claim: Claim, { settlement }: Verdict): void {
    const { state } = settlement
    if (state === 'planned' && settlement.refusal !== undefined)
      report({ kind: 'refusal', key: claim.key, why: settlement.refusal })
    if (state === 'held' && !told.has('blind')) {
      told.add('blind')
      report({ kind: 'blind', platform, why: settlement.why })
    }
    if (state === 'held' || state === 'failed' || state === 'expired') {
      const { key, place, kind, slot, part } = claim
      report({
        kind: 'trouble',
        trouble: { key, place, kind, slot, part, state, why: settlement.why, at: clock() },
      })
    }
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const ms = await step().catch((error: unknown) => {
        report({ kind: 'store', error })
        storeFailures += 1
        return Math.max(SHORTEST_REST_MS, backoffMs(storeFailures, random))
      })
      if (ms > 0 && !stopping) await sleeper.sleep(ms)
    }
  }

  return {
    platform,
    start() {
      running ??= run()
    },
    kick: () => sleeper.wake(),
    async stop() {
      stopping = true
      sleeper.wake()
      await running
    },
    underWay: () => pacer.underWay(),
    async idle() {
      while (tries.size > 0) await Promise.all(tries)
    },
    off: () => off,
    resume() {
      off = undefined
      sleeper.wake()
    },
  }
}

const whyOf = ({ settlement }: Verdict): string => (settlement.state === 'sent' ? '' : settlement.why)
