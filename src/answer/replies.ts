/** A verdict put into an answer: what is said, what is cited, who addresses the question and who does not. Pure. */
import type { Dispute, EvidenceRef } from '../brief/brief.ts'
import { isConditional, isHedged } from '../brief/modality.ts'
import type { Answer } from './answer.ts'
import { marksOf, statementOf } from './cite.ts'
import type { Inquiry } from './inquiry.ts'
import { ANSWERS } from './judge.ts'
import { BY_FORM } from './mention.ts'
import { isDenied } from './polarity.ts'
import type { Premise } from './premise.ts'
import { type Reply, replyFrom } from './reply.ts'
import type { Judged } from './signals.ts'
import type { Split } from './split.ts'
import {
  capital,
  composed,
  disputeLines,
  footerOf,
  quoteLines,
  searchedFooter,
  sideLines,
  type Told,
} from './text.ts'

/** Below this the nearest sentence is not near. */
const CLOSEST = 0.3
const MOST_ALSO = 4

export function answered(
  { best, value, also, denied }: Reply,
  found: readonly Judged[],
  told: Told,
  inquiry: Inquiry,
): Answer {
  const citations = [best, ...also.slice(0, MOST_ALSO)].map(refOf)
  const statement = toldBy(best, inquiry)
  const decision =
    inquiry.question.kind === 'yes-no' && decides(best, inquiry) && isFirm(statement)
      ? denied
        ? 'No'
        : 'Yes'
      : undefined
  const short = decision ?? value?.text ?? statement
  const verdict = short === statement ? '' : `${capital(short)}.`
  const addressed = addressedBy(found)
  const line = `${capital(statement)} ${marksOf(citations, told.articles)}.`
  return {
    verdict: 'answer',
    short,
    text: composed(told, verdict, [line], quoteLines(citations, told.articles, 2), footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

/** Every name and every telling word stands in the sentence itself: then a yes is a yes. */
const decides = ({ strengths }: Judged, { concepts }: Inquiry): boolean =>
  concepts.every(({ general }, index) => general || (strengths[index] ?? 0) > 0.5)

/** "May close" is no yes, and a denial is no more than what somebody says: then the sentence itself is the answer. */
const isFirm = (statement: string): boolean =>
  !isHedged(statement) &&
  !isConditional(statement) &&
  !/\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*)\b/i.test(statement)

export function disputed(dispute: Dispute, told: Told): Answer {
  const firsts = dispute.sides.flatMap(({ citations }) => citations.slice(0, 1))
  const others = dispute.sides.flatMap(({ citations }) => citations.slice(1))
  const sides = dispute.sides.map(({ answer, who }) => `${answer} (${who})`).join('; ')
  return differing(
    `The sources differ: ${sides}`,
    sideLines(dispute, told.articles),
    [...firsts, ...others],
    told,
  )
}

export function split(sides: Split, found: readonly Judged[], told: Told, inquiry: Inquiry): Answer {
  const named = sides.map((one) => ({ one, name: sideName(one, inquiry) }))
  const lines = named.map(
    ({ one, name }) =>
      `**${name}.** ${capital(toldBy(one, inquiry))} ${marksOf([refOf(one)], told.articles)}.`,
  )
  const short = `The sources differ: ${named.map(({ name }) => name).join('; ')}`
  return differing(short, lines, sides.map(refOf), told, addressedBy(found))
}

function sideName(found: Judged, inquiry: Inquiry): string {
  const value = replyFrom([found], inquiry)?.value
  if (value) return capital(value.text)
  return isDenied(inquiry.concepts, found.places, found.side) ? 'No' : 'Yes'
}

/** The first two citations, one of each side, are shown in full. */
function differing(
  short: string,
  lines: readonly string[],
  citations: readonly EvidenceRef[],
  told: Told,
  addressed: ReadonlySet<string> = new Set(citations.map(({ articleId }) => articleId)),
): Answer {
  return {
    verdict: 'differ',
    short,
    text: composed(
      told,
      'The sources differ.',
      lines,
      quoteLines(citations, told.articles, 2),
      footerOf(addressed, told),
    ),
    citations,
    ...coverage(addressed, told),
  }
}

/** "What do the sources disagree on?" */
export function disagreements(disputes: readonly Dispute[], told: Told): Answer {
  const citations = disputes.flatMap(({ sides }) => sides.flatMap((side) => side.citations.slice(0, 1)))
  const addressed = new Set(citations.map(({ articleId }) => articleId))
  if (disputes.length === 0) {
    const text = composed(told, 'No difference between the sources was found.', [], [], searchedFooter(told))
    return { verdict: 'not-said', text, citations: [], ...coverage(addressed, told) }
  }
  const on = disputes.length === 1 ? 'On one question.' : `On ${disputes.length} questions.`
  return {
    verdict: 'differ',
    short: `The sources differ: ${disputes.map(({ question }) => question).join(' ')}`,
    text: composed(told, on, disputeLines(disputes, told.articles), [], footerOf(addressed, told)),
    citations,
    ...coverage(addressed, told),
  }
}

export function corrected(premise: Premise, all: readonly Judged[], told: Told, inquiry: Inquiry): Answer {
  if (premise.reason === 'unheard')
    return { ...unsaid('No source says that this happened.', all, told, inquiry), verdict: 'premise' }
  const { found } = premise
  const citations = [refOf(found)]
  const statement = capital(toldBy(found, inquiry))
  const verdict =
    premise.reason === 'figure'
      ? `The sources say ${premise.stated}, not ${premise.asked}.`
      : 'Not according to the sources.'
  const addressed = addressedBy([found])
  return {
    verdict: 'premise',
    short: `${verdict} ${statement}`,
    text: composed(
      told,
      verdict,
      [`${statement} ${marksOf(citations, told.articles)}.`],
      quoteLines(citations, told.articles, 1),
      footerOf(addressed, told),
    ),
    citations,
    ...coverage(addressed, told),
  }
}

export const notSaid = (all: readonly Judged[], told: Told, inquiry: Inquiry): Answer =>
  unsaid('The sources do not say.', all, told, inquiry)

function unsaid(verdict: string, all: readonly Judged[], told: Told, inquiry: Inquiry): Answer {
  const closest = all.filter((found) => isNear(found, inquiry)).toSorted((a, b) => b.worth - a.worth)[0]
  const lines = closest
    ? [`Closest: one source says: ${toldBy(closest, inquiry)} ${marksOf([refOf(closest)], told.articles)}.`]
    : []
  return {
    verdict: 'not-said',
    text: composed(told, verdict, lines, [], searchedFooter(told)),
    citations: [],
    ...(closest && { closest: refOf(closest) }),
    ...coverage(new Set(), told),
  }
}

/** Speaks of a good part of the question, and of something of it in its own words. */
const isNear = ({ signals, strengths }: Judged, { concepts }: Inquiry): boolean =>
  signals.coverage >= CLOSEST &&
  !signals.nameMissing &&
  concepts.some(({ general }, index) => !general && (strengths[index] ?? 0) >= BY_FORM)

/** The statement of a sentence, with the words the question asks about. */
function toldBy({ passage, side, places }: Judged, { speakerOf }: Inquiry): string {
  const asked = side.language === 'en' ? places.flat().flatMap((place) => side.tokens[place]?.text ?? []) : []
  return statementOf(passage, speakerOf(passage), asked)
}

const refOf = ({ passage }: Judged): EvidenceRef => passage.ref

const addressedBy = (found: readonly Judged[]): Set<string> =>
  new Set(found.filter(({ worth }) => worth >= ANSWERS).map(({ passage }) => passage.ref.articleId))

function coverage(
  addressed: ReadonlySet<string>,
  { articles }: Told,
): Pick<Answer, 'addressedBy' | 'silent'> {
  const ids = articles.map(({ id }) => id)
  return {
    addressedBy: ids.filter((id) => addressed.has(id)),
    silent: ids.filter((id) => !addressed.has(id)),
  }
}
