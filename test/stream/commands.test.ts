import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runStream } from '../../src/stream/run.ts'
import { run, start } from '../rigs/program.ts'

type Fields = Record<string, unknown>
type Name = 'group' | 'verify' | 'answer' | 'brief'

const ARTICLES = [
  {
    id: 'a1',
    title: 'Ferry service to Kelso island resumes',
    text: 'The ferry to Kelso island sailed again on Friday.\nIt carries 240 passengers. "We waited long," said captain Ulla Berg.',
    language: 'en',
    outlet: 'Island Post',
    published: '2026-03-06T09:00:00Z',
  },
  {
    id: 'a2',
    title: 'Fähre nach Kelso fährt wieder',
    text: 'Die Fähre zur Insel Kelso ist am Freitag wieder gefahren.\nSie fasst 200 Passagiere.',
    language: 'de',
    url: 'https://www.kuestenblatt.example/1',
    translations: [
      {
        original: 'Die Fähre zur Insel Kelso ist am Freitag wieder gefahren.',
        english: 'The ferry to Kelso island sailed again on Friday.',
      },
      { original: 'Sie fasst 200 Passagiere.', english: 'It carries 200 passengers.' },
    ],
  },
  {
    id: 'a3',
    title: 'Phà Kelso hoạt động lại',
    text: 'Phà ra đảo Kelso đã chạy lại hôm thứ Sáu.',
    language: 'vi',
  },
]
const SOURCE = ARTICLES[0]?.text

const GOOD: Readonly<Record<Name, readonly Fields[]>> = {
  group: ARTICLES,
  verify: [
    { id: 'c1', claim: 'The ferry carries 300 passengers.', source: SOURCE },
    { id: 'c2', claim: 'The ferry to Kelso island sailed again on Friday.', source: SOURCE, language: 'en' },
    { id: 'c3', claim: 'Captain Nils Holm did not wait.', source: SOURCE, language: 'xx-nonsense' },
  ],
  answer: [
    { id: 'q1', question: 'How many passengers does the ferry carry?', articles: ARTICLES.slice(0, 1) },
    { id: 'q2', question: 'Wie viele Passagiere fasst die Fähre?', articles: ARTICLES },
    { id: 'q3', question: 'Who won the chess tournament?', articles: ARTICLES },
  ],
  brief: [
    { id: 's1', articles: ARTICLES },
    { id: 's2', articles: ARTICLES.slice(0, 1) },
    { id: 's3', articles: ARTICLES.slice(2) },
  ],
}
const NAMES = Object.keys(GOOD) as Name[]

const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim()
const line = (fields: unknown) => `${JSON.stringify(fields)}\n`
const parsed = (output: string): Fields[] => {
  expect(output === '' || output.endsWith('\n')).toBe(true)
  return output
    .split('\n')
    .slice(0, -1)
    .map((each) => JSON.parse(each))
}

/** What a command writes to an input that is there at once. */
async function written(name: string, input: string): Promise<string> {
  const output = new PassThrough()
  const end = runStream(name, Readable.from([input]), output).finally(() => output.end())
  return (await Promise.all([text(output), end]))[0]
}

const TEXT_OR_NULL = expect.toSatisfy((value: unknown) => value === null || typeof value === 'string')

/** Every cited sentence stands in the article that it names, word for word; a line feed may be a space. */
function expectCited(citations: unknown, { articles }: Fields): void {
  const given = articles as typeof ARTICLES
  expect(citations).toBeInstanceOf(Array)
  expect((citations as unknown[]).length).toBeGreaterThan(0)
  for (const { articleId, sentence } of citations as { articleId: string; sentence: string }[]) {
    const article = given.find(({ id }) => id === articleId)
    expect(sentence).not.toBe('')
    expect(` ${oneSpace(`${article?.title} ${article?.text}`)} `).toContain(` ${sentence} `)
  }
}

const CHECKS: Readonly<Record<Name, (output: Fields, input: Fields) => void>> = {
  group(output) {
    expect(output).toEqual({ id: expect.any(String), storyId: expect.stringMatching(/./) })
  },
  verify(output, input) {
    const problems = output.problems as Fields[]
    expect(output.supported).toBe(problems.length === 0)
    for (const { kind, text } of problems) {
      expect(['number', 'date', 'name', 'quote', 'negation', 'unsupported']).toContain(kind)
      expect(String(text).trim()).not.toBe('')
      expect(input.claim).toContain(text)
    }
  },
  answer(output, input) {
    const { answer, citedSentence, articleId, verdict } = output
    expect([answer, citedSentence, articleId]).toEqual([TEXT_OR_NULL, TEXT_OR_NULL, TEXT_OR_NULL])
    expect(new Set([answer === null, citedSentence === null, articleId === null]).size).toBe(1)
    expect(['answer', 'differ', 'not-said', 'premise']).toContain(verdict)
    if (answer !== null) expectCited([{ articleId, sentence: citedSentence }], input)
    if (output.evidence && (output.evidence as unknown[]).length > 0) expectCited(output.evidence, input)
  },
  brief(output, input) {
    expect(output.headline).toMatch(/\S/)
    expect(output.summary).toEqual(expect.any(String))
    expect(output.text).toContain(output.headline)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(output.text).not.toMatch(/\u001b/)
    for (const fact of output.facts as Fields[]) {
      expect(fact.text).toMatch(/\S/)
      expectCited(fact.citations, input)
      expect(fact.origins).toBeGreaterThanOrEqual(1)
      expect(new Set(fact.outlets as string[]).size).toBe((fact.outlets as string[]).length)
      expect(new Set(fact.languages as string[]).size).toBe((fact.languages as string[]).length)
    }
    for (const { question, sides } of output.disputes as { question: string; sides: Fields[] }[]) {
      expect(question).toMatch(/\S/)
      expect(sides.length).toBeGreaterThanOrEqual(2)
      for (const { text, citations } of sides) {
        expect(text).toMatch(/\S/)
        expectCited(citations, input)
      }
    }
  },
}

