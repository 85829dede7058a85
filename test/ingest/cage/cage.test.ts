import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Cage, type CageOptions, openCage } from '../../../src/ingest/cage/cage.ts'
import { unpackBody } from '../../../src/ingest/poll/feed-item.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const feed = (name: string) =>
  bytesOf(
    `<rss version="2.0"><channel><title>${name}</title><item><title>Ferry of ${name}</title><link>https://post.example/${name}</link><description>It sails again.</description></item></channel></rss>`,
  )

/** Takes long to read: some 4 MB of links in the texts of many items. */
const LONG = bytesOf(
  `<rss version="2.0"><channel>${`<item><title>t</title><description>${'&lt;a href="y"&gt;x '.repeat(95)}</description></item>`.repeat(1_900)}</channel></rss>`,
)

const documentInput = (bytes: Uint8Array, name = 'x') => ({
  bytes,
  url: `https://post.example/${name}.xml`,
  source: 'https://post.example/rss',
  at: new Date('2026-03-06T09:00:00Z'),
})

function open(options?: CageOptions) {
  const cage = openCage(options)
  onTestFinished(() => cage.close())
  return cage
}

test('a feed comes out as the inbox takes it', async () => {
  const caged = await open().run('document', documentInput(feed('Kelso')))
  if (!('result' in caged) || 'why' in caged.result) throw new Error('it was not read')
  const { title, items, left } = caged.result
  expect({ title, left }).toEqual({ title: 'Kelso', left: 0 })
  expect(items.map(({ body }) => unpackBody(body))).toEqual([
    { title: 'Ferry of Kelso', text: 'It sails again.', link: 'https://post.example/Kelso' },
  ])
})

test('a job that takes too long is ended, those behind it are done, and the main thread goes on', async () => {
  const cage = open({ threads: 1, timeoutMs: 250 })
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const long = cage.run('feed', { bytes: LONG, url: 'https://post.example/' })
  expect(await long).toEqual({ killed: true, error: 'it took longer than 0.25 s' })
  delay.disable()
  expect(delay.max / 1e6).toBeLessThan(1_000)
  // A new thread has to load the readers first, which may take it too long once or twice.
  const after = async () => 'result' in (await cage.run('opml', bytesOf('<opml/>')))
  await expect.poll(after, { timeout: 10_000 }).toBe(true)
})

test('a slow job does not keep the others waiting', async () => {
  const cage = open({ threads: 2, patienceMs: 10 })
  const order: string[] = []
  await Promise.all([
    cage.run('document', documentInput(LONG, 'long')).then(() => order.push('long')),
    ...['a', 'b', 'c'].map((name) =>
      cage.run('document', documentInput(feed(name), name)).then(() => order.push(name)),
    ),
  ])
  expect(order).toEqual(['a', 'b', 'c', 'long'])
})

test('a job that needs too much memory is ended alone', async () => {
  const cage = open({ threads: 1, memoryMb: 12 })
  const big = await cage.run('document', documentInput(LONG))
  expect(big).toMatchObject({ killed: true })
})

test('a thread without work is ended after a while, and the next job gets a new one', async () => {
  let started = 0
  const count = () => {
    started += 1
  }
  process.on('worker', count)
  onTestFinished(() => {
    process.off('worker', count)
  })
  const read = async (cage: Cage) => 'result' in (await cage.run('opml', bytesOf('<opml/>')))
  const patient = open()
  const hasty = open({ idleMs: 1 })
  for (const cage of [patient, hasty]) expect(await read(cage)).toBe(true)
  await setTimeout(50)
  for (const cage of [patient, hasty]) expect(await read(cage)).toBe(true)
  expect(started).toBe(3)
})

test('bytes that were handed over before fail the job that needs them, and no other', async () => {
  const cage = open()
  const bytes = new Uint8Array(feed('Kelso'))
  const read = (name: string) => cage.run('document', documentInput(bytes, name), bytes)
  const [first, second] = await Promise.all([read('a'), read('b')])
  expect(first).toHaveProperty('result')
  expect(second).toEqual({ killed: false, error: expect.any(String) })
  expect(await cage.run('opml', bytesOf('<opml/>'))).toHaveProperty('result')
})

test('names and titles without end are cut', async () => {
  const long = 'Kelso '.repeat(100_000)
  const text = `<rss version="2.0"><channel><title>${long}</title><item><title>${long}</title></item></channel></rss>`
  const caged = await open().run('document', documentInput(bytesOf(text)))
  if (!('result' in caged) || 'why' in caged.result) throw new Error('it was not read')
  const { title, items } = caged.result
  expect(title).toHaveLength(300)
  expect(items.map(({ body }) => unpackBody(body).title?.length)).toEqual([1_000])
})

test('what waits when the cage is closed is told so', async () => {
  const cage = openCage({ threads: 1 })
  const jobs = ['a', 'b', 'c'].map((name) => cage.run('document', documentInput(feed(name), name)))
  await cage.close()
  for (const job of jobs) expect(await job).toHaveProperty('error')
  expect(await cage.run('opml', bytesOf('<opml/>'))).toEqual({
    killed: false,
    error: 'the program is stopping',
  })
})
