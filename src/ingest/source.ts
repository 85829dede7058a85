/** The port of every place that gives news. A source hands over raw items and names what it could not read. */

/** One thing a source handed us, before we know what it is. Fields a source does not give are absent, never guessed. */
export type RawItem = {
  /** Unique and stable within its source. */
  readonly id: string
  /** Body text; may still hold furniture, a title line, foreign lines. */
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly outlet?: string
  /** BCP 47 tag as declared; a hint, not a fact. */
  readonly language?: string
  /** ISO 8601 date or instant. */
  readonly published?: string
}

/** Something that could not be read: shown to the operator as it stands. */
export type ReadProblem = {
  readonly name: string
  readonly why: string
  readonly remedy: string
}

/** `id`: of the item that is there and could not be read; absent where the source itself could not, or not to its end. */
export type Reading = { readonly item: RawItem } | { readonly problem: ReadProblem; readonly id?: string }

/** Anything that can be asked for news. One bad item never ends the reading. */
export type Source = { readonly name: string; read(): AsyncIterable<Reading> }
