/** What the bot makes of a text: its language, its sentences, and the lines that it does not use. Pure. */
import type { Article, Sentence } from '../../article/article.ts'
import { count, languageName } from '../../deliver/words.ts'
import type { Section } from './section.ts'

const MOST_SENTENCES = 3
const MOST_DROPPED = 10
const LONGEST = 160

export function articleSection({ language, title, sentences }: Article): Section {
  const body = sentences.filter(({ role }) => role === 'body')
  const dropped = sentences.filter(({ role }) => role === 'furniture' || role === 'credit')
  return {
    title: 'The article as it would be used',
    lines: [
      language === 'und'
        ? 'Language: could not be told, so it stays untranslated and corroborates nothing.'
        : `Language: ${languageName(language)}.`,
      ...(title ? [`Title: ${title.original}`] : []),
      `${count(body.length, 'sentence')} of evidence${body.length > 0 ? ', beginning:' : '.'}`,
      ...body.slice(0, MOST_SENTENCES).map((sentence) => `  ${shortened(sentence)}`),
      ...(dropped.length > 0 ? [`${count(dropped.length, 'line')} of the page around it, never cited:`] : []),
      ...dropped.slice(0, MOST_DROPPED).map((sentence) => `  ${sentence.role}: ${shortened(sentence)}`),
    ],
  }
}

function shortened({ original }: Sentence): string {
  const line = original.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