test.for(NAMES)(
  '%s answers each line at once, in order, with the agreed fields, and stores nothing',
  async (name) => {
    const [first, second, third] = GOOD[name] as [Fields, Fields, Fields]
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-'))
    const program = start([name], { DRAGOMAN_DATABASE: join(folder, 'news.sqlite') })
    const closed = once(program, 'close')
    const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]()
    const next = async (): Promise<Fields> => JSON.parse((await answers.next()).value ?? '')
    program.stdin.write(`\uFEFF${line(first)}`)
    const answer = await next()
    expect(answer.id).toBe(first.id)
    CHECKS[name](answer, first)

    program.stdin.write(
      `\r\n{"id":"b1", not json\n[1,2]\n{"id":"b3"}\n${JSON.stringify({ ...second, mood: null })}\r\n`,
    )
    expect(await next()).toEqual({
      error: 'The line is not JSON (position 12): give one JSON object per line.',
    })
    expect(await next()).toEqual({ error: 'The line is a list: give one JSON object per line.' })
    expect(await next()).toEqual({ id: 'b3', error: expect.stringMatching(/^\w+ is missing: .*\.$/) })
    CHECKS[name](await next(), second)

    program.stdin.end(`{"id":"b4","text":7,"claim":7,"question":7,"articles":7}\n${JSON.stringify(third)}`)
    expect(await next()).toEqual({
      id: 'b4',
      error: expect.stringMatching(/^\w+ must be a \w+, not a number\.$/),
    })
    const last = await next()
    expect(last.id).toBe(third.id)
    CHECKS[name](last, third)
    expect((await answers.next()).done).toBe(true)
    expect((await closed)[0]).toBe(0)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  },
)

test('the errors of the contract, word for word', async () => {
  const { code, output, errors } = await run(
    ['verify'],
    '{"id":"x1"}\n{"id":"x2","claim":7,"source":"..."}\n[1,2]\n{"id":"x3", oops\n',
  )
  expect(output).toBe(`{"id":"x1","error":"claim is missing: give the sentence to check as a text."}
{"id":"x2","error":"claim must be a text, not a number."}
{"error":"The line is a list: give one JSON object per line."}
{"error":"The line is not JSON (position 12): give one JSON object per line."}
`)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
})

test.for([
  ['verify', { id: 'a', claim: 'It broke.' }, 'source is missing: give the whole source as a text.'],
  ['verify', { id: 'a', claim: 'x', source: 'y', language: 1 }, 'language must be a text, not a number.'],
  ['answer', { id: 'a', articles: ARTICLES }, 'question is missing: give the question as a text.'],
  ['answer', { id: 'a', question: 'x' }, 'articles is missing: give a list of 1 to 50 articles.'],
  [
    'group',
    { id: 'a', published: 'now', text: 'x' },
    'published is not a time: write it as ISO 8601, such as 2026-03-02T09:00:00Z.',
  ],
  ['brief', { id: 'a', articles: [] }, 'articles holds 0 articles: give a list of 1 to 50.'],
] as const)('%s of %j: %s', async ([name, fields, error]) => {
  expect(parsed(await written(name, line(fields)))).toEqual([{ id: 'a', error }])
})

test.for(NAMES)('%s gives the same output for the same input, byte for byte', async (name) => {
  const input = GOOD[name].map(line).join('')
  const first = await written(name, input)
  expect(parsed(first)).toHaveLength(3)
  expect(await written(name, input)).toBe(first)
})

test('another command is refused with the known ones', async () => {
  await expect(written('sing', '')).rejects.toThrow(
    'unknown stream command "sing"; known: group, verify, answer, brief',
  )
})

test('the fields of one article cannot break the answer to a line', async () => {
  const odd = {
    id: '__proto__',
    title: '\u001b[31m\u202e#',
    text: '\ud800 \u0000 <b>',
    language: '??',
    outlet: '@all',
    url: 'no url',
  }
  const input = [
    { id: 'x', articles: [odd] },
    { id: '', articles: [{ id: '', title: '…' }] },
    { id: 'y', articles: [{ ...odd, translations: [{ original: '', english: '' }] }] },
  ]
  const answers = parsed(await written('brief', input.map(line).join('')))
  expect(answers.map(({ id, error }) => ({ id, error }))).toEqual(
    ['x', '', 'y'].map((id) => ({ id, error: undefined })),
  )
})

test('a reader that goes away ends the run quietly', async () => {
  const program = start(['verify'])
  program.stdin.on('error', () => undefined)
  let errors = ''
  program.stderr.on('data', (chunk) => {
    errors += chunk
  })
  program.stdin.write(line(GOOD.verify[0]))
  await once(program.stdout, 'data')
  program.stdout.destroy()
  program.stdin.write(GOOD.verify.map(line).join('').repeat(20))
  const [code] = await once(program, 'close')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
})

test.for([
  [['nonsense'], /unknown command 'nonsense'/],
  [['verify', 'more'], /too many arguments for 'verify'/],
  [['digest', '--format', 'pdf'], /Allowed choices are text, markdown, json/],
] as const)('wrong words %j end with exit code 64 and a remedy', async ([words, message]) => {
  const { code, output, errors } = await run(words)
  expect({ code, output }).toEqual({ code: 64, output: '' })
  expect(errors).toMatch(message)
  expect(errors).toMatch(/dragoman --help/)
})
