/**
 * What grouping knows of an article: the terms of its title and first sentences, its language and its time. Pure.
 *
 * An article in English is known by its own words, one in another language by its own and, if it has agreeing
 * translations, by the English ones too. Without a translation names, numbers and words of common origin remain.
 */
import { type Article, englishAnchorsOf, englishOf, type Line } from '../article/article.ts'
import { type Source, type Term, termsOf } from './terms.ts'

export type Signature = {
  readonly language: string
  /** Milliseconds since the epoch; absent when the source gives no date, or none that can be read. */
  readonly time?: number
  /** Lines that were read, the title among them. */
  readonly lines: number
  readonly original: readonly Term[]
  /** The same as `original` for an English article; absent without enough agreeing English. */
  readonly english?: readonly Term[]
}

/** Characters of text that are read: a story is told at the beginning, and memory is kept small. */
const READ_LENGTH = 3_000
/** A title counts this much more than a line of the text. */
const TITLE_WEIGHT = 2
/** With less than this share of the lines in English, the English does not stand for the article. */
const ENOUGH_ENGLISH = 0.5

export function signatureOf(article: Article): Signature {
  const { language, published } = article
  const time = Date.parse(published ?? '')
  const lines = readLines(article)
  const original = termsOf(lines.map(({ line, weight }) => sourceOf(line, weight)))
  const english = language === 'en' ? original : englishTerms(lines)
  return {
    language,
    lines: lines.length,
    ...(Number.isFinite(time) && { time }),
    original,
    ...(english && { english }),
  }
}

type Weighed = { readonly line: Line; readonly weight: number }

/** The title and the first sentences. A standfirst repeats the body in other words, and helps to know the story. */
function readLines({ title, sentences }: Article): Weighed[] {
  const lines: Weighed[] = []
  let length = 0
  for (const sentence of sentences) {
    if (sentence.role !== 'body' && sentence.role !== 'standfirst') continue
    lines.push({ line: sentence, weight: 1 })
    length += sentence.original.length
    if (length >= READ_LENGTH) break
  }
  if (title) lines.unshift({ line: title, weight: lines.length > 0 ? TITLE_WEIGHT : 1 })
  return lines
}

const sourceOf = ({ original, language, anchors }: Line, weight: number): Source => ({
  text: original,
  language,
  anchors,
  weight,
})

function englishTerms(lines: readonly Weighed[]): readonly Term[] | undefined {
  const sources = lines.flatMap(({ line, weight }): Source[] => {
    const text = englishOf(line)
    return text === undefined ? [] : [{ text, language: 'en', anchors: englishAnchorsOf(line), weight }]
  })
  return sources.length > 0 && sources.length >= lines.length * ENOUGH_ENGLISH ? termsOf(sources) : undefined
}
