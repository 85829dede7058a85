/**
 * What two sentences share that makes them one statement, and what shows that they are two. Pure.
 * Similarity alone cannot tell "paid 28 million for the striker" from "will spend 28 million on the stadium".
 */
import type { Anchor, DateAnchor } from '../article/anchor/anchor.ts'
import { datesCompatible, sameName } from '../article/anchor/compare.ts'
import { commonWords, shareSpeaker } from './common.ts'
import { type Figure, giveOtherFigures, sharedFigures } from './figure.ts'
import type { Unit } from './unit.ts'

export type Sharing = {
  /** Words that tell what happened. */
  readonly words: number
  /** Of one thing. */
  readonly figures: number
  /** A telling figure of one thing, and something said of it. */
  readonly figure: boolean
  /** A day, a year or a time of day, and something said of it. */
  readonly time: boolean
}

export function sharedBy(a: Unit, b: Unit): Sharing {
  const figures = sharedFigures(a, b)
  const words = commonWords(a, b, thingsOf(figures))
  const isSaid = words > 0 || figures.length > 1 || shareSpeaker(a, b)
  return {
    words,
    figures: figures.length,
    figure: isSaid && figures.some(isTelling),
    time: isSaid && shareTime(a, b),
  }
}

/** They may share words and a number, and are about two things nevertheless. */
export const tellOtherThings = (a: Unit, b: Unit): boolean => giveOtherFigures(a, b) || tellOfOthers(a, b)

/** The one tells of somebody whom the other does not name, and that one of others: "Selby paid", "the fee for Porto". */
const tellOfOthers = (a: Unit, b: Unit): boolean =>
  (opensWithName(a) || opensWithName(b)) && a.names.size > 0 && b.names.size > 0 && sharedNames(a, b) === 0

const opensWithName = ({ anchors }: Unit): boolean =>
  anchors.some(({ kind, span }) => kind === 'name' && span.start === 0)

/** How many names of the one stand in the other, in any spelling. */
export const sharedNames = (a: Unit, b: Unit): number =>
  [...a.names].filter((one) => [...b.names].some((other) => sameName(one, other))).length

/** What a shared figure counts is a part of the figure. */
const thingsOf = (figures: readonly (readonly [Figure, Figure])[]): Set<string> =>
  new Set(
    figures.flatMap(([left, right]) => (left.anchor.unit ? [] : [...left.thing.intersection(right.thing)])),
  )

/** A number with a unit, or a large one: small bare counts ("two leaders") are shared by chance. */
const isTelling = ([{ anchor }]: readonly [Figure, Figure]): boolean =>
  anchor.kind === 'duration' || anchor.unit !== undefined || anchor.value > 12

/** A year, a day of a month or a time of day: weekdays stand everywhere. */
const shareTime = (a: Unit, b: Unit): boolean =>
  a.anchors.some((left) => b.anchors.some((right) => isSameTime(left, right)))

function isSameTime(a: Anchor, b: Anchor): boolean {
  if (a.kind === 'clock') return b.kind === 'clock' && a.hour === b.hour && a.minute === b.minute
  return a.kind === 'date' && b.kind === 'date' && isExact(a) && isExact(b) && datesCompatible(a, b)
}

const isExact = ({ year, day }: DateAnchor): boolean => year !== undefined || day !== undefined
