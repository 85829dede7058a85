/** The headline: the title of one of the sources that its story bears out, else the lead claim, shortened. Pure. */

import type { Anchor } from '../article/anchor/anchor.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import { type Article, englishOf } from '../article/article.ts'
import { centroidOf, cosine } from '../lib/tf-idf.ts'
import type { Line } from './brief.ts'
import { isHedged } from './modality.ts'
import type { Weighed } from './rank.ts'
import { shorten } from './shorten.ts'
import type { SpeakerOf } from './speaker.ts'
import type { StorySpace, Unit } from './unit.ts'
import { lineOfClaim } from './wording.ts'

/** Characters: one line in every chat. */
const MAX_LENGTH = 90
/** A title is proved by this many sentences at the most. */
const MAX_CITED = 4
/** Cosine that a title of an English source is ahead of a translated one. */
const ENGLISH = 0.15
/** And that a title loses which takes a side on a figure the sources differ on. */
const DISPUTED = 0.5

/** What the gate says of a line: true when every part of it stands in the cited sentences. */
export type Gate = (line: string, evidence: readonly Unit[]) => boolean

export type HeadlineInput = {
  readonly articles: readonly Article[]
  /** The chosen claims, best first. */
  readonly ranked: readonly Weighed[]
  readonly space: StorySpace
  readonly names: NameTable
  readonly gate: Gate
  readonly speakerOf: SpeakerOf
  readonly isDisputed: (anchor: Anchor) => boolean
}

/** `undefined` when the story holds no English claim. */
export function headlineOf(input: HeadlineInput): Line | undefined {
  const { articles, ranked, space, names, gate, speakerOf, isDisputed } = input
  const lead = ranked[0]
  if (!lead) return undefined
  const topic = centroidOf(ranked.slice(0, 5).flatMap(({ units }) => units.map((unit) => unit.vector)))
  const candidates = articles.flatMap((article) => {
    const text = article.title && englishOf(article.title)
    if (!article.title || !text || !isUsable(text)) return []
    const anchors = anchorsOf(text, 'en', names)
    const vector = space.vector(text, anchors)
    const english = article.title.language === 'en'
    const score = cosine(vector, topic) + (english ? ENGLISH : 0) - (anchors.some(isDisputed) ? DISPUTED : 0)
    return [{ text: clean(text), vector, english, score }]
  })
  for (const { text, vector, english } of candidates.toSorted((a, b) => b.score - a.score)) {
    const evidence = provedBy(text, evidenceFor(vector, ranked, space.units), gate)
    if (evidence)
      return {
        text,
        citations: evidence.map((unit) => unit.ref),
        wording: english ? 'source' : 'translation',
      }
  }
  const lines = ranked.map(({ units }) => lineOfClaim(units, speakerOf, MAX_LENGTH))
  const line =
    lines.find(({ text }) => text.length <= MAX_LENGTH && !anchorsOf(text, 'en', names).some(isDisputed)) ??
    lineOfClaim(lead.units, speakerOf)
  return { ...line, text: cut(shorten(line.text, MAX_LENGTH).replace(/\.$/, '')) }
}

const isUsable = (title: string) =>
  title.length <= MAX_LENGTH && title.split(/\s+/).length >= 4 && !title.includes('?') && !isHedged(title)

const clean = (title: string) => title.replace(/\s+/g, ' ').replace(/[.!]$/, '').trim()

/** The sentences that carry the title, each of them; where none alone does, the nearest that do it together. */
function provedBy(title: string, near: readonly Unit[], gate: Gate): Unit[] | undefined {
  const carriers = near.filter((unit) => gate(title, [unit]))
  if (carriers.length > 0) return carriers
  return near.map((_, index) => near.slice(0, index + 1)).find((nearest) => gate(title, nearest))
}

/** The sentences nearest to the title, those of the best claims first. */
function evidenceFor(
  vector: ReadonlyMap<string, number>,
  ranked: readonly Weighed[],
  units: readonly Unit[],
): Unit[] {
  const lead = new Set(ranked.slice(0, 4).flatMap((claim) => claim.units))
  return units
    .map((unit) => ({ unit, near: cosine(unit.vector, vector) + (lead.has(unit) ? 0.1 : 0) }))
    .filter(({ near }) => near > 0.1)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, MAX_CITED)
    .map(({ unit }) => unit)
}

/** Cut at a word, with an ellipsis: only when nothing shorter says it. */
function cut(line: string): string {
  if (line.length <= MAX_LENGTH) return line
  return `${line.slice(0, MAX_LENGTH - 1).replace(/\s+\S*$/, '')}…`
}
