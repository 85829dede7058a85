import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '../../src/article/article.ts'
import { linesOf, readFolder } from './reading-tools.ts'

type Expected = {
  claims: { say: string; evidence: [string, string][] }[]
  furniture: string[]
  headings?: string[]
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const folders = globSync('test/fixtures/stories/*').filter((path) => existsSync(`${path}/expected.yaml`))

test('there are stories to read', () => {
  expect(folders.length).toBeGreaterThan(0)
})

describe.for(folders)('%s', async (path) => {
  const expected: Expected = parse(readFileSync(`${path}/expected.yaml`, 'utf8'))
  const articles = await readFolder(path)
  const bodies = (article: Article) => linesOf(article, 'body').map(plain)

  test('no line of the page is evidence', () => {
    const unwanted = [...expected.furniture, ...(expected.headings ?? [])].map(plain)
    const found = articles.flatMap((article) =>
      bodies(article).filter((line) =>
        unwanted.some((piece) => piece.includes(line) || line.includes(piece)),
      ),
    )
    expect(found).toEqual([])
  })

  test('every sentence that an editor cites is evidence', () => {
    const missing = expected.claims
      .flatMap(({ evidence }) => evidence)
      .filter(([id, beginning]) => {
        const article = articles.find((candidate) => candidate.id === id)
        return !article || !bodies(article).some((line) => line.startsWith(plain(beginning)))
      })
    expect(missing).toEqual([])
  })

  test('no citation runs over the end of its sentence', () => {
    const long = articles.flatMap((article) => bodies(article).filter((line) => line.length > 450))
    expect(long).toEqual([])
  })
})
