/** Of which articles, in which words, people were told: by a mark on the article, so that a crash loses no growth. */
import type { Announced } from '../store.ts'
import type { Connection } from './connection.ts'

const ANY = 'select 1 from article where announced is not null limit 1'
// only what waits is read: the condition of the partial index, word for word, and the join in this order
const WAITING = `
  select article.id, article.key, story_article.story_id
    from article indexed by article_to_announce
   cross join story_article on story_article.article_id = article.id
   where article.announced is not article.key
   order by story_article.seq`
const ALL = 'update article set announced = key where announced is not key'
const DONE = 'update article set announced = ? where id = ?'

export function openAnnounced(connection: Connection): Announced {
  return {
    async begin() {
      await connection.write(() => {
        if (!connection.get(ANY)) connection.run(ALL)
      })
    },
    async waiting() {
      return connection.all(WAITING).map(({ id, key, story_id: storyId }) => ({
        articleId: String(id),
        key: String(key),
        storyId: String(storyId),
      }))
    },
    async done(told) {
      if (told.length === 0) return
      await connection.write(() => {
        for (const { articleId, key } of told) connection.run(DONE, key, articleId)
      })
    },
  }
}
