/**
 * What survives any language: a name, a number with unit and comparator, a duration, a date, a quotation.
 * Anchors are read from the ORIGINAL sentence and compared by meaning, never by form. Pure.
 */
import type { Span } from '../../lib/text-span.ts'

/** How a number bounds its value: "more than 40", "at least 40", "about 40". */
export type Comparator = '=' | '>' | '>=' | '<' | '<=' | '~'

type Placed = {
  /** The words as printed, verbatim. */
  readonly text: string
  /** Within the sentence (not the article), in UTF-16 units. */
  readonly span: Span
}

/**
 * `unit` is a canonical English singular: km, percent, USD … ; absent for a bare count. "5–3" gives two numbers of unit
 * "score", "10–15 km" two of unit km.
 */
export type NumberAnchor = Placed & {
  readonly kind: 'number'
  readonly value: number
  readonly comparator: Comparator
  readonly unit?: string
  /** True for "47th". */
  readonly ordinal?: boolean
  /** True for words like "tens of thousands", "dozens": `value` is then the order of magnitude. */
  readonly vague?: boolean
  /** What is counted, in English text only: the next content word, folded. "41 people" gives "people". Not a unit. */
  readonly counted?: string
}

/** A length of time in `unit`s (second, minute, hour, day, week, month, year). "24-year-old" is an age: unit year. */
export type DurationAnchor = Placed & {
  readonly kind: 'duration'
  readonly value: number
  readonly comparator: Comparator
  readonly unit: string
}

/** Only what the words give: nothing is completed from today's date. `weekday` is ISO 8601: 1 = Monday … 7 = Sunday. */
export type DateAnchor = Placed & {
  readonly kind: 'date'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

/** A time of day as printed: "8 p.m." is hour 8. It serves to compare a translation with its original, no more. */
export type ClockAnchor = Placed & {
  readonly kind: 'clock'
  readonly hour: number
  readonly minute: number
}

/** `name` is the usual English form after exonyms and the alias table; `text` is the form as printed. */
export type NameAnchor = Placed & {
  readonly kind: 'name'
  readonly name: string
  readonly type?: 'person' | 'place' | 'organisation' | 'people'
  /** True when a table (regions, aliases) knows the name: then `name` is safe across languages. */
  readonly known: boolean
  /** True for one unknown word whose capital can only mean a name there: it survives translation. */
  readonly proper?: boolean
}

/** Words between quotation marks, without the marks; matched by pair, not by character. */
export type QuoteAnchor = Placed & {
  readonly kind: 'quote'
  /** As printed in the sentence: "the mayor of Marlow, Ana Lopez" gives "Ana Lopez". */
  readonly speaker?: string
  /** False for scare quotes: a word or two that nobody is said to have spoken. */
  readonly speech: boolean
}

export type Anchor = NumberAnchor | DurationAnchor | DateAnchor | ClockAnchor | NameAnchor | QuoteAnchor
