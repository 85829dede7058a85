/** What a channel sees when stories grow: its front page is changed in place, and one line says so in the thread. */

import { setImmediate as breathe } from 'node:timers/promises'
import type { Brief } from '../../brief/brief.ts'
import { type Block, block, type Card } from '../../deliver/card.ts'
import type { StoredChannel } from '../../deliver/channels.ts'
import type { Renderer } from '../../deliver/chat.ts'
import { type DigestOptions, digestOf } from '../../deliver/digest.ts'
import { type Mark, markOf, newFacts, type Seen, seenOf } from '../../deliver/mark.ts'
import type { DigestRecord } from '../../deliver/outbox/deliveries.ts'
import type { FrozenDigest, Slot } from '../../deliver/outbox/delivery.ts'
import type { Place } from '../../deliver/place.ts'
import { FRESHNESS_MS } from '../../deliver/schedule/due.ts'
import { afterQuiet } from '../../deliver/schedule/quiet.ts'
import { headlineText, runningLine } from '../../deliver/story-card.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../store/store.ts'
import { StoreError } from '../../store/store-error.ts'
import type { Library } from '../stories/library.ts'
import { type EditionContent, optionsOf } from './edition.ts'
import { type FreezeInput, freezeCard, freezeEdits } from './freeze.ts'
import { arrived, contentOf } from './shown.ts'

/** An older digest is not touched any more. */
const EDITED_MS = 24 * 3_600_000
/** New facts named in the thread. */
const MOST_FACTS = 3

export type GrowthInput = {
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  readonly renderers: ReadonlyMap<string, Renderer>
  readonly report: (place: Place, cause: unknown) => void
}

/** `open`: stories of which more is to be told another time. `planned` counts messages. */
export type Told = { readonly planned: number; readonly open: ReadonlySet<string> }

export type Growth = {
  /** By the ids of the stories. May be repeated: what was told is not told again. */
  tell(grown: readonly string[]): Promise<Told>
}

/** Passes by, as all else that goes wrong may not. */
export const isOfStore = (cause: unknown): boolean => cause instanceof StoreError

const NOTHING: Told = { planned: 0, open: new Set() }

type Grown = { readonly brief: Brief; readonly before: Seen; readonly mark: Mark }
/** A digest and the content that stands in the channel now; `revision` is that of the next correction. */
export type Standing = { readonly first: DigestRecord; readonly content: Content; readonly revision: number }
type Content = NonNullable<ReturnType<typeof contentOf>>
/** What a channel gets it with. `quiet`: nothing new is posted now. */
type Way = { readonly render: Renderer; readonly now: Date; readonly quiet: boolean }

