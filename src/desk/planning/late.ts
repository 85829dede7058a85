/**
 * Marks digests that wait to be sent as late: what was frozen for them never changes, so the mark is an edit that follows
 * them. Only of messages that are surely not there: one that may have arrived may have come in time.
 */
import type { StoredChannel } from '../../deliver/channels.ts'
import type { Renderer } from '../../deliver/chat.ts'
import type { DigestRecord } from '../../deliver/outbox/deliveries.ts'
import type { Slot } from '../../deliver/outbox/delivery.ts'
import { placeKey } from '../../deliver/place.ts'
import { FRESHNESS_MS } from '../../deliver/schedule/due.ts'
import { SCREEN } from '../../deliver/terminal/chat.ts'
import { optionsOf } from './edition.ts'
import { editsOf, type GrowthInput, keysOfPages, type Standing, standingIn } from './growth.ts'
import { contentOf } from './shown.ts'

/** A digest that is not sent so long after it was planned is late. */
const LATE_MS = 15 * 60_000
/** Quiet hours and what was missed put a digest behind its slot by no more. */
const LOOK_BACK_MS = 24 * 3_600_000

/** May be called as often as one likes: what is marked is not marked again. */
export async function markLate(input: GrowthInput): Promise<void> {
  const { store, clock, renderers, report } = input
  const now = clock()
  const waiting = (await store.deliveries.counts(now)).filter(
    ({ state, oldest }) => state === 'planned' && now.getTime() - oldest.getTime() > LATE_MS,
  )
  const platforms = new Set(waiting.map(({ platform }) => platform))
  for (const channel of platforms.size > 0 ? await store.channels.all() : []) {
    const render = platforms.has(channel.place.platform) && renderers.get(channel.place.platform)
    // What a screen shows cannot be changed: the digest would be printed twice.
    if (!render || placeKey(channel.place) === placeKey(SCREEN)) continue
    await markChannel(channel, render, input).catch((cause: unknown) => report(channel.place, cause))
  }
}

async function markChannel({ place }: StoredChannel, render: Renderer, input: GrowthInput): Promise<void> {
  const now = input.clock()
  const records = await input.store.deliveries.digestsSince(place, new Date(now.getTime() - LOOK_BACK_MS))
  for (const standing of standingIn(records, now))
    if (isLate(standing.first, now) && standing.content.options.late !== true)
      await planMark(standing, render, input)
}

async function planMark(
  { first, content, revision }: Standing,
  render: Renderer,
  { store, library }: GrowthInput,
): Promise<void> {
  const { place, schedule, slot } = first
  const { stories, marks } = content
  const edit: Slot = { place, schedule, slot, kind: 'correction', revision }
  const briefs = await Promise.all(stories.map(({ id }) => library.briefOf(id)))
  const options = { ...content.options, late: true }
  const edits = editsOf(
    briefs.flatMap((brief) => brief ?? []),
    optionsOf({ stories, marks, options }),
    keysOfPages(first),
    // What was seen stays as it was: growth that nobody was told of is still told.
    { slot: edit, render, expiresAt: expiryOf(first), content: { stories, marks, options } },
  )
  if (edits) await store.deliveries.plan(edits)
}

/** Its freshness was counted from when it was planned. */
const isLate = (first: DigestRecord, now: Date): boolean =>
  first.parts[0]?.state === 'planned' && now.getTime() - (expiryOf(first).getTime() - FRESHNESS_MS) > LATE_MS

/** The mark ends with its digest: one that waited longer would count as shown. */
const expiryOf = (first: DigestRecord): Date => new Date(contentOf(first)?.expiresAt ?? first.slot)
