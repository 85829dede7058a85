/**
 * What a language must say to have its dates read. Types only; notation as in numeral-row.ts. Months run from January,
 * weekdays from Monday.
 */
export type DateRow = {
  /** Directly before a day: "on", "hôm", "vom". They allow "21.1" and "21/1" with a day below 13. */
  readonly day?: string
  /** Directly before a year. */
  readonly year?: string
  /** Directly behind a year. */
  readonly yearAfter?: string
  /** Between day, month and year: "21 DE enero DE 2025". */
  readonly of?: string
  /** Before the number of a month: "THÁNG 1". */
  readonly monthMark?: string
  /** Behind a four-digit decade: "1990S". */
  readonly decade?: string
  readonly months?: readonly string[]
  readonly weekdays?: readonly string[]
  /** Month or weekday words that are common words too: read only beside a number or one of `day` and `year`. */
  readonly weak?: string
  /** Behind a weak word they make it sure: "pazar GÜNÜ". */
  readonly weakBefore?: string
  /** Before a weak month or weekday they make it sure, besides `day` and `year`: "LAST March". */
  readonly weakAfter?: string
  /** Glued to a weekday: "MontagNACHMITTAG". */
  readonly dayParts?: string
  /** Weekday forms that are ordinals too ("na quarta"): read only where no noun follows. */
  readonly lone?: string
  /** Behind a weekday they make it an ordinal: "ngày thứ ba LIÊN tiếp". */
  readonly counting?: string
  /** Directly before a day and month with a hyphen: "ngày 21-1". Elsewhere "2-1" is a score. */
  readonly hyphenDay?: string
  /** True where the month may come before the day: "January 21". */
  readonly monthFirst?: boolean
  /** True where a bare year is rare, so that 2014 without a word for it is a count. */
  readonly yearNeedsWord?: boolean
}
