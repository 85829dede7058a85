/**
 * A number on its way to becoming an anchor. Types only.
 */
import type { Comparator } from './anchor.ts'
import type { Lexicon } from './lexicon.ts'
import type { Magnitude } from './magnitudes.ts'
import type { UnitSense } from './senses.ts'
import type { Word } from './words.ts'

/** A sentence cut into words, and what is known of its language. */
export type Text = {
  readonly words: readonly Word[]
  readonly language: string
  readonly lexicon: Lexicon
  readonly sentence: string
}

/** Words [from, next) with what has been read of them so far. */
export type Draft = {
  readonly from: number
  readonly next: number
  readonly magnitude: Magnitude
  readonly comparator: Comparator
  readonly unit?: UnitSense
  /** Per hour or per second. */
  readonly speed?: 'h' | 's'
  readonly ordinal?: boolean
  readonly negative?: boolean
}
