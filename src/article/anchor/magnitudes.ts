/**
 * The value of a number in a sentence, in digits or words, with its scale: "1,3 Mio.", "two hundred", "anderthalb". Pure.
 */
import { hanNumberAt, isCounter, isHanNumeral } from './han-numerals.ts'
import type { Lexicon } from './lexicon.ts'
import { isFraction, isHalf, isNumber, isPlusHalf, isScale, isUnit, type NumberSense } from './senses.ts'
import { touches, type Word } from './words.ts'

export type Magnitude = {
  readonly value: number
  readonly next: number
  readonly vague: boolean
  /** Written in digits. */
  readonly digits: boolean
  /** A lone article ("a", "ein") or a doubtful word: a number only before a unit or measure word. */
  readonly doubtful: boolean
  /** A half of something: a number only before a unit. */
  readonly half: boolean
  /** Multiplied by a scale word. */
  readonly scaled: boolean
  /** Round by its own word: "une trentaine". */
  readonly about: boolean
  /** A word that is an ordinal as well: "kelima". */
  readonly ordinal: boolean
}

const NONE = {
  vague: false,
  digits: false,
  doubtful: false,
  half: false,
  scaled: false,
  about: false,
  ordinal: false,
}
const SIGNS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }

export function magnitudeAt(words: readonly Word[], at: number, lexicon: Lexicon): Magnitude | undefined {
  const word = words[at]
  if (!word) return undefined
  if (word.kind === 'number') return digitMagnitude(words, at, lexicon)
  if (word.kind === 'mark')
    return word.text in SIGNS
      ? { ...NONE, value: SIGNS[word.text] ?? 0, next: at + 1, digits: true }
      : undefined
  return wordMagnitude(words, at, lexicon) ?? hanMagnitude(words, at, lexicon)
}

