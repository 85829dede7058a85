import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { sectionText } from '../../src/command-line/source.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { temporary } from '../desk/rig.ts'
import { HERALD, opml } from '../intake/source-rig.ts'
import { openNewsSite } from '../rigs/news-site.ts'
import { run } from '../rigs/program.ts'

/** The program with these settings, beside a news site that it may ask. */
async function ready(sources: (at: (path: string) => string) => readonly unknown[] = () => []) {
  const site = await openNewsSite()
  const folder = temporary()
  const path = (name: string) => join(folder, name)
  const settings = { sources: sources(site.at), translate: [], allowHosts: [site.host] }
  writeFileSync(path('dragoman.yaml'), stringify(settings))
  const database = path('news.sqlite')
  const environment = {
    DRAGOMAN_CONFIG: path('dragoman.yaml'),
    DRAGOMAN_DATABASE: database,
    LAKE_TOKEN: 'abc',
  }
  const dragoman = (...words: string[]) => run(words, '', environment)
  return { site, path, database, dragoman }
}

test('a source is tested by its name with its login, and the exit code says whether it was read', async () => {
  const login = { kind: 'bearer', secret: 'LAKE_TOKEN' }
  const { site, dragoman } = await ready((at) => [{ kind: 'feed', url: at('/rss'), outlet: 'Lake', login }])
  site.serve('/rss', ({ authorization }) => (authorization === 'Bearer abc' ? HERALD : { status: 401 }))
  const well = await dragoman('source', 'test', 'lake')
  expect(well.output).toContain('Dam gates opened at Arvik')
  expect(well.output).toMatch(/^Fetched\n {2}200 /)
  expect(well.code).toBe(0)
  const badly = await dragoman('source', 'test', site.at('/none'))
  expect(badly.output).toContain('Failed: the server answered 404; check the address.')
  expect(badly.code).toBe(1)
})

test('an import of a file that breaks off says where', async () => {
  const { site, path, dragoman } = await ready()
  for (const feed of ['/a', '/b']) site.serve(feed, HERALD)
  const whole = Buffer.from(opml(['A', site.at('/a')], ['B', site.at('/b')], ['C', site.at('/c')])).toString()
  writeFileSync(path('cut.opml'), whole.slice(0, whole.lastIndexOf('/c')))
  const { output, code } = await dragoman('source', 'import', path('cut.opml'))
  expect(output).toContain('2 feeds taken in')
  expect(output).toContain('Not all: the file breaks off after 2 feeds; get it whole.')
  expect(code).toBe(0)
})

test('an export holds the feeds alone, with their names, and an import keeps those', async () => {
  const select = { item: 'div' }
  const { site, path, dragoman } = await ready((at) => [
    { kind: 'feed', url: at('/rss'), outlet: 'Lake' },
    { kind: 'page', url: at('/press'), outlet: 'Council', select },
    { kind: 'folder', path: 'seeds' },
  ])
  const { output } = await dragoman('source', 'export', path('out.opml'))
  expect(output).toBe(`1 feed written to ${path('out.opml')}.\n`)
  const written = readFileSync(path('out.opml'), 'utf8')
  expect(written).toContain('title="Lake"')
  expect(written).toContain(site.at('/rss'))
  expect(written).not.toContain('/press')
  const other = await ready()
  const taken = await other.dragoman('source', 'import', path('out.opml'))
  // That site is not on the list of this program.
  expect(taken.output).toContain('0 feeds taken in')
  expect(taken.output).toContain('1 left out:')
})

