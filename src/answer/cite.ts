/** Sentences as people see them cited: numbers, quoted originals, the clause that carries an answer. Pure. */
import type { Article } from '../article/article.ts'
import type { EvidenceRef } from '../brief/brief.ts'
import { shorten } from '../brief/shorten.ts'
import { type Passage, shownSide } from './passage.ts'

/** "[1]": the place of the article in the list that was given, from 1. */
export const markOf = (articleId: string, articles: readonly Article[]): string =>
  `[${articles.findIndex(({ id }) => id === articleId) + 1}]`

/** Each article once, in the order of their numbers. */
export function marksOf(refs: readonly EvidenceRef[], articles: readonly Article[]): string {
  const cited = new Set(refs.map(({ articleId }) => articleId))
  return articles.flatMap(({ id }, index) => (cited.has(id) ? [`[${index + 1}]`] : [])).join(' ')
}

/** The original words under their number: always verbatim, whatever the language. */
export function quotedLine(ref: EvidenceRef, articles: readonly Article[], most: number): string | undefined {
  const article = articles.find(({ id }) => id === ref.articleId)
  const sentence = article?.sentences[ref.sentence]
  if (!article || !sentence) return undefined
  const words = bareOfMarks(sentence.original)
  return `> ${markOf(article.id, articles)} ${sentence.language.toUpperCase()} · “${cut(words, most)}”`
}

/** Without a pair of quotation marks round the whole, which would stand twice. */
const bareOfMarks = (sentence: string): string =>
  sentence
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“„«"”]([^“”„«»"]*)[”“»"]([.,]?)$/u, '$1$2')

/** At a word's end, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most / 2)).replace(/[\s,;:–—-]+$/, '')}…`
}

const COMFORTABLE = 200
const MORE = 120

/**
 * The statement of a sentence in English, shortened by leaving words out, with its speaker where the words themselves do
 * not name one. Words that `kept` lists stay. Translated words that stand in quotation marks are marked.
 */
export function statementOf(
  passage: Passage,
  speaker: string | undefined,
  kept: readonly string[] = [],
): string {
  const side = shownSide(passage)
  if (side.language !== 'en')
    return `(${side.language.toUpperCase()}, not translated) “${bareOfMarks(side.text)}”`
  const line = closed(lineOf(side.text.replace(/\s+/g, ' ').trim(), kept)).replace(/[.]$/, '')
  const named = speaker && !isNamedIn(line, speaker) ? `${line}, according to ${speaker}` : line
  const translated = passage.sentence.language !== 'en' && /["“”«»]/.test(line)
  return translated ? `${named} (translated)` : named
}

/** The shortest line that has all the words; else as much of the sentence as there is room for. */
function lineOf(sentence: string, kept: readonly string[]): string {
  const short = shorten(sentence, COMFORTABLE)
  const line = kept.every((word) => short.includes(word)) ? short : sentence
  return cut(line, COMFORTABLE + MORE)
}

/** A quotation that was cut is closed again. */
function closed(line: string): string {
  const open = (line.match(/“/g) ?? []).length - (line.match(/”/g) ?? []).length
  return open > 0 ? `${line}”` : line
}

/** One of the longer words of the speaker's name stands in the line. */
function isNamedIn(line: string, speaker: string): boolean {
  const words = new Set(line.toLowerCase().match(/\p{L}+/gu) ?? [])
  return (speaker.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => word !== 'the' && word !== 'of' && words.has(word),
  )
}
