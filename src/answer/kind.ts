/** What a question asks for. Pure. */

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

/** Kinds that ask about something that happened, not about what it is. */
export const ABOUT_EVENTS: readonly Kind[] = ['when', 'where', 'how-long', 'yes-no']
export const QUANTITIES: readonly Kind[] = ['how-many', 'how-much']
/** Kinds that a value answers, or nothing. */
export const MEASURED: readonly Kind[] = ['when', 'how-many', 'how-much', 'how-long']
