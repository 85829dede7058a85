/**
 * Values that two sentences give for one quantity. Pure.
 *
 * Values are rivals when they count or measure the same thing in the same predicate and differ by more than rounding;
 * a bound that the other value meets ("more than 40" and 43) is no difference, nor is a figure labelled as older.
 */
import type { Anchor, DurationAnchor, NumberAnchor } from '../article/anchor/anchor.ts'
import { numbersConflict, sameNumber } from '../article/anchor/compare.ts'
import { cosine } from '../lib/tf-idf.ts'
import { isLabelledEarlier } from './modality.ts'
import { termsOf } from './paraphrase.ts'
import { keyOf, type StorySpace, type Unit } from './unit.ts'

export type Measure = NumberAnchor | DurationAnchor

/** A value in its sentence. `about` are the content words of its clause, names and the counted noun left out. */
export type Reading = {
  readonly unit: Unit
  readonly anchor: Measure
  readonly about: ReadonlySet<string>
  /** Those of them within a few words of the value. */
  readonly close: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
}

/** Cosine from which two sentences can be about one quantity at all, and from which they surely are about one thing. */
const LEAST_ALIKE = 0.1
const ALIKE = 0.35
/** Weight of a word that only a few sentences of the story have. */
const TELLING = 1.6
/** Sources that differ by more are counting different things. */
const MAX_RATIO = 4
/** Sources that count one thing differently are rarely further apart; beyond, more than the noun must agree. */
const NEAR_RATIO = 1.5
/** A figure rounded by more than this share is another figure. */
const MOST_ROUNDED = 0.05
/** Counted in every sentence, of every kind: sharing them says nothing. */
const ANYBODY = new Set(
  termsOf('people persons men women years months weeks days hours minutes times others'),
)
/** Words before and after a value that say what it is of. */
const CLOSE_WORDS = 5

/** "200 of them": a part, not another count of the whole. */
const PART = /^\s+(?:of (?:them|these|those|which|whom|its|the)|more|others?)\b/i
/** "two hours later": a place in time, not a quantity of something. */
export const OFFSET = /^\s+(?:later|earlier|before|after|from|ago|into|to go|left)\b/i

export const isMeasure = (anchor: Anchor): anchor is Measure =>
  anchor.kind === 'duration' || (anchor.kind === 'number' && !anchor.ordinal && !anchor.vague)

const known = new WeakMap<Unit, readonly Reading[]>()

/** Read once for each unit: every pair of sentences asks for them. */
export function readingsIn(unit: Unit): readonly Reading[] {
  const readings = known.get(unit) ?? readUnit(unit)
  known.set(unit, readings)
  return readings
}

const readUnit = (unit: Unit): readonly Reading[] =>
  isLabelledEarlier(unit.english)
    ? []
    : unit.anchors
        .filter(isMeasure)
        .filter((anchor) => !isPart(unit.english.slice(anchor.span.end), anchor))
        .map((anchor) => readingOf(unit, anchor))

const isPart = (after: string, { kind }: Measure): boolean =>
  PART.test(after) || (kind === 'duration' && OFFSET.test(after))

export const sameReading = (a: Reading, b: Reading): boolean =>
  keyOf(a.unit.ref) === keyOf(b.unit.ref) && a.anchor.span.start === b.anchor.span.start

function readingOf(unit: Unit, anchor: Measure): Reading {
  const before = (unit.english.slice(0, anchor.span.start).split(CLAUSE).at(-1) ?? '').split(/\s+/)
  const after = (unit.english.slice(anchor.span.end).split(CLAUSE)[0] ?? '').split(/\s+/)
  const names = new Set([...unit.names].flatMap(termsOf))
  const counted = new Set(anchor.kind === 'number' && anchor.counted ? termsOf(anchor.counted) : [])
  const content = (words: readonly string[]) =>
    new Set(termsOf(words.join(' ')).filter((term) => !names.has(term) && !counted.has(term)))
  return {
    unit,
    anchor,
    about: content([...before, ...after]),
    close: content([...before.slice(-CLOSE_WORDS), ...after.slice(0, CLOSE_WORDS)]),
    counted,
  }
}

const CLAUSE = /[,;:–—]\s|\band\b/

/** Different values for what is counted or measured alike, in sentences about the same. */
export function areRivals(left: Reading, right: Reading, space: Pick<StorySpace, 'weight'>): boolean {
  const conflict = numbersConflict(left.anchor, right.anchor)
  if (!conflict && !bothBare(left, right)) return false
  if (!sameMagnitude(left.anchor, right.anchor)) return false
  if (isSameValue(left.anchor, right.anchor) || agreesElsewhere(left, right)) return false
  const telling = (terms: ReadonlySet<string>) => [...terms].some((term) => space.weight(term) >= TELLING)
  const near = cosine(left.unit.vector, right.unit.vector)
  const close = left.close.intersection(right.close)
  if (!conflict) return near >= LEAST_ALIKE && sharesPredicate(left, right)
  const counted = [...left.counted.intersection(right.counted)].filter((term) => !ANYBODY.has(term))
  if (telling(new Set(counted)) && ratioOf(left.anchor, right.anchor) <= NEAR_RATIO) return true
  return near >= LEAST_ALIKE && (telling(close) || (near >= ALIKE && close.size > 0))
}

/** "killing 41 people" and "43 dead": the words next to both values belong to one group. */
const sharesPredicate = (left: Reading, right: Reading): boolean =>
  [...left.close.intersection(right.close)].some((term) => term.startsWith('~'))

export const isSameValue = (a: Measure, b: Measure): boolean =>
  sameNumber(a, b) || roundsTo(a, b) || roundsTo(b, a)

/** "8.7 billion" and "nearly nine billion", "31,700" and "32,000": the exact value rounds to the other. */
function roundsTo(exact: Measure, round: Measure): boolean {
  const digits = significantDigits(round.value)
  if (round.value === 0 || digits >= significantDigits(exact.value)) return false
  if (Math.abs(round.value - exact.value) > MOST_ROUNDED * Math.abs(exact.value)) return false
  return Number(exact.value.toPrecision(digits)) === round.value
}

const significantDigits = (value: number): number =>
  String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1

/** A value that the other sentence gives too, beside another one, is no conflict: "12 dead, 40 hurt". */
const agreesElsewhere = (left: Reading, right: Reading): boolean =>
  right.unit.anchors.some((anchor) => isMeasure(anchor) && isSameValue(anchor, left.anchor)) ||
  left.unit.anchors.some((anchor) => isMeasure(anchor) && isSameValue(anchor, right.anchor))

const sameMagnitude = (a: Measure, b: Measure): boolean => ratioOf(a, b) <= MAX_RATIO

const ratioOf = (a: Measure, b: Measure): number => Math.max(a.value, b.value) / Math.min(a.value, b.value)

const bothBare = (left: Reading, right: Reading): boolean =>
  [left, right].every(({ anchor }) => anchor.kind === 'number' && !anchor.unit && anchor.value > 2)
