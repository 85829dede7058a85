/** A question with what is looked for: what every judge of a sentence gets. Types only. */
import type { SpeakerOf } from '../brief/speaker.ts'
import type { Concept } from './concepts.ts'
import type { Question } from './question.ts'

export type Inquiry = {
  readonly question: Question
  readonly concepts: readonly Concept[]
  readonly speakerOf: SpeakerOf
}
