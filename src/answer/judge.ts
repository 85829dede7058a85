/** The verdict: whether the sentences found answer the question, and which of them. Pure. Precision goes first. */
import type { SpeakerOf } from '../brief/speaker.ts'
import { candidatesFor, hasForm } from './candidates.ts'
import { BY_FORM, type Concept, isTalk, placesIn, SPOKEN_OF } from './concepts.ts'
import { isAnother, isOfSameCast, isPast, isSpokenOf, sentencesBefore } from './event.ts'
import type { Kind } from './kind.ts'
import { englishSide } from './passage.ts'
import { isDenied, isUnreal } from './polarity.ts'
import type { Question } from './question.ts'
import { givesReason, givesWay } from './reason.ts'
import { isExchanged, isMisplaced, isOfOthers } from './roles.ts'
import { ABOUT_EVENTS, type Judged, QUANTITIES } from './signals.ts'
import { answerSpan, type View } from './span.ts'
import { isStatement, statementIn } from './statement.ts'
import { sameValue, type Value, valueAt } from './values.ts'

/** From here on a sentence answers. */
export const ANSWERS = 0.68
/** A yes or no needs every word of the question. */
const DECIDES = 0.85
/** A further sentence must be this near to the best one. */
const AS_GOOD = 0.12
/** What it costs to give no value where one is asked for. */
const VALUELESS = 0.15
/** What each further article that says the same is worth. */
const SUPPORT = 0.03

export type Reply = {
  readonly best: Judged
  readonly value?: Value
  /** Sentences of other articles that say the same, best first. */
  readonly also: readonly Judged[]
  /** Yes-or-no questions: what the best sentence says of it. */
  readonly denied: boolean
}

export type Tools = {
  readonly question: Question
  readonly concepts: readonly Concept[]
  readonly speakerOf: SpeakerOf
}

/** Sentences that answer, best first. */
export function answering(all: readonly Judged[], tools: Tools): Judged[] {
  const least = tools.question.kind === 'yes-no' && !tools.concepts.some(isTalk) ? DECIDES : ANSWERS
  return all
    .filter((found) => found.signals.worth >= least && isFit(found, tools) && hasItsValue(found, tools))
    .toSorted((a, b) => rankOf(b) - rankOf(a))
}

/** A "when" or a "how many" is answered by a value or not at all. */
const hasItsValue = (found: Judged, { question, concepts }: Tools): boolean =>
  !(MEASURED.includes(question.kind) || question.asked.naming || question.asked.identity) ||
  valueOf(found, question, concepts) !== undefined

const MEASURED: readonly Kind[] = ['when', 'how-many', 'how-much', 'how-long']

export const rankOf = ({ signals }: Judged): number => signals.rank

/** The conditions that no coverage makes up for. */
function isFit(found: Judged, tools: Tools): boolean {
  const { question, concepts } = tools
  const { nameMissing, negationMissing, fits } = found.signals
  if (nameMissing || negationMissing || !fits || isThin(found, question, concepts)) return false
  const english =
    found.side.language === 'en' ? found : { ...found, ...englishView(found, question, concepts) }
  if (english.side.language === 'en' ? !isFitEnglish(english, tools) : REASONED.includes(question.kind))
    return false
  if (question.kind === 'yes-no' && !speaksOfAll(found, tools)) return false
  const statement = statementIn(question, concepts)
  return !statement || isStatement(statement, concepts, found, sentencesBefore(found), tools.speakerOf)
}

/** Nothing tells a reason in words that are not English. */
const REASONED: readonly Kind[] = ['why', 'how']

/** What can be told of English words alone. */
function isFitEnglish(found: Judged, { question, concepts }: Tools): boolean {
  const { side, places } = found
  const { kind } = question
  if (kind === 'why' && !givesReason(side, places)) return false
  if (kind === 'how' && !givesWay(side.text, question.text)) return false
  if (kind === 'how-many' && !question.asked.measure && isCountMissing(found, concepts)) return false
  return isSameEvent(found, question, concepts)
}

