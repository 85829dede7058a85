import { expect, test } from 'vitest'
import { CommandError } from '../../src/deliver/command.ts'
import { page } from '../rigs/news-site.ts'
import { HERALD, openSources, opml } from './source-rig.ts'

test.for([302, 307])(
  'a redirect for now (%d) is followed, and the address asked for is kept',
  async (status) => {
    const { app, site } = await openSources()
    site.serve('/feed', { status, headers: { location: '/signed.xml?expires=soon' } })
    site.serve('/signed.xml', HERALD)
    expect(await app.desk.addSource(` ${site.at('/feed#top')} `)).toMatchObject({
      name: 'Lake Herald',
      address: site.at('/feed'),
    })
    expect(await app.store.addedSources.all()).toEqual([{ kind: 'feed', url: site.at('/feed') }])
    expect([...(await app.store.inbox.states()).keys()]).toEqual([site.at('/feed')])
  },
)

test('where every redirect is for good, the new address is kept', async () => {
  const { app, site } = await openSources()
  site.serve('/feed', { status: 301, headers: { location: '/rss.xml' } })
  site.serve('/rss.xml', HERALD)
  expect(await app.desk.addSource(site.at('/feed'))).toMatchObject({ address: site.at('/rss.xml') })
})

test('a feed that a page names is kept as the page names it', async () => {
  const { app, site } = await openSources()
  site.serve(
    '/',
    page('Herald', ['Hello.'], '<link rel="alternate" type="application/rss+xml" href="/feed">'),
  )
  site.serve('/feed', { status: 302, headers: { location: '/signed.xml?key=1' } })
  site.serve('/signed.xml', HERALD)
  expect(await app.desk.addSource(site.at('/'))).toMatchObject({ address: site.at('/feed') })
})

test('an address that leads to a feed which is there already adds nothing', async () => {
  const { app, site } = await openSources()
  site.serve('/rss.xml', HERALD)
  site.serve('/feed', { status: 302, headers: { location: '/rss.xml' } })
  await app.desk.addSource(site.at('/rss.xml'))
  await expect(app.desk.addSource(site.at('/feed'))).rejects.toThrow('is read already.')
  expect(await app.desk.sources()).toHaveLength(1)
})

test('what cannot be added is told in one sentence that promises nothing', async () => {
  const { app, site } = await openSources()
  await expect(app.desk.addSource(site.at('/gone.xml?key=secret'))).rejects.toThrow(
    new CommandError(`“${site.host}/gone.xml” cannot be added: the server answered 404; check the address.`),
  )
  site.serve('/about', page('About us', ['We are the Lake Herald.']))
  await expect(app.desk.addSource(site.at('/about'))).rejects.toThrow(
    /cannot be added: this is a web page, not a feed; give the address of its feed, or read the page by selectors \(docs\/sources\.md\)\.$/,
  )
})

test('a login within an address is refused, and not repeated', async () => {
  const { app, site } = await openSources()
  const said = app.desk.addSource(`http://ida:secret@${site.host}/feed`)
  await expect(said).rejects.toThrow('the address holds a user name or password')
  await expect(said).rejects.not.toThrow('secret')
})

test('of a list at an address, feeds that would never be asked are left out and named', async () => {
  const { app, site } = await openSources()
  const list = opml(
    ['Herald', site.at('/a.xml')],
    ['Inside', 'http://10.0.0.1/rss'],
    ['Closed', 'https://ida:secret@lake.example/rss'],
  )
  site.serve('/list.opml', { body: list })
  const { name, problem } = await app.desk.addSource(site.at('/list.opml'))
  expect(name).toBe('1 feed of the list')
  expect(problem).toMatch(
    /^2 feeds left out: 10\.0\.0\.1\/rss \(.*\), lake\.example\/rss \(the address holds/,
  )
  expect(problem).not.toContain('secret')
  expect((await app.desk.sources()).map((each) => each.name)).toEqual(['Herald'])
  await expect(app.desk.addSource(site.at('/list.opml'))).rejects.toThrow(
    'nothing else of the list is new, and 2 feeds left out',
  )
})
