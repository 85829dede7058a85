/** Small articles for tests of a store. */
import type { Article, Role, Sentence } from '../../src/article/article.ts'
import type { Store } from '../../src/store/store.ts'

/** An empty store, and a way to open the same data once more, as after a restart. */
export type OpenForTest = () => Promise<{ readonly store: Store; readonly again: () => Promise<Store> }>

type Words = {
  readonly text: string
  readonly role?: Role
  readonly english?: string
  readonly agree?: boolean
}

/** One sentence a line of `words`; a string is a body sentence in the language of the article. */
export function articleOf(
  id: string,
  words: readonly (string | Words)[],
  rest: Partial<Omit<Article, 'id' | 'sentences' | 'text'>> = {},
): Article {
  const language = rest.language ?? 'en'
  const lines = words.map((line): Words => (typeof line === 'string' ? { text: line } : line))
  let start = 0
  const sentences = lines.map(({ text, role = 'body', english, agree = true }, index): Sentence => {
    const span = { start, end: start + text.length }
    start = span.end + 1
    const translated = english && {
      english: { text: english, engine: 'test', anchors: [], anchorsAgree: agree },
    }
    const line = { original: text, language, anchors: [], ...translated }
    return { ...line, index, span, paragraph: index, role, inQuote: false }
  })
  return {
    outlet: 'Harbour Times',
    ...rest,
    id,
    language,
    text: lines.map(({ text }) => text).join('\n'),
    sentences,
  }
}

export const BRIDGE = articleOf(
  'bridge',
  ['The ferry stopped at dawn.', 'Engineers closed the old bridge on Monday.'],
  {
    title: { original: 'Old bridge closed', language: 'en', anchors: [] },
    published: '2026-11-20',
  },
)
export const FERRY = articleOf('ferry', ['Die Fähre fährt wieder.'], { language: 'de', outlet: 'Hafenblatt' })
