/** The questions on which the sources of a story differ, most important first. Pure. */

import type { Anchor } from '../../article/anchor/anchor.ts'
import { areIndependent, type Families } from '../../story/independence.ts'
import type { Dispute, Side } from '../brief.ts'
import { isMeasure, isSameValue } from '../reading.ts'
import type { SpeakerOf } from '../speaker.ts'
import { type Press, supportOf } from '../support.ts'
import type { StorySpace, Unit } from '../unit.ts'
import { lineOfClaim } from '../wording.ts'
import { type DisputeDraft, type DraftSide, ofDifferentTexts } from './draft.ts'
import { mentionDisputes } from './mention.ts'
import { negationDisputes } from './negation.ts'
import { numberDisputes } from './number.ts'

/** A reader can take in a few; the rest stands in the evidence view. */
const MOST = 6
/** Whoever changed a figure of a text says another one: for figures two outlets are enough, also of one text. */
const NO_COPIES: Families = []

/** Every difference between two articles, most important first. */
export function draftDisputes(space: StorySpace): DisputeDraft[] {
  const articles = [...new Set(space.units.map((unit) => unit.article.id))].map((id) => [id])
  return withoutRepeats([
    ...numberDisputes(space, articles),
    ...mentionDisputes(space.units, articles),
    ...negationDisputes(space, articles),
  ]).toSorted((a, b) => b.weight - a.weight)
}

/** An affirmation and its denial do not say the same, however alike they are. (For values see `cannotBeOne`.) */
export function contradictionsIn(drafts: readonly DisputeDraft[]): (a: Unit, b: Unit) => boolean {
  const denials = drafts.filter(({ kind }) => kind !== 'number')
  const sidesOf = (unit: Unit) =>
    denials.map(({ sides }) => sides.findIndex(({ units }) => units.includes(unit)))
  return (a, b) => {
    const others = sidesOf(b)
    return sidesOf(a).some((side, index) => {
      const other = others[index] ?? -1
      return side >= 0 && other >= 0 && side !== other
    })
  }
}

/** True for a figure that takes a side; "more than 40" takes none between 41 and 43. */
export const isDisputedIn =
  (drafts: readonly DisputeDraft[]) =>
  (anchor: Anchor): boolean =>
    isMeasure(anchor) &&
    drafts.some(({ sides }) => {
      const values = sides.flatMap(({ value }) => value ?? [])
      const same = values.filter((value) => isSameValue(value, anchor))
      return same.length > 0 && same.length < values.length
    })

/**
 * What a reader is shown: where a copy dropped a word, or an outlet says another thing than before, nobody differs. A copy
 * that has another figure does.
 */
export const disputesOf = (drafts: readonly DisputeDraft[], press: Press, speakerOf: SpeakerOf): Dispute[] =>
  drafts
    .filter(({ kind, sides }) =>
      isBetweenOrigins(sides, kind === 'number' ? { ...press, families: NO_COPIES } : press),
    )
    .slice(0, MOST)
    .map(({ kind, question, sides, note }) => ({
      kind,
      question,
      sides: sides.map((side) => sideOf(side, press, speakerOf)),
      ...(note && { note }),
    }))

/** Two independent origins stand on different sides. */
function isBetweenOrigins(sides: DisputeDraft['sides'], press: Press): boolean {
  const { families } = press
  const units = sides.map((side) => side.units)
  if (!ofDifferentTexts(units, families)) return false
  const articles = units.map((side) => side.map(({ article }) => article))
  return articles.some((left, index) =>
    articles.slice(index + 1).some((right) => areIndependent(left, right, families, press.articles)),
  )
}

/** Two drafts that rest on the same pair of sentences are one dispute. */
function withoutRepeats(drafts: readonly DisputeDraft[]): DisputeDraft[] {
  const kept: DisputeDraft[] = []
  for (const draft of drafts)
    if (
      !kept.some((other) =>
        draft.sides.every((side, index) => side.units[0] === other.sides[index]?.units[0]),
      )
    )
      kept.push(draft)
  return kept
}

function sideOf({ answer, units }: DraftSide, press: Press, speakerOf: SpeakerOf): Side {
  const { speakers, outlets } = supportOf(units, press, speakerOf)
  return {
    ...lineOfClaim(units, speakerOf, 120),
    answer,
    who: speakers.length > 0 ? speakers.join(', ') : outlets.join(', '),
  }
}
