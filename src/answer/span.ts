/** The shortest piece of a sentence that answers a question. Pure. Words are only ever cut out, never changed. */
import type { Span } from '../lib/text-span.ts'
import type { Candidate } from './candidates.ts'
import type { Concept } from './concepts.ts'
import type { Side } from './passage.ts'
import { phraseIn } from './phrase.ts'
import type { Question } from './question.ts'
import type { Judged } from './signals.ts'

const COMPARATOR =
  /(?:\b(?:more|less|fewer|greater|higher|lower) than|\b(?:over|under|about|around|nearly|almost|roughly|approximately|some|at least|at most|up to|only|just|estimated|exceeding))\s+(?:an?\s+)?$/i
const MAGNITUDE =
  /^[- ]?(?:hundred|thousand|million|billion|trillion|dozen|bn|m)\b(?:[- ](?:million|billion|trillion))?/i
const UNIT =
  /^(?:\s?(?:%|°\s?[CF]?)|[- ]?(?:per\s?cent|percent|percentage points|degrees(?: (?:Celsius|Fahrenheit))?|(?:square |cubic )?(?:kilomet\w+|met(?:re|er)s?|miles?|feet|foot|inches|hectares?|acres?|km|kg|cm|mm|tons?|tonnes?|kilograms?|pounds?|barrels?|lit\w+s?|gallons?|watts?|megawatts?|volts?)|(?:US |Australian |Canadian )?(?:dollars?|euros?|pounds|yen|yuan|kroner|crowns|rupees|cents?)|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)(?:\s+(?:a|per)\s+\p{L}+)?/iu

/** The piece that answers, in the words of the side; absent for kinds that no piece alone can answer. */
export function answerSpan(question: Question, concepts: readonly Concept[], found: Judged): Span | undefined {
  const best = nearestCandidate(question, found)
  if (best) return question.kind.startsWith('how-') ? measured(best.span, found.side, question) : best.span
  return question.kind === 'what' ? phraseIn(concepts, found) : undefined
}

/** The candidate that stands nearest to what the question asks about. */
function nearestCandidate(question: Question, { candidates, side, places }: Judged): Candidate | undefined {
  const nearness = (candidate: Candidate) => {
    const inside = placesOf(candidate.span, side)
    const first = inside[0] ?? 0
    const last = inside.at(-1) ?? first
    return places.reduce((sum, each) => {
      const distance = Math.min(...each.map((place) => (place < first ? first - place : place > last ? place - last : 0)))
      return sum + (each.length > 0 ? 1 / (1 + distance) : 0)
    }, countedBonus(question, candidate, side, places) + candidate.worth)
  }
  const named = question.kind === 'who' ? candidates.filter(({ isName }) => isName) : candidates
  return named.toSorted((a, b) => nearness(b) - nearness(a))[0]
}

/** "How many people": the number right before the people. */
function countedBonus(question: Question, { span }: Candidate, side: Side, places: Judged['places']): number {
  if (question.kind !== 'how-many') return 0
  const counted = places[0] ?? []
  const last = placesOf(span, side).at(-1) ?? 0
  return counted.some((place) => place > last && place - last <= 3) ? 1 : 0
}

const placesOf = ({ start, end }: Span, { tokens }: Side): number[] =>
  tokens.flatMap((token, place) => (token.start < end && token.end > start ? [place] : []))

/** A number with the words that bound it and its unit. */
function measured(span: Span, { text }: Side, question: Question): Span {
  const before = COMPARATOR.exec(text.slice(0, span.start))
  const start = before ? before.index : span.start
  let end = span.end
  for (const pattern of [MAGNITUDE, UNIT]) {
    const after = pattern.exec(text.slice(end))
    if (after) end += after[0].length
  }
  return question.kind === 'how-long' && !/\p{L}/u.test(text.slice(span.start, end)) ? span : { start, end }
}
