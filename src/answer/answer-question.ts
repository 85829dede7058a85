/**
 * The answer stop: a question and the articles of a story in, a cited answer or an honest abstention out. Pure.
 * Only sentences of the articles are told; nothing is known from elsewhere.
 */
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Article } from '../article/article.ts'
import type { Dispute, EvidenceRef } from '../brief/brief.ts'
import type { SpeakerOf } from '../brief/speaker.ts'
import type { Answer } from './answer.ts'
import { marksOf, statementOf } from './cite.ts'
import { conceptsOf } from './concepts.ts'
import { disputeFor, type Split, splitIn } from './differ.ts'
import { ANSWERS, answering, replyFrom, type Reply, type Tools } from './judge.ts'
import { isDenied } from './polarity.ts'
import { type Premise, premiseOf } from './premise.ts'
import { readQuestion } from './question.ts'
import { retrieve, weightsOf } from './retrieve.ts'
import { type Judged, judged } from './signals.ts'
import { storyWordsOf } from './story-words.ts'
import { capital, composed, footerOf, quotesOf, searchedFooter, sideLines, type Told } from './text.ts'

export type AnswerInput = {
  readonly articles: readonly Article[]
  readonly disputes: readonly Dispute[]
  readonly storyId?: string
}
export type AnswerTools = { readonly names: NameTable; readonly speakerOf: SpeakerOf }

/** Sentences looked at closely. */
const LOOKED_AT = 40
/** Below this the nearest sentence is not near. */
const CLOSEST = 0.3
const MOST_ALSO = 4

export function answerQuestion(question: string, input: AnswerInput, { names, speakerOf }: AnswerTools): Answer {
  const { articles, disputes, storyId } = input
  const story = storyWordsOf(articles)
  const asked = readQuestion(question, names, [...story.languages.keys()])
  const told: Told = { question: asked.text, articles, storyId }
  if (asked.kind === 'disagree') return disagreements(disputes, told)
  const concepts = conceptsOf(asked, story)
  const weights = weightsOf(concepts, story)
  const tools: Tools = { question: asked, concepts, speakerOf }
  const all = retrieve(concepts, weights, story, LOOKED_AT).map((found) => judged(found, asked, concepts, weights, story))
  const dispute = disputeFor(disputes, all, tools, weights)
  if (dispute) return disputed(dispute, told)
  const found = answering(all, tools)
  const split = splitIn(found, tools)
  if (split) return splitAnswer(split, found, told, tools)
  const reply = replyFrom(found, tools)
  if (reply) return answered(reply, found, told, tools)
  const premise = premiseOf(all, tools)
  return premise ? corrected(premise, all, told, tools) : notSaid(all, told, tools)
}

