/** What tells whether a sentence answers a question. Type only. */

export type Signals = {
  /** Share of the question's weight that the sentence speaks of. */
  readonly coverage: number
  /** What is asked to have happened is not what the sentence tells. */
  readonly actionMissing: boolean
  /** A number of the question is not in the sentence. */
  readonly numberMissing: boolean
  /** The question is negated and the sentence is not. */
  readonly negationMissing: boolean
  /** A concept is replaced by its opposite. */
  readonly opposed: boolean
  /** How loosely the matched words stand, 0 to 1. */
  readonly gap: number
  /** A name of the question stands neither in the sentence nor near it. */
  readonly nameMissing: boolean
  /** The kind of thing that is asked for stands in the sentence, besides the words of the question. */
  readonly fits: boolean
}
