/** Small articles of invented stories for tests of answers. */

import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { anchorsOf } from '../../src/article/anchor/extract.ts'
import { openNameTable } from '../../src/article/anchor/name-table.ts'
import type { Article, Sentence } from '../../src/article/article.ts'
import type { Dispute } from '../../src/brief/brief.ts'
import { speakers } from '../../src/brief/speaker.ts'

export const names = openNameTable([])
export const speakerOf = speakers(names)

/** A sentence in English, or in the language of its article with its English. */
export type Said = string | { readonly original: string; readonly english?: string }

export function articleOf(id: string, language: string, said: readonly Said[], title?: string): Article {
  const sentences: Sentence[] = []
  let at = 0
  for (const [index, one] of said.entries()) {
    const original = typeof one === 'string' ? one : one.original
    const english = typeof one === 'string' ? undefined : one.english
    sentences.push({
      original,
      language,
      anchors: anchorsOf(original, language, names),
      ...(english && {
        english: {
          text: english,
          engine: 'test',
          anchors: anchorsOf(english, 'en', names),
          anchorsAgree: true,
        },
      }),
      index,
      span: { start: at, end: at + original.length },
      paragraph: index,
      role: 'body',
      inQuote: false,
    })
    at += original.length + 1
  }
  const text = sentences.map(({ original }) => original).join('\n')
  const line = title && { original: title, language, anchors: anchorsOf(title, language, names) }
  return { id, outlet: id, language, text, sentences, ...(line && { title: line }) }
}

export const ask = (
  question: string,
  articles: readonly Article[],
  disputes: readonly Dispute[] = [],
): Answer => answerQuestion(question, { articles, disputes, storyId: '9X' }, { names, speakerOf })

/** A ferry accident, told by three outlets in two languages. */
export const FERRY: readonly Article[] = [
  articleOf('harbour', 'en', [
    'The ferry Lumina ran aground off Castleby on Thursday evening, and 212 passengers were taken ashore in lifeboats.',
    'Captain Erik Dahl told reporters that the steering had failed because a hydraulic pipe burst.',
    'The rescue lasted four hours.',
    'No one was killed, the coastguard said.',
    'The operator, Norline, will inspect its five other ferries.',
    'Transport minister Clara Obi praised the crew.',
  ]),
  articleOf('gazette', 'en', [
    'The Lumina, which ran aground near Castleby on 6 March, was built in 1998.',
    'Norline paid 40 million euros for the ship in 2015.',
    'The coastguard said 230 passengers were taken ashore.',
    'Obi has not met the families, her spokesman said.',
    'She will visit Castleby next Tuesday.',
  ]),
  articleOf('kyst', 'nb', [
    {
      original: 'Fergen hadde 31 besetningsmedlemmer om bord.',
      english: 'The ferry had 31 crew members on board.',
    },
    { original: 'Værtjenesten hadde varslet kraftig vind hele natten.' },
  ]),
]
