/** When the sources give different answers to a question. Pure. */
import type { Dispute } from '../brief/brief.ts'
import { isLabelledEarlier } from '../brief/modality.ts'
import { foldAccents } from '../lib/english.ts'
import { BY_FORM, type Concept, isTalk, SPOKEN_OF, strengthIn } from './concepts.ts'
import { ANSWERS, rankOf, sharedWords, type Tools, valueOf } from './judge.ts'
import type { Kind } from './kind.ts'
import { type Side, sideOf } from './passage.ts'
import { isDenied } from './polarity.ts'
import type { Judged } from './signals.ts'
import { valuesConflict } from './values.ts'

/** Share of the question's weight that a dispute must speak of. */
const COVERED = 0.75
/** A sentence whose value is in dispute need not answer quite as well as the best. */
const NEARLY = ANSWERS - 0.12
/** Sentences about one thing share this much besides the values. */
const ALIKE = 0.3
const NEAR_BEST = 0.15

const QUANTITY: readonly Kind[] = ['how-many', 'how-much', 'how-long']
const ASKED_OF: Readonly<Record<Dispute['kind'], readonly Kind[]>> = {
  number: QUANTITY,
  date: ['when'],
  negation: ['yes-no'],
  mention: ['yes-no'],
  subject: ['who', 'yes-no'],
  intention: ['yes-no'],
}

/**
 * The dispute of the story that the question is about, with the sides that answer it. `all` are the sentences found for
 * the question.
 */
export function disputeFor(
  disputes: readonly Dispute[],
  all: readonly Judged[],
  tools: Tools,
  weights: readonly number[],
): Dispute | undefined {
  const { question, concepts } = tools
  if (!concepts.some(({ general }) => !general)) return undefined
  return disputes
    .filter(({ kind }) => ASKED_OF[kind].includes(question.kind))
    .flatMap((dispute) => {
      const sides = isOfValues(dispute) ? sidesAnswering(dispute, all, tools) : dispute.sides
      const isAbout = isAboutIt(dispute, tools) && sides.length >= 2
      const covered = isOfValues(dispute) ? COVERED : coveredBy(dispute, concepts, weights)
      return isAbout && covered >= COVERED ? [{ dispute: { ...dispute, sides }, covered }] : []
    })
    .toSorted((a, b) => b.covered - a.covered)[0]?.dispute
}

function isAboutIt(dispute: Dispute, tools: Tools): boolean {
  if (dispute.kind === 'mention') return isMention(dispute, tools)
  return (
    dispute.kind !== 'negation' ||
    dispute.sides.every(({ text }) => tellsWhatIsAsked(lineOf(text), tools.concepts))
  )
}

/** Both sides speak of what is asked to have happened, in the same word. */
const tellsWhatIsAsked = (line: Side, concepts: readonly Concept[]): boolean =>
  concepts.every((concept) => !concept.action || concept.general || strengthIn(concept, line) >= BY_FORM)

const isOfValues = ({ kind }: Dispute): boolean => kind === 'number' || kind === 'date'

/** Sides whose sentences give their value as an answer to the question; none unless the best answer is among them. */
function sidesAnswering(
  { sides }: Dispute,
  all: readonly Judged[],
  { question, concepts }: Tools,
): Dispute['sides'] {
  const usable = all
    .filter(({ signals }) => signals.fits && !signals.nameMissing)
    .toSorted((a, b) => rankOf(b) - rankOf(a))
  const [best] = usable
  if (!best) return []
  const gives = (found: Judged, side: Dispute['sides'][number]) =>
    valueIn(side.answer, valueOf(found, question, concepts)?.text)
  if (!sides.some((side) => gives(best, side))) return []
  return sides.filter((side) =>
    usable.some(
      (found) =>
        isCited(found, side) &&
        gives(found, side) &&
        found.signals.worth >= NEARLY &&
        tellsTheSame(best, found, concepts),
    ),
  )
}

/** What happens in the best sentence, and who does it there, is in this one as well. */
const tellsTheSame = (best: Judged, found: Judged, concepts: readonly Concept[]): boolean =>
  concepts.every(
    ({ kind, type, action, general }, index) =>
      !(action || (kind === 'name' && type !== 'place')) ||
      general ||
      (best.strengths[index] ?? 0) < SPOKEN_OF ||
      (found.strengths[index] ?? 0) >= SPOKEN_OF,
  )

const isCited = ({ passage }: Judged, { citations }: Dispute['sides'][number]): boolean =>
  citations.some(
    ({ articleId, sentence }) => articleId === passage.ref.articleId && sentence === passage.ref.sentence,
  )

