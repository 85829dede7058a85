import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { type NewsSite, openNewsSite, page, rss } from '../rigs/news-site.ts'
import { HERALD, openSources, opml } from './source-rig.ts'

const SECRET = { LAKE_TOKEN: 'abc' }
const LOGIN = { kind: 'bearer', secret: 'LAKE_TOKEN' }

/** What a look says, and whether it read anything. */
async function look(app: App, words: string) {
  const sections = await Array.fromAsync(app.explain(words))
  const text = sections.map(({ title, lines }) => [title, ...lines].join('\n')).join('\n')
  return { text, found: sections.some(({ found }) => found) }
}

function guarded(site: NewsSite): void {
  const isIn = (authorization: string | undefined) => authorization === 'Bearer abc'
  site.serve('/rss', ({ authorization }) => (isIn(authorization) ? HERALD : { status: 401 }))
}

test.for(['Lake', 'lake', 'The label', 'address', 'host'])(
  'a source with a login is found as "%s", and fetched with its headers',
  async (words) => {
    const { app, site } = await openSources(
      ({ at }) => ({ sources: [{ kind: 'feed', url: at('/rss'), outlet: 'Lake', login: LOGIN }] }),
      SECRET,
    )
    guarded(site)
    if (words === 'The label') await app.desk.labelSource('Lake', 'The label')
    const typed = { address: site.at('/rss'), host: `HTTP://${site.host}/rss#top` }[words] ?? words
    const { text, found } = await look(app, typed)
    expect(text).toContain('Dam gates opened at Arvik')
    expect(text).not.toContain('abc')
    expect(found).toBe(true)
  },
)

test('the page of an article gets the login of its source, when it stands on the same site', async () => {
  const other = await openNewsSite()
  const { app, site } = await openSources(
    ({ at, host }) => ({
      sources: [{ kind: 'feed', url: at('/rss'), outlet: 'Lake', login: LOGIN }],
      allowHosts: [host, other.host],
    }),
    SECRET,
  )
  const logins = async (path: string, asked: NewsSite) => {
    const short = { path, title: 'Dam gates opened', text: 'Two gates were opened.' }
    site.serve('/rss', rss('Lake Herald', [short]))
    await look(app, 'Lake')
    return asked.asked.filter((each) => each.path === '/dam').map(({ headers }) => headers.authorization)
  }
  expect(await logins('/dam', site)).toEqual(['Bearer abc'])
  expect(await logins(other.at('/dam'), other)).toEqual([undefined])
})

test('another address of the same site gets no login', async () => {
  const { app, site } = await openSources(
    ({ at }) => ({ sources: [{ kind: 'feed', url: at('/rss'), login: LOGIN }] }),
    SECRET,
  )
  guarded(site)
  await look(app, site.at('/other'))
  expect(site.asked.find(({ path }) => path === '/other')?.headers).not.toHaveProperty('authorization')
})

const LIST = `<html><head><title>Council</title></head><body>${[1, 2].map((n) => `<div class="release"><h2><a href="/r${n}">Release ${n} of the council</a></h2></div>`).join('')}</body></html>`
const press = (item: string) => (site: NewsSite) => ({
  sources: [{ kind: 'page', url: site.at('/press'), outlet: 'Council', select: { item, title: 'h2' } }],
})

test('a page is read by its selectors, with each step and what it lists', async () => {
  const { app, site } = await openSources(press('div.release'))
  site.serve('/press', { headers: { 'content-type': 'text/html' }, body: LIST })
  site.serve('/r1', page('Release 1 of the council', ['The council met on Monday. '.repeat(30)]))
  const { text, found } = await look(app, 'council')
  expect(text).toContain('Items: 2 by "div.release"')
  expect(text).toContain('Release 2 of the council')
  expect(text).toContain('Its items')
  expect(text).toContain('The council met on Monday.')
  expect(found).toBe(true)
})

