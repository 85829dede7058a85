/**
 * Quotations of a sentence with their speakers, and the speaker of reported speech. Pure.
 */
import type { NameAnchor, QuoteAnchor } from './anchor.ts'
import { readDates } from './dates.ts'
import { lexiconOf } from './lexicon.ts'
import type { NameTable } from './name-table.ts'
import { readNames } from './names.ts'
import { type Quotation, quotationsIn } from './quote-marks.ts'
import type { Speaker } from './speaker.ts'
import { type Clauses, clausesOf, speakerBeside, speakerOfSentence } from './speakers.ts'
import { wordsIn } from './words.ts'

const SCARE_WORDS = 3
const UNSPACED_LETTERS_A_WORD = 2

/** `named` are the names of the sentence, read before. */
export function readQuotes(sentence: string, language: string, named: readonly NameAnchor[]): QuoteAnchor[] {
  const quotations = quotationsIn(sentence)
  if (quotations.length === 0) return []
  const clauses = clausesOf(sentence, language, named, outermost(quotations))
  return quotations.map((quotation) => quoteOf(sentence, quotation, clauses))
}

/**
 * Who is said to say what the sentence reports, in direct or indirect speech: "Lindqvist said that …", "laut Polizei".
 * `undefined` when nobody is named and no pronoun stands for one.
 */
export function reportedSpeakerOf(sentence: string, language: string, names: NameTable): Speaker | undefined {
  const words = wordsIn(sentence, language)
  const taken = new Array<boolean>(words.length).fill(false)
  for (const { from, next } of readDates(words, language, lexiconOf(language), sentence))
    taken.fill(true, from, next)
  const named = readNames(words, language, names, sentence, taken)
  return speakerOfSentence(clausesOf(sentence, language, named, outermost(quotationsIn(sentence))))
}

/** Quotations come in order of their beginning, the longer first: one reaches out of all before it or stands inside one. */
function outermost(quotations: readonly Quotation[]): Quotation[] {
  let reach = { start: -1, end: -1 }
  return quotations.filter(({ outer }) => {
    const inside = reach.start < outer.start && reach.end >= outer.end
    if (outer.end > reach.end) reach = outer
    return !inside
  })
}

function quoteOf(sentence: string, { inner, outer }: Quotation, clauses: Clauses): QuoteAnchor {
  const text = sentence.slice(inner.start, inner.end)
  const beside = speakerBeside(clauses, outer)
  const isLong = wordCount(text) > SCARE_WORDS
  const speaker = speakerFor(clauses, beside, isLong)?.speaker
  return {
    kind: 'quote',
    text,
    span: inner,
    speech: isLong || beside !== undefined,
    ...(speaker !== undefined && { speaker }),
  }
}

/** A source beside the quotation ("according to the press") yields to a person who speaks in the sentence. */
function speakerFor(clauses: Clauses, beside: Speaker | undefined, isLong: boolean): Speaker | undefined {
  if (beside?.name !== undefined || beside?.pronoun) return beside
  const said = isLong || beside ? speakerOfSentence(clauses) : undefined
  return said?.name === undefined ? (beside ?? said) : said
}

function wordCount(text: string): number {
  const words = wordsIn(text, 'und').filter(({ kind }) => kind !== 'mark')
  const spaced = text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
  return Math.max(
    spaced,
    Math.floor(words.filter(({ text: word }) => word.length === 1).length / UNSPACED_LETTERS_A_WORD),
  )
}
