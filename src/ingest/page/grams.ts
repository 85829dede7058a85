/**
 * How much of one text stands in another, by runs of words. Pure. Scripts written without spaces count by character.
 */

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** Words in lower case, without marks between them. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    // No longer run at once: V8 keeps a place to return to for every character of it, and its stack ends.
    .match(/[\p{L}\p{N}\p{M}]{1,500}/gu) ?? []) {
    // One by one, for the same reason.
    if (WITHOUT_SPACES.test(word)) for (const sign of word) words.push(sign)
    else words.push(word)
  }
  return words
}

/** Runs of `size` words; a text that is shorter is one run. */
export function gramsOf(text: string, size = 4): ReadonlySet<string> {
  const words = wordsOf(text)
  const grams = new Set<string>()
  if (words.length === 0) return grams
  for (let at = 0; at < Math.max(1, words.length - size + 1); at++)
    grams.add(words.slice(at, at + size).join(' '))
  return grams
}

/** Share of the runs of `part` that `whole` has too; 0 when `part` has none. */
export function coverage(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0
  let found = 0
  for (const gram of part) if (whole.has(gram)) found++
  return found / part.size
}

/** Do two titles say the same? 1: the same words; 0: none in common. */
export const likeness = (a: string, b: string): number => likenessOf(new Set(wordsOf(a)), new Set(wordsOf(b)))

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Longer texts are no titles. */
const LONGEST_TITLE = 400

/** How much a text is like the one of the titles that it is most like. */
export function likenessToAny(titles: readonly string[]): (text: string) => number {
  const sets = [...new Set(titles)].map((title) => new Set(wordsOf(title)))
  return (text) => {
    if (text.length > LONGEST_TITLE) return 0
    const words = new Set(wordsOf(text))
    return Math.max(0, ...sets.map((title) => likenessOf(words, title)))
  }
}

/** Share of the smaller one's words that the other has. */
export function containment(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const least = Math.min(one.size, other.size)
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least
}
