/** Who carries a claim: outlets, languages, independent origins and speakers, counted apart. Pure. */
import { sameName } from '../article/anchor/compare.ts'
import type { Support } from './brief.ts'
import type { Attributed, SpeakerOf } from './speaker.ts'

/** The family of copies an article belongs to. Articles in no family are their own. */
export const originIn = (origins: readonly (readonly string[])[], articleId: string): string =>
  origins.find((family) => family.includes(articleId))?.[0] ?? articleId

export function supportOf(
  units: readonly Attributed[],
  origins: readonly (readonly string[])[],
  speakerOf: SpeakerOf,
): Support {
  const each = units.map(speakerOf)
  const speakers = distinctNames(each.filter((speaker) => speaker !== undefined))
  return {
    outlets: [...new Set(units.map((unit) => unit.article.outlet))],
    languages: [...new Set(units.map((unit) => unit.article.language))],
    origins: new Set(units.map((unit) => originIn(origins, unit.article.id))).size,
    speakers,
    oneSpeaker: speakers.length === 1 && each.every((speaker) => speaker !== undefined),
  }
}

/** Each speaker once, in the fullest form seen: "Ana Lopez" for "Lopez" and "Ana Lopez". */
export function distinctNames(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of names.toSorted((a, b) => b.length - a.length))
    if (!kept.some((known) => sameName(known, name))) kept.push(name)
  return kept
}
