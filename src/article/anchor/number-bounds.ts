/**
 * What bounds a number, and the other end of a range: "more than 40", "40 or more", "10–15 million", "5–3". Pure.
 */
import type { Comparator } from './anchor.ts'
import type { Draft, Text } from './number-draft.ts'
import { unitAt } from './number-units.ts'
import { isAfter, isBefore, type UnitSense } from './senses.ts'
import { touches } from './words.ts'

const LONGEST_COMPARATOR = 5
const BETWEEN = /^(a|an|the|de|des|die|der|den|av|các|some|einer|einem|eine|un|une|en|et|yang|orang)$/

export function withComparator(text: Text, draft: Draft): Draft {
  const { words, lexicon } = text
  const behindNumber = lexicon.match(words, draft.magnitude.next, isAfter)
  // 40多公里: the word stands between number and unit.
  const unit = behindNumber && !draft.unit ? unitAt(text, behindNumber.next, draft.magnitude) : undefined
  const behind = behindNumber ?? lexicon.match(words, draft.next, isAfter)
  const usual = usualBound(draft.magnitude)
  const comparator = comparatorBefore(text, draft.from) ?? behind?.value.comparator ?? usual
  const next = Math.max(draft.next, behind?.next ?? 0, unit?.next ?? 0)
  return { ...draft, comparator, next, ...(unit && { unit: unit.sense }) }
}

const usualBound = ({ vague, about }: Draft['magnitude']): Comparator => {
  if (vague) return '>'
  return about ? '~' : '='
}

/** The comparator that ends where the number begins; a small word may stand between. */
export function comparatorBefore({ words, lexicon }: Text, at: number): Comparator | undefined {
  const ends = BETWEEN.test(words[at - 1]?.lower ?? '') ? [at, at - 1] : [at]
  for (const end of ends)
    for (let length = LONGEST_COMPARATOR; length >= 1; length--) {
      const found = lexicon.match(words, end - length, isBefore)
      if (found?.next === end) return found.value.comparator
    }
  return undefined
}

const RANGE_WORD = /^(-|to|bis|à|a|al|till|til|tot|до|do|až|hingga|sampai|đến|至|到|から|~|～|إلى)$/

/** Where the other end of a range would begin. Spaces stand around a dash on both sides or on none. */
export function rangeStart({ words }: Text, { next, ordinal }: Draft): number | undefined {
  const joint = words[next]
  if (!joint || ordinal || !RANGE_WORD.test(joint.lower)) return undefined
  const lopsided = touches(words[next - 1], joint) !== touches(joint, words[next + 1])
  return joint.lower === '-' && lopsided ? undefined : next + 1
}

const SCORE: UnitSense = { role: 'unit', kind: 'number', unit: 'score' }
const HIGHEST_SCORE = 200

/**
 * Unit and scale of the second end hold for both ends, unless the first has a unit of its own: "by 4 per cent to 63 euros".
 * A sign before the first holds for both. A fall in bare numbers is a score.
 */
export function pairOf(first: Draft, second: Draft): Draft[] {
  const isOwn = first.unit !== undefined && second.unit?.unit !== first.unit.unit && !isSigned(first)
  if (isOwn) return [first, second]
  const unit = first.unit ?? second.unit
  const shared = second.magnitude.scaled && !first.magnitude.scaled && (!first.unit || isSigned(first))
  const factor = shared ? scaleOf(second.magnitude.value) : 1
  const low = { ...first, magnitude: { ...first.magnitude, value: first.magnitude.value * factor } }
  const high = { ...second, comparator: first.comparator, negative: false }
  if (unit)
    return [
      { ...low, unit },
      { ...high, unit: second.unit ?? unit },
    ]
  return isScore(low, high)
    ? [
        { ...low, unit: SCORE },
        { ...high, unit: SCORE },
      ]
    : [low, high]
}

/** "$10–15 million": the unit stands before the number. */
const isSigned = ({ unit, magnitude, next }: Draft): boolean => unit?.sign === true && next === magnitude.next

/** A thousand, a million, a thousand million: what multiplied a value like 15,000,000. */
const scaleOf = (value: number): number => 10 ** (Math.floor(Math.log10(value) / 3) * 3)

const isScore = ({ magnitude: low }: Draft, { magnitude: high }: Draft): boolean =>
  low.digits && low.value >= high.value && low.value <= HIGHEST_SCORE
