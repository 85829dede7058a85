import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { temporary } from '../desk/rig.ts'
import { type Entry, type NewsSite, openNewsSite, page, rss, type Served } from '../rigs/news-site.ts'

const START = Date.parse('2026-03-04T10:00:00Z')
const HOUR = 3_600_000
/** In hours: a day, and what chance may add to it. */
const DAY = 27

const DAM = [
  'Engineers opened two gates of the Arvik dam on Monday after three days of heavy rain had filled the reservoir to 98 percent, the water board said.',
  'The river rose by 40 centimetres within an hour, according to the water board. Farmers below the dam were told to move their animals.',
  'The gates are to be closed again on Wednesday, Kari Lund, the mayor of Arvik, told reporters.',
]
const WHOLE = DAM.join(' ').repeat(2)

const entry = (over: Partial<Entry> = {}): Entry => ({
  path: '/dam',
  title: 'Dam gates opened at Arvik',
  text: WHOLE,
  date: new Date(START - HOUR),
  ...over,
})

type Setup = { readonly entries: readonly object[]; readonly environment?: NodeJS.ProcessEnv }

async function ready(sites: readonly NewsSite[], { entries, environment }: Setup) {
  let now = START
  const config = parseConfig(
    {
      sources: entries,
      translate: [],
      database: join(temporary(), 'news.sqlite'),
      allowHosts: sites.map(({ host }) => host),
    },
    environment,
  )
  const open = async () => {
    const app = await openApp(config, { clock: () => new Date(now) })
    onTestFinished(() => app.stop())
    return app
  }
  const app = await open()
  const round = async (bot = app) => {
    await bot.poll()
    await bot.readPages(() => {})
    return bot.refresh()
  }
  const pass = (hours: number): void => {
    now += hours * HOUR
  }
  return { app, open, round, pass }
}

const feedOf = (site: NewsSite, more: object = {}) => ({ kind: 'feed', url: site.at('/feed.xml'), ...more })

test('a site that names its home page as the address of every page loses none of its articles', async () => {
  const site = await openNewsSite()
  const { app, round } = await ready([site], { entries: [feedOf(site)] })
  const paths = ['/a', '/b', '/c']
  site.serve(
    '/feed.xml',
    rss(
      'Lake',
      paths.map((path) => entry({ path, title: `Report ${path} of Arvik`, text: 'A line.' })),
    ),
  )
  for (const path of paths)
    site.serve(
      path,
      page(
        `Report ${path} of Arvik`,
        [`Number ${path}. ${DAM[0]}`, ...DAM],
        '<link rel="canonical" href="/">',
      ),
    )
  expect(await round()).toMatchObject({ added: 3 })
  expect(await app.desk.sources()).toMatchObject([{ articles: 3 }])
})

test('a page that cannot be had now is tried again; the words of the feed do only at last', async () => {
  const site = await openNewsSite()
  const { app, round, pass } = await ready([site], { entries: [feedOf(site)] })
  site.serve('/feed.xml', rss('Lake', [entry({ text: 'Two gates were opened.' })]))
  site.serve('/dam', { status: 500 })
  expect(await round()).toMatchObject({ added: 0 })
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  pass(1)
  expect(await round()).toMatchObject({ added: 1 })
  expect((await app.desk.stories({}))[0]?.story.articles[0]?.text).toContain('40 centimetres')
})

