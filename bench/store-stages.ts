/** Writing and finding articles in a database file of its own, as work over the same synthetic articles. */
import { join } from 'node:path'
import type { Article } from '../src/article/article.ts'
import { articleKey } from '../src/article/identity.ts'
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../src/store/store.ts'
import type { Story } from '../src/story/story.ts'
import type { Stage } from './stages.ts'

/** When the synthetic articles join their stories. */
export const JOINED = new Date('2026-01-05T00:00:00Z')
const WORDS_ASKED = 2

/** Puts an article into the store and into its story, in the two writes that the program makes. */
export async function keep(store: Store, article: Article, storyId: string): Promise<void> {
  await store.putArticle(article, articleKey(article))
  await store.joinStory(article.id, storyId, JOINED)
}

/** `folder` takes the files; the caller removes it after `close`. */
export async function openStoreStages(folder: string, stories: readonly Story[]) {
  const filled = await openSqliteStore(join(folder, 'search.sqlite'))
  await keepAll(filled, stories)
  const articles = stories.flatMap((story) => story.articles)
  const queries = articles.map(wordsOf)
  let runs = 0
  let empty: Store | undefined
  const stages: Stage[] = [
    {
      name: 'store: put and join a story',
      unit: 'article',
      count: articles.length,
      async prepare() {
        await empty?.close()
        empty = await openSqliteStore(join(folder, `put-${runs++}.sqlite`))
      },
      run: () => empty && keepAll(empty, stories),
    },
    {
      name: `search among ${articles.length} articles`,
      unit: 'query',
      count: queries.length,
      async run() {
        for (const query of queries) await filled.search(query)
      },
    },
  ]
  const close = async () => {
    await filled.close()
    await empty?.close()
  }
  return { stages, close }
}

async function keepAll(store: Store, stories: readonly Story[]): Promise<void> {
  for (const { id, articles } of stories) for (const article of articles) await keep(store, article, id)
}

/** Some longer words of a title, as people search. */
function wordsOf({ title, id }: Article): string {
  const words = (title?.original ?? id).split(/\s+/).toSorted((a, b) => b.length - a.length)
  return words.slice(0, WORDS_ASKED).join(' ')
}
