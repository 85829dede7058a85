/**
 * Finds the standfirst: an opening paragraph (a teaser, a lead in bold) that says what the text then says again.
 * It is no second support inside its own article, so it is kept out of evidence. Pure.
 *
 * An ordinary first paragraph is the best evidence of a text, so the test is strict: nearly all content words of
 * its first sentence stand together in one later sentence, and most of the whole in two.
 */
import { termsOf } from './words.ts'

/** Share of the first sentence found in one later sentence. */
const RESTATED = 0.65
/** Share of all its sentences found in two later ones. */
const COVERED = 0.5
const FEWEST_TERMS = 5
const FEWEST_LATER = 5
/** A text restates its standfirst soon, if at all; this also bounds the work. */
const MOST_LATER = 60

/** `opening` and `later` are sentences as printed. */
export function isStandfirst(
  opening: readonly string[],
  later: readonly string[],
  language: string,
): boolean {
  const first = termsOf(opening[0] ?? '', language)
  if (first.size < FEWEST_TERMS || later.length < FEWEST_LATER) return false
  const bags = later.slice(0, MOST_LATER).map((sentence) => termsOf(sentence, language))
  const shares = bags.map((bag) => countIn(first, bag) / first.size)
  if (Math.max(...shares) < RESTATED) return false
  const whole = new Set(opening.flatMap((sentence) => [...termsOf(sentence, language)]))
  return bestPair(whole, bags) >= whole.size * COVERED
}

function countIn(terms: ReadonlySet<string>, bag: ReadonlySet<string>): number {
  let count = 0
  for (const term of terms) if (bag.has(term)) count++
  return count
}

function bestPair(terms: ReadonlySet<string>, bags: readonly ReadonlySet<string>[]): number {
  let best = 0
  for (const [index, bag] of bags.entries()) {
    const missing = new Set([...terms].filter((term) => !bag.has(term)))
    const found = terms.size - missing.size
    best = Math.max(best, found, ...bags.slice(index + 1).map((other) => found + countIn(missing, other)))
  }
  return best
}
