import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../src/ingest/feed/opml.ts'
import { HERALD, openSources, opml } from './source-rig.ts'

test('a feed keeps the name that the list gives it, whatever it calls itself', async () => {
  const { app, site } = await openSources()
  site.serve('/herald.xml', HERALD)
  const list = opml(['The dam paper', site.at('/herald.xml')], ['Silent', site.at('/silent.xml')])
  expect(await app.importSources(list, 'subs.opml')).toEqual({
    added: 2,
    names: ['The dam paper', 'Silent'],
    known: 0,
  })
  const names = async () => (await app.desk.sources()).map(({ name }) => name)
  expect(await names()).toEqual(['The dam paper', 'Silent'])
  await app.poll()
  expect(await names()).toEqual(['The dam paper', 'Silent'])
})

test('a title that is an address is none', async () => {
  const { app, site } = await openSources()
  await app.importSources(opml(['https://ida:secret@x.example', site.at('/a.xml?key=secret')]), 'subs.opml')
  expect((await app.desk.sources()).map(({ name }) => name)).toEqual([`${site.host}/a.xml`])
})

test('folders, tags, pages and names of a list come out again as they went in', async () => {
  const { app, site } = await openSources()
  const feed = (text: string, path: string, more = '') =>
    `<outline text="${text}" xmlUrl="${site.at(path)}" ${more}/>`
  const list = `<opml version="2.0"><body><outline text="World"><outline text="Asia">${feed('Lake', '/a.xml', 'htmlUrl="http://lake.example/" category="News,/Water/Lakes"')}</outline></outline><outline text="Second">${feed('Lake', '/a.xml')}</outline>${feed('Top', '/b.xml')}</body></opml>`
  await app.importSources(new TextEncoder().encode(list), 'subs.opml')
  const written = writeOpml(await app.desk.feedList(), 'x')
  const [before, after] = [readOpml(list), readOpml(written)]
  expect(after).toEqual(before)
  expect(written).toMatch(/text="World"[\s\S]*text="Asia"[\s\S]*text="Lake"[\s\S]*text="Second"/)
})

test('two feeds of one name in a list are told apart', async () => {
  const { app, site } = await openSources()
  await app.importSources(opml(['News', site.at('/a.xml')], ['News', site.at('/b.xml')]), 'subs.opml')
  const names = (await app.desk.sources()).map(({ name }) => name)
  expect(new Set(names).size).toBe(2)
})

test('what a list names without an address of ours is told, too', async () => {
  const { app, site } = await openSources()
  const taken = await app.importSources(opml(['Odd', 'ftp://x.example/f'], ['Good', site.at('/a.xml')]), 'x')
  expect(taken.refused).toEqual([
    { name: 'Odd', why: 'its address begins with ftp:, and only http and https are asked' },
  ])
})

test('the state of a feed that was asked before stays', async () => {
  const { app, site } = await openSources(({ at }) => ({ sources: [{ kind: 'feed', url: at('/a.xml') }] }))
  site.serve('/a.xml', HERALD)
  await app.poll()
  const before = await app.store.inbox.states()
  const list = opml(['Other', site.at('/a.xml')])
  expect(await app.importSources(list, 'subs.opml')).toEqual({ added: 0, names: [], known: 1 })
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
  expect(taken).toEqual({
    added: 1,
    names: ['Good'],
    known: 0,
    refused: [{ name, why: expect.stringContaining(why) }],
  })
  expect(JSON.stringify(taken)).not.toContain('secret')
  expect(await app.store.addedSources.all()).toEqual([{ kind: 'feed', name: 'Good', url: site.at('/a.xml') }])
})

test('a file that is no list is named in one clause', async () => {
  const { app } = await openSources()
  await expect(app.importSources(new TextEncoder().encode('hello'), 'x.opml')).rejects.toThrow(
    new Error(
      'x.opml: this is not an OPML file: it has no <opml> element; export the list of feeds from the other reader as OPML',
    ),
  )
})
