/** What speaks for and against a sentence as the answer to a question. Pure. */
import { isLabelledEarlier } from '../brief/modality.ts'
import { type Candidate, candidatesFor, hasForm } from './candidates.ts'
import { BY_FORM, type Concept, isOpposed, isTalk, placesIn, SPOKEN_OF, strengthIn } from './concepts.ts'
import type { Kind } from './kind.ts'
import type { Side } from './passage.ts'
import type { Question } from './question.ts'
import type { Found } from './retrieve.ts'
import type { StoryWords } from './story-words.ts'

/** How much a word counts that stands beside the sentence instead of in it. */
const BESIDE = 0.7
const ELSEWHERE = 0.5
/** Below this a concept is not spoken of at all. */
const ABSENT = 0.3
const NEGATION =
  /\b(?:not|never|no|neither|nor|without|none|nobody|nothing)\b|\b(?:un|in|im|il|ir|non)[a-z-]{4,}|n['’]t\b/i
/** A sentence with such a word takes a name from what stands around it. */
const REFERRING =
  /\b(?:he|she|they|it|his|her|their|its|him|them|themselves|himself|herself|itself|the two|both|this|that|these|those)\b/i
const REFERRED = 0.8
const REFERRED_WORD = 0.4
/** Kinds that ask about something that happened, not about what it is. */
export const ABOUT_EVENTS: readonly Kind[] = ['when', 'where', 'how-long', 'yes-no']
const NEEDS_ACTION: readonly Kind[] = [...ABOUT_EVENTS, 'who']
const UNUSED = 0.5
/** Words between somebody and what he is the head of. */
const NAMED_NEAR = 8
const ROLE_NEAR = 5
const LEAD = 0.04
const MAIN_EVENT = 0.15
/** The sentence says itself that its figure is an older one. */
const OUTDATED = 0.3
export const QUANTITIES: readonly Kind[] = ['how-many', 'how-much']
/** What happens is told in the words of the question. */
const NAMED = 0.08
/** The sentence says that something lasts. */
const LASTS = 0.1
const LASTING =
  /\b(?:last(?:s|ed|ing)?|took|takes?|taking|continu(?:e|es|ed)|duration|long)\b|\d-(?:hour|day|week|month|year|minute)\b/i
/** Steps between matched words at which they hardly belong together. */
const FAR = 10

export type Signals = {
  /** Share of the question's weight that the sentence speaks of. */
  readonly coverage: number
  /** What is asked to have happened is not what the sentence tells. */
  readonly actionMissing: boolean
  /** A number of the question is not in the sentence. */
  readonly numberMissing: boolean
  /** The question is negated and the sentence is not. */
  readonly negationMissing: boolean
  /** A concept is replaced by its opposite. */
  readonly opposed: boolean
  /** How loosely the matched words stand, 0 to 1. */
  readonly gap: number
  /** A name of the question stands neither in the sentence nor near it. */
  readonly nameMissing: boolean
  /** The kind of thing that is asked for stands in the sentence, besides the words of the question. */
  readonly fits: boolean
  /** All of it in one figure: 1 where everything that is asked about stands together. */
  readonly worth: number
  /** The same, with what it is worth to stand early: news tells the event first. */
  readonly rank: number
}

export type Judged = Found & {
  readonly signals: Signals
  readonly candidates: readonly Candidate[]
  /** For each concept the places of its words. */
  readonly places: readonly (readonly number[])[]
}

export function judged(
  found: Found,
  question: Question,
  concepts: readonly Concept[],
  weights: readonly number[],
  story: StoryWords,
): Judged {
  const { side, strengths } = found
  const places = concepts.map((concept) => placesIn(concept, side))
  const candidates = candidatesFor(question, side).filter(
    (candidate) =>
      isNew(candidate, side, places) &&
      (!isIdentity(question) || isIdentified(candidate, question, concepts, side, places)),
  )
  const near = nearness(found, concepts, story)
  const resolved = isReferring(side, concepts)
    ? strengths.map((here, index) => Math.max(here, credit(concepts[index]) * (near[index] ?? 0)))
    : isCounting(question, concepts, strengths)
      ? strengths.map((here, index) => (concepts[index]?.action ? here : Math.max(here, near[index] ?? 0)))
      : strengths
  const some = (test: (concept: Concept, index: number) => boolean) => concepts.some(test)
  const signals: Omit<Signals, 'worth' | 'rank'> = {
    coverage: shareOf(discounted(weights, near), resolved),
    actionMissing: NEEDS_ACTION.includes(question.kind) && isActionMissing(concepts, strengths, question),
    numberMissing: some(({ kind }, index) => kind === 'number' && (strengths[index] ?? 0) < 1),
    negationMissing: question.negated && side.language === 'en' && !NEGATION.test(side.text),
    opposed: some((concept) => isOpposed(concept, side)),
    gap: gapOf(places),
    nameMissing: some(({ kind }, index) => kind === 'name' && (near[index] ?? 0) < ABSENT),
    fits: !hasForm(question.kind) || side.language !== 'en' || candidates.length > 0,
  }
  const worth = worthOf(signals, question)
  // "The call" without names is the one the story is about.
  const lead = concepts.some(({ kind }) => kind === 'name') ? LEAD : MAIN_EVENT
  const lasting = question.kind === 'how-long' && LASTING.test(side.text) ? LASTS : 0
  const acts = concepts.flatMap(({ act, general }, index) => (act && !general ? [strengths[index] ?? 0] : []))
  const namesIt = acts.length > 0 && acts.every((strength) => strength >= BY_FORM) ? NAMED : 0
  const outdated = QUANTITIES.includes(question.kind) && isLabelledEarlier(side.text) ? OUTDATED : 0
  const rank = worth + lasting - outdated + namesIt + lead / (1 + found.passage.position)
  return { ...found, places, candidates, signals: { ...signals, worth, rank } }
}

/**
 * Something is asked to have happened, and it is not in the sentence: the verb behind "who", the verb that ends the
 * question, else any of them.
 */
function isActionMissing(
  concepts: readonly Concept[],
  strengths: readonly number[],
  { language, kind, asked }: Question,
): boolean {
  const [first] = concepts
  if (kind === 'who' && language === 'en' && first?.action && first.at === asked.to)
    return (strengths[0] ?? 0) < SPOKEN_OF
  const last = concepts.at(-1)
  if (language === 'en' && last?.act && !last.general && concepts.length > 1)
    return (strengths.at(-1) ?? 0) < SPOKEN_OF
  const isAct = concepts.some(({ act, general }) => act && !general)
  const actions = concepts.flatMap(({ action, act, general }, index) =>
    (isAct ? act : action) && !general ? [strengths[index] ?? 0] : [],
  )
  return actions.length > 0 && actions.every((strength) => strength < SPOKEN_OF)
}

/** "In front of 2,000 spectators": what was watched is said in the title or beside. */
const isCounting = (
  { kind }: Question,
  concepts: readonly Concept[],
  strengths: readonly number[],
): boolean =>
  kind === 'how-many' && concepts.some(({ asked }, index) => asked && (strengths[index] ?? 0) >= 1)

function isReferring({ text }: Side, concepts: readonly Concept[]): boolean {
  return REFERRING.test(text) || concepts.some(isTalk)
}

/** "He" takes a name from what stands around it; a place is not taken for another one. */
function credit(concept: Concept | undefined): number {
  if (concept?.kind !== 'name') return REFERRED_WORD
  return concept.type === 'place' ? 0 : REFERRED
}

/** Costs in shares of coverage, fitted by logistic regression on public question sets and rounded. */
function worthOf(
  { coverage, actionMissing, numberMissing, opposed, gap }: Omit<Signals, 'worth' | 'rank'>,
  { kind }: Question,
): number {
  return (
    coverage -
    (actionMissing ? 0.15 : 0) -
    (numberMissing ? 0.3 : 0) -
    (opposed ? 0.06 : 0) -
    (kind === 'how' ? 0.15 : kind === 'why' ? 0.1 : 0) -
    0.03 * gap
  )
}

/** A word that the article never uses is more often put in other words than one that it uses elsewhere. */
const discounted = (weights: readonly number[], near: readonly number[]): number[] =>
  weights.map((weight, index) => ((near[index] ?? 0) < ABSENT ? weight * UNUSED : weight))

function shareOf(weights: readonly number[], strengths: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total > 0
    ? weights.reduce((sum, weight, index) => sum + weight * (strengths[index] ?? 0), 0) / total
    : 0
}

/** Strengths with what stands around: "he" is named in the sentence before, "the bridge" in the title. */
function nearness(
  { passage, strengths }: Found,
  concepts: readonly Concept[],
  { passages, titles }: StoryWords,
): number[] {
  const siblings = passages.filter(({ article }) => article === passage.article)
  const beside = siblings.filter(({ position }) => Math.abs(position - passage.position) === 1)
  const lead = siblings[0]?.sides ?? []
  const around = [...(titles.get(passage.article) ?? []), ...lead, ...beside.flatMap(({ sides }) => sides)]
  return concepts.map((concept, index) => {
    const here = strengths[index] ?? 0
    if (here >= BESIDE) return here
    const close = BESIDE * bestIn(concept, around)
    if (close >= ABSENT) return Math.max(here, close)
    return Math.max(
      here,
      close,
      ELSEWHERE *
        bestIn(
          concept,
          siblings.flatMap(({ sides }) => sides),
        ),
    )
  })
}

const bestIn = (concept: Concept, sides: readonly Side[]): number =>
  sides.reduce((best, side) => (best >= SPOKEN_OF ? best : Math.max(best, strengthIn(concept, side))), 0)

/** Says something that the question does not say already. */
function isNew({ span }: Candidate, side: Side, places: readonly (readonly number[])[]): boolean {
  const taken = new Set(places.flat())
  return side.tokens.some(
    ({ start, end, content }, place) =>
      start >= span.start && end <= span.end && content && !taken.has(place),
  )
}

const isIdentity = ({ asked }: Question): boolean => asked.naming === true || asked.identity === true

/** "The coach of the club": the name stands beside the coach, and the club, where it is named, near both. */
function isIdentified(
  candidate: Candidate,
  { asked }: Question,
  concepts: readonly Concept[],
  side: Side,
  places: readonly (readonly number[])[],
): boolean {
  const isNaming = asked.naming === true
  if (!candidate.isName) return false
  const { span } = candidate
  const inside = side.tokens.flatMap(({ start, end }, place) =>
    start >= span.start && end <= span.end ? [place] : [],
  )
  const near = (at: readonly number[], most: number) =>
    at.some((place) => inside.some((one) => Math.abs(one - place) <= most))
  const role = concepts.findIndex(({ kind }) => kind === 'word')
  return concepts.every(({ kind }, index) => {
    if (kind === 'name') return near(places[index] ?? [], NAMED_NEAR)
    return index !== role || near(places[index] ?? [], isNaming ? 1 : ROLE_NEAR)
  })
}

/** Mean step between matched words inside the tightest piece that speaks of every matched concept. */
function gapOf(places: readonly (readonly number[])[]): number {
  const matched = places.filter((each) => each.length > 0)
  if (matched.length < 2) return 0.5
  let tightest = Number.POSITIVE_INFINITY
  for (const start of matched.flat()) {
    const ends = matched.map((each) => Math.min(...each.filter((place) => place >= start)))
    tightest = Math.min(tightest, Math.max(...ends) - start)
  }
  return Math.min(1, tightest / (matched.length - 1) / FAR)
}
