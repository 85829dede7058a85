import { expect, test } from 'vitest'
import { HERALD, openSources, opml } from './source-rig.ts'

test('a feed keeps the title of the list until it gives its own', async () => {
  const { app, site } = await openSources()
  site.serve('/herald.xml', HERALD)
  const list = opml(['The dam paper', site.at('/herald.xml')], ['Silent', site.at('/silent.xml')])
  expect(await app.importSources(list, 'subs.opml')).toEqual({ added: 2, known: 0 })
  const names = async () => (await app.desk.sources()).map(({ name }) => name)
  expect(await names()).toEqual(['The dam paper', 'Silent'])
  await app.poll()
  expect(await names()).toEqual(['Lake Herald', 'Silent'])
})

test('a title that is an address is none', async () => {
  const { app, site } = await openSources()
  await app.importSources(opml(['https://ida:secret@x.example', site.at('/a.xml?key=secret')]), 'subs.opml')
  expect((await app.desk.sources()).map(({ name }) => name)).toEqual([`${site.host}/a.xml`])
})

test('all titles are kept in one transaction', async () => {
  const { app, site } = await openSources()
  const { inbox } = app.store
  const batches: number[] = []
  const record = inbox.record
  Object.assign(inbox, {
    record: (polls: Parameters<typeof record>[0]) => {
      batches.push(polls.length)
      return record(polls)
    },
  })
  const feeds = Array.from({ length: 50 }, (_, n) => [`Feed ${n}`, site.at(`/${n}.xml`)] as const)
  await app.importSources(opml(...feeds), 'subs.opml')
  expect(batches).toEqual([50])
})

test('the state of a feed that was asked before stays', async () => {
  const { app, site } = await openSources(({ at }) => ({ sources: [{ kind: 'feed', url: at('/a.xml') }] }))
  site.serve('/a.xml', HERALD)
  await app.poll()
  const before = await app.store.inbox.states()
  const list = opml(['Other', site.at('/a.xml')])
  expect(await app.importSources(list, 'subs.opml')).toEqual({ added: 0, known: 1 })
  expect(await app.store.inbox.states()).toEqual(before)
})

test.for([
  ['https://ida:secret@lake.example/rss', 'lake.example/rss', 'user name or password'],
  ['http://127.0.0.1:9/rss', '127.0.0.1:9/rss', 'port 9 is not open'],
  ['http://10.1.2.3/rss', '10.1.2.3/rss', 'not fetched'],
  ['http://intranet/rss?key=secret', 'intranet/rss', 'internal host'],
])('%s is not taken in, and named with the reason', async ([url = '', name, why = '']) => {
  const { app, site } = await openSources()
  const taken = await app.importSources(opml(['Bad secret', url], ['Good', site.at('/a.xml')]), 'subs.opml')
  expect(taken).toEqual({ added: 1, known: 0, refused: [{ name, why: expect.stringContaining(why) }] })
  expect(JSON.stringify(taken)).not.toContain('secret')
  expect(await app.store.addedSources.all()).toEqual([{ kind: 'feed', url: site.at('/a.xml') }])
})

test('a file that is no list is named in one clause', async () => {
  const { app } = await openSources()
  await expect(app.importSources(new TextEncoder().encode('hello'), 'x.opml')).rejects.toThrow(
    new Error(
      'x.opml: this is not an OPML file: it has no <opml> element; export the list of feeds from the other reader as OPML',
    ),
  )
})
