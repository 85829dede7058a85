/** Plans the digests that are due: once a minute, for every channel, and whatever the minute before has left. */

import type { Card } from '../deliver/card.ts'
import type { StoredChannel } from '../deliver/channels.ts'
import type { Renderer } from '../deliver/chat.ts'
import { type Digest, digestOf } from '../deliver/digest.ts'
import { seenOf } from '../deliver/mark.ts'
import type { Slot } from '../deliver/outbox/delivery.ts'
import type { Place } from '../deliver/place.ts'
import { dueSlots, FRESHNESS_MS } from '../deliver/schedule/due.ts'
import { nextRuns } from '../deliver/schedule/next-runs.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { type EditionContent, type EditionInput, editionOf } from './edition.ts'
import { type FreezeInput, freezeCard, freezeDigest } from './freeze.ts'
import type { Library } from './library.ts'
import { openPool, type Pool } from './pool.ts'
import { shownTo } from './shown.ts'

/** The one schedule of a channel. Its name stays when its times change, so that an edit cannot fire twice. */
const SCHEDULE = 'main'
const MINUTE_MS = 60_000
/** Stories that grew within this time may come into a digest. */
const POOL_MS = 3 * 24 * 3_600_000

export type PlannerInput = {
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  /** What the digest is called. */
  readonly name: string
  /** Of the platforms that are connected. */
  readonly renderers: ReadonlyMap<string, Renderer>
  readonly sources: () => Promise<{ readonly well: number; readonly all: number }>
  /** Told when one channel cannot be planned; the others are. */
  readonly report: (channel: Place, cause: unknown) => void
}

export type Planner = {
  /** Gives the number of digests planned. May be called as often as one likes. */
  tick(): Promise<number>
  /** At once, outside any schedule: a repeated `request` plans nothing more. */
  post(place: Place, digest: Digest, request: string): Promise<void>
  /** Under a message of ours. */
  reply(place: Place, message: string, card: Card, request: string): Promise<void>
}

type Round = { readonly now: Date; readonly pool: Pool; readonly well: { well: number; all: number } }

export function openPlanner(input: PlannerInput): Planner {
  const { store, library, clock, renderers, report } = input

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
    for (const slot of due.skipped) await store.deliveries.skip(slotOf(place, slot), 'missed')
    for (const slot of due.batched) await store.deliveries.skip(slotOf(place, slot), 'quiet hours')
    const planned = due.deliver ? await planSlot(channel, due.deliver, render, await round()) : 0
    // Only now: until here a crash leaves the slot open, and planning it again changes nothing.
    if (due.evaluatedUntil.getTime() !== lastEvaluated.getTime())
      await store.channels.setEvaluated(place, due.evaluatedUntil)
    return planned
  }

  async function planSlot(
    { place, settings }: StoredChannel,
    { slot: instant, late }: { readonly slot: Date; readonly late: boolean },
    render: Renderer,
    { now, pool, well }: Round,
  ): Promise<number> {
    const slot = slotOf(place, instant)
    const zone = settings.schedule?.zone ?? 'UTC'
    const [next] = nextRuns(settings, now, 1)
    const options: EditionInput['options'] = {
      name: input.name,
      now: instant,
      zone,
      sources: well,
      ...(late && { late }),
      ...(next && { next }),
    }
    const shown = await shownTo(place, store.deliveries, now)
    const mutes = await store.people.mutes({ place }, now)
    const edition = await editionOf({ settings, pool, mutes, ...shown, options })
    if (!edition && settings.empty === 'skip') {
      await store.deliveries.skip(slot, 'nothing new')
      return 0
    }
    const since = shown.last ?? new Date(now.getTime() - POOL_MS)
    const digest = edition?.digest ?? digestOf([], { ...options, since })
    const content = edition?.content ?? { stories: [], marks: [], options: {} }
    const expiresAt = new Date(now.getTime() + FRESHNESS_MS)
    return (await store.deliveries.plan(freezeDigest(digest, { slot, render, expiresAt, content }))) ? 1 : 0
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
    async tick() {
      const now = clock()
      const round = roundAt(now)
      let planned = 0
      for (const channel of await store.channels.all())
        try {
          planned += await planChannel(channel, round, now)
        } catch (cause) {
          report(channel.place, cause)
        }
      return planned
    },

    async post(place, digest, request) {
      const content = { stories: await storiesOf(digest.stories), marks: [], options: {} }
      await store.deliveries.plan(freezeDigest(digest, { ...requested(place, request), content }))
    },

    async reply(place, message, card, request) {
      const found = await store.deliveries.messageAt(place, message)
      const thread = found && { thread: found.key }
      await store.deliveries.plan(freezeCard(card, { ...requested(place, request), content: {}, ...thread }))
    },
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

const slotOf = (place: Place, slot: Date): Slot => ({
  place,
  schedule: SCHEDULE,
  slot,
  kind: 'digest',
  revision: 0,
})
