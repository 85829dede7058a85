/** The words questions are asked with, in every language that has a row. Pure data. */
import type { QuestionRow } from './kind.ts'
import { EASTERN } from './question-words-eastern.ts'
import { NORTHERN } from './question-words-northern.ts'
import { SOUTHERN } from './question-words-southern.ts'

/** Primary BCP 47 tag → row. */
export const QUESTION_WORDS: Readonly<Record<string, QuestionRow>> = { ...NORTHERN, ...SOUTHERN, ...EASTERN }
