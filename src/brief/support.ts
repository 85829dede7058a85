/** Who carries a claim: outlets, languages, independent origins and speakers, counted apart. Pure. */
import { sameName } from '../article/anchor/compare.ts'
import { distinctOutlets, outletKeys } from '../article/outlet.ts'
import { countOrigins, type Families } from '../story/independence.ts'
import type { Brief, SourceRow, Support } from './brief.ts'
import type { Attributed, SpeakerOf } from './speaker.ts'

export function supportOf(units: readonly Attributed[], families: Families, speakerOf: SpeakerOf): Support {
  const each = units.map(speakerOf)
  const speakers = distinctNames(each.filter((speaker) => speaker !== undefined))
  const articles = [...new Set(units.map((unit) => unit.article))]
  return {
    outlets: distinctOutlets(articles),
    languages: [...new Set(units.map((unit) => unit.article.language))],
    origins: countOrigins(articles, families),
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
  return countOrigins(voices, origins)
}

/** How many independent origins some articles add to the others: those of outlets that the others have count nothing. */
export function originsBeside(
  brief: Pick<Brief, 'sources' | 'origins'>,
  isAmong: (row: SourceRow) => boolean,
): number {
  const keys = new Map(outletKeys(brief.sources).map((key, index) => [brief.sources[index], key]))
  const others = new Set(brief.sources.flatMap((row) => (isAmong(row) ? [] : (keys.get(row) ?? []))))
  const isNew = (row: SourceRow) => isAmong(row) && !others.has(keys.get(row) ?? '')
  const more =
    originsAmong(brief, (row) => isNew(row) || !isAmong(row)) - originsAmong(brief, (row) => !isAmong(row))
  return Math.min(more, originsAmong(brief, isNew))
}

/** Each speaker once, in the fullest form seen: "Ana Lopez" for "Lopez" and "Ana Lopez". */
export function distinctNames(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of names.toSorted((a, b) => b.length - a.length))
    if (!kept.some((known) => sameName(known, name))) kept.push(name)
  return kept
}
