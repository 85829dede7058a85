/**
 * What a language must say to have its number words read. Types only.
 *
 * Notation of every table of words here: words are parted by spaces; `_` is a space inside a phrase; `/` parts forms of
 * one word; `*` ends a stem; `=~30` means about thirty.
 */

export type NumeralRow = {
  /** 0, 1, 2 … in order. `-` leaves a place empty. */
  readonly small: string
  /** 20, 30 … 90. */
  readonly tens?: string
  /** Between the ten and the one of a compound: "fünf UND zwanzig", "treinta Y dos". Glued both ways and spaced. */
  readonly joiner?: string
  /** Multiply what stands before them. */
  readonly scales: string
  /** Endings of a ten that make it about that many, behind an article and without one: "trettioTAL trettioTALET". */
  readonly about?: string
  /** Ten, where `about` words are made of it: "TIOtal". */
  readonly ten?: string
  /** Before a small number they make an ordinal or a group: "KElima", "BERlima". */
  readonly prefixes?: string
  /** Whole numbers that are neither small nor tens, and scales that stand alone: "mil", "seratus". */
  readonly alone?: string
  /** Words that mean something else as often: a number only before a scale, a unit or a measure word. */
  readonly weak?: string
  /** An order of magnitude only: "dozens", "tens of thousands". */
  readonly vague?: string
  /** One and a half in one word, half (of a unit), and words that add a half to what stands before them. */
  readonly oneAndHalf?: string
  readonly half?: string
  readonly plusHalf?: string
  /** Parts of a whole: "third=1/3". A number word before it multiplies. */
  readonly fractions?: string
  /** Words for one that are articles as well: a number only before a scale, a half or a length of time. */
  readonly articles?: string
}