export function openGrowth({ store, library, clock, renderers, report }: GrowthInput): Growth {
  const { deliveries } = store

  async function reviseChannel(place: Place, ids: ReadonlySet<string>, way: Way): Promise<number> {
    const records = await deliveries.digestsSince(place, new Date(way.now.getTime() - EDITED_MS))
    const later = new Set<string>()
    let planned = 0
    for (const standing of standingIn(records, way.now)) {
      // A story that came again is changed where it stands last.
      const own = standing.content.stories.filter(({ id }) => !later.has(id))
      for (const { id } of own) later.add(id)
      const grown = await grownAmong(own, ids)
      if (grown.length > 0) planned += await planRevision(standing, grown, way)
    }
    return planned
  }

  async function grownAmong(stories: Content['stories'], ids: ReadonlySet<string>): Promise<Grown[]> {
    const grown: Grown[] = []
    for (const { id, seen } of stories) {
      const brief = ids.has(id) ? await library.briefOf(id) : undefined
      const mark = brief && markOf(brief, seen)
      if (brief && mark?.kind === 'update') grown.push({ brief, before: seen, mark })
    }
    return grown
  }

  async function planRevision(
    { first, content, revision }: Standing,
    grown: readonly Grown[],
    { render, now, quiet }: Way,
  ): Promise<number> {
    const briefs = await Promise.all(content.stories.map(({ id }) => library.briefOf(id)))
    const shown = briefs.flatMap((brief) => brief ?? [])
    const next: EditionContent = {
      stories: shown.map((brief) => ({ id: brief.storyId, seen: seenOf(brief) })),
      marks: content.marks,
      options: content.options,
    }
    const { place, schedule, slot } = first
    const input = { render, expiresAt: new Date(now.getTime() + FRESHNESS_MS) }
    const edit: Slot = { place, schedule, slot, kind: 'correction', revision }
    const edited = { ...input, slot: edit, content: next }
    const edits = editsOf(shown, optionsOf(content), keysOfPages(first), edited)
    const thread = first.parts[0]?.key
    const told = { ...input, slot: { ...edit, kind: 'note' as const }, content: {} }
    const note = freezeCard(noteCard(grown), { ...told, ...(thread && { thread }) })
    let count = 0
    for (const each of [...(edits ? [edits] : []), ...(quiet ? [] : [note])])
      if (await deliveries.plan(each)) count++
    return count
  }

  async function reviseSafely({ place, settings }: StoredChannel, ids: ReadonlySet<string>): Promise<Told> {
    const render = renderers.get(place.platform)
    if (!render || settings.paused) return NOTHING
    try {
      const now = clock()
      const { quiet, schedule } = settings
      const way = { render, now, quiet: afterQuiet(now, quiet, schedule?.zone ?? 'UTC') > now }
      return { ...NOTHING, planned: await reviseChannel(place, ids, way) }
    } catch (cause) {
      report(place, cause)
      return isOfStore(cause) ? { planned: 0, open: ids } : NOTHING
    }
  }

  return {
    async tell(grown) {
      const ids = new Set(grown)
      const open = new Set<string>()
      let planned = 0
      for (const channel of ids.size > 0 ? await store.channels.all() : []) {
        const told = await reviseSafely(channel, ids)
        planned += told.planned
        for (const id of told.open) open.add(id)
        await breathe()
      }
      return { planned, open }
    },
  }
}

/** Digests with stories, the latest first, as they stand in the channel now: after their last correction. */
export function standingIn(records: readonly DigestRecord[], now: Date): Standing[] {
  const digests = records.filter((record) => record.kind === 'digest' && arrived(record, now))
  return digests.toReversed().flatMap((first): Standing[] => {
    const corrections = records
      .filter((record) => isCorrectionOf(first, record))
      .toSorted((a, b) => a.revision - b.revision)
    const content = contentOf(corrections.at(-1) ?? first)
    const revision = 1 + (corrections.at(-1)?.revision ?? 0)
    return content && content.stories.length > 0 ? [{ first, content, revision }] : []
  })
}

/** The thread has messages of its own: only what stands in the channel is changed. */
export const keysOfPages = (first: DigestRecord): string[] =>
  first.parts.slice(0, contentOf(first)?.pages ?? 1).map(({ key }) => key)

/** With fewer stories where the messages that stand there do not hold them all. */
export function editsOf(
  shown: readonly Brief[],
  options: DigestOptions,
  pages: readonly string[],
  input: FreezeInput,
): FrozenDigest | undefined {
  for (let max = shown.length; max > 0; max--) {
    const edits = freezeEdits(digestOf(shown, { ...options, max }).frontPage, pages, input)
    if (edits) return edits
  }
  return undefined
}

const isCorrectionOf = (first: DigestRecord, { kind, schedule, slot }: DigestRecord): boolean =>
  kind === 'correction' && schedule === first.schedule && slot.getTime() === first.slot.getTime()

/** One story after the other: what is new of it. */
const noteCard = (grown: readonly Grown[]): Card => ({
  blocks: grown.flatMap(({ brief, before, mark }): Block[] => [
    block('meta', `UPDATE · ${mark.kind === 'update' ? mark.changes : ''} · ${headlineText(brief)}`),
    ...newFacts(brief, before)
      .slice(0, MOST_FACTS)
      .map((fact) => block('fact', ...runningLine(brief, fact))),
  ]),
})
