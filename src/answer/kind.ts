/** What a question asks for. Types only. */

/** What is asked for. `said` is a statement of somebody, `disagree` what the sources differ on. */
export type Kind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how-long'
  | 'why'
  | 'how'
  | 'what'
  | 'said'
  | 'yes-no'
  | 'disagree'

/** The words of one language: phrases by kind, and words that carry nothing to look for. */
export type QuestionRow = Partial<Record<Kind, string>> & { readonly function: string }
