/** How much of a line another sentence says, by weight of its words. Pure. */
import { groupOf, termsOf } from './paraphrase.ts'
import type { StorySpace } from './unit.ts'

/** A word of the same group carries a word this far. */
const PARAPHRASED = 0.6

/** 0 to 1. Not symmetric: a long sentence covers a short one. */
export const coverageOf = (line: string, sentence: string, weight: StorySpace['weight']): number =>
  coveredShare(termsOf(line), new Set(termsOf(sentence)), weight)

/** The same over terms (see `termsOf`). */
export function coveredShare(
  terms: Iterable<string>,
  said: ReadonlySet<string>,
  weight: StorySpace['weight'],
): number {
  let [all, carried] = [0, 0]
  for (const term of new Set(terms)) {
    if (term.startsWith('~')) continue
    all += weight(term)
    const group = groupOf(term)
    if (said.has(term)) carried += weight(term)
    else if (group && said.has(group)) carried += PARAPHRASED * weight(term)
  }
  return all === 0 ? 0 : carried / all
}