test('selectors that find nothing are told in one clause, and nothing counts as read', async () => {
  const { app, site } = await openSources(press('li.gone'))
  site.serve('/press', { headers: { 'content-type': 'text/html' }, body: LIST })
  const { text, found } = await look(app, site.at('/press'))
  expect(text).toContain(
    'It is no list: nothing on the page matches "li.gone"; check the selector of the item.\n'.trimEnd(),
  )
  expect(text).not.toMatch(/\.[.;]/)
  expect(found).toBe(false)
})

test('an address that nothing answers at is not said to be tried again', async () => {
  const { app, site } = await openSources()
  const { text, found } = await look(app, site.at('/none'))
  expect(text).toContain('Failed: the server answered 404; check the address.')
  expect(text).not.toContain('tried again')
  expect(found).toBe(false)
})

test('a host without scheme counts as https', async () => {
  const { app, site } = await openSources()
  const { text } = await look(app, `${site.host}/rss`)
  expect(text).toContain('Failed: ')
  expect(text).not.toContain('web address')
  expect(site.asked).toEqual([])
})

test('the text of an entry is the one that the inbox keeps', async () => {
  const { app, site } = await openSources()
  const words = 'Two gates of the dam were opened on Monday. '.repeat(12)
  // Longer as HTML, shorter as words; and its letters were encoded twice.
  const summary = `&lt;p&gt;${'&lt;b&gt;&lt;/b&gt;'.repeat(200)}short&lt;/p&gt;`
  const body = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>L</title><item><title>CafÃ© by the dam &amp;lt;b&amp;gt;</title><link>/a</link><description>${summary}</description><content:encoded>${words}The cafÃ© stays shut.</content:encoded></item></channel></rss>`
  site.serve('/rss', { headers: { 'content-type': 'application/rss+xml; charset=utf-8' }, body })
  await app.desk.addSource(site.at('/rss'))
  await app.poll()
  const [waiting] = await app.store.inbox.waiting(1)
  const { text } = await look(app, site.at('/rss'))
  expect(waiting?.item.text).toContain('café')
  expect(text).toContain(`${waiting?.item.title} · ${waiting?.item.text.length} characters`)
})

test('of a page that offers feeds they are told, and that the page can be added', async () => {
  const { app, site } = await openSources()
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
  site.serve('/', page('Herald', ['The council met on Monday. '.repeat(30)], link('/rss')))
  expect((await look(app, site.at('/'))).text).toContain(
    `It is no feed, but a page that offers one: ${site.at('/rss')}\nAdd that, or the page: source add ${site.at('/')} finds it.`,
  )
  site.serve('/', page('Herald', ['Hello.'], link('/rss') + link('/atom')))
  expect((await look(app, site.at('/'))).text).toContain(
    `offers some, the likeliest first:\n  ${site.at('/rss')}\n  ${site.at('/atom')}\n`,
  )
})

test('a list of feeds is told as one, with what cannot be used', async () => {
  const { app, site } = await openSources()
  site.serve('/list', { body: opml(['Lake', site.at('/a.xml')], ['Odd', 'ftp://x.example/f']) })
  const { text, found } = await look(app, site.at('/list'))
  expect(text).toContain('1 feed: Lake.\nCannot be used: Odd: its address begins with ftp:')
  expect(found).toBe(true)
})

test('a charset that the server claims wrongly is told', async () => {
  const { app, site } = await openSources()
  const { body = '' } = HERALD
  site.serve('/rss', {
    headers: { 'content-type': 'text/xml; charset=windows-1251' },
    body: `${body}<!-- Ж -->`,
  })
  const { text } = await look(app, site.at('/rss'))
  expect(text).toContain('Letters: utf-8, as its bytes show, though its server says windows-1251.')
})

test.for([
  ['Ж', 'iso-8859-1', 'utf-8, as its bytes show, though its server says iso-8859-1.'],
  ['\u00e9t\u00e9', 'ISO-8859-1', 'windows-1252, as its server says (ISO-8859-1).'],
  ['\u00e9t\u00e9', 'windows-1252', 'windows-1252, as its server says.'],
] as const)('of %s the label is told as the server wrote it: %s', async ([word, label, words]) => {
  const { app, site } = await openSources()
  const bytes = Buffer.from(`${HERALD.body}<!-- ${word} -->`, word === 'Ж' ? 'utf8' : 'latin1')
  site.serve('/rss', {
    headers: { 'content-type': `text/xml; charset=${label}` },
    body: new Uint8Array(bytes),
  })
  expect((await look(app, site.at('/rss'))).text).toContain(`Letters: ${words}`)
})

test('a feed without items says so in words', async () => {
  const { app, site } = await openSources()
  site.serve('/rss', rss('Lake Herald', []))
  const { text } = await look(app, site.at('/rss'))
  expect(text).toContain('Items: none.')
  expect(text).toContain('It is a feed, but it has no items now.')
  expect(text).not.toMatch(/\b1 \w+s\b|\b0 /)
})

test('words that are neither a source nor an address are refused, and sources are named', async () => {
  const { app } = await openSources(() => ({ sources: [{ kind: 'folder', path: 'seeds' }] }))
  await expect(look(app, 'moon')).rejects.toThrow('There is no source “moon”. Known: seeds.')
})

test('a folder is read, too', async () => {
  const { app } = await openSources(() => ({ sources: [{ kind: 'folder', path: 'seeds' }] }))
  const { text, found } = await look(app, 'seeds')
  expect(text).toMatch(/^Read as a folder\n\d+ articles can be read/)
  expect(found).toBe(true)
})

/** Every address of it holds a key. */
function keyed({ serve, at }: NewsSite): void {
  const link = (rel: string, path: string) => `<atom:link rel="${rel}" href="${at(`${path}?k=HIDDEN`)}"/>`
  const item = `<item><title>Dam gates</title><link>${at('/dam?k=HIDDEN')}</link><description>Two.</description></item>`
  const channel = `<title>L</title><link>${at('/?k=HIDDEN')}</link>${link('hub', '/hub')}${link('self', '/self')}${item}`
  const body = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}</channel></rss>`
  serve('/rss', { headers: { 'content-type': 'application/rss+xml' }, body })
  serve('/moved', { status: 301, headers: { location: '/rss?k=HIDDEN' } })
  const own = '<link rel="canonical" href="/own?k=HIDDEN">'
  serve('/dam', page('Dam gates', ['Two gates of the dam were opened. '.repeat(30)], own))
  const offer = '<link rel="alternate" type="application/rss+xml" href="/rss?k=HIDDEN">'
  serve('/page', page('Herald', ['Hello.'], offer))
  serve('/list', { body: opml(['', at('/a.xml?k=HIDDEN')]) })
}

test.for(['/rss', '/moved', '/page', '/list', '/none'])(
  'a chat sees no key of an address at %s; the screen of the operator has it',
  async (path) => {
    const { app, site } = await openSources(({ at }) => ({
      sources: [{ kind: 'feed', url: at(`${path}?k=HIDDEN`), outlet: 'Lake' }],
    }))
    keyed(site)
    const steps = await app.desk.testSource('Lake')
    expect(steps[0]?.lines[0]).toContain(`${site.at(path)}?… (127.0.0.1)`)
    expect(JSON.stringify(steps)).not.toContain('HIDDEN')
    expect((await look(app, 'Lake')).text).toContain(site.at(`${path}?k=HIDDEN`))
  },
)

test('a source of the configuration is refused to be removed by its name, without its key', async () => {
  const { app, site } = await openSources(({ at }) => ({
    sources: [{ kind: 'feed', url: at('/rss?k=HIDDEN') }],
  }))
  await expect(app.desk.removeSource(site.at('/rss?k=HIDDEN'))).rejects.toThrow(
    `“${site.host}/rss” stands in config/dragoman.yaml`,
  )
})
