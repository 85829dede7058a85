import { expect, test } from 'vitest'
import type { Fetched, Fetcher, FetchRequest } from '../../../src/ingest/fetcher.ts'
import { robotsRules, rulesOfStatus } from '../../../src/ingest/page/robots.ts'
import { openRobotsCache } from '../../../src/ingest/page/robots-cache.ts'

const SITE = 'https://news.example'
const allows = (text: string, path: string) => robotsRules(text, `${SITE}/`).allows(SITE + path)

test.for([
  ['', '/a', true],
  ['User-agent: *\nDisallow: /', '/a', false],
  ['User-agent: *\nDisallow:', '/a', true],
  ['User-agent: *\nDisallow: /private', '/private/x', false],
  ['User-agent: *\nDisallow: /private\nAllow: /private/news', '/private/news/1', true],
  ['User-agent: other\nDisallow: /', '/a', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Dragoman\nAllow: /', '/a', true],
  ['User-agent: dragoman\nDisallow: /*.pdf$', '/x.pdf', false],
  ['User-agent: dragoman\r\nDisallow: /a # note\r\n', '/a', false],
  ['<!doctype html><p>no rules</p>', '/a', true],
] as const)('%j on %s: %s', ([text, path, allowed]) => {
  expect(allows(text, path)).toBe(allowed)
})

test('rules say nothing about another site', () => {
  expect(robotsRules('', SITE).allows('https://other.example/a')).toBe(false)
})

test('a delay is told, and never longer than a minute', () => {
  expect(robotsRules('User-agent: *\nCrawl-delay: 2', SITE).delayMs).toBe(2_000)
  expect(robotsRules('User-agent: *\nCrawl-delay: 86400', SITE).delayMs).toBe(60_000)
})

test('rules full of stars are judged at once', () => {
  const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}b\n`.repeat(200)}`
  const start = performance.now()
  expect(allows(text, `/${'a'.repeat(3_000)}`)).toBe(true)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test.for([
  [401, true],
  [403, true],
  [404, true],
  [410, true],
  [429, false],
  [500, false],
  [503, false],
  [undefined, false],
] as const)('an answer of %s means allowed: %s', ([status, allowed]) => {
  expect(rulesOfStatus(status).allows(SITE)).toBe(allowed)
})

const text = (body: string): Fetched => ({
  outcome: 'fetched',
  status: 200,
  url: `${SITE}/robots.txt`,
  headers: {},
  body: Buffer.from(body),
  validators: {},
  hops: [],
})

const failure = (status?: number): Fetched => ({
  outcome: 'failed',
  reason: 'status',
  why: 'It failed.',
  remedy: 'Wait.',
  hops: [],
  ...(status !== undefined && { status }),
})

/** A fetcher that gives one answer after the other, the last for ever, and remembers what it was asked. */
function answering(...answers: Fetched[]) {
  const asked: FetchRequest[] = []
  const fetcher: Fetcher = {
    fetch: async (request) => {
      asked.push(request)
      return answers.length > 1 ? (answers.shift() as Fetched) : (answers[0] as Fetched)
    },
    close: async () => {},
  }
  return { asked, fetcher }
}

const START = Date.parse('2026-11-21T12:00:00Z')

function cacheOf(...answers: Fetched[]) {
  const { asked, fetcher } = answering(...answers)
  let now = START
  const cache = openRobotsCache(fetcher, () => new Date(now))
  return { asked, cache, wait: (hours: number) => (now += hours * 3_600_000) }
}

test('asks each site once a day', async () => {
  const { asked, cache, wait } = cacheOf(text('User-agent: *\nDisallow: /private'))
  expect(await cache.verdict(`${SITE}/a`)).toEqual({ allowed: true })
  expect(await cache.verdict(`${SITE}/private/a`)).toMatchObject({ allowed: false })
  wait(23)
  await cache.verdict(`${SITE}/b`)
  expect(asked).toEqual([{ url: `${SITE}/robots.txt`, wanted: 'robots' }])
  wait(2)
  await cache.verdict(`${SITE}/b`)
  await cache.verdict('http://news.example/b')
  expect(asked.map(({ url }) => url)).toEqual([
    `${SITE}/robots.txt`,
    `${SITE}/robots.txt`,
    'http://news.example/robots.txt',
  ])
})

test('asks once when many pages of a site are wanted at the same time', async () => {
  const { asked, cache, wait } = cacheOf(text(''))
  await Promise.all(['/a', '/b', '/c'].map((path) => cache.verdict(SITE + path)))
  expect(asked).toHaveLength(1)
  wait(25)
  await Promise.all(['/a', '/b', '/c'].map((path) => cache.verdict(SITE + path)))
  expect(asked).toHaveLength(2)
})

test('a site without rules may be read, one that is out of order may not, for an hour', async () => {
  expect(await cacheOf(failure(404)).cache.verdict(`${SITE}/a`)).toEqual({ allowed: true })
  const { cache, wait } = cacheOf(failure(503), text(''))
  expect(await cache.verdict(`${SITE}/a`)).toEqual({
    allowed: false,
    why: expect.stringContaining('status 503'),
  })
  wait(0.9)
  expect((await cache.verdict(`${SITE}/a`)).allowed).toBe(false)
  wait(0.2)
  expect((await cache.verdict(`${SITE}/a`)).allowed).toBe(true)
})

test('what is no web address is not allowed, and nobody is asked', async () => {
  const { asked, cache } = cacheOf(text(''))
  expect((await cache.verdict('file:///etc/passwd')).allowed).toBe(false)
  expect((await cache.verdict('harbour')).allowed).toBe(false)
  expect(asked).toEqual([])
})
