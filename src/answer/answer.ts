/** A cited answer to a question, or an honest abstention. Types only. */
import type { EvidenceRef } from '../brief/brief.ts'

/** A sentence shown under an answer. */
export type Cited = EvidenceRef

export type Answer = {
  /** `answer`, `differ` (the sources differ), `not-said` (the sources do not say), `premise` (a corrected premise). */
  readonly verdict: 'answer' | 'differ' | 'not-said' | 'premise'
  /** As short as possible, in English: "12 million euros". Absent when the sources do not say. */
  readonly short?: string
  /** The whole answer as people read it: verdict first, at most 900 characters, no quotation marks round our words. */
  readonly text: string
  /** Best first; the one that carries the answer, then the others, then the other side. Empty only for `not-said`. */
  readonly citations: readonly EvidenceRef[]
  /** For `not-said`: the nearest thing the sources do say. */
  readonly closest?: EvidenceRef
  /** Ids of the articles that address the question, and of those that do not. */
  readonly addressedBy: readonly string[]
  readonly silent: readonly string[]
}
