/**
 * Numbers and lengths of time in a sentence, with unit and comparator. Pure.
 *
 * A range or a score gives two numbers: "10–15 km" two of unit km, "5–3" two of unit "score".
 */
import type { Comparator, DurationAnchor, NumberAnchor } from './anchor.ts'
import { countedNoun } from './counted.ts'
import type { Reading } from './dates.ts'
import {
  isAfter,
  isBefore,
  isPerHour,
  isPlusHalf,
  isSpan,
  isUnit,
  type Lexicon,
  type UnitSense,
} from './lexicon.ts'
import { type Magnitude, magnitudeAt } from './magnitudes.ts'
import { isName, isStandingOut, standsAsLength } from './number-doubts.ts'
import { ordinalEnd } from './ordinals.ts'
import { touches, type Word } from './words.ts'

export type Quantity = NumberAnchor | DurationAnchor
type Text = { readonly words: readonly Word[]; readonly language: string; readonly lexicon: Lexicon; readonly sentence: string }

type Draft = {
  readonly from: number
  readonly next: number
  readonly magnitude: Magnitude
  readonly comparator: Comparator
  readonly unit?: UnitSense
  readonly speed?: boolean
  readonly ordinal?: boolean
  readonly negative?: boolean
}

/** `taken` marks words that dates have read. */
export function readNumbers(
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
  sentence: string,
  taken: readonly boolean[],
): Reading<Quantity>[] {
  const text: Text = { words, language, lexicon, sentence }
  const readings: Reading<Quantity>[] = []
  for (let at = 0; at < words.length; ) {
    const found = taken[at] ? [] : quantitiesAt(text, at, taken)
    readings.push(...found)
    at = Math.max(found.at(-1)?.next ?? 0, at + 1)
  }
  return readings
}

function quantitiesAt(text: Text, at: number, taken: readonly boolean[]): Reading<Quantity>[] {
  const span = text.lexicon.match(text.words, at, isSpan)
  if (span) {
    const { unit, value } = span.value
    return [{ from: at, next: span.next, anchor: { ...placed(text, at, span.next), kind: 'duration', value, unit, comparator: comparatorBefore(text, at) ?? '=' } }]
  }
  const first = draftAt(text, at)
  if (!first || taken[first.next - 1]) return []
  const second = rangeBehind(text, first)
  if (!second) return [finished(text, first)]
  return pairOf(first, second).map((draft) => finished(text, draft))
}

function draftAt(text: Text, at: number): Draft | undefined {
  const { words, language, lexicon } = text
  const magnitude = magnitudeAt(words, at, lexicon)
  if (!magnitude || !isStandingOut(words, at, magnitude)) return undefined
  const ordinal = magnitude.digits || language === 'zh' || language === 'ja' ? ordinalEnd(words, at, magnitude.next, language) : undefined
  if (ordinal !== undefined && !lexicon.match(words, magnitude.next, isUnit))
    return { from: at, next: ordinal, magnitude, comparator: '=', ordinal: true }
  const draft = withUnit(text, at, magnitude)
  if (!draft || (isName(words, at, draft.next, language) && !draft.unit && magnitude.digits)) return undefined
  if (!isCounting(text, draft)) return undefined
  return withComparator(text, draft)
}

/** Articles and halves count only before a unit; "a day" only where a length of time is meant ("a day after"). */
function isCounting(text: Text, { from, next, magnitude, unit }: Draft): boolean {
  if (magnitude.half) return unit !== undefined
  if (!magnitude.doubtful) return true
  if (!unit) return false
  return unit.kind === 'duration' ? magnitude.value !== 1 || standsAsLength(text, from, next) : magnitude.value !== 1
}

