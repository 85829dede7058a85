/**
 * Different values for one quantity. Pure.
 *
 * Two sentences that are alike but give different values are a candidate. The values must count or measure the same
 * thing in the same predicate, neither may be labelled as an older figure, and a bound that the other value meets
 * ("more than 40" and 43) is no difference.
 */
import type { Anchor, DurationAnchor, NumberAnchor } from '../../article/anchor/anchor.ts'
import { sameNumber } from '../../article/anchor/compare.ts'
import { conflictingValues, type Edge } from '../align.ts'
import { isLabelledEarlier } from '../modality.ts'
import { termsOf } from '../paraphrase.ts'
import { keyOf, type Unit } from '../unit.ts'
import {
  type DisputeDraft,
  type DraftSide,
  type Origins,
  ofDifferentOrigins,
  oncePerArticle,
} from './draft.ts'

type Measure = NumberAnchor | DurationAnchor
type Reading = { unit: Unit; anchor: Measure; about: Set<string> }

export function numberDisputes(conflicts: readonly Edge[], origins: Origins): DisputeDraft[] {
  return questionsOf(conflicts).flatMap((readings) => {
    const sides = sidesOf(readings)
    if (sides.length < 2 || !ofDifferentOrigins(sides.map(unitsIn), origins)) return []
    return [
      {
        kind: 'number',
        question: questionOf(sides),
        sides: sides.map(draftSide),
        weight: sides.flat().length,
      },
    ]
  })
}

const unitsIn = (readings: readonly Reading[]): Unit[] => oncePerArticle(readings.map(({ unit }) => unit))

function draftSide([first, ...rest]: Side): DraftSide {
  return { answer: withUnit(first), units: [first.unit, ...unitsIn([first, ...rest]).slice(1)] }
}

/** Conflicting readings, put together where they are about the same quantity. */
function questionsOf(conflicts: readonly Edge[]): Reading[][] {
  const questions: Reading[][] = []
  for (const pair of conflicts.flatMap(rivalReadings)) {
    let question = questions.find((readings) =>
      readings.some((reading) => pair.some((rival) => sameReading(reading, rival))),
    )
    if (!question) {
      question = []
      questions.push(question)
    }
    for (const reading of pair)
      if (!question.some((other) => sameReading(other, reading))) question.push(reading)
  }
  return questions
}

function rivalReadings({ a, b }: Edge): [Reading, Reading][] {
  if (isLabelledEarlier(a.english) || isLabelledEarlier(b.english)) return []
  return conflictingValues(a, b).flatMap(({ left, right }) => {
    if (!isMeasure(left) || !isMeasure(right)) return []
    const pair: [Reading, Reading] = [readingOf(a, left), readingOf(b, right)]
    return aboutTheSame(...pair) ? [pair] : []
  })
}

const isMeasure = (anchor: Anchor): anchor is Measure =>
  anchor.kind === 'duration' || (anchor.kind === 'number' && !anchor.ordinal && !anchor.vague)

const sameReading = (a: Reading, b: Reading) =>
  keyOf(a.unit.ref) === keyOf(b.unit.ref) && a.anchor.span.start === b.anchor.span.start

/** What the value is about: the content words of its clause, names and the counted noun left out. */
function readingOf(unit: Unit, anchor: Measure): Reading {
  const text = unit.english
  const before =
    text
      .slice(0, anchor.span.start)
      .split(/[,;:–—]\s|\band\b/)
      .at(-1) ?? ''
  const after = text.slice(anchor.span.end).split(/[,;:–—]\s|\band\b/)[0] ?? ''
  const names = new Set([...unit.names].flatMap(termsOf))
  const counted = new Set(anchor.kind === 'number' && anchor.counted ? termsOf(anchor.counted) : [])
  const about = termsOf(`${before} ${after}`).filter((term) => !names.has(term) && !counted.has(term))
  return { unit, anchor, about: new Set(about) }
}

const aboutTheSame = (a: Reading, b: Reading) => !a.about.isDisjointFrom(b.about)

type Side = [Reading, ...Reading[]]

function sidesOf(readings: readonly Reading[]): Side[] {
  const sides: Side[] = []
  for (const reading of readings) {
    const side = sides.find(([first]) => sameNumber(first.anchor, reading.anchor))
    if (side) side.push(reading)
    else sides.push([reading])
  }
  return sides.toSorted((a, b) => b.length - a.length)
}

/** "How many people were killed?" where the sentence shows the pattern, else the values themselves. */
function questionOf(sides: readonly Side[]): string {
  for (const { unit, anchor } of sides.flat()) {
    const after = unit.english.slice(anchor.span.end)
    const counted =
      /^\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)\s+((?:were|was|are|have been|had been|has been)\s+(?:\w+ly\s+)?\p{L}+|died|voted|attended|watched)\b/u.exec(
        after,
      )
    if (anchor.kind === 'number' && !anchor.unit && counted) return `How many ${counted[1]} ${counted[2]}?`
  }
  return `Which figure: ${sides.map(([first]) => withUnit(first)).join(' or ')}?`
}

/** The value as printed, with what it counts. */
const withUnit = ({ anchor }: Reading): string =>
  [anchor.text, anchor.kind === 'number' ? anchor.counted : undefined].filter(Boolean).join(' ')
