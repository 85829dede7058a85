/** What a channel sees when stories grow: its front page is changed in place, and one line says so in the thread. */
import type { Brief } from '../brief/brief.ts'
import { type Block, block, type Card } from '../deliver/card.ts'
import type { StoredChannel } from '../deliver/channels.ts'
import type { Renderer } from '../deliver/chat.ts'
import { type DigestOptions, digestOf } from '../deliver/digest.ts'
import { type Mark, markOf, type Seen, seenOf } from '../deliver/mark.ts'
import type { DigestRecord } from '../deliver/outbox/deliveries.ts'
import type { Slot } from '../deliver/outbox/delivery.ts'
import type { Place } from '../deliver/place.ts'
import { headlineText, runningLine } from '../deliver/story-card.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import type { EditionContent } from './edition.ts'
import { freezeCard, freezeEdits } from './freeze.ts'
import type { Library } from './library.ts'
import { arrived, contentOf } from './shown.ts'

/** An older digest is not touched any more. */
const EDITED_MS = 24 * 3_600_000
const FRESH_MS = 6 * 3_600_000
/** New facts named in the thread. */
const MOST_FACTS = 3

export type GrowthInput = {
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  readonly renderers: ReadonlyMap<string, Renderer>
  readonly report: (place: Place, cause: unknown) => void
}

export type Growth = {
  /** By the ids of the stories. Gives the number of changes planned. */
  tell(grown: readonly string[]): Promise<number>
}

type Grown = { readonly brief: Brief; readonly before: Seen; readonly mark: Mark }

export function openGrowth({ store, library, clock, renderers, report }: GrowthInput): Growth {
  const { deliveries } = store

  async function reviseChannel(place: Place, ids: ReadonlySet<string>, render: Renderer): Promise<number> {
    const now = clock()
    const records = await deliveries.digestsSince(place, new Date(now.getTime() - EDITED_MS))
    const first = records.findLast(
      (record) => record.kind === 'digest' && arrived(record) && contentOf(record),
    )
    const content = first && latestOf(first, records)
    if (!first || !content) return 0
    const grown = await grownAmong(content, ids)
    if (grown.length === 0) return 0
    const revision = 1 + records.filter((record) => isCorrectionOf(first, record)).length
    return await planRevision(first, content, grown, { revision, render, now })
  }

  async function grownAmong(content: EditionContent, ids: ReadonlySet<string>): Promise<Grown[]> {
    const grown: Grown[] = []
    for (const { id, seen } of content.stories) {
      const brief = ids.has(id) ? await library.briefOf(id) : undefined
      const mark = brief && markOf(brief, seen)
      if (brief && mark?.kind === 'update') grown.push({ brief, before: seen, mark })
    }
    return grown
  }

  async function planRevision(
    first: DigestRecord,
    content: EditionContent,
    grown: readonly Grown[],
    { revision, render, now }: { readonly revision: number; readonly render: Renderer; readonly now: Date },
  ): Promise<number> {
    const briefs = await Promise.all(content.stories.map(({ id }) => library.briefOf(id)))
    const shown = briefs.flatMap((brief) => brief ?? [])
    const digest = digestOf(shown, optionsOf(content))
    const next: EditionContent = {
      ...content,
      stories: shown.map((brief) => ({ id: brief.storyId, seen: seenOf(brief) })),
    }
    const { place, schedule, slot } = first
    const input = { render, expiresAt: new Date(now.getTime() + FRESH_MS) }
    const thread = first.parts[0]?.key
    // The thread has messages of its own: only what stands in the channel is changed.
    const pages = first.parts.slice(0, pagesOf(first)).map(({ key }) => key)
    const edit: Slot = { place, schedule, slot, kind: 'correction', revision }
    const edits = freezeEdits(digest.frontPage, pages, { ...input, slot: edit, content: next })
    const note: Slot = { ...edit, kind: 'note' }
    const told = { ...input, slot: note, content: {}, ...(thread && { thread }) }
    const planned = [edits, freezeCard(noteCard(grown), told)].flatMap((each) => each ?? [])
    let count = 0
    for (const each of planned) if (await deliveries.plan(each)) count++
    return count
  }

  async function reviseSafely({ place, settings }: StoredChannel, ids: ReadonlySet<string>): Promise<number> {
    const render = renderers.get(place.platform)
    if (!render || settings.paused) return 0
    try {
      return await reviseChannel(place, ids, render)
    } catch (cause) {
      report(place, cause)
      return 0
    }
  }

  return {
    async tell(grown) {
      const ids = new Set(grown)
      let planned = 0
      if (ids.size > 0)
        for (const channel of await store.channels.all()) planned += await reviseSafely(channel, ids)
      return planned
    },
  }
}

const isCorrectionOf = (first: DigestRecord, { kind, schedule, slot }: DigestRecord): boolean =>
  kind === 'correction' && schedule === first.schedule && slot.getTime() === first.slot.getTime()

/** What stands in the channel now: of the last correction, else of the digest. */
function latestOf(first: DigestRecord, records: readonly DigestRecord[]): EditionContent | undefined {
  const corrections = records.filter((record) => isCorrectionOf(first, record))
  const last = corrections.toSorted((a, b) => a.revision - b.revision).at(-1)
  return contentOf(last ?? first)
}

/** Messages of the front page. */
const pagesOf = ({ parts }: DigestRecord): number => Math.min(1, parts.length)

function optionsOf({ options, marks }: EditionContent): DigestOptions {
  const { now, since, next, ...rest } = options as unknown as DigestOptions
  return {
    ...rest,
    now: new Date(now),
    marks: new Map(marks),
    ...(since && { since: new Date(since) }),
    ...(next && { next: new Date(next) }),
  }
}

/** One story after the other: what is new of it. */
const noteCard = (grown: readonly Grown[]): Card => ({
  blocks: grown.flatMap(({ brief, before, mark }): Block[] => [
    block('meta', `UPDATE · ${mark.kind === 'update' ? mark.changes : ''} · ${headlineText(brief)}`),
    ...brief.facts
      .filter(({ text }) => !before.lines.includes(text))
      .slice(0, MOST_FACTS)
      .map((fact) => block('fact', ...runningLine(brief, fact))),
  ]),
})