test('an export is for its owner alone, and says that it may hold keys and what it replaced', async () => {
  const { path, dragoman } = await ready((at) => [{ kind: 'feed', url: at('/rss?key=abc'), outlet: 'Lake' }])
  const file = path('out.opml')
  const keys = 'The addresses of 1 feed may hold a key: keep it to yourself.'
  expect((await dragoman('source', 'export', file)).output).toBe(`1 feed written to ${file}. ${keys}\n`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect((await dragoman('source', 'export', file)).output).toBe(
    `1 feed written to ${file}, in place of what stood there. ${keys}\n`,
  )
})

test('a source is paused, resumed, labelled and removed by any name it has', async () => {
  const { site, dragoman } = await ready()
  site.serve('/rss', HERALD)
  const { output, errors } = await dragoman('source', 'add', site.at('/rss'))
  expect(errors).toContain(`Asking ${site.host} …\n`)
  expect(output).toContain(
    `Added\n- Lake Herald · feed at ${site.host}/rss\n1 source read well, 1 new item.\n`,
  )
  expect((await dragoman('source', 'pause', 'herald')).output).toMatch(/^Lake Herald is paused: /)
  expect((await dragoman('source', 'list')).output).toMatch(/- Lake Herald .* paused/)
  expect((await dragoman('source', 'resume', site.at('/rss'))).output).toBe('Lake Herald is read again.\n')
  expect((await dragoman('source', 'label', 'lake', 'The', 'Lake')).output).toBe(
    'Lake Herald is now called The Lake.\n',
  )
  expect((await dragoman('source', 'label', 'the lake', '')).output).toBe(
    'The Lake has no label any more; it is called Lake Herald.\n',
  )
  await dragoman('source', 'label', 'lake', 'The Lake')
  const wrong = await dragoman('source', 'remove', 'moon')
  expect([wrong.code, wrong.errors]).toEqual([
    1,
    'dragoman: There is no source "moon". There are: The Lake.\n',
  ])
  expect((await dragoman('source', 'remove', 'the lake')).output).toBe('The Lake is read no more.\n')
  expect((await dragoman('source', 'list')).output).toBe('There are no sources yet.\n')
})

test('an export goes to standard output, and nothing else does; an import comes from standard input', async () => {
  const { path, dragoman, database } = await ready((at) => [
    { kind: 'feed', url: at('/rss'), outlet: 'Lake' },
  ])
  const { output, errors } = await dragoman('source', 'export', '-')
  expect(output).toMatch(/^<\?xml[\s\S]*title="Lake"[\s\S]*<\/opml>\n?$/)
  expect(errors).toBe('1 feed written to standard output.\n')
  const environment = { DRAGOMAN_CONFIG: path('dragoman.yaml'), DRAGOMAN_DATABASE: database, LAKE_TOKEN: 'x' }
  const taken = await run(['source', 'import', '-'], output, environment)
  expect(taken.output).toBe('0 feeds taken in from standard input; 1 was there already.\n')
})

test('what an import leaves out is named after the count, ten at most', async () => {
  const { site, path, dragoman } = await ready()
  site.serve('/rss', HERALD)
  const bad = Array.from(
    { length: 12 },
    (_, n) => [`Bad ${n}`, `https://ida:secret@h${n}.example/rss`] as const,
  )
  writeFileSync(path('in.opml'), opml(['Good', site.at('/rss')], ...bad))
  const { output } = await dragoman('source', 'import', path('in.opml'))
  const lines = output.split('\n')
  expect(lines[0]).toBe(`1 feed taken in from ${path('in.opml')}; 12 left out:`)
  expect(lines[1]).toBe(
    '  h0.example/rss: the address holds a user name or password; give an Authorization header instead',
  )
  expect(lines[11]).toBe('  and 2 more')
  expect(lines[12]).toBe('1 source read well, 1 new item.')
  expect(output).not.toContain('secret')
})

test('the list names every source', async () => {
  const { dragoman } = await ready((at) =>
    Array.from({ length: 40 }, (_, n) => ({ kind: 'feed', url: at(`/${n}`), outlet: `Paper ${n}` })),
  )
  const { output } = await dragoman('source', 'list')
  expect(output.match(/^- Paper \d+ /gm)).toHaveLength(40)
})

test('while another process asks the sources, this is said in place of a count', async () => {
  const { site, database, dragoman } = await ready()
  site.serve('/rss', HERALD)
  const store = await openSqliteStore(database)
  await store.leases.take('ingest', 'another', 60_000, new Date())
  await store.close()
  const { output } = await dragoman('source', 'add', site.at('/rss'))
  expect(output).toContain('Lake Herald')
  expect(output).toContain('Another process, such as the running bot, asks the sources now')
  expect(output).not.toContain('read well')
})

test.for([
  [['source', 'import'], 'cannot read FILE: there is no such file; check how its path is spelt'],
  [['replay'], 'cannot read FILE: there is no such file; check how its path is spelt'],
  [['source', 'export'], 'cannot write FILE: there is no such folder; create it, or give another path'],
] as const)('%j of a path that leads nowhere names it and the remedy', async ([words, said]) => {
  const { path, dragoman } = await ready((at) => [{ kind: 'feed', url: at('/rss') }])
  const file = path('none/file')
  const { code, errors } = await dragoman(...words, file)
  expect(errors).toBe(`dragoman: ${said.replace('FILE', file)}\n`)
  expect(code).toBe(1)
})

test('a saved file that holds nothing to read ends with an error code', async () => {
  const { path, dragoman } = await ready()
  writeFileSync(path('saved.txt'), 'hello')
  const { code, output } = await dragoman('replay', path('saved.txt'))
  expect(output).toContain('It is no feed: ')
  expect(output).not.toMatch(/\.[.;]/)
  expect(code).toBe(1)
})

test('an export without a feed says so', async () => {
  const { path, dragoman } = await ready()
  const { code, errors } = await dragoman('source', 'export', path('out.opml'))
  expect(errors).toBe('dragoman: there is no feed to write; add one with: dragoman source add\n')
  expect(code).toBe(1)
})

test('the heading of a step is bold where there are colours, and what others wrote is harmless', () => {
  const section = { title: 'Fetched', lines: ['200 https://lake.example/rss', 'Title: \u001b[2J'] }
  const coloured = sectionText(section, { width: 80, colour: true })
  expect(coloured.startsWith('\u001b[1mFetched\u001b[22m\n  200 https:')).toBe(true)
  expect(coloured).not.toContain('\u001b[2J')
  expect(sectionText(section, { width: 80, colour: false })).toMatch(/^Fetched\n {2}200 https:/)
})
