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
export type Reading = { readonly unit: Unit; readonly anchor: Measure; readonly about: ReadonlySet<string> }

/** Cosine from which two sentences can be about one quantity at all, and from which they surely are about one thing. */
const LEAST_ALIKE = 0.1
const ALIKE = 0.22
/** Weight of a word that only a few sentences of the story have. */
const TELLING = 1.6
/** Sources that differ by more are counting different things. */
const MAX_RATIO = 4

/** "200 of them": a part, not another count of the whole. */
const PART = /^\s+(?:of (?:them|these|those|which|whom|its|the)|more|others?)\b/i

export const isMeasure = (anchor: Anchor): anchor is Measure =>
  anchor.kind === 'duration' || (anchor.kind === 'number' && !anchor.ordinal && !anchor.vague)

export const readingsIn = (unit: Unit): Reading[] =>
  isLabelledEarlier(unit.english)
    ? []
    : unit.anchors
        .filter(isMeasure)
        .filter((anchor) => !PART.test(unit.english.slice(anchor.span.end)))
        .map((anchor) => readingOf(unit, anchor))

export const sameReading = (a: Reading, b: Reading): boolean =>
  keyOf(a.unit.ref) === keyOf(b.unit.ref) && a.anchor.span.start === b.anchor.span.start

function readingOf(unit: Unit, anchor: Measure): Reading {
  const before =
    unit.english
      .slice(0, anchor.span.start)
      .split(/[,;:–—]\s|\band\b/)
      .at(-1) ?? ''
  const after = unit.english.slice(anchor.span.end).split(/[,;:–—]\s|\band\b/)[0] ?? ''
  const names = new Set([...unit.names].flatMap(termsOf))
  const counted = new Set(anchor.kind === 'number' && anchor.counted ? termsOf(anchor.counted) : [])
  const about = termsOf(`${before} ${after}`).filter((term) => !names.has(term) && !counted.has(term))
  return { unit, anchor, about: new Set(about) }
}

/** Different values for what is counted or measured alike, in sentences about the same. */
export function areRivals(left: Reading, right: Reading, { weight }: Pick<StorySpace, 'weight'>): boolean {
  if (isSameValue(left.anchor, right.anchor) || agreesElsewhere(left, right)) return false
  const near = cosine(left.unit.vector, right.unit.vector)
  if (near < LEAST_ALIKE || !sameMagnitude(left.anchor, right.anchor)) return false
  const telling = [...left.about.intersection(right.about)].some((term) => weight(term) >= TELLING)
  return numbersConflict(left.anchor, right.anchor)
    ? telling || near >= ALIKE
    : bothBare(left, right) && telling && near >= ALIKE
}

export const isSameValue = (a: Measure, b: Measure): boolean =>
  sameNumber(a, b) || roundsTo(a, b) || roundsTo(b, a)

/** "8.7 billion" and "nearly nine billion", "31,700" and "32,000": the exact value rounds to the other. */
function roundsTo(exact: Measure, round: Measure): boolean {
  const digits = significantDigits(round.value)
  if (round.value === 0 || digits >= significantDigits(exact.value)) return false
  return Number(exact.value.toPrecision(digits)) === round.value
}

const significantDigits = (value: number): number =>
  String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1

/** A value that the other sentence gives too, beside another one, is no conflict: "12 dead, 40 hurt". */
const agreesElsewhere = (left: Reading, right: Reading): boolean =>
  right.unit.anchors.some((anchor) => isMeasure(anchor) && isSameValue(anchor, left.anchor)) ||
  left.unit.anchors.some((anchor) => isMeasure(anchor) && isSameValue(anchor, right.anchor))

const sameMagnitude = (a: Measure, b: Measure): boolean =>
  Math.max(a.value, b.value) <= MAX_RATIO * Math.min(a.value, b.value)

const bothBare = (left: Reading, right: Reading): boolean =>
  [left, right].every(({ anchor }) => anchor.kind === 'number' && !anchor.unit && anchor.value > 2)
