import { expect, test } from 'vitest'
import { addedBlock } from '../../src/deliver/cards/source-card.ts'
import { CommandError } from '../../src/deliver/command.ts'
import { textOf } from '../deliver/shown.ts'
import { page, rss } from '../rigs/news-site.ts'
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
  await expect(app.desk.addSource(site.at('/feed'))).rejects.toThrow(
    'is read already: it leads to Lake Herald.',
  )
  expect(await app.desk.sources()).toHaveLength(1)
})

const NAMING = (...paths: readonly string[]) =>
  page(
    'Herald',
    ['Hello.'],
    paths.map((path) => `<link rel="alternate" type="application/rss+xml" href="${path}">`).join(''),
  )

test('a page source and a feed with login are known before anybody asks them, with and without a slash', async () => {
  const { app, site } = await openSources(
    ({ at }) => ({
      sources: [
        { kind: 'page', url: at('/press'), outlet: 'Council', select: { item: 'div' } },
        { kind: 'feed', url: at('/closed/'), outlet: 'Closed', login: { kind: 'bearer', secret: 'TOKEN' } },
      ],
    }),
    { TOKEN: 'abc' },
  )
  site.serve('/press', page('Press', ['Nothing.']))
  site.serve('/closed/', { status: 401 })
  site.serve('/old', { status: 302, headers: { location: '/press/' } })
  site.serve('/former', { status: 301, headers: { location: '/closed/' } })
  for (const path of ['/press', '/press/', '/closed', '/closed/'])
    await expect(app.desk.addSource(site.at(path))).rejects.toThrow(`${path}” is read already.`)
  await expect(app.desk.addSource(site.at('/old'))).rejects.toThrow(
    '/old” is read already: it leads to Council.',
  )
  await expect(app.desk.addSource(site.at('/former'))).rejects.toThrow(
    '/former” is read already: it leads to Closed.',
  )
  site.serve('/', NAMING('/closed'))
  await expect(app.desk.addSource(site.at('/'))).rejects.toThrow('is read already: it leads to Closed.')
})

test('of two feeds that a page names the one that is not read is added, and the other named', async () => {
  const { app, site } = await openSources()
  site.serve('/one.xml', HERALD)
  site.serve('/two.xml', rss('Lake Sport', []))
  site.serve('/two.html', NAMING('/one.xml', '/two.xml'))
  await app.desk.addSource(site.at('/one.xml'))
  const added = await app.desk.addSource(site.at('/two.html'))
  expect(added).toMatchObject({ name: 'Lake Sport', address: site.at('/two.xml'), already: ['Lake Herald'] })
  expect(textOf([addedBlock(added)])).toMatch(
    /^Lake Sport · feed at .*\/two\.xml · read already: Lake Herald$/,
  )
  await expect(app.desk.addSource(site.at('/two.html'))).rejects.toThrow(
    'is read already: it leads to Lake Herald and Lake Sport.',
  )
})

test('the same feed in another format is not taken for a second one, but named', async () => {
  const { app, site } = await openSources()
  site.serve('/rss.xml', HERALD)
  site.serve('/atom', HERALD)
  site.serve('/', NAMING('/rss.xml', '/atom'))
  await app.desk.addSource(site.at('/rss.xml'))
  await expect(app.desk.addSource(site.at('/'))).rejects.toThrow(
    `it leads to Lake Herald; the feed ${site.host}/atom is called the same: to read it, too, add it by its address.`,
  )
  expect(await app.desk.addSource(site.at('/atom'))).toMatchObject({ address: site.at('/atom') })
})

test('a feed at a usual place that is read already is not added once more from another one', async () => {
  const { app, site } = await openSources()
  site.serve('/', page('Herald', ['The council met on Monday.']))
  site.serve('/feed', { status: 302, headers: { location: '/news.xml' } })
  for (const path of ['/news.xml', '/rss.xml']) site.serve(path, HERALD)
  await app.desk.addSource(site.at('/news.xml'))
  await expect(app.desk.addSource(site.at('/'))).rejects.toThrow('is read already: it leads to Lake Herald.')
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

test('of a list at an address that breaks off, so much is told', async () => {
  const { app, site } = await openSources()
  const list = Buffer.from(opml(['Herald', site.at('/a.xml')], ['Seeblatt', site.at('/b.xml')])).toString()
  site.serve('/list.opml', { body: list.slice(0, list.indexOf('/b.xml')) })
  const { name, problem } = await app.desk.addSource(site.at('/list.opml'))
  expect([name, problem]).toEqual(['1 feed of the list', 'the list breaks off after 1 feed; get it whole'])
  await expect(app.desk.addSource(site.at('/list.opml'))).rejects.toThrow('the list breaks off after 1 feed')
})
