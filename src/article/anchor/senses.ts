/**
 * What a word or phrase can mean to the readers of numbers and dates. Types and their guards. Pure.
 */
import type { Comparator } from './anchor.ts'
import type { CalendarSense } from './months.ts'

export type NumberSense = {
  readonly role: 'number'
  readonly value: number
  readonly vague?: boolean
  /** An article as well: a number only before a scale, a half or a length of time. */
  readonly article?: boolean
  /** Means something else as often: a number only before a scale, a unit or a measure word. */
  readonly weak?: boolean
  /** 20, 30 … 90: may take a one. */
  readonly ten?: boolean
  /** About that many: "treintena". */
  readonly about?: boolean
  /** The fifth, or all five: "kelima". */
  readonly ordinal?: boolean
}
/** `about` for words like "trentaine". */
export type ScaleSense = { readonly role: 'scale'; readonly value: number; readonly about?: boolean }
export type PartSense =
  | { readonly role: 'fraction'; readonly value: number }
  | { readonly role: 'half' | 'plusHalf' }
export type UnitSense = {
  readonly role: 'unit'
  readonly unit: string
  readonly kind: 'number' | 'duration' | 'money'
  /** True for signs and codes that may stand before the number. */
  readonly sign?: boolean
}
/** A word that is a length of time by itself: "sehari", one day. */
export type SpanSense = { readonly role: 'span'; readonly unit: string; readonly value: number }
export type BoundSense = { readonly role: 'before' | 'after'; readonly comparator: Comparator }
/** Behind a length they make it a speed: "i timen", "/s". */
export type SpeedSense = { readonly role: 'per'; readonly unit: 'h' | 's' }
/** Words around a time of day; the places are explained in clock-words.ts. */
export type ClockSense = {
  readonly role: 'clock'
  readonly place: 'sure' | 'hour' | 'minutes' | 'after' | 'unit' | 'closing'
}

export type Sense =
  | NumberSense
  | ScaleSense
  | PartSense
  | UnitSense
  | SpanSense
  | BoundSense
  | SpeedSense
  | ClockSense
  | CalendarSense

export const isNumber = (sense: Sense): sense is NumberSense => sense.role === 'number'
export const isScale = (sense: Sense): sense is ScaleSense => sense.role === 'scale'
export const isUnit = (sense: Sense): sense is UnitSense => sense.role === 'unit'
export const isSpan = (sense: Sense): sense is SpanSense => sense.role === 'span'
export const isBefore = (sense: Sense): sense is BoundSense => sense.role === 'before'
export const isAfter = (sense: Sense): sense is BoundSense => sense.role === 'after'
export const isFraction = (sense: Sense): sense is PartSense & { role: 'fraction' } =>
  sense.role === 'fraction'
export const isHalf = (sense: Sense): sense is PartSense => sense.role === 'half'
export const isPlusHalf = (sense: Sense): sense is PartSense => sense.role === 'plusHalf'
export const isPer = (sense: Sense): sense is SpeedSense => sense.role === 'per'
export const isClock = (sense: Sense): sense is ClockSense => sense.role === 'clock'
export const isCalendar = (sense: Sense): sense is CalendarSense =>
  sense.role === 'month' || sense.role === 'weekday'
