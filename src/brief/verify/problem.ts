/** What the verifier reports. Pure. */

export type ProblemKind = 'number' | 'date' | 'name' | 'quote' | 'negation' | 'unsupported'

export type Problem = {
  readonly kind: ProblemKind
  /** Verbatim piece of the claim that is at fault. */
  readonly text: string
  /** One sentence that a person understands. */
  readonly reason: string
}

/** A problem with how sure the check is, 0 to 1, and where its text stands in the claim. */
export type Finding = Problem & { readonly sure: number; readonly start: number }