/** "1.300" and "1,300" are thousands; otherwise comma and full stop are decimal marks. Undefined for "1.2.3". */
export function digitValue(lower: string): number | undefined {
  if (/^\d+$/.test(lower)) return Number(lower)
  if (/^[1-9]\d{0,2}(?:[.,' ]\d{3})+$/.test(lower)) return Number(lower.replace(/\D/g, ''))
  // Indian grouping: 12,34,567.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(lower)) return Number(lower.replaceAll(',', ''))
  const decimal = /^(\d[\d.,' ]*)[.,](\d+)$/.exec(lower)
  if (!decimal) return undefined
  const [, whole = '', part = ''] = decimal
  if (/^\d+$/.test(whole)) return Number(`${whole}.${part}`)
  return /^\d{1,3}(?:[.,' ]\d{3})+$/.test(whole) ? Number(`${whole.replace(/\D/g, '')}.${part}`) : undefined
}

function digitMagnitude(words: readonly Word[], at: number, lexicon: Lexicon): Magnitude | undefined {
  const value = digitValue(words[at]?.lower ?? '')
  if (value === undefined) return undefined
  const sign = words[at + 1]
  if (sign && sign.text in SIGNS && touches(words[at], sign))
    return { ...NONE, value: value + (SIGNS[sign.text] ?? 0), next: at + 2, digits: true }
  const fraction = slashFraction(words, at, value)
  if (fraction) return fraction
  return scaledFrom(words, { ...NONE, value, next: at + 1, digits: true }, lexicon)
}

/** 2/3, but not 24/7 or 9/11. */
function slashFraction(words: readonly Word[], at: number, value: number): Magnitude | undefined {
  const [slash, below] = words.slice(at + 1, at + 3)
  if (
    slash?.lower !== '/' ||
    !touches(words[at], slash) ||
    !touches(slash, below) ||
    below?.kind !== 'number'
  )
    return undefined
  const divisor = Number(below.lower)
  return value < divisor && divisor <= 10
    ? { ...NONE, value: value / divisor, next: at + 3, digits: true }
    : undefined
}

/** Scale words behind a value: "1.5 | million", "2 | hundred thousand"; in Han and Hangul also 1億2000万. */
function scaledFrom(words: readonly Word[], start: Magnitude, lexicon: Lexicon): Magnitude {
  let { value, next, scaled, about } = start
  let base = 0
  for (let scale = scaleAt(words, next, lexicon); scale; scale = scaleAt(words, next, lexicon)) {
    value *= scale.value
    next = scale.next
    scaled = true
    about ||= scale.about
    const more = words[next]
    const joined = start.digits && more?.kind === 'number' && touches(words[next - 1], more)
    const added = joined ? digitValue(more.lower) : undefined
    if (added === undefined) continue
    base += value
    value = added
    next++
  }
  return { ...start, value: rounded(base + value), next, scaled, about }
}

/** Ten digits of precision: 1.1 million is 1100000, not 1100000.0000000002. */
const rounded = (value: number): number => Number(value.toPrecision(12))

function scaleAt(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { value: number; next: number; about: boolean } | undefined {
  const place =
    words[at]?.lower === '-' && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])
      ? at + 1
      : at
  const found = lexicon.match(words, place, isScale)
  if (!found || (found.value.about && isStretch(words, found.next))) return undefined
  const abbreviated =
    words[found.next]?.lower === '.' &&
    (words[found.next - 1]?.lower.length ?? 9) <= 4 &&
    found.next < words.length - 1
  const { value, about = false } = found.value
  return { value, about, next: abbreviated ? found.next + 1 : found.next }
}

/** "une quarantaine de 14 jours": a quarantine, not forty. */
const isStretch = (words: readonly Word[], at: number): boolean => words[at + 1]?.kind === 'number'

function wordMagnitude(words: readonly Word[], at: number, lexicon: Lexicon): Magnitude | undefined {
  const half = lexicon.match(words, at, isHalf)
  const found = lexicon.match(words, at, isNumber)
  if (half && (!found || half.next >= found.next))
    return { ...NONE, value: 0.5, next: skipArticle(words, half.next, lexicon), half: true }
  if (!found) return lonelyFraction(words, at, lexicon)
  return fromNumberWord(words, found.value, found.next, lexicon)
}

/** "half AN hour". */
function skipArticle(words: readonly Word[], at: number, lexicon: Lexicon): number {
  const article = lexicon.match(words, at, isNumber)
  return article?.value.article ? article.next : at
}

function fromNumberWord(
  words: readonly Word[],
  sense: NumberSense,
  next: number,
  lexicon: Lexicon,
): Magnitude {
  const fraction = lexicon.match(words, words[next]?.lower === '-' ? next + 1 : next, isFraction)
  if (fraction) return { ...NONE, value: sense.value * fraction.value.value, next: fraction.next }
  const halfArticle =
    sense.article && !lexicon.match(words, next, isPlusHalf) ? lexicon.match(words, next, isHalf) : undefined
  if (halfArticle) return { ...NONE, value: 0.5, next: halfArticle.next, half: true }
  const { about = false, ordinal = false, vague = false } = sense
  const start = { ...NONE, value: sense.value, next, vague, about, ordinal }
  const composed = sense.ten || (sense.value >= 100 && !sense.vague) ? withRest(words, start, lexicon) : start
  const scaled = withRest(words, scaledFrom(words, composed, lexicon), lexicon)
  const doubtful = (sense.article === true || sense.weak === true) && scaled.next === next
  return { ...scaled, doubtful }
}

/** "twenty | -one", "two hundred | and fifty": smaller number words behind a ten or a scale. */
function withRest(words: readonly Word[], start: Magnitude, lexicon: Lexicon): Magnitude {
  if (start.vague || start.value < 20 || start.digits) return start
  const joint = words[start.next]?.lower ?? ''
  const joined = JOINTS.test(joint) ? start.next + 1 : start.next
  const more = lexicon.match(words, joined, isNumber)
  if (!more || !isRest(more.value, start.value, joint)) return start
  const sum = { ...start, value: start.value + more.value.value, next: more.next }
  return more.value.ten ? withRest(words, sum, lexicon) : sum
}

const JOINTS = /^(-|and|und|et|y|e|og|en|و)$/

/** A one behind a ten, a number below a hundred behind a hundred. "twenty and three" are two numbers, "twenty-three" one. */
function isRest(rest: NumberSense, whole: number, joint: string): boolean {
  if (rest.vague || rest.weak || (rest.article && !JOINTS.test(joint))) return false
  const room = whole < 100 ? 10 : whole < 1000 ? 100 : 1000
  return whole % room === 0 && rest.value < room && !(joint === 'and' && whole < 100)
}

/** "Hälfte", "two-thirds" is read from "two"; a fraction that needs no number before it. */
function lonelyFraction(words: readonly Word[], at: number, lexicon: Lexicon): Magnitude | undefined {
  const found = lexicon.match(words, at, isFraction)
  return found?.value.value === 0.5 ? { ...NONE, value: 0.5, next: found.next } : undefined
}

function hanMagnitude(words: readonly Word[], at: number, lexicon: Lexicon): Magnitude | undefined {
  const word = words[at]
  if (!word || !isHanNumeral(word)) return undefined
  const found = hanNumberAt(words, at)
  const percent = isBehindPercent(words, at)
  if (!found || (found.next === at + 1 && found.value >= 100 && !percent)) return undefined
  const measured =
    percent ||
    isCounter(words[found.next]) ||
    lexicon.match(words, found.next, isUnit) !== undefined ||
    lexicon.match(words, found.next, isPlusHalf) !== undefined
  return measured ? { ...NONE, value: found.value, next: found.next, doubtful: found.value === 1 } : undefined
}

/** 百分之 before a number makes it a percentage. */
export const isBehindPercent = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === '之' && words[at - 2]?.lower === '分' && words[at - 3]?.lower === '百'
