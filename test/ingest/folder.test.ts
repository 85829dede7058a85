import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folder } from '../../src/ingest/folder.ts'
import type { RawItem, ReadProblem } from '../../src/ingest/source.ts'

const base = mkdtempSync(join(tmpdir(), 'folder-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

let count = 0

/** A new folder with files of these names and contents. */
function folderOf(files: Record<string, string | Uint8Array>): string {
  const path = join(base, String(count++))
  mkdirSync(path)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

async function read(
  path: string,
  mostFiles?: number,
): Promise<{ items: RawItem[]; problems: ReadProblem[] }> {
  const items: RawItem[] = []
  const problems: ReadProblem[] = []
  for await (const reading of folder({ path }, mostFiles).read())
    if ('item' in reading) items.push(reading.item)
    else problems.push(reading.problem)
  return { items, problems }
}

test('reads text files by name; other names and hidden files are passed over', async () => {
  const path = folderOf({
    'b.md': 'second',
    'a.txt': 'first',
    'C.TXT': 'capital',
    '.hidden.txt': 'x',
    'memory.tmx': 'x',
    'expected.yaml': 'x',
    'notes.txt.bak': 'x',
    txt: 'x',
  })
  mkdirSync(join(path, 'deeper'))
  writeFileSync(join(path, 'deeper', 'd.txt'), 'x')
  expect(await read(path)).toEqual({
    items: [
      { id: 'C', text: 'capital' },
      { id: 'a', text: 'first' },
      { id: 'b', text: 'second' },
    ],
    problems: [],
  })
})

test('the id is the name up to the first underscore where no other file begins so, else the whole name', async () => {
  const path = folderOf({
    '000_a.txt': 'x',
    '000_b.txt': 'x',
    '000_b.md': 'x',
    '_c.txt': 'x',
    'd.e.txt': 'x',
    'f_g.txt': 'x',
    'h.txt': 'x',
    'h_i.txt': 'x',
  })
  const ids = ['000_a', '000_b.md', '000_b.txt', '_c', 'd.e', 'f', 'h', 'h_i']
  expect((await read(path)).items.map(({ id }) => id)).toEqual(ids)
})

test('the sample story is read whole', async () => {
  const { items, problems } = await read('seeds')
  expect(problems).toEqual([])
  expect(items.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004'])
})

test('front matter gives the fields, the text keeps its line ends, the byte order mark goes', async () => {
  const path = folderOf({ 'a.md': '\ufeff---\ntitle: A\nlanguage: no\n---\nOne\r\n\rTwo\n' })
  expect((await read(path)).items).toEqual([{ id: 'a', title: 'A', language: 'no', text: 'One\r\n\rTwo\n' }])
})

test('a file that cannot be read is named with the reason and the remedy, and the reading goes on', async () => {
  const outside = folderOf({ 'secret.txt': 'secret' })
  const path = folderOf({
    'a-empty.txt': '',
    'b-blank.txt': '\ufeff \r\n\t',
    'c-binary.txt': Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]),
    'd-matter.txt': '---\ntitle: A\nurl: nowhere\n---\nText',
    'e-only-matter.txt': '---\ntitle: A\n---\n',
    'f-russian.txt': Uint8Array.from([0xcf, 0xf0, 0xe5, 0xe7, 0xe8, 0xe4, 0xe5, 0xed, 0xf2]),
    'z-good.txt': 'good',
  })
  writeFileSync(join(path, 'g-huge.txt'), '')
  truncateSync(join(path, 'g-huge.txt'), 50_000_000)
  symlinkSync(join(outside, 'secret.txt'), join(path, 'h-out.txt'))
  symlinkSync('/etc/passwd', join(path, 'i-passwd.txt'))
  symlinkSync('nothing', join(path, 'j-dangling.txt'))
  symlinkSync('k-loop.txt', join(path, 'k-loop.txt'))
  symlinkSync('/dev/zero', join(path, 'l-device.txt'))
  execFileSync('mkfifo', [join(path, 'm-pipe.txt')])
  mkdirSync(join(path, 'n-folder.txt'))
  const { items, problems } = await read(path)
  expect(items).toEqual([{ id: 'z-good', text: 'good' }])
  expect(problems.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    'a-empty.txt: it is empty',
    'b-blank.txt: it is empty',
    'c-binary.txt: it is not text: it holds binary data',
    'd-matter.txt: broken front matter, line 3: url must begin with http:// or https://',
    'e-only-matter.txt: it is empty',
    'f-russian.txt: its character encoding is unknown',
    'g-huge.txt: it is larger than 5 MB',
    'h-out.txt: it is a link that leaves the folder',
    'i-passwd.txt: it is a link that leaves the folder',
    'j-dangling.txt: it is a link that leads nowhere',
    'k-loop.txt: it is a link that leads nowhere',
    'l-device.txt: it is a link that leaves the folder',
    'm-pipe.txt: it is not a file (a pipe, socket or device)',
    'n-folder.txt: it is a folder',
  ])
  expect(problems.filter(({ remedy }) => remedy.length < 5)).toEqual([])
})

test('a huge file is never read into memory', async () => {
  const path = folderOf({ 'a.txt': '' })
  truncateSync(join(path, 'a.txt'), 4_000_000_000)
  const before = process.memoryUsage().rss
  expect((await read(path)).problems).toHaveLength(1)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('five million bytes are read, one more is not', async () => {
  const path = folderOf({ 'a.txt': 'x'.repeat(5_000_000), 'b.txt': 'x'.repeat(5_000_001) })
  const { items, problems } = await read(path)
  expect(items.map(({ id, text }) => [id, text.length])).toEqual([['a', 5_000_000]])
  expect(problems.map(({ name }) => name)).toEqual(['b.txt'])
})

test('a link within the folder is followed, also into a folder below, and so is the folder itself', async () => {
  const path = folderOf({ 'a.txt': 'first' })
  mkdirSync(join(path, 'deeper'))
  writeFileSync(join(path, 'deeper', 'd.dat'), 'deep')
  symlinkSync('a.txt', join(path, 'b.txt'))
  symlinkSync(join(path, 'deeper', 'd.dat'), join(path, 'c.txt'))
  const link = join(base, 'link')
  symlinkSync(path, link)
  expect((await read(link)).items.map(({ text }) => text)).toEqual(['first', 'first', 'deep'])
})

test('a link to a pipe within the folder cannot hold up the reading', async () => {
  const path = folderOf({ 'z.txt': 'good' })
  execFileSync('mkfifo', [join(path, 'pipe')])
  symlinkSync('pipe', join(path, 'a.txt'))
  const { items, problems } = await read(path)
  expect(items).toHaveLength(1)
  expect(problems).toMatchObject([{ name: 'a.txt', why: 'it is not a file (a pipe, socket or device)' }])
})

test('a folder whose name begins like that of this one is outside', async () => {
  const path = folderOf({})
  mkdirSync(`${path}x`)
  writeFileSync(join(`${path}x`, 'a.txt'), 'secret')
  symlinkSync(join(`${path}x`, 'a.txt'), join(path, 'a.txt'))
  expect((await read(path)).problems).toMatchObject([{ why: 'it is a link that leaves the folder' }])
})

test('a socket is named', async () => {
  const path = folderOf({})
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(path, 'a.txt'), resolve))
  expect((await read(path)).problems).toMatchObject([{ why: 'it is not a file (a pipe, socket or device)' }])
  server.close()
})

test.for([
  { says: 'does not exist', path: () => join(base, 'nowhere'), why: 'there is no such folder' },
  { says: 'is a file', path: () => join(folderOf({ 'a.txt': 'x' }), 'a.txt'), why: 'it is not a folder' },
])('a folder that $says is a problem with its path', async ({ path: at, why }) => {
  const path = at()
  expect(await read(path)).toEqual({
    items: [],
    problems: [{ name: path, why, remedy: expect.stringMatching(/\w/) }],
  })
})

/** Permissions do not bind root: then another user reads in a process of its own. */
test('a file and a folder that may not be read are named', () => {
  const path = folderOf({ 'a.txt': 'x', 'b.txt': 'good' })
  const closed = folderOf({})
  chmodSync(base, 0o755)
  chmodSync(join(path, 'a.txt'), 0)
  chmodSync(closed, 0)
  const script = `import { folder } from ${JSON.stringify(join(process.cwd(), 'src/ingest/folder.ts'))}
    for (const path of ${JSON.stringify([path, closed])})
      for await (const { problem, item } of folder({ path }).read()) console.log(problem?.why ?? item.text)`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
  })
  expect(stdout.trim().split('\n')).toEqual(['it may not be read', 'good', 'it cannot be opened (EACCES)'])
})

test('a folder with more files than anybody reads is read in part, and says so', async () => {
  const path = folderOf({ 'a.txt': 'x', 'b.txt': 'x', 'c.txt': 'x' })
  expect(await read(path, 3)).toMatchObject({ items: [{}, {}, {}], problems: [] })
  const { items, problems } = await read(path, 2)
  expect(items).toHaveLength(2)
  expect(problems).toMatchObject([{ name: path, why: 'it holds more than 2 text files' }])
})

test('names with odd signs are names like any other', async () => {
  const path = folderOf({ 'a b\nc.txt': 'x', '日本_1.txt': 'x', '-rf.txt': 'x', '%2e%2e.txt': 'x' })
  expect((await read(path)).items.map(({ id }) => id)).toEqual(['%2e%2e', '-rf', 'a b\nc', '日本'])
})
