/** What every finder of disputes returns, and what makes a difference a dispute. Pure. */
import type { DisputeKind } from '../brief.ts'
import type { Measure } from '../reading.ts'
import { originIn } from '../support.ts'
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

export type Origins = readonly (readonly string[])[]

/** A dispute needs two independent origins: a copy that dropped a word is no second voice. */
export function ofDifferentOrigins(sides: readonly (readonly Unit[])[], origins: Origins): boolean {
  const families = sides.map((side) => new Set(side.map((unit) => originIn(origins, unit.article.id))))
  return families.some((left, index) =>
    families.slice(index + 1).some((right) => !left.isSubsetOf(right) || !right.isSubsetOf(left)),
  )
}

/** Units of one side, those of distinct articles first, each article once. */
export function oncePerArticle(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>()
  return units.filter((unit) => !seen.has(unit.article.id) && seen.add(unit.article.id))
}
