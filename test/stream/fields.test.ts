import { expect, test } from 'vitest'
import { findText, readArticleFields, readArticles, requireId, requireText } from '../../src/stream/fields.ts'

type Fields = Record<string, unknown>

const CLAIM = (fields: Fields) => requireText(fields, 'claim', 'give the sentence to check as a text')
const TIME = 'write it as ISO 8601, such as 2026-03-02T09:00:00Z.'
const articles = (count: number, change: Fields = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `a${index}`, text: 'It broke.', ...change }))

test.for([
  { read: CLAIM, fields: { id: 'x1' }, error: 'claim is missing: give the sentence to check as a text.' },
  { read: CLAIM, fields: { claim: null }, error: 'claim is missing: give the sentence to check as a text.' },
  { read: CLAIM, fields: { claim: ' \n' }, error: 'claim is missing: give the sentence to check as a text.' },
  { read: CLAIM, fields: { claim: 7 }, error: 'claim must be a text, not a number.' },
  { read: CLAIM, fields: { claim: ['a'] }, error: 'claim must be a text, not a list.' },
  { read: CLAIM, fields: { claim: {} }, error: 'claim must be a text, not an object.' },
  { read: CLAIM, fields: { claim: false }, error: 'claim must be a text, not true or false.' },
  { read: requireId, fields: {}, error: 'id is missing: name it with a text.' },
  { read: requireId, fields: { id: 7 }, error: 'id must be a text, not a number.' },
  { read: readArticleFields, fields: { text: 'x' }, error: 'id is missing: name it with a text.' },
  {
    read: readArticleFields,
    fields: { id: 'a' },
    error: 'text is missing: give a title or a text that is not empty.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', title: ' ', text: '\n' },
    error: 'text is missing: give a title or a text that is not empty.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', title: 1, text: 'x' },
    error: 'title must be a text, not a number.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', language: [] },
    error: 'language must be a text, not a list.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', outlet: {} },
    error: 'outlet must be a text, not an object.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', url: 1 },
    error: 'url must be a text, not a number.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', published: 1772442000 },
    error: 'published must be a text, not a number.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', published: 'yesterday' },
    error: `published is not a time: ${TIME}`,
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', published: 'March 2, 2026' },
    error: `published is not a time: ${TIME}`,
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', published: '2026-13-02' },
    error: `published is not a time: ${TIME}`,
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', translations: {} },
    error: 'translations must be a list, not an object.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', translations: ['y'] },
    error: 'translations[0] must be an object, not a text.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', translations: [[]] },
    error: 'translations[0] must be an object, not a list.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', translations: [{ original: 'y' }] },
    error: 'translations[0] needs original and english: give both as texts.',
  },
  {
    read: readArticleFields,
    fields: { id: 'a', text: 'x', translations: [{ original: 1, english: 'y' }] },
    error: 'translations[0].original must be a text, not a number.',
  },
  { read: readArticles, fields: {}, error: 'articles is missing: give a list of 1 to 50 articles.' },
  {
    read: readArticles,
    fields: { articles: null },
    error: 'articles is missing: give a list of 1 to 50 articles.',
  },
  { read: readArticles, fields: { articles: 7 }, error: 'articles must be a list, not a number.' },
  { read: readArticles, fields: { articles: {} }, error: 'articles must be a list, not an object.' },
  {
    read: readArticles,
    fields: { articles: [] },
    error: 'articles holds 0 articles: give a list of 1 to 50.',
  },
  {
    read: readArticles,
    fields: { articles: articles(51) },
    error: 'articles holds 51 articles: give a list of 1 to 50.',
  },
  { read: readArticles, fields: { articles: ['x'] }, error: 'articles[0] must be an object, not a text.' },
  {
    read: readArticles,
    fields: { articles: [...articles(1), null] },
    error: 'articles[1] must be an object, not null.',
  },
  {
    read: readArticles,
    fields: { articles: [{ text: 'x' }] },
    error: 'articles[0].id is missing: name it with a text.',
  },
  {
    read: readArticles,
    fields: { articles: [...articles(2), { id: 'z' }] },
    error: 'articles[2].text is missing: give a title or a text that is not empty.',
  },
  {
    read: readArticles,
    fields: { articles: articles(1, { text: 7 }) },
    error: 'articles[0].text must be a text, not a number.',
  },
  {
    read: readArticles,
    fields: { articles: articles(1, { published: 'x' }) },
    error: `articles[0].published is not a time: ${TIME}`,
  },
  {
    read: readArticles,
    fields: { articles: articles(1, { translations: [null] }) },
    error: 'articles[0].translations[0] must be an object, not null.',
  },
  {
    read: readArticles,
    fields: { articles: articles(2, { id: 'same' }) },
    error: 'articles holds the id "same" twice: give each article its own id.',
  },
] as const)('$fields: $error', ({ read, fields, error }) => {
  expect(() => (read as (fields: Fields) => unknown)(fields)).toThrow(
    expect.objectContaining({ name: 'LineError', message: error }),
  )
})

test('null is the same as absent, and unknown fields are ignored', () => {
  const fields = {
    title: null,
    language: null,
    outlet: null,
    url: null,
    published: null,
    translations: null,
    mood: 1,
  }
  expect(readArticleFields({ id: 'a', text: 'It broke.', ...fields })).toEqual({
    item: { id: 'a', text: 'It broke.' },
    translations: [],
  })
  expect(findText({ language: null }, 'language')).toBeUndefined()
})

test('an empty optional field is the same as none', () => {
  const fields = { title: '', language: '', outlet: ' ', url: '', published: ' ' }
  expect(readArticleFields({ id: 'a', text: 'It broke.', ...fields }).item).toEqual({
    id: 'a',
    text: 'It broke.',
  })
})

test('every field of an article is read; the id and the text stay as they are', () => {
  const given = {
    id: ' a ',
    title: ' Dam broke ',
    text: ' It broke.\n',
    language: 'zh-Hant',
    outlet: ' Lake Herald ',
    url: 'https://herald.example/1',
    published: '2026-03-02T09:00:00+01:00',
    translations: [{ original: 'x', english: 'y', engine: 'z' }],
  }
  const { translations, ...rest } = given
  expect(readArticleFields(given)).toEqual({
    item: { ...rest, title: 'Dam broke', outlet: 'Lake Herald' },
    translations: [{ original: 'x', english: 'y' }],
  })
})

test.for([
  '2026',
  '2026-03',
  '2026-03-02',
  '2026-03-02T09:00Z',
  '2026-03-02T09:00:00.5+01:00',
  '2026-03-02 09:00:00Z',
])('%s is a time', (published) => {
  expect(readArticleFields({ id: 'a', text: 'x', published }).item.published).toBe(published)
})

test('a title alone is an article, and so is a text', () => {
  expect(readArticleFields({ id: 'a', title: 'Dam broke' }).item).toEqual({
    id: 'a',
    title: 'Dam broke',
    text: '',
  })
  expect(readArticleFields({ id: '', text: 'x' }).item).toEqual({ id: '', text: 'x' })
})

test('50 articles are read, in their order', () => {
  expect(readArticles({ articles: articles(50) }).map(({ item }) => item.id)).toEqual(
    Array.from({ length: 50 }, (_, index) => `a${index}`),
  )
})
