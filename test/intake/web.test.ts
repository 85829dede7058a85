import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { temporary } from '../desk/rig.ts'
import { type Entry, type NewsSite, openNewsSite, page, rss } from '../rigs/news-site.ts'

const START = Date.parse('2026-03-04T10:00:00Z')
const HOUR = 3_600_000
/** In hours: a day, and what chance may add to it. */
const DAY = 27

const DAM = [
  'Engineers opened two gates of the Arvik dam on Monday after three days of heavy rain had filled the reservoir to 98 percent, the water board said.',
  'The river rose by 40 centimetres within an hour, according to the water board. Farmers below the dam were told to move their animals.',
  'The gates are to be closed again on Wednesday, Kari Lund, the mayor of Arvik, told reporters.',
]

async function ready(config: Record<string, unknown> = {}) {
  const site = await openNewsSite()
  const database = join(temporary(), 'news.sqlite')
  let now = START
  const clock = () => new Date(now)
  const open = async (): Promise<App> => {
    const settings = { sources: [], translate: [], database, allowHosts: [site.host], ...config }
    const app = await openApp(parseConfig(settings), { clock })
    onTestFinished(() => app.stop())
    return app
  }
  const app = await open()
  /** Polls and reads, as the running bot does. */
  const round = async (bot = app) => {
    await bot.poll()
    await bot.readPages(() => {})
    return bot.refresh()
  }
  const pass = (hours: number): void => {
    now += hours * HOUR
  }
  return { site, app, open, round, pass }
}

const entry = (over: Partial<Entry> = {}): Entry => ({
  path: '/dam',
  title: 'Dam gates opened at Arvik',
  text: DAM.join(' ').repeat(2),
  date: new Date(START - HOUR),
  ...over,
})

const sorted = (site: NewsSite) => site.asked.map(({ path }) => path)

test('the feed of a page is found, its article is in a story, and it is read once', async () => {
  const { site, app, round, pass } = await ready()
  const link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
  site.serve('/', page('Lake Herald', ['Welcome to the Lake Herald.'], link))
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  expect(await app.desk.addSource(site.at('/'))).toMatchObject({
    name: 'Lake Herald',
    kind: 'feed',
    address: site.at('/feed.xml'),
  })
  expect(await round()).toMatchObject({ added: 1, problems: [] })
  const [told] = await app.desk.stories({})
  expect(told?.brief.sources).toMatchObject([{ title: 'Dam gates opened at Arvik', url: site.at('/dam') }])
  pass(2 * DAY)
  expect(await round()).toMatchObject({ added: 0 })
  expect(await app.desk.sources()).toMatchObject([{ articles: 1, readAt: expect.any(Date) }])
})

