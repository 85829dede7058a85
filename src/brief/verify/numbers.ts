/** Numbers and lengths of time of the claim against those of the sentences it rests on. Pure. */

import type { DurationAnchor, NumberAnchor } from '../../article/anchor/anchor.ts'
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'
import type { Measures, Quantity } from './quantities.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'

/** "About 40" allows a tenth more or less. */
const ROUNDING = 0.1
const SMALL = 3
const SAME_SLOT = 0.5
const SLOT_LEAD = 0.25

type Amount = NumberAnchor | DurationAnchor
type Found = { readonly quantity: Quantity; readonly sentence: number; readonly slot: number }

export function checkNumbers(alignment: Alignment, measures: Measures, source: Source): Finding[] {
  return measures.quantities.flatMap((quantity) => judge(quantity, alignment, measures, source) ?? [])
}

function judge(
  quantity: Quantity,
  alignment: Alignment,
  measures: Measures,
  source: Source,
): Finding | undefined {
  const { piece, near, evidence } = alignment
  const beside = besideOf(piece, quantity.from, quantity.to)
  const close: Found[] = [...near].flatMap((sentence) =>
    source.measuresIn(sentence).quantities.map((other) => ({
      quantity: other,
      sentence,
      slot: slotScore(beside, source.pieces[sentence]?.tokens ?? [], other.from),
    })),
  )
  const report = (sure: number, rival?: Quantity): Finding => ({
    kind: 'number',
    text: quantity.text,
    start: piece.start + quantity.span.start,
    sure,
    reason: rival ? `The source says ${rival.text}.` : `The source does not give ${quantity.text}.`,
  })
  const matching = close.filter((found) => agrees(quantity, found.quantity))
  const rival = close
    .filter(
      (found) =>
        evidence.includes(found.sentence) &&
        rivals(quantity, found.quantity) &&
        !isClaimed(found.quantity, measures),
    )
    .toSorted((a, b) => b.slot - a.slot)[0]
  if (matching.length > 0) {
    const slot = Math.max(...matching.map((found) => found.slot))
    if (
      rival &&
      rival.slot >= SAME_SLOT &&
      rival.slot - slot >= SLOT_LEAD &&
      sameMeasure(quantity, rival.quantity)
    )
      return report(0.65, rival.quantity)
    const bounded = matching[0]?.quantity
    if (
      bounded &&
      quantity.comparator === '=' &&
      matching.every((found) => found.quantity.comparator !== '=')
    )
      return report(0.42, bounded)
    return undefined
  }
  if (isSum(quantity, close)) return undefined
  const elsewhere = source.pieces.some((_, sentence) =>
    source.measuresIn(sentence).quantities.some((other) => agrees(quantity, other)),
  )
  const inWords = ordinalStands(quantity, source)
  if (inWords) return undefined
  if (elsewhere) {
    if (rival && rival.slot >= SAME_SLOT && sameMeasure(quantity, rival.quantity))
      return report(0.65, rival.quantity)
    return report(0.4)
  }
  const isCount = !/\d/.test(quantity.text) && quantity.value <= SMALL
  if (isCount && !(rival && sameMeasure(quantity, rival.quantity) && rival.slot >= SAME_SLOT))
    return report(0.4)
  if (rival && (rival.slot > 0 || sameMeasure(quantity, rival.quantity))) return report(0.85, rival.quantity)
  return report(0.7)
}

/** Same value in a unit that may be the same, bounded the same way. */
export function agrees(claim: Amount, source: Amount): boolean {
  if (asMillions(claim) === source.value || asMillions(source) === claim.value) return true
  if (claim.unit !== undefined && source.unit !== undefined && claim.unit !== source.unit) return false
  if (claim.comparator.startsWith('>') && source.comparator.startsWith('<')) return false
  if (claim.comparator.startsWith('<') && source.comparator.startsWith('>') && !isVague(source)) return false
  if (claim.value === source.value) return true
  if (isVague(claim)) return source.value >= claim.value && source.value < claim.value * 100
  if (isVague(source))
    return claim.comparator.startsWith('<')
      ? claim.value > source.value
      : claim.value >= source.value && claim.value < source.value * 10
  if (claim.comparator === '~') return Math.abs(claim.value - source.value) <= source.value * ROUNDING
  if (claim.comparator.startsWith('>'))
    return source.value > claim.value && source.value <= claim.value * 1.25
  if (claim.comparator.startsWith('<'))
    return source.value < claim.value && source.value >= claim.value * 0.75
  return false
}

/** "1.5m" may be metres or millions. */
const asMillions = ({ unit, value }: Amount): number | undefined => (unit === 'm' ? value * 1e6 : undefined)

const isVague = (quantity: Amount): boolean => quantity.kind === 'number' && quantity.vague === true

/** Could be the number the claim should have: another value of the same measure, or two bare numbers. */
function rivals(claim: Quantity, source: Quantity): boolean {
  if (claim.value === source.value || agrees(claim, source)) return false
  if (claim.unit !== source.unit) return false
  return true
}

const sameMeasure = (a: Quantity, b: Quantity): boolean =>
  a.unit !== undefined ? a.unit === b.unit : a.countedStem !== undefined && a.countedStem === b.countedStem

const isClaimed = (quantity: Quantity, { quantities }: Measures): boolean =>
  quantities.some((other) => other.value === quantity.value && other.unit === quantity.unit)

/** "27 counts" of "21 counts of theft and six counts of extortion". */
const isSum = (quantity: Quantity, close: readonly Found[]): boolean =>
  close.some((a) =>
    close.some(
      (b) =>
        a !== b &&
        a.sentence === b.sentence &&
        a.quantity.value + b.quantity.value === quantity.value &&
        a.quantity.countedStem !== undefined &&
        a.quantity.countedStem === b.quantity.countedStem &&
        a.quantity.countedStem === quantity.countedStem,
    ),
  )

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const ordinalStands = (quantity: Quantity, source: Source): boolean =>
  quantity.kind === 'number' &&
  quantity.value < ORDINALS.length &&
  source.words().includes(` ${ORDINALS[quantity.value] ?? '-'} `)