/** The sentence tells of what the question asks about, and not of something like it. */
function isSameEvent(found: Judged, question: Question, concepts: readonly Concept[]): boolean {
  const { side, places } = found
  if (isExchanged(question.text, concepts, places, side) || isAnother(found, question, concepts)) return false
  if (NEEDS_NAMES.includes(question.kind) && areNamesFar(found, question, concepts)) return false
  if (question.kind === 'why' && isOnlyMeant(found, concepts)) return false
  if (isMisplaced(question, concepts, found)) return false
  if (QUANTITIES.includes(question.kind) && isOfOthers(question.kind, concepts, found)) return false
  if (question.kind === 'who')
    return (
      !found.signals.actionMissing &&
      !isUnreal(side, concepts, places) &&
      !isDeniedEvent(found, question, concepts)
    )
  if (!ABOUT_EVENTS.includes(question.kind)) return true
  if (isFuture(question) && !FUTURE.test(side.text)) return false
  if (
    isOfOthers(question.kind, concepts, found) ||
    !isOfSameCast(found, question.kind, concepts, sentencesBefore(found))
  )
    return false
  return !(isPast(question) && isUnreal(side, concepts, places)) && !isDeniedEvent(found, question, concepts)
}

/** What is asked to have happened is told in words that may mean something else: "close ties" for "cancel". */
const isOnlyMeant = ({ strengths }: Judged, concepts: readonly Concept[]): boolean =>
  concepts.some(({ act, general }, index) => act && !general && (strengths[index] ?? 0) < BY_FORM)

const isFuture = ({ text, language, kind }: Question): boolean =>
  language === 'en' && kind !== 'yes-no' && /\b(?:will|going to)\b/i.test(text)
