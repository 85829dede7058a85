/** Plans the digests that are due: once a minute, for every channel, and whatever the minute before has left. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Card } from '../../deliver/card.ts'
import type { ChannelSettings } from '../../deliver/channel.ts'
import type { StoredChannel } from '../../deliver/channels.ts'
import type { Renderer } from '../../deliver/chat.ts'
import { type Digest, digestOf } from '../../deliver/digest.ts'
import { seenOf } from '../../deliver/mark.ts'
import type { FrozenDigest, Slot } from '../../deliver/outbox/delivery.ts'
import { type Place, placeKey } from '../../deliver/place.ts'
import { type Due, dueSlots, FRESHNESS_MS } from '../../deliver/schedule/due.ts'
import { nextRuns } from '../../deliver/schedule/next-runs.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../store/store.ts'
import type { Library } from '../stories/library.ts'
import { openPool, type Pool } from '../stories/pool.ts'
import { type EditionContent, type EditionInput, editionOf } from './edition.ts'
import { type FreezeInput, freezeCard, freezeDigest } from './freeze.ts'
import { markLate } from './late.ts'
import { NOTHING_NEW, type Shown, shownTo } from './shown.ts'

/** The one schedule of a channel. Its name stays when its times change, so that an edit cannot fire twice. */
const SCHEDULE = 'main'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Stories that grew within this time may come into a digest: a channel may read once a week. */
const POOL_MS = 15 * DAY_MS
/** How far a schedule is evaluated is written down so often where nothing was due: a slot is never decided in between. */
const NOTED_EVERY_MS = 60 * MINUTE_MS

export type PlannerInput = {
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  /** What the digest is called. */
  readonly name: string
  /** Of the platforms that are connected. */
  readonly renderers: ReadonlyMap<string, Renderer>
  readonly sources: () => Promise<{ readonly well: number; readonly all: number }>
  /** Told when a request waits to be sent. */
  readonly planned: () => void
  /** Told when one channel cannot be planned; the others are. */
  readonly report: (channel: Place, cause: unknown) => void
}

export type Planner = {
  /** Gives the number of digests planned. May be called as often as one likes. */
  tick(): Promise<number>
  /** Before what an earlier process planned is sent: what waited too long is marked as late. Each tick does it, too. */
  markLate(): Promise<void>
  /** At once, outside any schedule: a repeated `request` plans nothing more. */
  post(place: Place, digest: Digest, request: string): Promise<void>
  /** Under a message of ours. */
  reply(place: Place, message: string, card: Card, request: string): Promise<void>
}

type Round = { readonly now: Date; readonly pool: Pool; readonly well: { well: number; all: number } }

