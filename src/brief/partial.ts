/** Which of the sources of a line carry its figures: a claim may have five outlets, its number only one. Pure. */
import type { Anchor } from '../article/anchor/anchor.ts'
import { datesCompatible } from '../article/anchor/compare.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { EvidenceRef, Partial } from './brief.ts'
import { coverageOf } from './coverage.ts'
import { isHedged, isNegated } from './modality.ts'
import { isMeasure, isSameValue } from './reading.ts'
import type { StorySpace, Unit } from './unit.ts'

/** The share of a line, by weight, that a sentence must say to carry the whole of it. */
const WHOLE = 0.4

/** The sentences that say only a part of the line, or say it more or less firmly. */
export const inPartOf = (line: string, units: readonly Unit[], { weight }: StorySpace): EvidenceRef[] =>
  units
    .filter(
      ({ english }) =>
        coverageOf(line, english, weight) < WHOLE ||
        isHedged(english) !== isHedged(line) ||
        isNegated(english) !== isNegated(line),
    )
    .map(({ ref }) => ref)

export function partialsOf(line: string, units: readonly Unit[], names: NameTable): Partial[] {
  return anchorsOf(line, 'en', names).flatMap((anchor) => {
    if (!isTelling(anchor)) return []
    const carriers = units.filter((unit) => unit.anchors.some((other) => isSame(anchor, other)))
    if (carriers.length === 0 || carriers.length === units.length) return []
    return [{ text: anchor.text, citations: carriers.map(({ ref }) => ref) }]
  })
}

/** "The two leaders" and a bare weekday are no figures that a reader would ask after. */
const isTelling = (anchor: Anchor): boolean =>
  anchor.kind === 'duration' ||
  (anchor.kind === 'number' && isMeasure(anchor) && (anchor.value > 2 || anchor.unit !== undefined)) ||
  (anchor.kind === 'date' && (anchor.day !== undefined || anchor.year !== undefined))

function isSame(a: Anchor, b: Anchor): boolean {
  if (isMeasure(a)) return isMeasure(b) && isSameValue(a, b)
  return a.kind === 'date' && b.kind === 'date' && datesCompatible(a, b)
}
