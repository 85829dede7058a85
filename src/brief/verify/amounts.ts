/** Whether a source's number bears out a claim's. Compared by meaning: units, bounds, orders of magnitude. Pure. */
import type { DurationAnchor, NumberAnchor } from '../../article/anchor/anchor.ts'
import { lemmaOf } from './lemma.ts'

export type Amount = NumberAnchor | DurationAnchor

/** "About 40" allows a tenth more or less. */
const ROUNDING = 0.1
/** "More than 40" may be said of 41 to 50, not of 400. */
const BOUND = 0.25

/** Same value in a unit that may be the same, bounded the same way. */
export function agrees(claim: Amount, source: Amount): boolean {
  if (asMillions(claim) === source.value || asMillions(source) === claim.value) return true
  if (claim.unit !== undefined && source.unit !== undefined && claim.unit !== source.unit) return false
  if (isBoundedAgainst(claim, source)) return false
  return claim.value === source.value || comesNear(claim, source)
}

/** "1.5m" may be metres or millions. */
const asMillions = ({ unit, value }: Amount): number | undefined => (unit === 'm' ? value * 1e6 : undefined)

const isVague = (amount: Amount): boolean => amount.kind === 'number' && amount.vague === true
const isOver = ({ comparator }: Amount): boolean => comparator.startsWith('>')
const isUnder = ({ comparator }: Amount): boolean => comparator.startsWith('<')

/** "More than" against "less than". An order of magnitude has no bound. */
const isBoundedAgainst = (claim: Amount, source: Amount): boolean =>
  !isVague(source) &&
  !isVague(claim) &&
  ((isOver(claim) && isUnder(source)) || (isUnder(claim) && isOver(source)))

function comesNear(claim: Amount, source: Amount): boolean {
  if (isVague(claim)) return source.value >= claim.value && source.value < claim.value * 100
  if (!measuresTheSame(claim, source)) return false
  const ratio = claim.value / source.value
  if (isVague(source)) return isUnder(claim) ? ratio > 1 : ratio >= 1 && ratio < 10
  if (claim.comparator === '~') return Math.abs(ratio - 1) <= ROUNDING
  if (isOver(claim)) return ratio < 1 && ratio >= 1 / (1 + BOUND)
  return isUnder(claim) && ratio > 1 && ratio <= 1 / (1 - BOUND)
}

/** One unit, or one counted thing where both are counted. */
function measuresTheSame(a: Amount, b: Amount): boolean {
  if (a.unit !== undefined || b.unit !== undefined) return a.unit === b.unit
  const [mine, theirs] = [countedBy(a), countedBy(b)]
  return mine === undefined || theirs === undefined || mine === theirs
}

/** Stem of what is counted; `undefined` for a bare number or a unit. */
export const countedBy = (amount: Amount): string | undefined =>
  amount.kind === 'number' && amount.counted !== undefined ? lemmaOf(amount.counted) : undefined

/** One unit, or one counted thing; two bare numbers are not known to measure the same. */
export function surelyMeasuresTheSame(a: Amount, b: Amount): boolean {
  if (a.unit !== undefined) return a.unit === b.unit
  const counted = countedBy(a)
  return counted !== undefined && counted === countedBy(b)
}
