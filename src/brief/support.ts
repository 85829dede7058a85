/** Who carries a claim: outlets, languages, independent origins and speakers, counted apart. Pure. */
import { sameName } from '../article/anchor/compare.ts'
import { distinctOutlets, outletKeys, type Published } from '../article/outlet.ts'
import { countOrigins, type Families } from '../story/independence.ts'
import type { Brief, SourceRow, Support } from './brief.ts'
import type { Attributed, SpeakerOf } from './speaker.ts'

/** What counts as one outlet and as one text in this story. */
export type Press = {
  readonly families: Families
  /** All articles of the story; by default those that carry the claim. */
  readonly articles?: readonly Published[]
}

export function supportOf(units: readonly Attributed[], press: Press, speakerOf: SpeakerOf): Support {
  const each = units.map(speakerOf)
  const speakers = distinctNames(each.filter((speaker) => speaker !== undefined))
  const articles = [...new Set(units.map((unit) => unit.article))]
  return {
    outlets: distinctOutlets(articles, press.articles),
    languages: [...new Set(units.map((unit) => unit.article.language))],
    origins: countOrigins(articles, press.families, press.articles),
    speakers,
    oneSpeaker: speakers.length === 1 && each.every((speaker) => speaker !== undefined),
  }
}

/** Independent origins among some articles of a brief. */
export function originsAmong(
  { sources, origins }: Pick<Brief, 'sources' | 'origins'>,
  isAmong: (row: SourceRow) => boolean,
): number {
  const voices = sources
    .filter(isAmong)
    .map(({ articleId, outlet, url }) => ({ id: articleId, outlet, ...(url && { url }) }))
  return countOrigins(voices, origins, sources)
}

/**
 * What some articles add to the others: outlets that none of the others is of, and independent origins, which may be
 * fewer, since one of them may print a text that is counted already.
 */
export function addedBy(
  brief: Pick<Brief, 'sources' | 'origins'>,
  isAmong: (row: SourceRow) => boolean,
): { readonly outlets: number; readonly origins: number } {
  const keys = new Map(outletKeys(brief.sources).map((key, index) => [brief.sources[index], key]))
  const others = new Set(brief.sources.flatMap((row) => (isAmong(row) ? [] : (keys.get(row) ?? []))))
  const isNew = (row: SourceRow) => isAmong(row) && !others.has(keys.get(row) ?? '')
  const more =
    originsAmong(brief, (row) => isNew(row) || !isAmong(row)) - originsAmong(brief, (row) => !isAmong(row))
  return {
    outlets: new Set(brief.sources.filter(isNew).map((row) => keys.get(row))).size,
    origins: Math.min(more, originsAmong(brief, isNew)),
  }
}

/** Each speaker once, in the fullest form seen: "Ana Lopez" for "Lopez" and "Ana Lopez". */
export function distinctNames(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of names.toSorted((a, b) => b.length - a.length))
    if (!kept.some((known) => sameName(known, name))) kept.push(name)
  return kept
}
