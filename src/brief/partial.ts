/** Which of the sources of a line carry its figures: a claim may have five outlets, its number only one. Pure. */
import type { Anchor } from '../article/anchor/anchor.ts'
import { datesCompatible } from '../article/anchor/compare.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Partial } from './brief.ts'
import { isMeasure, isSameValue } from './reading.ts'
import type { Unit } from './unit.ts'

export function partialsOf(line: string, units: readonly Unit[], names: NameTable): Partial[] {
  return anchorsOf(line, 'en', names).flatMap((anchor) => {
    if (!isMeasure(anchor) && anchor.kind !== 'date') return []
    const carriers = units.filter((unit) => unit.anchors.some((other) => isSame(anchor, other)))
    if (carriers.length === 0 || carriers.length === units.length) return []
    return [{ text: anchor.text, citations: carriers.map(({ ref }) => ref) }]
  })
}

function isSame(a: Anchor, b: Anchor): boolean {
  if (isMeasure(a)) return isMeasure(b) && isSameValue(a, b)
  return a.kind === 'date' && b.kind === 'date' && datesCompatible(a, b)
}
