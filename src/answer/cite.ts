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
  return articles
    .flatMap(({ id }, index) => (cited.has(id) ? [`[${index + 1}]`] : []))
    .join(' ')
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
  sentence.replace(/\s+/g, ' ').trim().replace(/^[“„«"”]([^“”„«»"]*)[”“»"]([.,]?)$/u, '$1$2')

/** At a word's end, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most / 2)).replace(/[\s,;:–—-]+$/, '')}…`
}

const COMFORTABLE = 200

/**
 * The statement of a sentence in English, shortened by leaving words out, with its speaker where the words themselves do
 * not name one. Translated words that stand in quotation marks are marked.
 */
export function statementOf(passage: Passage, speaker: string | undefined): string {
  const side = shownSide(passage)
  if (side.language !== 'en') return `(${side.language.toUpperCase()}, not translated) “${bareOfMarks(side.text)}”`
  const line = cut(shorten(side.text.replace(/\s+/g, ' ').trim(), COMFORTABLE), COMFORTABLE + 60).replace(/[.]$/, '')
  const named = speaker && !isNamedIn(line, speaker) ? `${line}, according to ${speaker}` : line
  const translated = passage.sentence.language !== 'en' && /["“”«»]/.test(line)
  return translated ? `${named} (translated)` : named
}

/** One of the longer words of the speaker's name stands in the line. */
function isNamedIn(line: string, speaker: string): boolean {
  const words = new Set(line.toLowerCase().match(/\p{L}+/gu) ?? [])
  return (speaker.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => word !== 'the' && word !== 'of' && words.has(word))
}
