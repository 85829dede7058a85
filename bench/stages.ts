/** The stops of an article's journey up to its story, each as work over the same synthetic articles. */
import { anchorsOf } from '../src/article/anchor/extract.ts'
import type { Article } from '../src/article/article.ts'
import { markPage } from '../src/article/page.ts'
import { readArticle } from '../src/article/read.ts'
import { sentencesIn } from '../src/article/sentences.ts'
import type { Tools } from '../src/pipeline.ts'
import { openGrouper } from '../src/story/group.ts'
import { memoryTranslator } from '../src/translate/memory.ts'
import { translateArticle } from '../src/translate/translate-article.ts'
import type { SyntheticItem } from './synthetic.ts'

/** `count` pieces of work of one kind; a run does all of them and may be repeated. `prepare` is not timed. */
export type Stage = {
  readonly name: string
  readonly unit: string
  readonly count: number
  readonly prepare?: () => unknown
  readonly run: () => unknown
}

export type StageTools = Pick<Tools, 'detector' | 'names'>

/** Translates with a memory that knows every sentence. */
export async function translated(items: readonly SyntheticItem[], tools: StageTools): Promise<Article[]> {
  return Promise.all(items.map(({ item }) => readArticle(item, tools)).map(translation(items, tools)))
}

function translation(items: readonly SyntheticItem[], { names }: StageTools) {
  const pairs = items.flatMap((item) => item.pairs)
  const translator = memoryTranslator('synthetic memory', pairs)
  return (article: Article) => translateArticle(article, [translator], names)
}

export function readStages(items: readonly SyntheticItem[], tools: StageTools): Stage[] {
  const { detector, names } = tools
  const pages = items.map(({ item }) => ({ item, page: markPage(item.text, item, detector) }))
  const articles = items.map(({ item }) => readArticle(item, tools))
  const sentences = articles.flatMap((article) => article.sentences)
  const perArticle = (name: string, run: () => unknown): Stage => ({
    name,
    unit: 'article',
    count: items.length,
    run,
  })
  const perItem = (name: string, work: (item: SyntheticItem['item']) => unknown): Stage =>
    perArticle(name, () => {
      for (const { item } of items) work(item)
    })
  const translate = translation(items, tools)
  return [
    perItem('read: language', (item) => detector.detect(item.text, item.language)),
    perItem('read: language, title, furniture', (item) => markPage(item.text, item, detector)),
    perArticle('read: sentences', () => {
      for (const { item, page } of pages)
        for (const { span, language } of page.paragraphs) sentencesIn(item.text, span, language)
    }),
    {
      name: 'anchors',
      unit: 'sentence',
      count: sentences.length,
      run() {
        for (const { original, language } of sentences) anchorsOf(original, language, names)
      },
    },
    perItem('read: all of it, with anchors', (item) => readArticle(item, tools)),
    perArticle('translate from a memory', () => Promise.all(articles.map(translate))),
  ]
}

export const groupStage = (articles: readonly Article[]): Stage => ({
  name: 'group',
  unit: 'article',
  count: articles.length,
  run() {
    const grouper = openGrouper()
    for (const article of articles) grouper.add(article)
  },
})