/** The unit behind the number, or the sign of money before it; halves may stand before or behind the unit. */
function withUnit(text: Text, at: number, magnitude: Magnitude): Draft | undefined {
  const { words, lexicon } = text
  const early = lexicon.match(words, magnitude.next, isPlusHalf)
  const afterHalf = early?.next ?? magnitude.next
  const unit = unitAt(text, afterHalf, magnitude)
  const late = unit && !early ? lexicon.match(words, unit.next, isPlusHalf) : undefined
  const halved = early && (unit || magnitude.scaled || !magnitude.doubtful) ? early : late
  const value = magnitude.value + (halved ? 0.5 : 0)
  const whole = { ...magnitude, value, doubtful: magnitude.doubtful && !halved }
  const next = Math.max(unit?.next ?? 0, halved?.next ?? 0, magnitude.next)
  const sign = signBefore(text, at)
  const negative = isMinus(words, sign?.from ?? at)
  if (sign && !(unit && unit.sense.kind === 'money')) {
    const scaled = scaleBySign(whole, words, magnitude.next)
    return { from: sign.from, next: Math.max(magnitude.next, scaled.next), magnitude: scaled, comparator: '=', unit: sign.unit, ...(negative && { negative }) }
  }
  const speed = unit ? lexicon.match(words, unit.next, isPerHour) : undefined
  const speeding = speed && /^(km|mile|m)$/.test(unit?.sense.unit ?? '')
  return {
    from: sign?.from ?? at,
    next: speeding ? speed.next : next,
    magnitude: whole,
    comparator: '=',
    ...(unit && { unit: unit.sense }),
    ...(speeding && { speed: true }),
    ...(negative && { negative }),
  }
}

type FoundUnit = { readonly sense: UnitSense; readonly next: number }

function unitAt({ words, lexicon, language }: Text, at: number, magnitude: Magnitude): FoundUnit | undefined {
  const hyphen = words[at]?.lower === '-' && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])
  const place = hyphen ? at + 1 : skipFiller(words, at, magnitude, language)
  const found = lexicon.match(words, place, isUnit)
  if (!found) return undefined
  const { value: sense } = found
  const letter = words[place]
  // "5 m" is a length; a lone letter far from its number is not a unit.
  if (letter && /^\p{L}$/u.test(letter.lower) && found.next === place + 1 && !/^[mgtthтм]$/.test(letter.lower) && letter.kind === 'word' && /^[a-z]$/.test(letter.lower)) return undefined
  if (sense.unit === 'KRW' && sense.kind === 'money' && !magnitude.scaled && magnitude.value < 100) return undefined
  return { sense, next: found.next }
}

/** "5 millones DE dólares", "20 milioni DI euro", "un milliard D'euros". */
function skipFiller(words: readonly Word[], at: number, { scaled, vague }: Magnitude, language: string): number {
  if (!/^(es|fr|it|pt|ro)$/.test(language) || !(scaled || vague)) return at
  if (words[at]?.lower === 'd' && words[at + 1]?.lower === "'") return at + 2
  return /^(de|di|d)$/.test(words[at]?.lower ?? '') ? at + 1 : at
}

/** "$5m": behind a sign of money, m and b are scales. */
function scaleBySign(magnitude: Magnitude, words: readonly Word[], next: number): Magnitude {
  const letter = words[next]
  if (magnitude.scaled || !letter || !touches(words[next - 1], letter)) return magnitude
  const scale = { m: 1e6, b: 1e9, t: 1e12 }[letter.lower]
  return scale ? { ...magnitude, value: magnitude.value * scale, scaled: true, next: next + 1 } : magnitude
}

type Sign = { readonly unit: UnitSense; readonly from: number }

/** A sign or code of money that ends where the number begins: $, US$, Rp, EUR; Turkish puts the percent sign there. */
function signBefore({ words, lexicon, language }: Text, at: number): Sign | undefined {
  for (const length of [3, 2, 1]) {
    const found = lexicon.match(words, at - length, isUnit)
    if (found?.next === at && (found.value.sign || (language === 'tr' && found.value.unit === 'percent'))) return { unit: found.value, from: at - length }
  }
  return percentBefore(words, at, language)
}

const PERCENT: UnitSense = { role: 'unit', kind: 'number', unit: 'percent' }

/** 百分之二十. */
function percentBefore(words: readonly Word[], at: number, language: string): Sign | undefined {
  if (language !== 'zh') return undefined
  const before = words.slice(at - 3, at).map(({ lower }) => lower)
  return before.join('') === '百分之' ? { unit: PERCENT, from: at - 3 } : undefined
}

