import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { askSources } from '../../src/doctor/ask-sources.ts'
import { sourcesOf } from '../../src/doctor/known-sources.ts'
import { openNewsSite, rss } from '../rigs/news-site.ts'
import { hoursAgo as ago, lineOf, openClinic, stateOf } from './rig.ts'

const LONG = 'Two gates of the dam were opened on Monday. '.repeat(30)
const feed = (path: string, text = LONG) => rss(`Feed ${path}`, [{ path, title: 'Dam gates opened', text }])

test('with --online each source is asked once and its outcome told, and nothing is kept', async () => {
  const site = await openNewsSite()
  const clinic = openClinic()
  site.serve('/well', feed('/1'))
  site.serve('/short', feed('/private/1', 'Gates open.'))
  site.serve('/broken', { status: 500 })
  site.serve('/stopped', feed('/2'))
  site.serve('/login', ({ authorization }) => (authorization === 'Bearer abc' ? feed('/3') : { status: 401 }))
  site.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /private/\n' })
  site.serve('/list', {
    headers: { 'content-type': 'text/html' },
    body: '<article><a href="/4">News of today</a></article>',
  })
  site.serve('/nothing', { headers: { 'content-type': 'text/html' }, body: '<p>Nothing here</p>' })
  const before = stateOf(site.at('/stopped'), {
    failingSince: ago(9),
    stopped: 'forbidden',
    problem: 'refused; x',
  })
  await clinic.remember(async ({ inbox, addedSources, sourceNotes }) => {
    await inbox.putState(before)
    await addedSources.add([{ kind: 'feed', url: site.at('/stopped') }], ago(1))
    await sourceNotes.set(site.at('/paused'), { paused: true })
  })
  const entries = ['well', 'short', 'broken', 'paused'].map(
    (name) => `{ kind: feed, url: "${site.at(`/${name}`)}" }`,
  )
  const page = (name: string) => `{ kind: page, url: "${site.at(`/${name}`)}", select: { item: article } }`
  const login = `{ kind: feed, url: "${site.at('/login')}", login: { kind: bearer, secret: NEWS } }`
  const yaml = `sources: [${[...entries, page('list'), page('nothing'), login].join(', ')}]\nallowHosts: ["${site.host}"]\n`
  const ended = await clinic.doctor(yaml, ['--online'], { NEWS: 'abc' })
  const line = (name: string) => lineOf(ended, `source: ${site.host}/${name} `)
  expect(line('well')).toMatchObject({
    mark: 'ok',
    what: expect.stringContaining('feed · answers now, 1 item'),
  })
  expect(line('login')).toMatchObject({ mark: 'ok' })
  expect(line('list')).toMatchObject({
    mark: 'ok',
    what: expect.stringContaining('page · answers now, 1 item'),
  })
  expect(line('short')).toMatchObject({
    mark: 'WARN',
    what: expect.stringContaining('its robots.txt keeps us from the pages of its articles'),
  })
  expect(line('broken')).toMatchObject({
    mark: 'WRONG',
    what: expect.stringContaining('fails now: the server answered 500'),
    remedy: expect.stringMatching(/^check the address; each step: dragoman source test "/),
  })
  expect(line('nothing')).toMatchObject({ mark: 'WRONG', what: expect.stringContaining('matches "article"') })
  expect(line('stopped')).toMatchObject({
    mark: 'WARN',
    what: expect.stringContaining('added by a command · answers now, 1 item, but is not asked any more'),
    remedy: expect.stringContaining('dragoman source resume'),
  })
  expect(line('paused')).toMatchObject({ mark: 'ok', what: expect.stringContaining('paused by a person') })
  expect(ended.code).toBe(1)
  const asked = site.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt')
  expect(asked.toSorted()).toEqual(['/broken', '/list', '/login', '/nothing', '/short', '/stopped', '/well'])
  expect(ended.output).not.toContain('abc')
  await clinic.remember(async ({ inbox }) => {
    expect([...(await inbox.states()).values()]).toEqual([before])
    expect(await inbox.waiting(10)).toEqual([])
  })
})

test('a source that never answers is given up, and delays no other', async () => {
  const site = await openNewsSite()
  site.serve('/well', feed('/1'))
  const { createServer } = await import('node:net')
  const silent = createServer(() => {})
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  onTestFinished(() => void silent.close())
  const port = (silent.address() as { port: number }).port
  const config = parseConfig({
    sources: [
      { kind: 'feed', url: `http://127.0.0.1:${port}/` },
      { kind: 'feed', url: site.at('/well') },
    ],
    allowHosts: [site.host, `127.0.0.1:${port}`],
  })
  const empty = { added: [], notes: new Map(), states: new Map(), articles: new Map(), subscriptions: [] }
  const done: string[] = []
  const answers = await askSources(sourcesOf(config, empty, []), {
    allow: config.allowHosts,
    userAgent: 'test',
    clock: () => new Date(),
    told: (count, all) => done.push(`${count} of ${all}`),
    deadlineMs: 2_000,
  })
  expect([...answers]).toEqual([
    [site.at('/well'), { items: 1 }],
    [
      `http://127.0.0.1:${port}/`,
      {
        problem: 'there was no whole answer within 2 s; try again later; the server is slow or out of order',
      },
    ],
  ])
  expect(done).toEqual(['1 of 2', '2 of 2'])
})

test('a host that asked us to wait on account of one source makes no other one wrong', async () => {
  const site = await openNewsSite()
  site.serve('/busy', { status: 429, headers: { 'retry-after': '600' } })
  site.serve('/well', feed('/1'))
  const sources = ['busy', 'well'].map((name) => ({ kind: 'feed', url: site.at(`/${name}`) }))
  const config = parseConfig({ sources, translate: [], allowHosts: [site.host] })
  const memory = { added: [], notes: new Map(), states: new Map(), articles: new Map(), subscriptions: [] }
  const answers = await askSources(sourcesOf(config, memory, []), {
    allow: [site.host],
    userAgent: 'Dragoman',
    clock: () => new Date(),
    told: () => {},
  })
  expect(answers).toEqual(
    new Map([[site.at('/busy'), { problem: expect.stringContaining('the server answered 429') }]]),
  )
})
