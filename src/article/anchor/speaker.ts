/** Who speaks, as far as one sentence says. Types only. */

export type Speaker = {
  /** As printed; absent for a pronoun. */
  readonly speaker?: string
  /** The usual English form, when the speaker is a name. */
  readonly name?: string
  /** True for "he said": the speaker of a sentence before. */
  readonly pronoun?: boolean
}