export function openPlanner(input: PlannerInput): Planner {
  const { store, library, clock, renderers, report, planned } = input
  /** Requests that are being planned. */
  const underWay = new Map<string, Promise<void>>()

  async function planChannel(
    channel: StoredChannel,
    round: () => Promise<Round>,
    now: Date,
  ): Promise<number> {
    const { place, settings } = channel
    const render = renderers.get(place.platform)
    const { schedule, quiet, paused } = settings
    if (!schedule || paused || !render) return 0
    const lastEvaluated = (await store.channels.evaluatedUntil(place)) ?? channel.changedAt
    const due = dueSlots({ schedule, quiet, lastEvaluated, now })
    const slot = due.deliver && { ...due.deliver, shown: await shownTo(place, store.deliveries, now) }
    // A platform that was away must not bring several at once: slots stay open until the digest before is sent or over.
    if (slot?.shown.isWaiting) return 0
    await leaveOut(place, due)
    const planned = slot ? await planSlot(channel, slot, render, await round()) : 0
    // Only now: until here a crash leaves the slot open, and planning it again changes nothing.
    if (isWorthNoting(due, lastEvaluated)) await store.channels.setEvaluated(place, due.evaluatedUntil)
    return planned
  }

  async function leaveOut(place: Place, { skipped, batched }: Due): Promise<void> {
    for (const slot of skipped) await store.deliveries.skip(slotOf(place, slot), 'missed')
    for (const slot of batched) await store.deliveries.skip(slotOf(place, slot), 'quiet hours')
  }

  async function planSlot(
    { place, settings }: StoredChannel,
    { slot: instant, late, shown }: NonNullable<Due['deliver']> & { readonly shown: Shown },
    render: Renderer,
    { now, pool, well }: Round,
  ): Promise<number> {
    const slot = slotOf(place, instant)
    const options = optionsAt(settings, instant, late, { now, well })
    const mutes = await store.people.mutes({ place }, now)
    const edition = await editionOf({ settings, pool, mutes, ...shown, options })
    if (!edition && settings.empty === 'skip') {
      await store.deliveries.skip(slot, NOTHING_NEW)
      return 0
    }
    const since = shown.last ?? new Date(now.getTime() - DAY_MS)
    const digest = edition?.digest ?? digestOf([], { ...options, since })
    const content = edition?.content ?? { stories: [], marks: [], options: {} }
    const expiresAt = new Date(now.getTime() + FRESHNESS_MS)
    return (await store.deliveries.plan(freezeDigest(digest, { slot, render, expiresAt, content }))) ? 1 : 0
  }

  function optionsAt(
    settings: ChannelSettings,
    instant: Date,
    late: boolean,
    { now, well }: Pick<Round, 'now' | 'well'>,
  ): EditionInput['options'] {
    const [next] = nextRuns(settings, now, 1)
    const zone = settings.schedule?.zone ?? 'UTC'
    const base = { name: input.name, now: instant, zone, sources: well }
    return { ...base, ...(late && { late }), ...(next && { next }) }
  }

  async function storiesOf(ids: readonly string[]): Promise<EditionContent['stories']> {
    const briefs = await Promise.all(ids.map((id) => library.briefOf(id)))
    return briefs.flatMap((brief) => (brief ? [{ id: brief.storyId, seen: seenOf(brief) }] : []))
  }

  /** Read once for all channels of a minute, and only when one is due. */
  function roundAt(now: Date): () => Promise<Round> {
    let round: Promise<Round> | undefined
    const open = async () => {
      const pool = await openPool(store, library, new Date(now.getTime() - POOL_MS))
      return { now, pool, well: await input.sources() }
    }
    return () => {
      round ??= open()
      return round
    }
  }

  return {
    markLate: () => markLate(input),

    async tick() {
      await markLate(input)
      const now = clock()
      const round = roundAt(now)
      let planned = 0
      for (const channel of await store.channels.all()) {
        try {
          planned += await planChannel(channel, round, now)
        } catch (cause) {
          report(channel.place, cause)
        }
        // A thousand channels may be due at one minute: people who ask meanwhile are answered.
        await breathe()
      }
      return planned
    },

    post: (place, digest, request) =>
      once(place, request, async (input) => {
        const content = { stories: await storiesOf(digest.stories), marks: [], options: {} }
        return freezeDigest(digest, { ...input, content })
      }),

    reply: (place, message, card, request) =>
      once(place, request, async (input) => {
        const found = await store.deliveries.messageAt(place, message)
        if (!found) throw new Error(`message ${message} is none of ours: nothing can be put under it`)
        return freezeCard(card, { ...input, content: {}, thread: found.key })
      }),
  }

  /** A request that comes again, in whatever minute, plans nothing more. */
  async function once(
    place: Place,
    request: string,
    freeze: (input: Omit<FreezeInput, 'content'>) => Promise<FrozenDigest>,
  ): Promise<void> {
    const name = `${placeKey(place)}\n${request}`
    const running = underWay.get(name)
    if (running) return await running
    const planning = plan().finally(() => underWay.delete(name))
    underWay.set(name, planning)
    await planning

    async function plan(): Promise<void> {
      const input = requested(place, request)
      if (await store.deliveries.latest(place, input.slot.schedule)) return
      if (await store.deliveries.plan(await freeze(input))) planned()
    }
  }

  function requested(place: Place, request: string): Omit<FreezeInput, 'content'> {
    const render = renderers.get(place.platform)
    if (!render) throw new Error(`nothing can be posted to ${place.platform}: it is not connected`)
    const now = clock()
    const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
    const slot: Slot = { place, schedule: `request ${request}`, slot: minute, kind: 'requested', revision: 0 }
    return { slot, render, expiresAt: new Date(now.getTime() + FRESHNESS_MS) }
  }
}

function isWorthNoting({ deliver, batched, skipped, evaluatedUntil }: Due, last: Date): boolean {
  const step = evaluatedUntil.getTime() - last.getTime()
  const isDecided = deliver !== undefined || batched.length > 0 || skipped.length > 0
  return (isDecided && step !== 0) || step < 0 || step >= NOTED_EVERY_MS
}

const slotOf = (place: Place, slot: Date): Slot => ({
  place,
  schedule: SCHEDULE,
  slot,
  kind: 'digest',
  revision: 0,
})
