import { expect, test } from 'vitest'
import { partFrontMatter } from '../../src/ingest/front-matter.ts'

const FIELDS = {
  title: 'Council closes bridge: what now?',
  url: 'https://paper.example/1',
  outlet: 'The Paper',
  language: 'no',
  published: '2025-01-21',
}
const LINES = Object.entries(FIELDS).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)

test.for(['\n', '\r\n', '\r'])('fields stay the words that were written, whatever the line end %j', (end) => {
  const text = ['---', ...LINES, '---', 'Body', 'goes on'].join(end)
  expect(partFrontMatter(text)).toEqual({ fields: FIELDS, body: `Body${end}goes on` })
})

test.for([
  { written: 'language: no', fields: { language: 'no' } },
  { written: 'published: 2025-01-21', fields: { published: '2025-01-21' } },
  { written: 'published: 2025-01-21T08:00:00+01:00', fields: { published: '2025-01-21T08:00:00+01:00' } },
  { written: 'published: 2025-01-21 08:00', fields: { published: '2025-01-21 08:00' } },
  { written: 'title: 1984', fields: { title: '1984' } },
  { written: 'title: "  Yes "', fields: { title: 'Yes' } },
  { written: 'title:\noutlet: null\nlanguage: ~', fields: {} },
  { written: 'tags: [a, b]\nauthor: { name: Ann }', fields: {} },
  { written: '', fields: {} },
])('$written gives $fields', ({ written, fields }) => {
  expect(partFrontMatter(`---\n${written}\n---\nBody`)).toEqual({ fields, body: 'Body' })
})

test.for(['Body', 'Body\n---\ntitle: x\n---\n', '--- \u2014 a line', '----\nBody'])(
  'a text that does not open with a line of three dashes has none: %j',
  (text) => {
    expect(partFrontMatter(text)).toEqual({ fields: {}, body: text })
  },
)

test.for([
  { says: 'is never closed', matter: '---\ntitle: x\nBody', line: 1, why: /not closed/ },
  { says: 'is no YAML', matter: '---\ntitle: x\nurl: "y\n---\nBody', line: 3, why: /^YAML/ },
  { says: 'names a field twice', matter: '---\ntitle: x\ntitle: y\n---\n', line: 3, why: /^YAML/ },
  {
    says: 'has no web address',
    matter: '---\ntitle: x\nurl: ftp://a\n---\n',
    line: 3,
    why: /^url must begin with http/,
  },
  {
    says: 'has a script for an address',
    matter: '---\nurl: "javascript:alert(1)"\n---\n',
    line: 2,
    why: /^url/,
  },
  {
    says: 'has no date',
    matter: '---\npublished: yesterday\n---\n',
    line: 2,
    why: /^published must be a date/,
  },
  {
    says: 'has a day that never was',
    matter: '---\npublished: 2025-02-30\n---\n',
    line: 2,
    why: /^published/,
  },
  {
    says: 'has no language tag',
    matter: '---\n\nlanguage: In English\n---\n',
    line: 3,
    why: /^language must be a tag/,
  },
  { says: 'has a list for a title', matter: '---\ntitle: [a]\n---\n', line: 2, why: /^title must be text/ },
  {
    says: 'has an endless title',
    matter: `---\ntitle: ${'x'.repeat(1_001)}\n---\n`,
    line: 2,
    why: /^title is longer/,
  },
  { says: 'is a list', matter: '---\n- a\n---\n', line: 2, why: /list of names and values/ },
])('names the line when it $says', ({ matter, line, why }) => {
  expect(partFrontMatter(matter)).toEqual({ line, why: expect.stringMatching(why) })
})

test('aliases are refused, so that no input can grow', () => {
  const bomb = ['a: &a [x, x, x, x]', 'b: &b [*a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b]', 'title: *c']
  expect(partFrontMatter(['---', ...bomb, '---', ''].join('\n'))).toMatchObject({
    why: /alias/i.source && expect.stringMatching(/alias/i),
  })
  expect(partFrontMatter('---\na: &a x\ntitle: *a\n---\n')).toMatchObject({
    why: expect.stringMatching(/alias/i),
  })
})

test('brackets without end do no harm', () => {
  expect(partFrontMatter(`---\ntitle: ${'['.repeat(15_000)}\n---\n`)).toHaveProperty('why')
  expect(partFrontMatter(`---\ntitle: ${'x'.repeat(30_000)}\n---\n`)).toMatchObject({ line: 1 })
})