test('a short correction whose page is gone does not take the place of the whole article', async () => {
  const site = await openNewsSite()
  const { app, round, pass } = await ready([site], { entries: [feedOf(site)] })
  site.serve('/feed.xml', rss('Lake', [entry({ text: 'Two gates were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  await round()
  site.serve('/dam', { status: 404 })
  site.serve('/feed.xml', rss('Lake', [entry({ text: 'Three gates were opened.' })]))
  pass(DAY)
  await round()
  expect((await app.desk.stories({}))[0]?.story.articles[0]?.text).toContain('40 centimetres')
})

test('stopping settles nothing with half its text', async () => {
  const site = await openNewsSite()
  const { app, open, round } = await ready([site], { entries: [feedOf(site)] })
  site.serve('/feed.xml', rss('Lake', [entry({ text: 'Two gates were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  await app.poll()
  await app.halt()
  await app.readPages(() => {})
  expect(await app.refresh()).toMatchObject({ added: 0 })
  await app.stop()
  const next = await open()
  expect(await round(next)).toMatchObject({ added: 1 })
  expect((await next.desk.stories({}))[0]?.story.articles[0]?.text).toContain('40 centimetres')
})

test('what a feed says of another site counts as its own word, not as that of the site', async () => {
  const [site, other] = [await openNewsSite(), await openNewsSite()]
  const { app, round } = await ready([site, other], { entries: [feedOf(site)] })
  const link = other.at('/made-up').replace('127.0.0.1', 'localhost')
  site.serve('/feed.xml', rss('Lake', [entry({ path: link })]))
  await round()
  expect((await app.desk.stories({}))[0]?.brief.sources).toMatchObject([{ outlet: '127.0.0.1' }])
})

test('after a restart what waits keeps the settings of its source', async () => {
  const site = await openNewsSite()
  const { app, open } = await ready([site], { entries: [feedOf(site, { outlet: 'Configured Times' })] })
  site.serve('/feed.xml', rss('Lake', [entry()]))
  await app.poll()
  await app.stop()
  const next = await open()
  await next.refresh()
  expect((await next.desk.stories({}))[0]?.brief.sources).toMatchObject([{ outlet: 'Configured Times' }])
})

test('a source that says never has none of its pages read', async () => {
  const site = await openNewsSite()
  const { round } = await ready([site], { entries: [feedOf(site, { fullText: 'never' })] })
  site.serve('/feed.xml', rss('Lake', [entry({ text: 'Two gates were opened.' })]))
  site.serve('/dam', page('Dam gates opened at Arvik', DAM))
  expect(await round()).toMatchObject({ added: 1 })
  expect(site.asked.map(({ path }) => path)).toEqual(['/feed.xml'])
})

const LOGIN = { login: { kind: 'bearer', secret: 'NEWS_TOKEN' } }
const ENVIRONMENT = { NEWS_TOKEN: 's3cret-token' }

test('a login follows no redirect for good, and goes to no page of another origin', async () => {
  const [site, other] = [await openNewsSite(), await openNewsSite()]
  const { round, pass } = await ready([site, other], {
    entries: [feedOf(site, LOGIN)],
    environment: ENVIRONMENT,
  })
  const moved: Served = { status: 301, headers: { location: other.at('/feed.xml') } }
  site.serve('/feed.xml', (headers) => (headers.authorization ? moved : { status: 401 }))
  other.serve('/feed.xml', rss('Lake', [entry({ path: other.at('/dam'), text: 'Two gates were opened.' })]))
  other.serve('/dam', page('Dam gates opened at Arvik', DAM))
  for (let n = 0; n < 4; n++) {
    await round()
    pass(DAY)
  }
  expect(other.asked.map(({ path }) => path)).toContain('/dam')
  expect(other.asked.filter(({ headers }) => headers.authorization)).toEqual([])
  expect(site.asked.filter(({ path }) => path === '/feed.xml').length).toBe(4)
})

test('of five hundred new items at once none is lost: the next looks bring the rest', async () => {
  const site = await openNewsSite()
  const { app, round, pass } = await ready([site], { entries: [feedOf(site)] })
  const some = (count: number) =>
    rss(
      'Lake',
      Array.from({ length: count }, (_, n) =>
        entry({ path: `/${n}`, title: `Report ${n}`, text: `${n}. ${WHOLE}`, date: new Date(START) }),
      ),
    )
  const feed =
    (count: number) =>
    (headers: { 'if-none-match'?: string | undefined }): Served => {
      const served = some(count)
      return headers['if-none-match'] === `"${count}"`
        ? { status: 304 }
        : { ...served, headers: { ...served.headers, etag: `"${count}"` } }
    }
  site.serve('/feed.xml', feed(1))
  await app.poll()
  site.serve('/feed.xml', feed(450))
  for (let n = 0; n < 4; n++) {
    pass(2)
    await app.poll()
  }
  expect((await app.store.inbox.waiting(1_000)).length).toBe(450)
  expect(await round()).toMatchObject({ problems: [] })
}, 60_000)

test('a wish of the feed counts after "not modified", too', async () => {
  const site = await openNewsSite()
  const { app, pass } = await ready([site], { entries: [feedOf(site)] })
  const feed = rss('Lake', [entry()])
  const body = String(feed.body).replace('<link>/</link>', '<link>/</link><ttl>720</ttl>')
  site.serve('/feed.xml', (headers) =>
    headers['if-none-match'] ? { status: 304 } : { headers: { ...feed.headers, etag: '"1"' }, body },
  )
  await app.poll()
  pass(14)
  await app.poll()
  pass(3)
  await app.poll()
  expect(site.asked).toHaveLength(2)
})