function answered({ best, value, also, denied }: Reply, found: readonly Judged[], told: Told, tools: Tools): Answer {
  const citations = [best, ...also.slice(0, MOST_ALSO)].map(refOf)
  const statement = toldBy(best, tools)
  const marks = marksOf(citations, told.articles)
  const decided = tools.question.kind === 'yes-no' && decides(best, tools)
  const yesNo = denied ? 'No' : 'Yes'
  const short = decided ? yesNo : (value?.text ?? statement)
  const verdict = decided ? `${yesNo}.` : value ? `${capital(value.text)}.` : ''
  const line = `${capital(statement)} ${marks}.`
  const addressed = addressedBy(found)
  return {
    verdict: 'answer',
    short,
    text: composed(told, verdict, [line], quotesOf(citations, told.articles, 2), footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

/** Every name stands in the sentence itself: then a yes is a yes. */
const decides = ({ strengths }: Judged, { concepts }: Tools): boolean =>
  concepts.every(({ weight }, index) => weight < 1 || (strengths[index] ?? 0) > 0.5)

function disputed(dispute: Dispute, told: Told): Answer {
  const citations = dispute.sides.flatMap((side) => side.citations)
  const addressed = new Set(citations.map(({ articleId }) => articleId))
  const firsts = dispute.sides.flatMap((side) => side.citations.slice(0, 1))
  return {
    verdict: 'differ',
    short: `The sources differ: ${dispute.sides.map(({ answer, who }) => `${answer} (${who})`).join('; ')}`,
    text: composed(told, 'The sources differ.', sideLines(dispute, told.articles), quotesOf(firsts, told.articles, 2), footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

function splitAnswer(split: Split, found: readonly Judged[], told: Told, tools: Tools): Answer {
  const citations = split.map(refOf)
  const lines = split.map(
    (one) => `**${sideName(one, tools)}** ${capital(toldBy(one, tools))} ${marksOf([refOf(one)], told.articles)}.`,
  )
  const addressed = addressedBy(found)
  return {
    verdict: 'differ',
    short: `The sources differ: ${split.map((one) => sideName(one, tools).replace(/[.:]$/, '')).join('; ')}`,
    text: composed(told, 'The sources differ.', lines, quotesOf(citations, told.articles, 2), footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

function sideName(found: Judged, tools: Tools): string {
  const reply = replyFrom([found], tools)
  if (reply?.value) return `${capital(reply.value.text)}.`
  return isDenied(tools.concepts, found.places, found.side) ? 'No.' : 'Yes.'
}

function corrected(premise: Premise, all: readonly Judged[], told: Told, tools: Tools): Answer {
  if (premise.reason === 'unheard') {
    const rest = notSaid(all, told, tools)
    return { ...rest, verdict: 'premise', text: rest.text.replace('The sources do not say.', 'No source says that this happened.') }
  }
  const { found } = premise
  const citations = [refOf(found)]
  const statement = `${capital(toldBy(found, tools))} ${marksOf(citations, told.articles)}.`
  const verdict =
    premise.reason === 'figure' ? `The sources say ${premise.stated}, not ${premise.asked}.` : 'Not according to the sources.'
  const addressed = addressedBy([found])
  return {
    verdict: 'premise',
    short: `${verdict} ${capital(toldBy(found, tools))}`,
    text: composed(told, verdict, [statement], quotesOf(citations, told.articles, 1), footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

function notSaid(all: readonly Judged[], told: Told, tools: Tools): Answer {
  const closest = all
    .filter(({ signals }) => signals.coverage >= CLOSEST && !signals.nameMissing)
    .toSorted((a, b) => b.signals.worth - a.signals.worth)[0]
  const near = closest && toldBy(closest, tools)
  const line = closest && `Closest: one source says: ${near} ${marksOf([refOf(closest)], told.articles)}.`
  return {
    verdict: 'not-said',
    text: composed(told, 'The sources do not say.', line ? [line] : [], [], searchedFooter(told)),
    citations: [],
    ...(closest && { closest: refOf(closest) }),
    ...coverage(new Set(), told),
  }
}

function disagreements(disputes: readonly Dispute[], told: Told): Answer {
  const citations = disputes.flatMap(({ sides }) => sides.flatMap((side) => side.citations.slice(0, 1)))
  const addressed = new Set(citations.map(({ articleId }) => articleId))
  if (disputes.length === 0)
    return { ...notSaid([], told, noTools), text: composed(told, 'No difference between the sources was found.', [], [], searchedFooter(told)) }
  const lines = disputes.map(
    ({ question, sides }) =>
      `- *${question}* ${sides.map(({ answer, who, citations: refs }) => `${capital(answer)}: ${who} ${marksOf(refs, told.articles)}`).join(' · ')}`,
  )
  return {
    verdict: 'differ',
    short: `The sources differ: ${disputes.map(({ question }) => question).join(' ')}`,
    text: composed(told, `On ${disputes.length === 1 ? 'one question' : `${disputes.length} questions`}.`, lines, [], footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

const noTools: Tools = {
  question: readQuestionPlaceholder(),
  concepts: [],
  speakerOf: () => undefined,
}

function readQuestionPlaceholder(): Tools['question'] {
  return { text: '', language: 'en', kind: 'disagree', asked: { kind: 'disagree', from: 0, to: 0 }, negated: false, words: [], anchors: [], careless: false }
}

/** The statement of a sentence, with the words the question asks about. */
const toldBy = ({ passage, side, places }: Judged, { speakerOf }: Tools): string =>
  statementOf(passage, speakerOf(passage), side.language === 'en' ? places.flat().flatMap((place) => side.tokens[place]?.text ?? []) : [])

const refOf = ({ passage }: Judged): EvidenceRef => passage.ref

const addressedBy = (found: readonly Judged[]): Set<string> =>
  new Set(found.filter(({ signals }) => signals.worth >= ANSWERS).map(({ passage }) => passage.ref.articleId))

function coverage(addressed: ReadonlySet<string>, { articles }: Told): Pick<Answer, 'addressedBy' | 'silent'> {
  const ids = articles.map(({ id }) => id)
  return { addressedBy: ids.filter((id) => addressed.has(id)), silent: ids.filter((id) => !addressed.has(id)) }
}
