/** Which candidates of a sentence may be what a question asks for. Pure. */
import type { Candidate } from './candidates.ts'
import type { Concept } from './concepts.ts'
import { tokensWithin } from './mention.ts'
import type { Side } from './passage.ts'
import type { Question } from './question.ts'

/** Words between somebody and what he is the head of. */
const NAMED_NEAR = 8
const ROLE_NEAR = 5
const NAME_BESIDE = 1

type Places = readonly (readonly number[])[]

/** New to who asks, and where "the coach of …" is asked for, beside the coach. */
export const mayAnswer = (
  candidate: Candidate,
  question: Question,
  concepts: readonly Concept[],
  side: Side,
  places: Places,
): boolean =>
  isNew(candidate, side, places) &&
  (!isIdentity(question) || isIdentified(candidate, question, concepts, side, places))

/** Says something that the question does not say already. */
function isNew({ span }: Candidate, side: Side, places: Places): boolean {
  const taken = new Set(places.flat())
  return tokensWithin(span, side).some((place) => side.tokens[place]?.content && !taken.has(place))
}

/** "Who is the coach of …", "what is the name of …": what is asked for is a name. */
export const isIdentity = ({ asked }: Question): boolean => asked.naming === true || asked.identity === true

/** "The coach of the club": the name stands beside the coach, and the club, where it is named, near both. */
function isIdentified(
  { span, isName }: Candidate,
  { asked }: Question,
  concepts: readonly Concept[],
  side: Side,
  places: Places,
): boolean {
  if (!isName) return false
  const inside = tokensWithin(span, side)
  const isNear = (at: readonly number[], most: number) =>
    at.some((place) => inside.some((one) => Math.abs(one - place) <= most))
  const role = concepts.findIndex(({ kind }) => kind === 'word')
  return concepts.every(({ kind }, index) => {
    if (kind === 'name') return isNear(places[index] ?? [], NAMED_NEAR)
    return index !== role || isNear(places[index] ?? [], asked.naming ? NAME_BESIDE : ROLE_NEAR)
  })
}
