/** Which of the sources of a line carry its figures: a claim may have five outlets, its number only one. Pure. */
import type { Anchor } from '../article/anchor/anchor.ts'
import { datesCompatible } from '../article/anchor/compare.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { EvidenceRef, Partial } from './brief.ts'
import { coverageOf } from './coverage.ts'
import { isHedged, isNegated } from './modality.ts'
import { isMeasure, isSameValue, type Measure } from './reading.ts'
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

/**
 * The sentences that give none of the line's figures: they confirm nothing of it. The first sentences of two reports tell
 * one event, whatever figure each begins with.
 */
export function withoutFiguresOf(
  line: string,
  [first, ...others]: readonly Unit[],
  names: NameTable,
): EvidenceRef[] {
  const figures = anchorsOf(line, 'en', names).filter(isFigure)
  if (!first || figures.length === 0) return []
  return others
    .filter((unit) => unit.position > 0 || first.position > 0)
    .filter((unit) => !figures.some((figure) => carries(unit, figure)))
    .map(({ ref }) => ref)
}

export function partialsOf(line: string, units: readonly Unit[], names: NameTable): Partial[] {
  return anchorsOf(line, 'en', names).flatMap((anchor) => {
    if (!isTelling(anchor)) return []
    const carriers = units.filter((unit) => carries(unit, anchor))
    if (carriers.length === 0 || carriers.length === units.length) return []
    return [{ text: anchor.text, citations: carriers.map(({ ref }) => ref) }]
  })
}

/** "The two leaders" and a bare weekday are no figures that a reader would ask after. */
const isTelling = (anchor: Anchor): boolean =>
  anchor.kind === 'duration' ||
  (anchor.kind === 'number' && isMeasure(anchor) && (anchor.value > 2 || anchor.unit !== undefined)) ||
  (anchor.kind === 'date' && (anchor.day !== undefined || anchor.year !== undefined))

/** Also "the 112th minute". */
const isFigure = (anchor: Anchor): boolean =>
  isTelling(anchor) ? anchor.kind !== 'date' : anchor.kind === 'number' && anchor.ordinal === true

const carries = ({ anchors }: Unit, figure: Anchor): boolean => anchors.some((other) => isSame(figure, other))

const isQuantity = (anchor: Anchor): anchor is Measure =>
  anchor.kind === 'number' || anchor.kind === 'duration'

function isSame(a: Anchor, b: Anchor): boolean {
  if (isQuantity(a)) return isQuantity(b) && isSameValue(a, b)
  return a.kind === 'date' && b.kind === 'date' && datesCompatible(a, b)
}
