/** A fixture story: articles read and translated as the program does it, and what an editor expects of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { openNameTable } from '../../src/article/anchor/name-table.ts'
import type { Article } from '../../src/article/article.ts'
import { openLanguageDetector } from '../../src/article/language.ts'
import { loadAliases } from '../../src/config.ts'
import { folder } from '../../src/ingest/folder.ts'
import { prepareArticle, type Tools } from '../../src/pipeline.ts'
import { memoryTranslator } from '../../src/translate/memory.ts'
import { parseTmx } from '../../src/translate/tmx.ts'

/** [article id, verbatim beginning of the sentence]. */
export type Pointer = readonly [string, string]

export type Question = {
  readonly ask: string
  readonly verdict: 'answer' | 'differ' | 'not-said' | 'premise'
  readonly contains?: readonly string[]
  readonly notContains?: readonly string[]
}

export type Expected = {
  readonly claims: readonly {
    readonly say: string
    readonly key?: string
    readonly evidence: readonly Pointer[]
  }[]
  readonly disputes: readonly {
    readonly question: string
    readonly id?: string
    readonly sides: readonly (readonly Pointer[])[]
  }[]
  readonly notDisputes: readonly { readonly why: string; readonly evidence: readonly Pointer[] }[]
  readonly origins: readonly (readonly string[])[]
  readonly furniture: readonly string[]
  readonly headings?: readonly string[]
  readonly questions?: readonly Question[]
  readonly mustNotLead: readonly string[]
}

/** The tools of the program without any translator. */
export async function openTools(): Promise<Pick<Tools, 'detector' | 'names'>> {
  return { detector: await openLanguageDetector(), names: openNameTable(loadAliases()) }
}

/** `memory` names a TMX file; without it nothing is translated. */
export async function readStory(
  path: string,
  tools: Pick<Tools, 'detector' | 'names'>,
  memory?: string,
): Promise<Article[]> {
  const pairs = memory ? parseTmx(readFileSync(memory, 'utf8')).pairs : []
  const translators = [memoryTranslator('test memory', pairs)]
  const articles: Article[] = []
  for await (const reading of folder({ path }).read()) {
    if ('problem' in reading) throw new Error(`${reading.problem.name}: ${reading.problem.why}`)
    articles.push(await prepareArticle(reading.item, { ...tools, translators }))
  }
  return articles
}

export const readExpected = (file: string): Expected => parse(readFileSync(file, 'utf8'))

export const storyFolders = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${root}/${name}`)

/** "id:index" of the sentence that begins so. @throws when there is none. */
export function findPointed(articles: readonly Article[], [id, beginning]: Pointer): string {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const article = articles.find((candidate) => candidate.id === id)
  const found = article?.sentences.find(
    ({ original, role }) => role === 'body' && plain(original).startsWith(plain(beginning)),
  )
  const any = found ?? article?.sentences.find(({ original }) => plain(original).includes(plain(beginning)))
  if (!any) throw new Error(`article ${id} has no sentence that begins with "${beginning}"`)
  return `${id}:${any.index}`
}
