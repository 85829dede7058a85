/** Numbers and lengths of time of the claim against those of the sentences it rests on. Pure. */
import type { Alignment } from './align.ts'
import { agrees, countedBy, surelyMeasuresTheSame } from './amounts.ts'
import type { Finding } from './problem.ts'
import type { Measures, Quantity } from './quantities.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'

/** Two or three things may be counted by whoever writes the claim. */
const SMALL = 3
const SAME_SLOT = 0.5
const SLOT_LEAD = 0.25
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

type Found = { readonly quantity: Quantity; readonly sentence: number; readonly slot: number }
type Verdict = { readonly sure: number; readonly rival?: Quantity }

export function checkNumbers(alignment: Alignment, measures: Measures, source: Source): Finding[] {
  return measures.quantities.flatMap((quantity) => {
    const verdict = judge(quantity, alignment, measures, source)
    if (!verdict) return []
    const { sure, rival } = verdict
    const { text, span } = quantity
    const reason = rival ? `The source says ${rival.text}.` : `The source does not give ${text}.`
    return [{ kind: 'number', text, start: alignment.piece.start + span.start, sure, reason }]
  })
}

function judge(
  quantity: Quantity,
  alignment: Alignment,
  measures: Measures,
  source: Source,
): Verdict | undefined {
  const close = quantitiesNear(quantity, alignment, source)
  const agreeing = close.filter((found) => agrees(quantity, found.quantity))
  const [rival] = close
    .filter(({ sentence }) => alignment.evidence.includes(sentence))
    .filter((found) => isRival(quantity, found.quantity, measures))
    .toSorted((a, b) => b.slot - a.slot)
  if (agreeing.length > 0) return judgeFound(quantity, agreeing, rival)
  if (isSum(quantity, close) || isOrdinalIn(quantity, source)) return undefined
  return isElsewhere(quantity, source) ? judgeElsewhere(quantity, rival) : judgeAbsent(quantity, rival)
}

function quantitiesNear(quantity: Quantity, { piece, near }: Alignment, source: Source): Found[] {
  const beside = besideOf(piece, quantity.from, quantity.to)
  return [...near].flatMap((sentence) =>
    source.measuresIn(sentence).quantities.map((other) => ({
      quantity: other,
      sentence,
      slot: slotScore(beside, source.tokensIn(sentence), other.from),
    })),
  )
}

/** Another value in the same unit, which the claim does not give elsewhere. */
function isRival(claim: Quantity, other: Quantity, { quantities }: Measures): boolean {
  if (claim.unit !== other.unit || agrees(claim, other)) return false
  return !quantities.some(({ value, unit }) => value === other.value && unit === other.unit)
}

/** The sentences at hand have the number: in another place, or only with a bound that the claim drops. */
function judgeFound(
  quantity: Quantity,
  agreeing: readonly Found[],
  rival: Found | undefined,
): Verdict | undefined {
  if (fills(quantity, rival) && rival.slot - slotBeside(agreeing, rival) >= SLOT_LEAD)
    return { sure: 0.65, rival: rival.quantity }
  const isUnbounded =
    quantity.comparator === '=' && agreeing.every((found) => found.quantity.comparator !== '=')
  return isUnbounded && agreeing[0] ? { sure: 0.42, rival: agreeing[0].quantity } : undefined
}

/** How well the number itself fits. Where it stands in the sentence of the other, the two are taken to be told together. */
const slotBeside = (agreeing: readonly Found[], rival: Found): number =>
  Math.max(...agreeing.map(({ sentence, slot }) => (sentence === rival.sentence ? 1 : slot)))

const judgeElsewhere = (quantity: Quantity, rival: Found | undefined): Verdict =>
  fills(quantity, rival) ? { sure: 0.65, rival: rival.quantity } : { sure: 0.4 }

function judgeAbsent(quantity: Quantity, rival: Found | undefined): Verdict {
  const isCount = !/\d/.test(quantity.text) && quantity.value <= SMALL
  if (isCount && !fills(quantity, rival)) return { sure: 0.4 }
  const isLikely = rival !== undefined && (rival.slot > 0 || surelyMeasuresTheSame(quantity, rival.quantity))
  return isLikely ? { sure: 0.85, rival: rival.quantity } : { sure: 0.7 }
}

/** The other number measures the same and stands where the claim has its own. */
const fills = (quantity: Quantity, rival: Found | undefined): rival is Found =>
  rival !== undefined && rival.slot >= SAME_SLOT && surelyMeasuresTheSame(quantity, rival.quantity)

/** "27 counts" of "21 counts of theft and six counts of extortion". */
function isSum(quantity: Quantity, close: readonly Found[]): boolean {
  const counted = countedBy(quantity)
  if (counted === undefined) return false
  const parts = close.filter((found) => countedBy(found.quantity) === counted)
  return parts.some((a, index) =>
    parts
      .slice(index + 1)
      .some((b) => a.sentence === b.sentence && a.quantity.value + b.quantity.value === quantity.value),
  )
}

/** "4th" of "the fourth"; "six minutes" of "the sixth minute". */
const isOrdinalIn = (quantity: Quantity, source: Source): boolean =>
  (quantity.kind === 'duration' || quantity.ordinal === true) &&
  source.words().includes(` ${ORDINALS[quantity.value] ?? '-'} `)

const isElsewhere = (quantity: Quantity, source: Source): boolean =>
  source.pieces.some((_, sentence) =>
    source.measuresIn(sentence).quantities.some((other) => agrees(quantity, other)),
  )
