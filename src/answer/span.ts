/** The shortest piece of a sentence that answers a question. Pure. Words are only ever cut out, never changed. */
import type { Span } from '../lib/text-span.ts'
import { type Candidate, UNLIKELY } from './candidates.ts'
import type { Concept } from './concepts.ts'
import { QUANTITIES } from './kind.ts'
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

const COUNTED = 1
/** A number stands this near to what it counts. */
const BESIDE = 5
/** "was signed last week by": words between what is done and by whom. */
const AGENT = 10
const PASSIVE_ACT = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu

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
  const { candidates, side, places } = view
  const nearness = (candidate: Candidate) => {
    const inside = placesOf(candidate.span, side)
    const [first = 0, last = first] = [inside[0], inside.at(-1)]
    return places.reduce(
      (sum, each) => {
        const distance = Math.min(
          ...each.map((place) => (place < first ? first - place : Math.max(0, place - last))),
        )
        return sum + (each.length > 0 ? 1 / (1 + distance) : 0)
      },
      candidate.worth +
        countedBonus(question, inside, places) +
        (isPartOf(candidate, view) && hasAct(concepts, view) ? 2 * COUNTED : 0),
    )
  }
  const acts = actsIn(concepts, view)
  const isUsable = (one: Candidate) =>
    one.worth > -UNLIKELY &&
    !isInOtherPart(one, concepts, view) &&
    (question.kind !== 'who' || (one.isName === true && isInItsPlace(question, one, acts, side))) &&
    !(
      QUANTITIES.includes(question.kind) &&
      (isOfAnother(one, concepts, view) || isElsewhere(question, one, concepts, view))
    )
  const usable = candidates.filter(isUsable)
  return usable.toSorted((a, b) => nearness(b) - nearness(a))[0]
}

/** "A took 12 and B 14": the last name before a number says whose it is. */
function isOfAnother({ span }: Candidate, concepts: readonly Concept[], { side, places }: View): boolean {
  const given = concepts.flatMap(({ kind, type }, index) =>
    kind === 'name' && (places[index]?.length ?? 0) > 0 ? [{ type, at: places[index] ?? [] }] : [],
  )
  const taken = new Set(given.flatMap(({ at }) => at))
  const before = side.anchors.filter(
    (anchor) =>
      anchor.kind === 'name' &&
      anchor.span.end <= span.start &&
      given.some(({ type }) => type === anchor.type) &&
      isSamePart(side.text, anchor.span.start, span.start),
  )
  const last = before.at(-1)
  return last !== undefined && !placesOf(last.span, side).some((place) => taken.has(place))
}

/** No semicolon stands between them. */
const isSamePart = (text: string, from: number, to: number): boolean =>
  !text.slice(Math.min(from, to), Math.max(from, to)).includes(';')

/** "A difference of 30 votes" is nobody's votes. */
const DERIVED =
  /\b(?:difference|gap|lead|margin|majority|increase|rise|growth|fall|drop|decline|gain|loss|cut)\b[^,;]{0,12}$/i

const PEOPLE =
  /^(?:people|persons?|others|men|women|children|residents|victims|soldiers|workers|passengers|civilians)$/

/** Far from what is counted, or in a part of the sentence that does not speak of whom the question is about. */
function isElsewhere(
  { asked, text }: Question,
  { span }: Candidate,
  concepts: readonly Concept[],
  { side, places }: View,
): boolean {
  const here = placesOf(span, side)
  const derived = DERIVED.exec(side.text.slice(0, span.start))
  if (derived && !text.toLowerCase().includes(derived[0].split(/\s/)[0]?.toLowerCase() ?? '')) return true
  const counted = concepts.flatMap((concept, index) =>
    concept.asked && !asked.measure ? (places[index] ?? []) : [],
  )
  const last = here.at(-1) ?? 0
  if (counted.length === 0 || counted.some((place) => place > last && place - last <= BESIDE)) return false
  // "The number of injured at 1,300": behind it, with nothing else that it counts.
  const next = side.tokens[last + 1]
  const countsOther =
    next?.content === true &&
    !PEOPLE.test(next.word) &&
    /^[\s-]*$/.test(side.text.slice(span.end, next.start))
  return countsOther || !counted.some((place) => Math.abs(place - last) <= BESIDE)
}

/** A semicolon parts it from every name of the question. */
function isInOtherPart({ span }: Candidate, concepts: readonly Concept[], { side, places }: View): boolean {
  const named = concepts.flatMap(({ kind }, index) => (kind === 'name' ? (places[index] ?? []) : []))
  return (
    named.length > 0 &&
    !named.some((place) => isSamePart(side.text, side.tokens[place]?.start ?? 0, span.start))
  )
}

/** "Two of the seven directors": two. */
const PART_OF = /^ of (?:the |its |their |these |those |\S+['’]s? )?$/

/** "How many people": the number right before the people; "how deep": the one beside the depth. */
function countedBonus({ kind, asked }: Question, inside: readonly number[], places: View['places']): number {
  const [counted = []] = places
  const last = inside.at(-1)
  if (kind !== 'how-many' || last === undefined) return 0
  const reach = asked.measure
    ? Math.abs
    : (distance: number) => (distance > 0 ? distance : Number.POSITIVE_INFINITY)
  return counted.some((place) => reach(place - last) <= 3) ? COUNTED : 0
}

/** A new clause between somebody and what happens: somebody else may be its doer. */
const OTHER_CLAUSE = /\S.*\b(?:which|that|when|where|while|because|after|before|whether|if)\b/

/** "Who did it": before what was done; "whom did it hit": behind. Whoever stands elsewhere is somebody else. */
function isInItsPlace(
  { asked }: Question,
  { worth, span }: Candidate,
  acts: readonly number[],
  side: Side,
): boolean {
  const first = placesOf(span, side)[0]
  if (acts.length === 0 || first === undefined) return true
  const isPassive = (act: number) => PASSIVE_ACT.test(side.text.slice(0, side.tokens[act]?.start))
  if (worth >= UNLIKELY) return acts.some((act) => first > act && first - act <= AGENT && isPassive(act))
  const act = Math.min(...acts)
  if (asked.object) return first > act
  const between = side.text.slice(span.end, side.tokens[act]?.start)
  return first < act && !OTHER_CLAUSE.test(between)
}

/** Where it is told what happens; where no verb is known, any word of the question. */
function actsIn(concepts: readonly Concept[], { places, side }: View): number[] {
  const told = (test: (concept: Concept) => boolean) =>
    concepts.flatMap((concept, index) =>
      concept.kind === 'word' && test(concept) ? (places[index] ?? []) : [],
    )
  const acts = told(({ action }) => action).filter((place) => !side.named.has(place))
  return acts.length > 0 ? acts : told(({ asked }) => !asked).filter((place) => !side.named.has(place))
}

const hasAct = (concepts: readonly Concept[], { places }: View): boolean =>
  concepts.some(({ act }, index) => act && (places[index]?.length ?? 0) > 0)

const isPartOf = ({ span }: Candidate, { candidates, side }: View): boolean =>
  candidates.some(
    (whole) => whole.span.start > span.end && PART_OF.test(side.text.slice(span.end, whole.span.start)),
  )

const placesOf = ({ start, end }: Span, { tokens }: Side): number[] =>
  tokens.flatMap((token, place) => (token.start < end && token.end > start ? [place] : []))

/** A name without the name that the question says already. */
function withoutGiven(span: Span, concepts: readonly Concept[], { side, places }: View): Span {
  const taken = new Set(places.filter((_, index) => concepts[index]?.kind === 'name').flat())
  const kept = placesOf(span, side).filter((place, index, all) => {
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
