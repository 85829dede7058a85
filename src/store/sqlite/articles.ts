/** Articles as JSON, with the columns that queries need. */
import type { Article } from '../../article/article.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import { indexArticle, unindexArticle } from './search.ts'

const KEY = 'select key from article where id = ?'
const BODY = 'select body from article where id = ?'
const AT = `
  select id from article
   where case when json_valid(body) then json_extract(body, '$.url') end = ?
   order by rowid
   limit 1`
const PUT = `
  insert into article (id, key, outlet, language, published_at, body) values (?, ?, ?, ?, ?, ?)
  on conflict (id) do update set key = excluded.key, outlet = excluded.outlet, language = excluded.language,
    published_at = excluded.published_at, body = excluded.body`

const IS_GOING = 'select 1 from loose_article where article = ? and since = 0'
const STAYS = 'delete from loose_article where article = ? and since = 0 returning 1'

type Articles = Pick<Store, 'putArticle' | 'refreshArticle' | 'article' | 'articleAt'>

export function openArticles(connection: Connection): Articles {
  const keyOf = (id: string) => connection.get(KEY, id)?.key

  function write(article: Article, key: string): void {
    const { id, outlet, language, published } = article
    connection.run(PUT, id, key, outlet, language, timeOf(published), JSON.stringify(article))
    unindexArticle(connection, id)
    indexArticle(connection, article)
  }

  return {
    async putArticle(article, key) {
      // most articles that come again are the same: no lock is needed to see that
      if (keyOf(article.id) === key && !connection.get(IS_GOING, article.id)) return 'same'
      return connection.write(() => {
        keepWhole(connection, article.id)
        const known = keyOf(article.id)
        if (known === key) return 'same'
        write(article, key)
        return known === undefined ? 'new' : 'changed'
      })
    },
    async refreshArticle(article) {
      return connection.write(() => {
        const key = keyOf(article.id)
        if (typeof key !== 'string') return false
        write(article, key)
        return true
      })
    },
    article: async (id) => readArticle(connection, id),
    async articleAt(url) {
      const id = connection.get(AT, url)?.id
      return typeof id === 'string' ? id : undefined
    },
  }
}

/** What was being forgotten is used again: no step forgets it now, and lines that left the index already come back. */
export function keepWhole(connection: Connection, id: string): void {
  if (connection.all(STAYS, id).length === 0) return
  const article = readArticle(connection, id)
  if (!article) return
  unindexArticle(connection, id)
  indexArticle(connection, article)
}

export function readArticle(connection: Connection, id: string): Article | undefined {
  const body = connection.get(BODY, id)?.body
  return typeof body === 'string' ? JSON.parse(body) : undefined
}

/** A time without zone, or a date, counts as UTC: what is found must not depend on where the program runs. */
function timeOf(published: string | undefined): number | null {
  if (published === undefined) return null
  const hasZone = !published.includes('T') || /(Z|[+-]\d\d:?\d\d)$/i.test(published)
  const time = Date.parse(hasZone ? published : `${published}Z`)
  return Number.isNaN(time) ? null : time
}
