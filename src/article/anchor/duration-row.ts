/**
 * What a language must say to have its lengths of time read. Types only; notation as in numeral-row.ts.
 *
 * `perHour` and `perSecond` stand behind a length, or before its number, and make it a speed. `one` holds words that are one unit of time by themselves.
 * `before` and `after` hold what must stand next to an article for "a day" to be a length ("a day AFTER", "FOR a week").
 */
export type DurationRow = {
  readonly words: Readonly<Record<string, string>>
  readonly one?: Readonly<Record<string, string>>
  readonly before?: string
  readonly after?: string
  readonly perHour?: string
  readonly perSecond?: string
}
