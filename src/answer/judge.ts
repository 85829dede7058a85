/** The verdict: whether the sentences found answer the question, and which of them. Pure. Precision goes first. */
import type { SpeakerOf } from '../brief/speaker.ts'
import { type Concept, isTalk, SPOKEN_OF } from './concepts.ts'
import { isExchanged, isOfOthers } from './roles.ts'
import { type Passage, passagesOf } from './passage.ts'
import { isDenied, isUnreal } from './polarity.ts'
import type { Question } from './question.ts'
import { givesReason, givesWay } from './reason.ts'
import type { Judged } from './signals.ts'
import { answerSpan } from './span.ts'
import { isStatement, statementIn } from './statement.ts'
import { sameValue, type Value, valueAt } from './values.ts'

/** From here on a sentence answers. */
export const ANSWERS = 0.68
/** A yes or no needs every word of the question. */
const DECIDES = 0.85
/** A further sentence must be this near to the best one. */
const AS_GOOD = 0.12
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

export type Tools = { readonly question: Question; readonly concepts: readonly Concept[]; readonly speakerOf: SpeakerOf }

/** Sentences that answer, best first. */
export function answering(all: readonly Judged[], tools: Tools): Judged[] {
  const least = tools.question.kind === 'yes-no' && !tools.concepts.some(isTalk) ? DECIDES : ANSWERS
  return all
    .filter((found) => found.signals.worth >= least && isFit(found, tools))
    .toSorted((a, b) => rankOf(b) - rankOf(a))
}

export const rankOf = ({ signals }: Judged): number => signals.rank

/** The conditions that no coverage makes up for. */
function isFit(found: Judged, { question, concepts, speakerOf }: Tools): boolean {
  const { signals, side } = found
  if (signals.nameMissing || signals.negationMissing || !signals.fits) return false
  if (isThin(found, question, concepts) || isExchanged(concepts, found.places, side) || isOfOthers(question.kind, concepts, found)) return false
  if (question.kind === 'why' && side.language === 'en' && !givesReason(side.text)) return false
  if (question.kind === 'how' && side.language === 'en' && !givesWay(side.text)) return false
  if (isPast(question) && isUnreal(side, concepts, found.places)) return false
  if (question.kind === 'yes-no' && !(speaksOfAll(found, concepts, speakerOf) && isOfSameTalk(found, concepts))) return false
  const statement = statementIn(question, concepts)
  return !statement || isStatement(statement, concepts, found, previousOf(found), speakerOf)
}

/** The two sentences before. */
const previousOf = ({ passage }: Judged): readonly Passage[] =>
  passagesOf(passage.article).slice(Math.max(0, passage.position - 2), passage.position)

/** From here on a word is matched by its form, not only by its meaning. */
const BY_FORM = 0.75

/**
 * Nothing telling is matched: only general words, only words of like meaning, or names without anything that is said of
 * them.
 */
function isThin({ strengths }: Judged, { kind: asked }: Question, concepts: readonly Concept[]): boolean {
  const words = concepts.filter(({ kind }) => kind === 'word')
  const telling = concepts.some(({ general }, index) => !general && (strengths[index] ?? 0) >= BY_FORM)
  const said = concepts.some(({ kind }, index) => kind === 'word' && (strengths[index] ?? 0) >= SPOKEN_OF)
  if (words.length === 0) return asked !== 'said'
  return !said || !(telling || concepts.every(({ general }) => general))
}

/** Every word that is no name is in the sentence itself; that it was talked about need not be said of a statement. */
function speaksOfAll({ strengths, passage }: Judged, concepts: readonly Concept[], speakerOf: SpeakerOf): boolean {
  const stated = speakerOf(passage) !== undefined
  return concepts.every(
    (concept, index) =>
      concept.kind === 'name' ||
      (stated && isTalk(concept)) ||
      (strengths[index] ?? 0) >= (concept.action ? BY_FORM : concept.general ? 0 : SPOKEN_OF),
  )
}

/**
 * "Did they talk about it": both names stand in the sentence, or none does and it goes on about their talk. One of two is
 * another occasion.
 */
function isOfSameTalk({ strengths }: Judged, concepts: readonly Concept[]): boolean {
  if (!concepts.some(isTalk)) return true
  const named = concepts.flatMap(({ kind }, index) => (kind === 'name' ? [(strengths[index] ?? 0) >= SPOKEN_OF] : []))
  const topicApart = named.length > 1 && concepts.every(({ kind, general }) => kind === 'name' || general)
  const here = named.filter(Boolean).length
  return named.length < 2 || here === named.length || here === (topicApart ? 1 : 0)
}

/** Asked of what has happened; of what will happen, plans are an answer. */
const isPast = ({ text, kind, language }: Question): boolean =>
  language === 'en' && ['yes-no', 'when', 'where', 'how-long'].includes(kind) && /\b(?:did|was|were|has|have|had)\b/i.test(text)

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
  const worth = (group: typeof each) => rankOf((group[0] as (typeof each)[number]).one) + SUPPORT * (articlesIn(group) - 1)
  const [best] = groups.toSorted((a, b) => worth(b) - worth(a))
  const [head, ...others] = best ?? []
  if (!head) return undefined
  return {
    best: head.one,
    ...(head.value && { value: head.value }),
    also: oncePerArticle(others.map(({ one }) => one), head.one),
    denied: isDenied(concepts, head.one.places, head.one.side),
  }
}

type Entry = { readonly one: Judged; readonly value: Value | undefined }

function agrees(a: Entry, b: Entry): boolean {
  if (a.value && b.value) return sameValue(a.value, b.value)
  if (a.value || b.value) return false
  return sharedWords(a.one, b.one) >= 0.35
}

const articlesIn = (group: readonly Entry[]): number => new Set(group.map(({ one }) => one.passage.article)).size

export function valueOf(found: Judged, question: Question, concepts: readonly Concept[]): Value | undefined {
  const span = answerSpan(question, concepts, found)
  return span && valueAt(span, found.side, question.kind)
}

/** Share of the shorter sentence's content words that the other one has. */
export function sharedWords(a: Judged, b: Judged): number {
  if (a.side.language !== b.side.language) return 0
  const [left, right] = [a, b].map(({ side }) => new Set(side.tokens.filter(({ content }) => content).map(({ key }) => key)))
  if (!left || !right) return 0
  return left.intersection(right).size / Math.max(1, Math.min(left.size, right.size))
}

function oncePerArticle(found: readonly Judged[], best: Judged): Judged[] {
  const seen = new Set([best.passage.article])
  return found.filter(({ passage }) => !seen.has(passage.article) && seen.add(passage.article))
}
