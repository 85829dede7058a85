/** Stories by their numbers and versions, without reading a single article. */
import type { Store, StorySummary } from '../store.ts'
import type { Connection, Row } from './connection.ts'

// `cross join` and `indexed by` fix the order of reading: bodies of articles are never passed, and stories never sorted
const SUMMARIES = `
  select story.id, story.touched_at, count(*) as articles, count(distinct article.outlet) as outlets,
         group_concat(distinct article.language) as languages
    from story
    cross join story_article on story_article.story_id = story.id
    cross join article indexed by article_by_outlet on article.id = story_article.article_id
   where story.touched_at >= ?
   group by story.touched_at, story.id
   order by story.touched_at, story.id`
const ARTICLE_IDS = 'select article_id from story_article where story_id = ? order by seq'
const REVISION = 'select revision from story where id = ?'
const COUNTS = `
  select (select count(*) from article) as articles,
         (select count(distinct story_id) from story_article) as stories`

type Summaries = Pick<Store, 'storySummaries' | 'articleIdsOf' | 'storyVersion' | 'counts'>

export function openSummaries(connection: Connection): Summaries {
  return {
    storySummaries: async (since) => connection.all(SUMMARIES, since.getTime()).map(summaryOf),
    articleIdsOf: async (id) => connection.all(ARTICLE_IDS, id).map(({ article_id }) => String(article_id)),
    storyVersion: async (id) => String(connection.get(REVISION, id)?.revision ?? 0),
    async counts() {
      const { articles, stories } = connection.get(COUNTS) ?? {}
      return { articles: Number(articles), stories: Number(stories) }
    },
  }
}

const summaryOf = ({ id, touched_at, articles, outlets, languages }: Row): StorySummary => ({
  id: String(id),
  touchedAt: new Date(Number(touched_at)),
  articles: Number(articles),
  outlets: Number(outlets),
  languages: String(languages).split(',').toSorted(),
})
