/**
 * Puts many articles into a database file in one transaction, where a measurement only needs them to be there: the
 * program waits for the disk after each of its writes, and that would take most of the time.
 */
import type { Article } from '../src/article/article.ts'
import { articleKey } from '../src/article/identity.ts'
import { openArticles } from '../src/store/sqlite/articles.ts'
import { type Connection, openConnection } from '../src/store/sqlite/connection.ts'
import { openStories } from '../src/store/sqlite/stories.ts'
import { JOINED } from './store-stages.ts'

export type Grouped = { readonly article: Article; readonly storyId: string }

export type Filler = {
  fill(batch: readonly Grouped[]): Promise<void>
  close(): void
}

export async function openFiller(file: string): Promise<Filler> {
  const connection = await openConnection(file)
  // No transaction of its own: the whole batch is one.
  const within: Connection = { ...connection, write: async (work) => work() }
  const store = { ...openArticles(within), ...openStories(within) }
  return {
    async fill(batch) {
      const written: Promise<unknown>[] = []
      // Both calls write before they return; only their promises come later.
      await connection.write(() => {
        for (const { article, storyId } of batch)
          written.push(
            store.putArticle(article, articleKey(article)),
            store.joinStory(article.id, storyId, JOINED),
          )
      })
      await Promise.all(written)
    },
    close: () => connection.close(),
  }
}
