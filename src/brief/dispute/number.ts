/** Different values for one quantity, by source. Pure. */
import type { Families } from '../../story/independence.ts'
import { areRivals, isSameValue, type Reading, readingsIn, sameReading } from '../reading.ts'
import type { StorySpace, Unit } from '../unit.ts'
import { type DisputeDraft, type DraftSide, ofDifferentTexts, oncePerArticle } from './draft.ts'

type Rivals = readonly [Reading, Reading]
type Side = [Reading, ...Reading[]]

export function numberDisputes(space: StorySpace, families: Families): DisputeDraft[] {
  return questionsOf(rivalsAmong(space)).flatMap((readings) => {
    const sides = sidesOf(readings)
    if (sides.length < 2 || !ofDifferentTexts(sides.map(unitsIn), families)) return []
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
  return {
    answer: withUnit(first),
    value: first.anchor,
    units: [first.unit, ...unitsIn([first, ...rest]).slice(1)],
  }
}

function rivalsAmong(space: StorySpace): Rivals[] {
  const readings = space.units.flatMap(readingsIn)
  return readings.flatMap((left, index) =>
    readings
      .slice(index + 1)
      .filter((right) => right.unit.article.id !== left.unit.article.id && areRivals(left, right, space))
      .map((right): Rivals => [left, right]),
  )
}

/** Rival values, put together where they are about the same quantity. */
function questionsOf(rivals: readonly Rivals[]): Reading[][] {
  const questions: Reading[][] = []
  for (const pair of rivals) {
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

function sidesOf(readings: readonly Reading[]): Side[] {
  const sides: Side[] = []
  for (const reading of readings) {
    const side = sides.find(([first]) => isSameValue(first.anchor, reading.anchor))
    if (side) side.push(reading)
    else sides.push([reading])
  }
  return sides.toSorted((a, b) => b.length - a.length)
}

/** What the counted things did: "people were killed". */
const COUNTED =
  /^\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)\s+((?:were|was|are|have been|had been|has been)\s+(?:\w+ly\s+)?\p{L}+|had died|have died|died|voted|attended|watched)\b/u

/** "How many people were killed?" where a sentence shows the pattern, else the values themselves. */
function questionOf(sides: readonly Side[]): string {
  for (const { unit, anchor } of sides.flat()) {
    const counted = COUNTED.exec(unit.english.slice(anchor.span.end))
    if (anchor.kind === 'number' && !anchor.unit && counted) return `How many ${counted[1]} ${counted[2]}?`
  }
  return `Which figure: ${sides.map(([first]) => withUnit(first)).join(' or ')}?`
}

/** The value as printed, with the counted noun where it follows: "214 polling stations". */
function withUnit({ unit, anchor }: Reading): string {
  const counted = anchor.kind === 'number' ? anchor.counted : undefined
  const after = unit.english.slice(anchor.span.end)
  const noun =
    counted &&
    new RegExp(
      `^\\s+(?:(?!(?:the|a|an|of|in)\\b)[\\p{L}-]+\\s+){0,2}?${RegExp.escape(counted)}\\p{L}*`,
      'iu',
    ).exec(after)
  return noun ? anchor.text + noun[0] : anchor.text
}
