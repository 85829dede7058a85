/** The fields of the stream commands' input lines. Pure. Unknown fields are ignored; null means absent. */
import type { RawItem } from '../ingest/source.ts'
import { kindOf, LineError } from '../lib/json-lines.ts'

export type Supplied = { readonly original: string; readonly english: string }
export type ArticleInput = { readonly item: RawItem; readonly translations: readonly Supplied[] }

type Fields = Record<string, unknown>

const MAX_ARTICLES = 50

/** @throws {LineError} naming the field and the remedy when it is absent, empty or not a text. */
export function requireText(fields: Fields, name: string, remedy: string): string {
  const value = findText(fields, name)
  if (value === undefined || value.trim() === '') throw new LineError(`${name} is missing: ${remedy}.`)
  return value
}

/** @throws {LineError} when the field is there but not a text. */
export function findText(fields: Fields, name: string, path = name): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new LineError(`${path} must be a text, not ${kindOf(value)}.`)
  return value
}

/** Any text: it is the caller's own, and comes back unchanged. */
export function requireId(fields: Fields, path = 'id'): string {
  const id = findText(fields, 'id', path)
  if (id === undefined) throw new LineError(`${path} is missing: name it with a text.`)
  return id
}

/** @throws {LineError} naming the article and the field. */
export function readArticles(fields: Fields): ArticleInput[] {
  const list = fields.articles
  if (list === undefined || list === null)
    throw new LineError('articles is missing: give a list of 1 to 50 articles.')
  if (!Array.isArray(list)) throw new LineError(`articles must be a list, not ${kindOf(list)}.`)
  if (list.length === 0 || list.length > MAX_ARTICLES)
    throw new LineError(`articles holds ${list.length} articles: give a list of 1 to ${MAX_ARTICLES}.`)
  const articles = list.map((entry: unknown, index) => articleEntry(entry, `articles[${index}]`))
  const repeated = articles.find(
    ({ item }, index) => articles.findIndex((other) => other.item.id === item.id) < index,
  )
  if (repeated)
    throw new LineError(`articles holds the id "${repeated.item.id}" twice: give each article its own id.`)
  return articles
}

function articleEntry(entry: unknown, path: string): ArticleInput {
  return readArticleFields(requireObject(entry, path), `${path}.`)
}

function requireObject(value: unknown, path: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new LineError(`${path} must be an object, not ${kindOf(value)}.`)
  return value as Fields
}

/** One article. `path` stands before the field's name in errors. */
export function readArticleFields(fields: Fields, path = ''): ArticleInput {
  const get = (name: string) => findText(fields, name, path + name)
  const id = requireId(fields, `${path}id`)
  const title = get('title')?.trim()
  const text = get('text') ?? ''
  if (!title && text.trim() === '')
    throw new LineError(`${path}text is missing: give a title or a text that is not empty.`)
  const [language, outlet, url, published] = [
    get('language'),
    get('outlet'),
    get('url'),
    get('published')?.trim(),
  ]
  if (published && !isTime(published))
    throw new LineError(`${path}published is not a time: write it as ISO 8601, such as 2026-03-02T09:00:00Z.`)
  const item: RawItem = {
    id,
    text,
    ...(title && { title }),
    ...(language && { language }),
    ...(outlet?.trim() && { outlet: outlet.trim() }),
    ...(url && { url }),
    ...(published && { published }),
  }
  return { item, translations: translationsIn(fields, path) }
}

/** A date or instant of ISO 8601. What else `Date.parse` reads depends on the machine. */
const isTime = (text: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}(?:[T ]\d\d:.*)?$/.test(text) && !Number.isNaN(Date.parse(text))

function translationsIn(fields: Fields, path: string): Supplied[] {
  const list = fields.translations
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw new LineError(`${path}translations must be a list, not ${kindOf(list)}.`)
  return list.map((pair: unknown, index) => {
    const place = `${path}translations[${index}]`
    const given = requireObject(pair, place)
    const original = findText(given, 'original', `${place}.original`)
    const english = findText(given, 'english', `${place}.english`)
    if (original === undefined || english === undefined)
      throw new LineError(`${place} needs original and english: give both as texts.`)
    return { original, english }
  })
}
