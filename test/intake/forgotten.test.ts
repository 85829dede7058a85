import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { temporary } from '../desk/rig.ts'
import { type Entry, openNewsSite, rss } from '../rigs/news-site.ts'

const START = Date.parse('2026-03-04T10:00:00Z')
const DAY_MS = 86_400_000

const TEXT = 'Two gates of the Arvik dam were opened on Monday after three days of heavy rain. '.repeat(8)
const entry = (over: Partial<Entry> = {}): Entry => ({
  path: '/dam',
  title: 'Dam gates opened at Arvik',
  text: TEXT,
  date: new Date(START),
  ...over,
})

test('an article that is forgotten comes no second time from a feed that still shows it, in other words either', async () => {
  const site = await openNewsSite()
  let now = START + 3_600_000
  const config = parseConfig({
    sources: [{ kind: 'feed', url: site.at('/feed.xml') }],
    translate: [],
    keepDays: 30,
    database: join(temporary(), 'news.sqlite'),
    allowHosts: [site.host],
  })
  const app = await openApp(config, { clock: () => new Date(now) })
  onTestFinished(() => app.stop())
  const { store } = app
  await store.announced.begin()
  const round = async () => {
    await app.poll()
    const { added } = await app.refresh()
    const told = await app.announce()
    const limits = { keepDays: 30, sources: await app.sourceKeys() }
    for await (const _ of store.retention.sweep(limits, new Date(now)));
    return [added, told]
  }
  site.serve('/feed.xml', rss('Lake', [entry()]))
  expect(await round()).toEqual([1, 0])
  const [story] = await store.storySummaries(new Date(0))
  for (let day = 2; day <= 160; day += 2) {
    now = START + day * DAY_MS
    if (day === 100) site.serve('/feed.xml', rss('Lake', [entry({ text: `${TEXT} One is closed again.` })]))
    if (day === 130) site.serve('/feed.xml', rss('Lake', [entry({ date: new Date(now) })]))
    expect([day, await round()]).toEqual([day, [0, 0]])
  }
  expect(await store.retention.isForgotten(story?.id ?? '')).toBe(true)
  expect(await store.counts()).toEqual({ articles: 0, stories: 0 })
  site.serve(
    '/feed.xml',
    rss('Lake', [
      entry({ path: '/ferry', title: 'Ferry stops', text: `Ferry. ${TEXT}`, date: new Date(now) }),
      entry(),
    ]),
  )
  now += 2 * DAY_MS
  expect(await round()).toEqual([1, 0])
})
