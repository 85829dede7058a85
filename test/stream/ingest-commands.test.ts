import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runStream } from '../../src/stream/run.ts'
import { start } from '../rigs/program.ts'

type Fields = Record<string, unknown>

async function answersOf(name: string, ...lines: readonly Fields[]): Promise<Fields[]> {
  const output = new PassThrough()
  const written = text(output)
  await runStream(name, Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)), output)
  output.end()
  return (await written)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const ITEM =
  '<item><title>Ferry sails again</title><link>/1</link><guid isPermaLink="false">f-1</guid><pubDate>Fri, 6 Mar 2026 10:00 CET</pubDate><description>&lt;p onclick="x()"&gt;It carries 240 passengers.&lt;/p&gt;</description></item>'
const FEED = `<rss version="2.0"><channel><title>Island Post</title><link>https://post.example/</link>${ITEM}</channel></rss>`

test('feed: what a feed says, safe and absolute', async () => {
  const [answer] = await answersOf('feed', { id: 'f', body: FEED, url: 'https://post.example/rss' })
  expect(answer).toMatchObject({
    id: 'f',
    feed: { title: 'Island Post', link: 'https://post.example/' },
    entries: [
      {
        id: 'f-1',
        title: 'Ferry sails again',
        link: 'https://post.example/1',
        published: '2026-03-06T09:00:00Z',
        summary: '<p>It carries 240 passengers.</p>',
      },
    ],
  })
})

test('feed: bytes and headers count, not what a text editor would make of them', async () => {
  const bytes = Buffer.from(FEED.replace('Island Post', 'F\u00e4hrblatt'), 'latin1').toString('base64')
  const headers = { 'Content-Type': 'text/xml; charset=iso-8859-1' }
  const [answer] = await answersOf('feed', { id: 'f', body_b64: bytes, headers })
  expect(answer).toMatchObject({ feed: { title: 'Fährblatt' } })
})

test.for(['!!! no base64 !!!', 'abcde', 'ab=cd', 'YWJj\u00e9'])(
  'feed: bytes that are no base64 are told so: %s',
  async (body_b64) => {
    const [answer] = await answersOf('feed', { id: 'f', body_b64 })
    expect(answer).toEqual({ id: 'f', error: expect.stringMatching(/^body_b64 is no base64: give /) })
  },
)

test('feed: base64 may be broken into lines, without padding, and of either alphabet', async () => {
  const whole = Buffer.from(`${FEED}\u00ff\u00fe\u00ff`, 'utf8')
  const lines = whole.toString('base64').replace(/.{76}/g, '$&\r\n')
  for (const body_b64 of [lines, whole.toString('base64url')])
    expect((await answersOf('feed', { id: 'f', body_b64 }))[0]).toMatchObject({
      feed: { title: 'Island Post' },
    })
})

test('feed: what is none gives a reason beside an empty answer', async () => {
  const [none, missing] = await answersOf('feed', { id: 'a', body: '<html>Hello</html>' }, { id: 'b' })
  expect(none).toMatchObject({ id: 'a', feed: {}, entries: [], error: expect.stringContaining('feed') })
  expect(missing).toEqual({
    id: 'b',
    error: 'body is missing: give the feed as a text, or its bytes in base64 as body_b64.',
  })
})

const SENTENCES = [
  'The ferry to Kelso island sailed again on Friday after three weeks in the yard, its owner said.',
  'It carries 240 passengers and crosses the sound in forty minutes, according to the harbour office.',
  'The next crossing is planned for Monday morning, and tickets cost as much as they did before.',
]

test('page: the article of a page, without what stands around it', async () => {
  const html = `<html lang="en"><head><title>Ferry sails again | Island Post</title><meta property="article:published_time" content="2026-03-06T09:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry sails again</h1>${SENTENCES.map((each) => `<p>${each}</p>`).join('')}</article><footer>Imprint</footer></body></html>`
  const [answer] = await answersOf('page', { id: 'p', html, url: 'https://post.example/1' })
  expect(answer).toMatchObject({ id: 'p', title: 'Ferry sails again', text: SENTENCES.join('\n') })
  expect(answer?.date).toContain('2026-03-06T09:00:00')
})

test('page: a page without an article says why', async () => {
  const [answer] = await answersOf('page', { id: 'p', html: '<p>x</p>' })
  expect(answer).toMatchObject({ id: 'p', text: '', refusal: 'empty', why: expect.any(String) })
})

test('date: instants, whatever the zone of the machine, or null', async () => {
  const dates = ['Fri, 6 Mar 2026 10:00 CET', '2026-03-06', '30 Feb 2026', 'soon']
  const answers = await answersOf('date', ...dates.map((date, index) => ({ id: String(index), date })))
  expect(answers.map(({ date }) => date)).toEqual([
    '2026-03-06T09:00:00Z',
    '2026-03-06T00:00:00Z',
    null,
    null,
  ])
})

test('lines: a flag for each line', async () => {
  const lines = ['Share on Facebook', ...SENTENCES, 'Read more']
  const [answer, bad] = await answersOf('lines', { id: 'l', lines, lang: 'en' }, { id: 'm', lines: ['a', 1] })
  expect(answer).toEqual({ id: 'l', keep: [0, 1, 1, 1, 0] })
  expect(bad).toEqual({ id: 'm', error: 'lines[1] must be a text, not a number.' })
})

test('the program ends by itself when the input does', async () => {
  const program = start(['feed'])
  program.stdin.end(`${JSON.stringify({ id: 'f', body: FEED })}\n`)
  expect(await text(program.stdout)).toContain('Ferry sails again')
})