const isMinus = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === '-' && touches(words[at - 1], words[at]) && (at < 2 || !touches(words[at - 2], words[at - 1]))

function withComparator(text: Text, draft: Draft): Draft {
  const { words, lexicon } = text
  const behindNumber = lexicon.match(words, draft.magnitude.next, isAfter)
  const unit = behindNumber && !draft.unit ? unitAt(text, behindNumber.next, draft.magnitude) : undefined
  const behind = behindNumber ?? lexicon.match(words, draft.next, isAfter)
  const comparator = comparatorBefore(text, draft.from) ?? behind?.value.comparator ?? (draft.magnitude.vague ? '>' : '=')
  const next = Math.max(draft.next, behind?.next ?? 0, unit?.next ?? 0)
  return { ...draft, comparator, next, ...(unit && { unit: unit.sense }) }
}

const LONGEST_COMPARATOR = 5
const BETWEEN = /^(a|an|the|de|des|die|der|den|av|các|some|einer|einem|eine|un|une|en|et|yang|orang)$/

function comparatorBefore({ words, lexicon }: Text, at: number): Comparator | undefined {
  for (const end of [at, ...(BETWEEN.test(words[at - 1]?.lower ?? '') ? [at - 1] : [])])
    for (let length = LONGEST_COMPARATOR; length >= 1; length--) {
      const found = lexicon.match(words, end - length, isBefore)
      if (found?.next === end) return found.value.comparator
    }
  return undefined
}

const RANGE_WORD = /^(-|to|bis|à|a|al|till|til|tot|до|do|až|hingga|sampai|đến|至|到|から|~|～|إلى)$/

/** The other end of a range or score. Spaces may stand around a dash only if they stand on both sides. */
function rangeBehind(text: Text, first: Draft): Draft | undefined {
  const { words } = text
  const joint = words[first.next]
  if (!joint || first.ordinal || !RANGE_WORD.test(joint.lower)) return undefined
  if (joint.lower === '-' && touches(words[first.next - 1], joint) !== touches(joint, words[first.next + 1])) return undefined
  const second = draftAt(text, first.next + 1)
  return second && second.magnitude.digits === first.magnitude.digits ? second : undefined
}

/** Unit and scale of the second end hold for both: "10–15 million". */
function pairOf(first: Draft, second: Draft): Draft[] {
  const unit = first.unit ?? second.unit
  const shared = second.magnitude.scaled && !first.magnitude.scaled && !first.unit
  const factor = shared ? 10 ** (Math.floor(Math.log10(second.magnitude.value) / 3) * 3) : 1
  const low = { ...first, ...(unit && { unit }), magnitude: { ...first.magnitude, value: first.magnitude.value * factor } }
  const high = { ...second, comparator: first.comparator, negative: false }
  const isScore = !unit && first.magnitude.digits && low.magnitude.value >= high.magnitude.value && low.magnitude.value <= 200
  const score: UnitSense = { role: 'unit', kind: 'number', unit: 'score' }
  return isScore ? [{ ...low, unit: score }, { ...high, unit: score }] : [low, { ...high, ...(unit && { unit }) }]
}

function finished(text: Text, draft: Draft): Reading<Quantity> {
  const { from, next, magnitude, comparator, unit } = draft
  const value = draft.negative ? -magnitude.value : magnitude.value
  const base = { ...placed(text, from, next), value, comparator }
  if (unit?.kind === 'duration') return { from, next, anchor: { ...base, kind: 'duration', unit: unit.unit } }
  const counted = unit || draft.ordinal ? undefined : countedNoun(text.words, next, text.language)
  const anchor: NumberAnchor = {
    ...base,
    kind: 'number',
    ...(unit && { unit: draft.speed ? `${unit.unit}/h` : unit.unit }),
    ...(draft.ordinal && { ordinal: true }),
    ...(magnitude.vague && { vague: true }),
    ...(counted !== undefined && { counted }),
  }
  return { from, next, anchor }
}

function placed({ words, sentence }: Text, from: number, next: number): { text: string; span: { start: number; end: number } } {
  const start = words[from]?.start ?? 0
  const end = words[next - 1]?.end ?? start
  return { text: sentence.slice(start, end), span: { start, end } }
}
