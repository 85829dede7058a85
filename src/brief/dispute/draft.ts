/** What every finder of disputes returns, and what makes a difference a dispute. Pure. */
import { type Families, familyIn } from '../../story/independence.ts'
import type { DisputeKind } from '../brief.ts'
import type { Measure } from '../reading.ts'
import type { Unit } from '../unit.ts'

/** The sentences that give one answer, best first. */
export type DraftSide = {
  readonly answer: string
  readonly units: readonly [Unit, ...Unit[]]
  /** The figure that this side gives, where figures differ. */
  readonly value?: Measure
}

export type DisputeDraft = {
  readonly kind: DisputeKind
  readonly question: string
  /** At least two. */
  readonly sides: readonly DraftSide[]
  readonly note?: string
  /** How much it matters: shared support and nearness to the story's lead. */
  readonly weight: number
}

/** A difference needs two texts: a copy that dropped a word is no second voice. */
export function ofDifferentTexts(sides: readonly (readonly Unit[])[], families: Families): boolean {
  const texts = sides.map((side) => new Set(side.map((unit) => familyIn(families, unit.article.id))))
  return texts.some((left, index) =>
    texts.slice(index + 1).some((right) => !left.isSubsetOf(right) || !right.isSubsetOf(left)),
  )
}

/** Units of one side, those of distinct articles first, each article once. */
export function oncePerArticle(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>()
  return units.filter((unit) => !seen.has(unit.article.id) && seen.add(unit.article.id))
}
