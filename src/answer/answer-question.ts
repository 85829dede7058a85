/**
 * The answer stop: a question and the articles of a story in, a cited answer or an honest abstention out. Pure.
 * Only sentences of the articles are told; nothing is known from elsewhere.
 */
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Article } from '../article/article.ts'
import type { Dispute } from '../brief/brief.ts'
import type { SpeakerOf } from '../brief/speaker.ts'
import type { Answer } from './answer.ts'
import { conceptsOf } from './concepts.ts'
import { disputeFor } from './dispute.ts'
import type { Inquiry } from './inquiry.ts'
import { answering } from './judge.ts'
import { premiseOf } from './premise.ts'
import { readQuestion } from './question.ts'
import { answered, corrected, disagreements, disputed, notSaid, split } from './replies.ts'
import { replyFrom } from './reply.ts'
import { retrieve, weightsOf } from './retrieve.ts'
import { judged } from './signals.ts'
import { splitIn } from './split.ts'
import { storyWordsOf } from './story-words.ts'
import type { Told } from './text.ts'

export type AnswerInput = {
  readonly articles: readonly Article[]
  /** The questions on which the sources of the story differ. */
  readonly disputes: readonly Dispute[]
  /** Shown in the last line. */
  readonly storyId?: string
}

export type AnswerTools = { readonly names: NameTable; readonly speakerOf: SpeakerOf }

/** Sentences looked at closely. */
const LOOKED_AT = 40

/** `question` may be in any language; the answer is in English, with the sentences it rests on. */
export function answerQuestion(
  question: string,
  input: AnswerInput,
  { names, speakerOf }: AnswerTools,
): Answer {
  const { articles, disputes, storyId } = input
  const story = storyWordsOf(articles)
  const asked = readQuestion(question, names, [...story.languages.keys()])
  const told: Told = { question: asked.text, articles, ...(storyId && { storyId }) }
  if (asked.kind === 'disagree') return disagreements(disputes, told)
  const concepts = conceptsOf(asked, story)
  const weights = weightsOf(concepts, story)
  const inquiry: Inquiry = { question: asked, concepts, speakerOf }
  const all = retrieve(concepts, weights, story, LOOKED_AT).map((found) =>
    judged(found, asked, concepts, weights, story),
  )
  const dispute = disputeFor(disputes, all, inquiry, weights)
  if (dispute) return disputed(dispute, told)
  const found = asked.advice ? [] : answering(all, inquiry)
  const sides = splitIn(found, inquiry)
  if (sides) return split(sides, found, told, inquiry)
  const reply = replyFrom(found, inquiry)
  if (reply) return answered(reply, found, told, inquiry)
  const premise = premiseOf(all, inquiry)
  return premise ? corrected(premise, all, told, inquiry) : notSaid(all, told, inquiry)
}