test('a line or two of a feed is filled up from the page of the article', async () => {
  const { site, app, round } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry({ text: 'Two gates of the dam were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  const [told] = await app.desk.stories({})
  expect(told?.story.articles[0]?.text).toContain('The river rose by 40 centimetres')
  expect(sorted(site)).toContain('/robots.txt')
})

test('a page that robots.txt closes is not read: the words of the feed are used', async () => {
  const { site, app, round } = await ready()
  site.serve('/robots.txt', { body: 'User-agent: *\nDisallow: /dam\n' })
  site.serve('/feed.xml', rss('Lake Herald', [entry({ text: 'Two gates of the dam were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  expect(sorted(site)).not.toContain('/dam')
  expect((await app.desk.stories({}))[0]?.story.articles[0]?.text).toBe('Two gates of the dam were opened.')
})

test('a correction becomes the article, and its source is marked', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  const corrected = DAM.join(' ').replace('40 centimetres', '14 centimetres').repeat(2)
  site.serve('/feed.xml', rss('Lake Herald', [entry({ text: corrected })]))
  pass(DAY)
  const { grown } = await round()
  const told = await app.desk.story(grown[0] ?? '')
  expect(told?.story.articles).toHaveLength(1)
  expect(told?.story.articles[0]?.text).toContain('14 centimetres')
  expect(told?.story.articles[0]?.text).not.toContain('40 centimetres')
  expect(told?.brief.sources[0]?.corrected).toBe(new Date(START + DAY * HOUR).toISOString())
})

test('an article whose page says that it is withdrawn leaves its story', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry({ text: 'Two gates were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  expect(await app.desk.stories({})).toHaveLength(1)
  site.serve(
    '/dam',
    page('Retracted: Dam gates opened at Arvik', ['This article has been retracted by the editors.']),
  )
  site.serve('/feed.xml', rss('Lake Herald', [entry({ text: 'This article has been retracted.' })]))
  pass(DAY)
  await round()
  expect(await app.desk.stories({})).toEqual([])
})

test('a source that fails says since when, why, and when it is tried again; then it is well again', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  site.serve('/feed.xml', { status: 500 })
  pass(DAY)
  await round()
  const [failing] = await app.desk.sources()
  expect(failing).toMatchObject({ failingSince: new Date(START + DAY * HOUR), nextCheckAt: expect.any(Date) })
  expect(failing?.problem).toContain('500')
  const asked = site.asked.length
  await round()
  expect(site.asked).toHaveLength(asked)
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  pass(1)
  await round()
  const [well] = await app.desk.sources()
  expect(well).not.toHaveProperty('problem')
})

test('a source that is gone is asked no more until a person resumes it', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  site.serve('/feed.xml', { status: 410 })
  pass(DAY)
  await round()
  expect(await app.desk.sources()).toMatchObject([{ stopped: 'gone' }])
  const asked = site.asked.length
  pass(1_000)
  await round()
  expect(site.asked).toHaveLength(asked)
  await app.desk.pauseSource('Lake Herald', false)
  await round()
  expect(site.asked).toHaveLength(asked + 1)
})

test('a restart asks nobody sooner, and asks whether anything changed', async () => {
  const { site, app, open, round, pass } = await ready()
  const feed = rss('Lake Herald', [entry()])
  site.serve('/feed.xml', (headers) =>
    headers['if-none-match'] === '"1"'
      ? { status: 304 }
      : { ...feed, headers: { ...feed.headers, etag: '"1"' } },
  )
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  await app.stop()
  const asked = site.asked.length
  const second = await open()
  await round(second)
  expect(site.asked).toHaveLength(asked)
  pass(2)
  expect(await round(second)).toMatchObject({ added: 0 })
  expect(site.asked.at(-1)).toMatchObject({ path: '/feed.xml', headers: { 'if-none-match': '"1"' } })
})

test('a redirect for good is believed when it repeats', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/new.xml', rss('Lake Herald', [entry()]))
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  site.serve('/feed.xml', { status: 301, headers: { location: '/new.xml' } })
  for (let n = 0; n < 3; n++) {
    await round()
    pass(DAY)
  }
  expect(sorted(site).filter((path) => path.endsWith('.xml'))).toEqual([
    '/feed.xml',
    '/feed.xml',
    '/new.xml',
    '/feed.xml',
    '/new.xml',
    '/new.xml',
  ])
  expect(await app.desk.sources()).toMatchObject([{ address: site.at('/feed.xml'), articles: 1 }])
})

test('a page without a feed is read by selectors', async () => {
  const site = await openNewsSite()
  const list = `<html><body>${[1, 2].map((n) => `<div class="release"><h2><a href="/r${n}">Release ${n} of the council</a></h2><time datetime="2026-03-04T0${n}:00:00Z">today</time><p>${DAM.join(' ').repeat(2)} Number ${n}.</p></div>`).join('')}</body></html>`
  site.serve('/press', { headers: { 'content-type': 'text/html' }, body: list })
  const select = { item: 'div.release', title: 'h2', link: 'a', date: 'time', text: 'p' }
  const settings = {
    sources: [{ kind: 'page', url: site.at('/press'), outlet: 'Council', select }],
    translate: [],
    database: ':memory:',
    allowHosts: [site.host],
  }
  const app = await openApp(parseConfig(settings), { clock: () => new Date(START) })
  onTestFinished(() => app.stop())
  await app.poll()
  expect(await app.refresh()).toMatchObject({ added: 2, problems: [] })
  expect(await app.desk.sources()).toMatchObject([{ name: 'Council', kind: 'page', articles: 2 }])
  expect(await app.store.articleAt(site.at('/r2'))).toBeDefined()
})

test('the outlet of an added feed is shown by the name it gives itself, and found by it', async () => {
  const { site, app, round } = await ready()
  site.serve('/feed.xml', rss('Lake Herald - World', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  await round()
  const [told] = await app.desk.stories({})
  expect(told?.brief.sources).toMatchObject([{ outlet: '127.0.0.1', name: 'Lake Herald (127.0.0.1)' }])
  expect(told?.brief.support.outlets).toEqual(['127.0.0.1'])
  const hits = await app.desk.search('gates', {})
  expect([...new Set(hits.map(({ outletName }) => outletName))]).toEqual(['Lake Herald (127.0.0.1)'])
  expect(await app.desk.stories({ sources: ['lake herald'] })).toHaveLength(1)
  expect(await app.desk.stories({ sources: ['sea herald'] })).toHaveLength(0)
  expect(app.desk.suggest('outlet', 'lake')).toEqual([
    { name: 'Lake Herald (127.0.0.1)', value: '127.0.0.1' },
  ])
})

test('a list of feeds is taken in once, and can be left again one by one', async () => {
  const { site, app, round } = await ready()
  for (const n of [1, 2])
    site.serve(`/f${n}.xml`, rss(`Feed ${n}`, [entry({ path: `/a${n}`, title: `Story ${n} of Arvik` })]))
  const outline = (n: number) => `<outline text="Feed ${n}" xmlUrl="${site.at(`/f${n}.xml`)}"/>`
  const opml = `<?xml version="1.0"?><opml version="2.0"><body><outline text="News">${outline(1)}${outline(2)}${outline(1)}</outline></body></opml>`
  const bytes = new TextEncoder().encode(opml)
  expect(await app.importSources(bytes, 'subs.opml')).toMatchObject({ added: 2, known: 0 })
  expect(await app.importSources(bytes, 'subs.opml')).toMatchObject({ added: 0, known: 2 })
  await round()
  expect((await app.desk.sources()).map(({ name }) => name)).toEqual(['Feed 1', 'Feed 2'])
  await app.desk.removeSource('Feed 1')
  expect((await app.desk.sources()).map(({ name }) => name)).toEqual(['Feed 2'])
  await expect(app.importSources(new TextEncoder().encode('hello'), 'x.opml')).rejects.toThrow('x.opml')
})

test('a paused source is not asked', async () => {
  const { site, app, round, pass } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  await app.desk.pauseSource('Lake Herald', true)
  const asked = site.asked.length
  pass(2 * DAY)
  await round()
  expect(site.asked).toHaveLength(asked)
  expect(await app.desk.sources()).toMatchObject([{ paused: true }])
})

test('a login goes to its own origin, and comes from the environment', async () => {
  const site = await openNewsSite()
  const other = await openNewsSite()
  site.serve('/feed.xml', (headers) =>
    headers.authorization === 'Bearer s3cret'
      ? { status: 302, headers: { location: other.at('/feed.xml') } }
      : { status: 401 },
  )
  other.serve('/feed.xml', rss('Lake Herald', [entry()]))
  const config = parseConfig(
    {
      sources: [{ kind: 'feed', url: site.at('/feed.xml'), login: { kind: 'bearer', secret: 'NEWS_TOKEN' } }],
      translate: [],
      database: ':memory:',
      allowHosts: [site.host, other.host],
    },
    { NEWS_TOKEN: 's3cret' },
  )
  const app = await openApp(config, { clock: () => new Date(START) })
  onTestFinished(() => app.stop())
  await app.poll()
  expect(await app.refresh()).toMatchObject({ added: 1 })
  expect(other.asked[0]?.headers).not.toHaveProperty('authorization')
})

test('two processes on one database ask a feed once', async () => {
  const { site, app, open } = await ready()
  site.serve('/feed.xml', rss('Lake Herald', [entry()]))
  await app.desk.addSource(site.at('/feed.xml'))
  const second = await open()
  const asked = site.asked.length
  await Promise.all([app.poll(), second.poll()])
  expect(site.asked).toHaveLength(asked + 1)
})

test('ten looks at a feed that changes its guids, trackers and order bring nothing new', async () => {
  const { site, app, round, pass } = await ready()
  let look = 0
  site.serve('/feed.xml', () => {
    look++
    const entries = Array.from({ length: 12 }, (_, n) => {
      const number = (n + look) % 12
      const path = `/dam-${number}?utm_source=rss&amp;utm_id=${look}`
      return entry({
        path,
        title: `Report ${number} from Arvik`,
        text: `${number}. ${DAM.join(' ').repeat(2)}`,
        guid: `${look}-${n}`,
      })
    })
    return rss(`Lake Herald, look ${look}`, entries)
  })
  await app.desk.addSource(site.at('/feed.xml'))
  expect(await round()).toMatchObject({ added: 12 })
  for (let n = 0; n < 10; n++) {
    pass(DAY)
    expect(await round()).toMatchObject({ added: 0, grown: [] })
  }
})

test('dates that cannot be true are none, and the items are read all the same', async () => {
  const { site, app, round } = await ready()
  const at = (name: string, date: Date) =>
    entry({
      path: `/${name}`,
      title: `The ${name} of Arvik`,
      text: `${name}. ${DAM.join(' ').repeat(2)}`,
      date,
    })
  site.serve(
    '/feed.xml',
    rss('Lake Herald', [at('future', new Date('2095-01-21T12:00:00Z')), at('epoch', new Date(0))]),
  )
  await app.desk.addSource(site.at('/feed.xml'))
  expect(await round()).toMatchObject({ added: 2 })
  for (const path of ['/future', '/epoch']) {
    const id = await app.store.articleAt(site.at(path))
    expect(await app.store.article(id ?? '')).not.toHaveProperty('published')
  }
})
