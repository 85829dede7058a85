/** Finds the sentences of a story that speak of what a question asks about. Pure. BM25 (Robertson & Zaragoza 2009). */
import type { Concept } from './concepts.ts'
import { SPOKEN_OF, strengthIn } from './mention.ts'
import type { Passage, Side } from './passage.ts'
import type { StoryWords } from './story-words.ts'

const SATURATION = 1.2
const LENGTH_SHARE = 0.6

/** A sentence in the language in which it fits the question best. */
export type Found = {
  readonly passage: Passage
  readonly side: Side
  /** For each concept, 0 to 1. */
  readonly strengths: readonly number[]
  readonly score: number
}

/** How telling each concept is among the sentences of the story. What a title speaks of, its whole article is about. */
export function weightsOf(concepts: readonly Concept[], { passages, titles }: StoryWords): number[] {
  return concepts.map((concept) => {
    const speaks = (side: Side) => strengthIn(concept, side) >= SPOKEN_OF
    const about = new Set([...titles].filter(([, sides]) => sides.some(speaks)).map(([article]) => article))
    const seen = passages.filter(({ article, sides }) => about.has(article) || sides.some(speaks)).length
    return concept.weight * Math.log(1 + (passages.length + 0.5) / (seen + 0.5))
  })
}

/** Best first; sentences that share nothing with the question are left out. */
export function retrieve(
  concepts: readonly Concept[],
  weights: readonly number[],
  { passages }: StoryWords,
  most: number,
): Found[] {
  const lengths = passages.map(({ sides }) => sides[0]?.tokens.length ?? 0)
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1
  return passages
    .map((passage) => bestSide(passage, concepts, weights, average))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
}

function bestSide(
  passage: Passage,
  concepts: readonly Concept[],
  weights: readonly number[],
  average: number,
): Found {
  const found = passage.sides.map((side) => {
    const strengths = concepts.map((concept) => strengthIn(concept, side))
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * side.tokens.length) / average
    const score = strengths.reduce(
      (sum, strength, index) =>
        sum + ((weights[index] ?? 0) * strength * (SATURATION + 1)) / (strength + SATURATION * length),
      0,
    )
    return { passage, side, strengths, score }
  })
  return found.reduce((best, one) => (one.score > best.score ? one : best))
}
