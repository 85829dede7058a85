/** Tools for reading articles in tests: the true language detector and a name table of regions alone. */
import { openNameTable } from '../../src/article/anchor/name-table.ts'
import type { Article, Role } from '../../src/article/article.ts'
import { openLanguageDetector } from '../../src/article/language.ts'
import { readArticle } from '../../src/article/read.ts'
import { folder } from '../../src/ingest/folder.ts'
import type { RawItem } from '../../src/ingest/source.ts'

export const tools = { detector: await openLanguageDetector(), names: openNameTable([]) }

/** Reads a text as an item of its own. */
export const read = (text: string, declared: Partial<RawItem> = {}): Article =>
  readArticle({ id: 'a', text, ...declared }, tools)

export const linesOf = (article: Article, role: Role): string[] =>
  article.sentences.filter((sentence) => sentence.role === role).map(({ original }) => original)

/** @throws when a file of the folder cannot be read. */
export async function readFolder(path: string): Promise<Article[]> {
  const articles: Article[] = []
  for await (const reading of folder({ path }).read()) {
    if ('problem' in reading) throw new Error(`${reading.problem.name}: ${reading.problem.why}`)
    articles.push(readArticle(reading.item, tools))
  }
  return articles
}