const FUTURE =
  /\b(?:will|would|expect(?:s|ed)?|plan(?:s|ned)?|schedul(?:es|ed)|due|to be|set to|next|aims?|forecast|upcoming|coming|until|is to|are to)\b|['’]ll\b/i

/** A figure or a person of another party is no answer: the names stand here or just before. */
const NEEDS_NAMES: readonly Kind[] = ['who', 'how-many', 'how-much']

const SOMEBODY = /\b(?:he|she|they)\b/i

const areNamesFar = (found: Judged, { kind }: Question, concepts: readonly Concept[]): boolean =>
  concepts.some(
    (concept, index) =>
      concept.kind === 'name' &&
      (found.strengths[index] ?? 0) < SPOKEN_OF &&
      !(kind === 'who' ? SOMEBODY.test(found.side.text) : isSpokenOf(concept, sentencesBefore(found))),
  )

/** Says that it did not happen. A yes-or-no question takes that for an answer. */
function isDeniedEvent(
  { strengths, places, side }: Judged,
  { kind, negated }: Question,
  concepts: readonly Concept[],
): boolean {
  if (negated || kind === 'yes-no') return false
  const happening = concepts.map((concept, index) =>
    concept.action && (strengths[index] ?? 0) >= BY_FORM ? concept : NOTHING,
  )
  return isDenied(happening, places, side)
}

/** "How many inhabitants": the number is of inhabitants. */
const isCountMissing = ({ strengths }: Judged, concepts: readonly Concept[]): boolean =>
  concepts.some(({ asked, general }, index) => asked && !general && (strengths[index] ?? 0) < SPOKEN_OF)

/** Stands for a concept that no negation can be about. */
export const NOTHING = { kind: 'name' } as const

/**
 * Nothing telling is matched: only general words, only words of like meaning, or names without anything that is said of
 * them.
 */
function isThin({ strengths }: Judged, { kind: asked }: Question, concepts: readonly Concept[]): boolean {
  const words = concepts.filter(({ kind }) => kind === 'word')
  // Many things are beside a place: what is asked to be there must be named, not only meant.
  const isTelling = ({ kind, general }: Concept) => !general && (asked !== 'where' || kind === 'word')
  const telling = concepts.some((concept, index) => isTelling(concept) && (strengths[index] ?? 0) >= BY_FORM)
  const isOther = (one: Concept) => QUANTITIES.includes(asked) && !one.asked
  const isSaid = (one: Concept) => one.kind === 'word' && (isOther(one) || !words.some(isOther))
  const said = concepts.some((one, index) => isSaid(one) && (strengths[index] ?? 0) >= SPOKEN_OF)
  if (asked === 'said') return false
  if (words.length === 0) return true
  return !said || !(telling || concepts.every(({ general }) => general))
}

/** Every word that is no name is in the sentence itself; that it was talked about need not be said of a statement. */
function speaksOfAll({ strengths, passage }: Judged, { concepts, speakerOf }: Tools): boolean {
  const stated = speakerOf(passage) !== undefined
  return concepts.every(
    (concept, index) =>
      concept.kind === 'name' ||
      (stated && isTalk(concept)) ||
      concept.general ||
      (strengths[index] ?? 0) >= BY_FORM,
  )
}

/** The answer most sentences give, told by the best of them. */
export function replyFrom(found: readonly Judged[], { question, concepts }: Tools): Reply | undefined {
  const [first] = found
  if (!first) return undefined
  const close = found.filter((one) => rankOf(one) >= rankOf(first) - AS_GOOD)
  const each = close.map((one) => ({ one, value: valueOf(one, question, concepts) }))
  const groups: (typeof each)[] = []
  for (const entry of each) {
    const group = groups.find(([head]) => head && agrees(head, entry))
    if (group) group.push(entry)
    else groups.push([entry])
  }
  const worth = (group: typeof each) => {
    const [head] = group
    if (!head) return 0
    return (
      rankOf(head.one) +
      SUPPORT * (articlesIn(group) - 1) -
      (hasForm(question.kind) && !head.value ? VALUELESS : 0)
    )
  }
  const [best] = groups.toSorted((a, b) => worth(b) - worth(a))
  const [head, ...others] = best ?? []
  if (!head) return undefined
  return {
    best: head.one,
    ...(head.value && { value: head.value }),
    also: oncePerArticle(
      others.map(({ one }) => one),
      head.one,
    ),
    denied: isDenied(concepts, head.one.places, head.one.side),
  }
}

type Entry = { readonly one: Judged; readonly value: Value | undefined }

function agrees(a: Entry, b: Entry): boolean {
  if (a.value && b.value) return sameValue(a.value, b.value)
  if (a.value || b.value) return false
  return sharedWords(a.one, b.one) >= 0.35
}

const articlesIn = (group: readonly Entry[]): number =>
  new Set(group.map(({ one }) => one.passage.article)).size

export function valueOf(found: Judged, question: Question, concepts: readonly Concept[]): Value | undefined {
  const view = found.side.language === 'en' ? found : englishView(found, question, concepts)
  const span = answerSpan(question, concepts, view)
  return span && valueAt(span, view.side, question.kind)
}

/** The English words of a sentence that was found in its own language; where nothing tells candidates apart, none of them. */
function englishView(found: Judged, question: Question, concepts: readonly Concept[]): View {
  const side = englishSide(found.passage)
  if (!side) return found
  const candidates = candidatesFor(question, side)
  const places = concepts.map((concept) => placesIn(concept, side))
  return { side, places, candidates: candidates.length === 1 || places.flat().length > 0 ? candidates : [] }
}

/** Share of the shorter sentence's content words that the other one has. */
export function sharedWords(a: Judged, b: Judged): number {
  if (a.side.language !== b.side.language) return 0
  const [left, right] = [a, b].map(
    ({ side }) => new Set(side.tokens.filter(({ content }) => content).map(({ key }) => key)),
  )
  if (!left || !right) return 0
  return left.intersection(right).size / Math.max(1, Math.min(left.size, right.size))
}

function oncePerArticle(found: readonly Judged[], best: Judged): Judged[] {
  const seen = new Set([best.passage.article])
  return found.filter(({ passage }) => !seen.has(passage.article) && seen.add(passage.article))
}
