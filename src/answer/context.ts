/** What stands around a sentence: "he" is named in the sentence before, "the bridge" in the title. Pure. */
import { type Concept, isTalk } from './concepts.ts'
import { SPOKEN_OF, strengthIn } from './mention.ts'
import { passagesOf, type Side } from './passage.ts'
import type { Question } from './question.ts'
import type { Found } from './retrieve.ts'
import type { StoryWords } from './story-words.ts'

/** How much a word counts that stands beside the sentence, or somewhere else in its article, instead of in it. */
const BESIDE = 0.7
const ELSEWHERE = 0.5
/** Below this a concept is not spoken of at all. */
export const ABSENT = 0.3
/** A sentence with such a word takes names from what stands around it. */
const REFERRING =
  /\b(?:he|she|they|it|his|her|their|its|him|them|themselves|himself|herself|itself|the two|both|this|that|these|those)\b/i
const REFERRED_NAME = 0.8
const REFERRED_WORD = 0.4

/** Strengths of the concepts with what stands around. */
export function nearness(
  { passage, strengths }: Found,
  concepts: readonly Concept[],
  { titles }: StoryWords,
): number[] {
  const siblings = passagesOf(passage.article)
  const beside = siblings.filter(
    ({ position }) => position === 0 || Math.abs(position - passage.position) === 1,
  )
  const around = [...(titles.get(passage.article) ?? []), ...beside.flatMap(({ sides }) => sides)]
  const all = siblings.flatMap(({ sides }) => sides)
  return concepts.map((concept, index) => {
    const here = strengths[index] ?? 0
    if (here >= BESIDE) return here
    const close = BESIDE * bestIn(concept, around)
    return Math.max(here, close >= ABSENT ? close : ELSEWHERE * bestIn(concept, all))
  })
}

const bestIn = (concept: Concept, sides: readonly Side[]): number =>
  sides.reduce((best, side) => (best >= SPOKEN_OF ? best : Math.max(best, strengthIn(concept, side))), 0)

/** Strengths as a reader resolves them, who knows what "he" and "the final" stand for. */
export function resolved(
  { side, strengths }: Found,
  question: Question,
  concepts: readonly Concept[],
  near: readonly number[],
): readonly number[] {
  if (REFERRING.test(side.text) || concepts.some(isTalk))
    return strengths.map((here, index) => Math.max(here, creditOf(concepts[index]) * (near[index] ?? 0)))
  if (isCounting(question, concepts, strengths))
    return strengths.map((here, index) => (concepts[index]?.action ? here : Math.max(here, near[index] ?? 0)))
  return strengths
}

/** "He" takes a name from what stands around it; a place is not taken for another one. */
function creditOf(concept: Concept | undefined): number {
  if (concept?.kind !== 'name') return REFERRED_WORD
  return concept.type === 'place' ? 0 : REFERRED_NAME
}

/** "In front of 2,000 spectators": what they watched is said in the title or beside. */
const isCounting = (
  { kind }: Question,
  concepts: readonly Concept[],
  strengths: readonly number[],
): boolean =>
  kind === 'how-many' && concepts.some(({ asked }, index) => asked && (strengths[index] ?? 0) >= 1)
