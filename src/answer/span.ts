/** The shortest piece of a sentence that answers a question. Pure. Words are only ever cut out, never changed. */
import type { Span } from '../lib/text-span.ts'
import { belongs } from './belonging.ts'
import type { Candidate } from './candidates.ts'
import type { Concept } from './concepts.ts'
import { tokensWithin } from './mention.ts'
import type { Side } from './passage.ts'
import { phraseIn } from './phrase.ts'
import type { Question } from './question.ts'
import type { View } from './view.ts'

const COMPARATOR =
  /(?:\b(?:more|less|fewer|greater|higher|lower) than|\b(?:over|under|about|around|nearly|almost|roughly|approximately|some|at least|at most|up to|only|just|estimated|exceeding))\s+(?:an?\s+)?$/i
const MAGNITUDE =
  /^[- ]?(?:hundred|thousand|million|billion|trillion|dozen|bn|m)\b(?:[- ](?:million|billion|trillion))?/i
const UNIT =
  /^(?:\s?(?:%|°\s?[CF]?)|[- ]?(?:per\s?cent|percent|percentage points|degrees(?: (?:Celsius|Fahrenheit))?|(?:square |cubic )?(?:kilomet\w+|met(?:re|er)s?|miles?|feet|foot|inches|hectares?|acres?|km|kg|cm|mm|tons?|tonnes?|kilograms?|pounds?|barrels?|lit\w+s?|gallons?|watts?|megawatts?|volts?)|(?:US |Australian |Canadian )?(?:dollars?|euros?|pounds|yen|yuan|kroner|crowns|rupees|cents?)|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b)(?:\s+(?:a|per)\s+\p{L}+)?/iu

/** What it is worth to stand beside the noun that is counted, and to be "two" of "two of the seven". */
const COUNTED = 1
const PART = 2
const COUNTED_WITHIN = 3
/** A comma parts as much as this many words; what happens binds as much as this many other words. */
const COMMA = 3
const HAPPENING = 2

/** The piece that answers, in the words of the side; absent for kinds that no piece alone can answer. */
export function answerSpan(question: Question, concepts: readonly Concept[], view: View): Span | undefined {
  const best = nearestCandidate(question, concepts, view)
  if (!best) return question.kind === 'what' ? phraseIn(concepts, view) : undefined
  if (question.kind.startsWith('how-')) return measured(best.span, view.side, question)
  if (question.kind === 'when') return completed(best.span, view.side)
  return question.kind === 'who' || question.kind === 'where'
    ? withoutGiven(best.span, concepts, view)
    : best.span
}

/** "A day after" what. */
function completed(span: Span, { text }: Side): Span {
  if (!/\b(?:after|before)$/i.test(text.slice(span.start, span.end))) return span
  const rest = /^(?:\s+[\p{L}\p{N}'’-]+){1,8}/u.exec(text.slice(span.end))
  return { start: span.start, end: span.end + (rest?.[0].length ?? 0) }
}

/** The candidate that stands nearest to what the question asks about. */
function nearestCandidate(
  question: Question,
  concepts: readonly Concept[],
  view: View,
): Candidate | undefined {
  const usable = view.candidates.filter((one) => belongs(question, one, concepts, view))
  const nearness = new Map(usable.map((one) => [one, nearnessOf(one, question, concepts, view)]))
  return usable.toSorted((a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0))[0]
}

function nearnessOf(
  candidate: Candidate,
  question: Question,
  concepts: readonly Concept[],
  view: View,
): number {
  const { side, places } = view
  const inside = tokensWithin(candidate.span, side)
  const bonus = countedBonus(question, inside, places) + partBonus(candidate, concepts, view)
  return places.reduce((sum, each, index) => {
    const nearest = Math.min(...each.map((place) => distanceTo(candidate.span, inside, place, side)))
    return sum + (each.length > 0 ? (concepts[index]?.act ? HAPPENING : 1) / (1 + nearest) : 0)
  }, candidate.worth + bonus)
}

/** In words; a comma between them parts. */
function distanceTo(span: Span, inside: readonly number[], place: number, { text, tokens }: Side): number {
  const [first = 0, last = first] = [inside[0], inside.at(-1)]
  const words = place < first ? first - place : Math.max(0, place - last)
  const token = tokens[place]
  const between = token ? text.slice(Math.min(token.end, span.end), Math.max(token.start, span.start)) : ''
  return words + COMMA * (between.match(/[,;]\s/g) ?? []).length
}

/** "How many people": the number right before the people; "how deep": the one beside the depth. */
function countedBonus({ kind, asked }: Question, inside: readonly number[], places: View['places']): number {
  const [counted = []] = places
  const last = inside.at(-1)
  if (kind !== 'how-many' || last === undefined) return 0
  const isBeside = (place: number) =>
    Math.abs(place - last) <= COUNTED_WITHIN && (asked.measure === true || place > last)
  return counted.some(isBeside) ? COUNTED : 0
}

/** "Two of the seven directors voted": two, where it is told what they did. */
const PART_OF = /^ of (?:the |its |their |these |those |\S+['’]s? )?$/

function partBonus(
  { span }: Candidate,
  concepts: readonly Concept[],
  { candidates, side, places }: View,
): number {
  const hasAct = concepts.some(({ act }, index) => act && (places[index]?.length ?? 0) > 0)
  const isPart = candidates.some(
    (whole) => whole.span.start > span.end && PART_OF.test(side.text.slice(span.end, whole.span.start)),
  )
  return hasAct && isPart ? PART : 0
}

/** A name without the name that the question says already. */
function withoutGiven(span: Span, concepts: readonly Concept[], { side, places }: View): Span {
  const taken = new Set(places.filter((_, index) => concepts[index]?.kind === 'name').flat())
  const kept = tokensWithin(span, side).filter((place, index, all) => {
    const isEdge =
      all.slice(0, index).every((one) => taken.has(one)) ||
      all.slice(index + 1).every((one) => taken.has(one))
    return !(taken.has(place) && isEdge)
  })
  const [first, last] = [side.tokens[kept[0] ?? -1], side.tokens[kept.at(-1) ?? -1]]
  return first && last ? { start: first.start, end: last.end } : span
}

/** A number with the words that bound it and its unit. */
function measured(span: Span, { text }: Side, { kind }: Question): Span {
  const before = COMPARATOR.exec(text.slice(0, span.start))
  const start = before ? before.index : span.start
  let end = span.end
  for (const pattern of [MAGNITUDE, UNIT]) {
    const after = pattern.exec(text.slice(end))
    if (after) end += after[0].length
  }
  return kind === 'how-long' && !/\p{L}/u.test(text.slice(span.start, end)) ? span : { start, end }
}
