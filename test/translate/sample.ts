/** Small articles for tests of translation. */
import { anchorsOf } from '../../src/article/anchor/extract.ts'
import { openNameTable } from '../../src/article/anchor/name-table.ts'
import type { Article, Role, Sentence } from '../../src/article/article.ts'

export const NAMES = openNameTable([])

type Part = string | { readonly text: string; readonly role?: Role; readonly language?: string }

/** Each list is a paragraph of sentences: one line of the text. */
export function articleOf(paragraphs: readonly (readonly Part[])[], language = 'de'): Article {
  const sentences: Sentence[] = []
  let text = ''
  for (const [paragraph, parts] of paragraphs.entries()) {
    for (const part of parts) {
      const {
        text: original,
        role = 'body',
        language: own = language,
      } = typeof part === 'string' ? { text: part } : part
      const span = { start: text.length, end: text.length + original.length }
      text += `${original} `
      const anchors = anchorsOf(original, own, NAMES)
      sentences.push({
        original,
        language: own,
        anchors,
        index: sentences.length,
        span,
        paragraph,
        role,
        inQuote: false,
      })
    }
    text = `${text.trimEnd()}\n`
  }
  return { id: 'a', outlet: 'Hafenblatt', language, text: text.trimEnd(), sentences }
}

export const originalsOf = (article: Article): string[] => article.sentences.map(({ original }) => original)