/** "41" in "41 people", but not in "410". */
function valueIn(answer: string, value: string | undefined): boolean {
  const figure = value && /\d[\d.,]*/.exec(value)?.[0].replace(/[.,]$/, '')
  if (!value) return false
  return figure
    ? new RegExp(`(?<![\\d.,])${figure.replace(/[.]/g, '\\.')}(?![\\d])`).test(answer)
    : foldAccents(answer).includes(foldAccents(value))
}

/** "Was Ukraine discussed?": the question must ask whether that same thing was talked about, and nothing else. */
function isMention({ question, sides }: Dispute, { question: asked, concepts }: Tools): boolean {
  if (!concepts.some(isTalk)) return false
  const topic = lineOf(question)
  const lines = [topic, ...sides.map(({ text }) => lineOf(text))]
  const asksOfTopic = concepts.some(
    (concept) =>
      !concept.general &&
      strengthIn(concept, topic) >= SPOKEN_OF &&
      (asked.language !== 'en' || isTopicOf(concept, asked.text)),
  )
  return asksOfTopic && concepts.every((concept) => concept.general || bestIn(concept, lines) >= SPOKEN_OF)
}

const BEFORE_TOPIC =
  /\b(?:about|abt|of|on|regarding|discuss(?:ed|ing|ion)?|mention(?:ed|ing)?|raised?|address(?:ed)?|touch(?:ed)? (?:up)?on)\b(?:\s+(?!to\b|with\b)[\p{L}'’-]+){0,3}\s*$/iu
const AFTER_TOPIC =
  /^[^,;]*?\b(?:discussed|mentioned|raised|addressed|talked about|spoken about|brought up|on the agenda|c[ao]me up|an? (?:topic|subject)|part of)\b/iu

/** What is talked about, not who talks or to whom. */
function isTopicOf({ surface }: Concept, question: string): boolean {
  const at = question.indexOf(surface)
  return (
    at >= 0 &&
    (BEFORE_TOPIC.test(question.slice(0, at)) || AFTER_TOPIC.test(question.slice(at + surface.length)))
  )
}

/** 0 when a name is missing. */
function coveredBy(
  { question, sides }: Dispute,
  concepts: readonly Concept[],
  weights: readonly number[],
): number {
  const lines = [question, ...sides.map(({ text }) => text)].map(lineOf)
  if (concepts.some((concept) => concept.kind === 'name' && bestIn(concept, lines) < SPOKEN_OF)) return 0
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const share = (line: Side) =>
    concepts.reduce(
      (sum, concept, index) =>
        sum + (weights[index] ?? 0) * (isTalk(concept) ? 1 : strengthIn(concept, line)),
      0,
    ) / total
  return Math.max(...lines.map(share))
}

const lineOf = (line: string): Side => sideOf(line, 'en', [])
const bestIn = (concept: Concept, lines: readonly Side[]): number =>
  Math.max(0, ...lines.map((line) => strengthIn(concept, line)))

export type Split = readonly [Judged, Judged]

/** Two articles answer with values, or with a yes and a no, that cannot both hold. */
export function splitIn(found: readonly Judged[], tools: Tools): Split | undefined {
  const [first] = found
  if (!first) return undefined
  const close = found.filter(
    (one) => rankOf(one) >= rankOf(first) - NEAR_BEST && !isLabelledEarlier(one.side.text),
  )
  for (const [index, left] of close.entries())
    for (const right of close.slice(index + 1)) if (contradict(left, right, tools)) return [left, right]
  return undefined
}

function contradict(a: Judged, b: Judged, { question, concepts }: Tools): boolean {
  if (a.passage.article === b.passage.article || sharedWords(a, b) < ALIKE || !sameActors(a, b)) return false
  if (question.kind === 'yes-no')
    return isDenied(concepts, a.places, a.side) !== isDenied(concepts, b.places, b.side)
  const [left, right] = [valueOf(a, question, concepts), valueOf(b, question, concepts)]
  return left !== undefined && right !== undefined && valuesConflict(left, right) && sameStrengths(a, b)
}

const sameStrengths = (a: Judged, b: Judged): boolean =>
  a.strengths.every((strength, index) => strength >= SPOKEN_OF === (b.strengths[index] ?? 0) >= SPOKEN_OF)

/** The same people, bodies and places, but for one that only one of them names. */
function sameActors(a: Judged, b: Judged): boolean {
  const [left, right] = [a.passage.names, b.passage.names]
  const shared = left.intersection(right).size
  return Math.min(left.size, right.size) === 0 || shared / Math.min(left.size, right.size) >= 0.6
}
