/**
 * Whether a date of an English sentence is the date of what the sentence tells. Pure.
 *
 * "The board paid for the work, which was last done in 2009" gives no date of the payment; nor does "insurers expect a
 * loss after a ship sank on Sunday". Clauses are told by the words that begin them and by counting verbs.
 */
import { foldAccents } from '../lib/english.ts'
import type { Span } from '../lib/text-span.ts'
import { isIrregularForm } from './verify/lemma.ts'

/** "That" begins a clause about a thing only where its verb follows; "said that the bridge fell" tells of the fall. */
const RELATIVE =
  /(,\s+(?:\p{L}+\s+)?)?\b(?:who|whom|whose|which|where|that(?=\s+(?:was|were|is|are|has|had|have)\b))\b/giu
const TEMPORAL = /\b(?:after|before|since|until|when|while|because|as)\s/gi
const CLAUSE_END = /[,;:.–—]\s|["”]/
const AUXILIARY =
  /^(?:am|is|are|was|were|been|being|be|has|have|had|will|would|can|could|may|might|must|shall)$/
const PRESENT = /^(?:am|is|are|has|have|will|can|may|must|shall)$/
const PAST = /^(?:\p{L}{2,}ed|was|were|had|broke|hit|set|put|cut|shut)$/u
const BETWEEN = /ly$|^(?:not|never|also|now|still|already|once|again|first|last)$/
/** "The injured man", "a planned strike". */
const BEFORE_NOUN = /^(?:the|an?|its|his|her|their|of|in|at|by|with|for)$/

type Place = { readonly span: Span; readonly year?: number; readonly day?: number; readonly weekday?: number }

/** False for a date that only dates a clause about something or somebody else in the sentence. */
export const datesMainClause = (english: string, date: Place): boolean =>
  !isInRelative(english, date.span) && !isInTemporal(english, date)

/** Behind a comma, such a clause goes on to the next one; without a comma, up to the second verb. */
function isInRelative(english: string, { start }: Span): boolean {
  const opening = [...english.slice(0, start).matchAll(RELATIVE)].at(-1)
  if (!opening) return false
  const inside = english.slice(opening.index + opening[0].length, start)
  if (CLAUSE_END.test(inside)) return false
  return opening[1] !== undefined || verbsIn(inside).length === 1
}

/** What happened after something else in the news happened on the same day, as a rule: only a plan or a view did not. */
function isInTemporal(english: string, { span, year, day, weekday }: Place): boolean {
  const opening = [...english.slice(0, span.start).matchAll(TEMPORAL)].at(-1)
  if (!opening) return false
  const inside = english.slice(opening.index + opening[0].length, span.start)
  if (CLAUSE_END.test(inside) || verbsIn(inside).length !== 1) return false
  const isYear = year !== undefined && day === undefined && weekday === undefined
  if (isYear) return true
  const before = english.slice(0, opening.index)
  const main = before.trim() === '' ? english.slice(span.end) : before
  return !verbsIn(main).some((verb) => !PRESENT.test(verb))
}

/** The first word of each verb: "was" for "was last done". Forms of the present without an auxiliary are not known. */
function verbsIn(text: string): string[] {
  const words = (foldAccents(text).match(/\p{L}+/gu) ?? []).filter((word) => !BETWEEN.test(word))
  return words.filter((word, index) => {
    const before = words[index - 1] ?? ''
    const isVerb = AUXILIARY.test(word) || PAST.test(word) || isIrregularForm(word)
    return isVerb && !AUXILIARY.test(before) && !BEFORE_NOUN.test(before)
  })
}
