/** Full text with FTS5, ranked by BM25. The index holds folded terms, no text: text stays with its article. */
import { type Article, englishOf, type Line } from '../../article/article.ts'
import { indexText, queryTerms } from '../search-terms.ts'
import type { Hit, SearchOptions } from '../store.ts'
import type { Connection, Row } from './connection.ts'

const USUAL_HITS = 20
const MOST_HITS = 200
/** Pages of 4 KB. A line takes a tenth of one, and is merged some five times. */
const LEAST_MERGED = 16

const ADD_LINE = 'insert into line (article_id, sentence) values (?, ?)'
const ADD_TEXT = 'insert into line_text (rowid, english, original) values (?, ?, ?)'
const MERGE = "insert into line_text (line_text, rank) values ('merge', ?)"
const DROP_TEXT = 'delete from line_text where rowid in (select id from line where article_id = ?)'
const DROP_LINES = 'delete from line where article_id = ?'
const FIND = `
  select line.article_id, line.sentence, story_article.story_id
    from line_text
    join line on line.id = line_text.rowid
    join article on article.id = line.article_id
    left join story_article on story_article.article_id = line.article_id
   where line_text match ?1
     and (?2 is null or article.language = ?2)
     and (?3 is null or article.outlet = ?3)
     and (?4 is null or article.published_at >= ?4)
   order by line_text.rank, line.id
   limit ?5`

/** Inside the transaction that writes the article. */
export function indexArticle(connection: Connection, { id, title, sentences }: Article): void {
  if (title) addLine(connection, id, null, title)
  for (const sentence of sentences)
    if (sentence.role !== 'furniture') addLine(connection, id, sentence.index, sentence)
  mergeIndex(connection, sentences.length)
}

/** The index grows by parts that are to be merged: a little with each write, so that none ever takes long. */
export function mergeIndex(connection: Connection, lines: number): void {
  connection.run(MERGE, Math.max(LEAST_MERGED, lines))
}

export function unindexArticle(connection: Connection, id: string): void {
  connection.run(DROP_TEXT, id)
  connection.run(DROP_LINES, id)
}

function addLine(connection: Connection, articleId: string, sentence: number | null, line: Line): void {
  const english = indexText(englishOf(line) ?? '')
  const original = line.language === 'en' ? '' : indexText(line.original)
  connection.run(ADD_TEXT, connection.run(ADD_LINE, articleId, sentence), english, original)
}

export function search(connection: Connection, query: string, options: SearchOptions = {}): readonly Hit[] {
  const phrases = queryTerms(query).map((terms) => `"${terms.join(' ').replaceAll('"', '""')}"`)
  if (phrases.length === 0) return []
  const { language = null, outlet = null, since, limit = USUAL_HITS } = options
  const find = (expression: string): Row[] =>
    connection.all(FIND, expression, language, outlet, since?.getTime() ?? null, Math.min(limit, MOST_HITS))
  const all = find(phrases.join(' AND '))
  return (all.length > 0 ? all : find(phrases.join(' OR '))).map(hitOf)
}

const hitOf = ({ article_id, sentence, story_id }: Row): Hit => ({
  articleId: String(article_id),
  ...(story_id !== null && { storyId: String(story_id) }),
  ...(sentence !== null && { sentence: Number(sentence) }),
})
