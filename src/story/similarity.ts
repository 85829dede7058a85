/**
 * How much two articles tell the same, from what they share. Pure, given the weights of terms.
 *
 * Names, numbers and words are compared apart, each by its cosine (Salton & Buckley 1988), because two languages share
 * many names, some numbers and few words: one cosine over all would drown the names in words that cannot match.
 * Coefficients are from a logistic regression over 87,000 pairs of articles of labelled stories in 20 languages, left
 * out set by set, and rounded.
 */
import type { TermKind } from './terms.ts'
import type { TermId, Vocabulary } from './vocabulary.ts'

/** The terms of one text, by ascending id; `counts` are damped. */
export type Bag = {
  readonly ids: Uint32Array
  readonly counts: Float32Array
  lengths: Lengths
}

/** Euclidean lengths of the parts, valid for one version of the weights. */
export type Lengths = {
  readonly version: number
  readonly names: number
  readonly numbers: number
  /** Words to compare with the same language, and with another one: there known names stand in for their words. */
  readonly inside: number
  readonly across: number
}

/** A text that repeats a word ten times is not ten times more about it. */
const DAMPING = 0.25
/** Added to each squared length, so that two short texts need more than one term in common. */
const LEAST_NAMES = 30
const LEAST_NUMBERS = 30
const LEAST_WORDS = 20

type Coefficients = { readonly names: number; readonly numbers: number; readonly words: number }
/** In one language 1 parts the same story from another; across languages fewer words can match, so each tells more. */
const INSIDE: Coefficients = { names: 1, numbers: 0.5, words: 3.2 }
const ACROSS: Coefficients = { names: 1.8, numbers: 1.8, words: 5.8 }

const STALE: Lengths = { version: 0, names: 0, numbers: 0, inside: 0, across: 0 }

export function bagOf(terms: readonly { readonly id: TermId; readonly count: number }[]): Bag {
  const sorted = terms.toSorted((a, b) => a.id - b.id)
  return {
    ids: Uint32Array.from(sorted, ({ id }) => id),
    counts: Float32Array.from(sorted, ({ count }) => count ** DAMPING),
    lengths: STALE,
  }
}

/** From 0; about 1 where neither day nor place of a possible common story is known. */
export function likeness(a: Bag, b: Bag, isOneLanguage: boolean, vocabulary: Vocabulary): number {
  const shared = sharedParts(a, b, vocabulary)
  const [one, other] = [lengthsOf(a, vocabulary), lengthsOf(b, vocabulary)]
  const { names, numbers, words } = isOneLanguage ? INSIDE : ACROSS
  const wordsShared = isOneLanguage ? shared.word + shared.printed : shared.word + shared.known
  const wordsLength = isOneLanguage ? one.inside * other.inside : one.across * other.across
  return (
    (names * (shared.known + shared.sound)) / (one.names * other.names) +
    (numbers * shared.number) / (one.numbers * other.numbers) +
    (words * wordsShared) / wordsLength
  )
}

/** Dot products, kind by kind. Both lists are sorted, so one walk finds what they share. */
function sharedParts(a: Bag, b: Bag, vocabulary: Vocabulary): { [Kind in TermKind]: number } {
  const parts = noParts()
  let left = 0
  let right = 0
  while (left < a.ids.length && right < b.ids.length) {
    const id = a.ids[left] ?? 0
    const difference = id - (b.ids[right] ?? 0)
    if (difference === 0)
      parts[vocabulary.kindOf(id)] +=
        (a.counts[left] ?? 0) * (b.counts[right] ?? 0) * vocabulary.weightOf(id) ** 2
    if (difference <= 0) left += 1
    if (difference >= 0) right += 1
  }
  return parts
}

function lengthsOf(bag: Bag, vocabulary: Vocabulary): Lengths {
  const version = vocabulary.version()
  if (bag.lengths.version === version) return bag.lengths
  const parts = noParts()
  for (let index = 0; index < bag.ids.length; index++) {
    const id = bag.ids[index] ?? 0
    parts[vocabulary.kindOf(id)] += ((bag.counts[index] ?? 0) * vocabulary.weightOf(id)) ** 2
  }
  bag.lengths = {
    version,
    names: Math.sqrt(LEAST_NAMES + parts.known + parts.sound),
    numbers: Math.sqrt(LEAST_NUMBERS + parts.number),
    inside: Math.sqrt(LEAST_WORDS + parts.word + parts.printed),
    across: Math.sqrt(LEAST_WORDS + parts.word + parts.known),
  }
  return bag.lengths
}

const noParts = () => ({ word: 0, printed: 0, known: 0, sound: 0, number: 0 })
