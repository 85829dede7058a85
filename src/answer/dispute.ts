/** The dispute of a story that a question is about. Pure. */
import type { Dispute } from '../brief/brief.ts'
import { foldAccents } from '../lib/english.ts'
import { type Concept, isTalk } from './concepts.ts'
import type { Inquiry } from './inquiry.ts'
import { ANSWERS } from './judge.ts'
import { type Kind, QUANTITIES } from './kind.ts'
import { BY_FORM, SPOKEN_OF, strengthIn } from './mention.ts'
import { type Side, sideOf } from './passage.ts'
import { valueGiven } from './reply.ts'
import type { Judged } from './signals.ts'

/** Share of the question's weight that a dispute must speak of. */
const COVERED = 0.75
/** A sentence whose value is in dispute need not answer quite as well as the best. */
const NEARLY = ANSWERS - 0.12

const ASKED_OF: Readonly<Record<Dispute['kind'], readonly Kind[]>> = {
  number: [...QUANTITIES, 'how-long'],
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
  inquiry: Inquiry,
  weights: readonly number[],
): Dispute | undefined {
  const { question, concepts } = inquiry
  if (!concepts.some(({ general }) => !general)) return undefined
  return disputes
    .filter(({ kind }) => ASKED_OF[kind].includes(question.kind))
    .flatMap((dispute) => {
      const sides = isOfValues(dispute) ? sidesAnswering(dispute, all, inquiry) : dispute.sides
      const isAbout = isAboutIt(dispute, inquiry) && sides.length >= 2
      const covered = isOfValues(dispute) ? COVERED : coveredBy(dispute, concepts, weights)
      return isAbout && covered >= COVERED ? [{ dispute: { ...dispute, sides }, covered }] : []
    })
    .toSorted((a, b) => b.covered - a.covered)[0]?.dispute
}

function isAboutIt(dispute: Dispute, inquiry: Inquiry): boolean {
  if (dispute.kind === 'mention') return isMention(dispute, inquiry)
  return dispute.kind !== 'negation' || tellWhatIsAsked(dispute, inquiry.concepts)
}

/** Both sides speak of what is asked to have happened, one in the same word, and of somebody who is asked about. */
function tellWhatIsAsked({ sides }: Dispute, concepts: readonly Concept[]): boolean {
  const lines = sides.map(({ text }) => lineOf(text))
  const actions = concepts.filter(({ action, general }) => action && !general)
  const names = concepts.filter(({ kind, type }) => kind === 'name' && type !== 'place')
  const tells = (line: Side, least: number) => actions.every((concept) => strengthIn(concept, line) >= least)
  const isOfThem = (line: Side) =>
    names.length === 0 || names.some((concept) => strengthIn(concept, line) >= SPOKEN_OF)
  return (
    lines.every((line) => tells(line, SPOKEN_OF) && isOfThem(line)) &&
    lines.some((line) => tells(line, BY_FORM))
  )
}

const isOfValues = ({ kind }: Dispute): boolean => kind === 'number' || kind === 'date'

/** Sides whose sentences give their value as an answer to the question; none unless the best answer is among them. */
function sidesAnswering({ sides }: Dispute, all: readonly Judged[], inquiry: Inquiry): Dispute['sides'] {
  const usable = all
    .filter(({ signals }) => signals.fits && !signals.nameMissing)
    .toSorted((a, b) => b.rank - a.rank)
  const [best] = usable
  if (!best) return []
  const gives = (found: Judged, side: Dispute['sides'][number]) =>
    valueIn(side.answer, valueGiven(found, inquiry)?.text)
  if (!sides.some((side) => gives(best, side))) return []
  return sides.filter((side) =>
    usable.some(
      (found) =>
        isCited(found, side) &&
        gives(found, side) &&
        found.worth >= NEARLY &&
        tellsTheSame(best, found, inquiry.concepts),
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
function isMention({ question, sides }: Dispute, { question: asked, concepts }: Inquiry): boolean {
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
