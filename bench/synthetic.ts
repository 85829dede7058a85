/** Articles that nobody wrote, as many as a measurement needs, the same ones in every run. Pure. */
import type { Article, Line, Sentence } from '../src/article/article.ts'
import type { RawItem } from '../src/ingest/source.ts'
import type { Story } from '../src/story/story.ts'
import type { Pair } from '../src/translate/pair.ts'
import { FURNITURE, type Language } from './frames.ts'
import { type Meaning, type Telling, tellings } from './plots.ts'
import { inWords } from './wording.ts'

/** As a source would hand it over, with an English sentence for each of its own. */
export type SyntheticItem = { readonly item: RawItem; readonly pairs: readonly Pair[] }

const ENGINE = 'synthetic'

/** Endless. */
export function* syntheticItems(): Generator<SyntheticItem, never> {
  const source = tellings()
  for (;;) yield itemOf(source.next().value)
}

/**
 * As they are after reading and translating, with less work: for measurements of what comes later on tens of
 * thousands of articles. Only names, dates and bare numbers are anchors. Endless.
 */
export function* syntheticArticles(): Generator<Article, never> {
  const source = tellings()
  for (;;) yield articleOf(source.next().value)
}

/** The story that an article was made to tell, whatever the program makes of it. */
export const storyIn = (articleId: string): string => articleId.split('-', 1)[0] ?? articleId

export function storiesAmong(articles: readonly Article[]): Story[] {
  const byStory = Map.groupBy(articles, ({ id }) => storyIn(id))
  return [...byStory].map(([id, members]) => ({ id, articles: members }))
}

function itemOf({ id, outlet, language, published, title, sentences }: Telling): SyntheticItem {
  const original = (meaning: Meaning) => inWords(meaning, language).text
  const [above, below] = FURNITURE[language]
  const text = [above, ...paragraphsOf(sentences.map(original), language), below].join('\n\n')
  const pairs = [title, ...sentences].map((meaning) => ({
    language,
    original: original(meaning),
    english: inWords(meaning, 'en').text,
  }))
  return {
    item: { id, text, title: original(title), language, outlet, published },
    pairs: language === 'en' ? [] : pairs,
  }
}

/** Two sentences each. */
function paragraphsOf(sentences: readonly string[], language: Language): string[] {
  const pairs = Array.from({ length: Math.ceil(sentences.length / 2) }, (_, place) =>
    sentences.slice(place * 2, place * 2 + 2),
  )
  return pairs.map((pair) => pair.join(language === 'zh' ? '' : ' '))
}

function articleOf({ id, outlet, language, published, title, sentences }: Telling): Article {
  let text = ''
  const placed = sentences.map((meaning, index): Sentence => {
    const line = lineOf(meaning, language)
    const start = text.length
    text += `${line.original}\n`
    const span = { start, end: text.length - 1 }
    return { ...line, index, span, paragraph: index, role: 'body', inQuote: false }
  })
  return { id, outlet, language, published, title: lineOf(title, language), text, sentences: placed }
}

function lineOf(meaning: Meaning, language: Language): Line {
  const { text, anchors } = inWords(meaning, language)
  const english = inWords(meaning, 'en')
  return {
    original: text,
    language,
    anchors,
    ...(language !== 'en' && { english: { ...english, engine: ENGINE, anchorsAgree: true } }),
  }
}
