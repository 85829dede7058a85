/** Which article belongs to which story, and when a story was last touched. */
import type { Article } from '../../article/article.ts'
import type { Story } from '../../story/story.ts'
import type { Store } from '../store.ts'
import { StoreError } from '../store-error.ts'
import { keepWhole } from './articles.ts'
import type { Connection } from './connection.ts'

const IS_STORED = 'select 1 from article where id = ?'
const STORY_OF = 'select story_id from story_article where article_id = ?'
const TOUCH = `
  insert into story (id, touched_at) values (?, ?)
  on conflict (id) do update set touched_at = max(touched_at, excluded.touched_at)`
const LEAVE = 'delete from story_article where article_id = ?'
const JOIN = 'insert into story_article (article_id, story_id) values (?, ?)'
const MEMBERS = `
  select article.body
    from story_article join article on article.id = story_article.article_id
   where story_article.story_id = ?
   order by story_article.seq`
const CHANGES = 'select count from story_change'
const SINCE = 'select id from story where touched_at >= ? order by touched_at, id'

type Stories = Pick<Store, 'joinStory' | 'storyChanges' | 'leaveStory' | 'storyOf' | 'story' | 'storiesSince'>

export function openStories(connection: Connection): Stories {
  const changes = () => Number(connection.get(CHANGES)?.count)
  const storyOf = (articleId: string) => connection.get(STORY_OF, articleId)?.story_id

  return {
    storyChanges: async () => changes(),
    joinStory: (articleId, storyId, at) =>
      connection.write(() => {
        const before = changes()
        if (!connection.get(IS_STORED, articleId))
          throw new StoreError(`article "${articleId}" is not stored: put it before it joins a story`)
        connection.run(TOUCH, storyId, at.getTime())
        if (storyOf(articleId) !== storyId) {
          connection.run(LEAVE, articleId)
          keepWhole(connection, articleId)
          connection.run(JOIN, articleId, storyId)
        }
        return { before, after: changes() }
      }),
    leaveStory: (articleId, at) =>
      connection.write(() => {
        const id = storyOf(articleId)
        if (typeof id !== 'string') return undefined
        connection.run(LEAVE, articleId)
        connection.run(TOUCH, id, at.getTime())
        return id
      }),
    async storyOf(articleId) {
      const id = storyOf(articleId)
      return typeof id === 'string' ? id : undefined
    },
    story: async (id) => readStory(connection, id),
    async *storiesSince(time) {
      for (const { id } of connection.all(SINCE, time.getTime())) {
        const story = readStory(connection, String(id))
        if (story) yield story
      }
    },
  }
}

function readStory(connection: Connection, id: string): Story | undefined {
  const articles = connection.all(MEMBERS, id).map(({ body }): Article => JSON.parse(String(body)))
  return articles.length === 0 ? undefined : { id, articles }
}
