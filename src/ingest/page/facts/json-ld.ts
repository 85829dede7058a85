/**
 * What a page says of itself in JSON-LD (schema.org). A claim, not a fact: the caller compares it with what readers see.
 * Pure. Names from outside are only ever looked up as own properties, so `__proto__` is a name like any other.
 */
import { plainText } from '../../html/plain-text.ts'
import { squeezed } from '../tree.ts'

export type LinkedArticle = {
  readonly headline?: string
  readonly description?: string
  readonly body?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly language?: string
  /** Its own address, as claimed. */
  readonly url?: string
}

/** https://schema.org/Article and what descends from it, and the postings. */
const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/
const DEEPEST = 6
const MOST_NODES = 500
/** Characters of one script that are looked at. */
const LONGEST = 2_000_000
/** Characters of a title, a name, a description. */
const LONGEST_FIELD = 2_000

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const field = (node: Node, name: string): unknown => (Object.hasOwn(node, name) ? node[name] : undefined)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Every article that a page's scripts describe, in their order. */
export function linkedArticles(scripts: readonly string[]): readonly LinkedArticle[] {
  const nodes: Node[] = []
  for (const script of scripts) collect(parsed(script), 0, nodes)
  return nodes.filter(isArticle).map(articleOf)
}

function parsed(text: string): unknown {
  if (text.length > LONGEST) return undefined
  const bare = text
    .trim()
    .replace(/^<!\[CDATA\[|^<!--|^\/\*<!\[CDATA\[\*\//, '')
    .replace(/(?:\]\]>|-->|;)$/, '')
  try {
    return JSON.parse(bare)
  } catch {
    return parsedLeniently(bare)
  }
}

/** Raw line feeds and tabs inside strings are the commonest fault. */
function parsedLeniently(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\s+/g, ' ').replace(/,\s?(?=[}\]])/g, ''))
  } catch {
    return undefined
  }
}

function collect(value: unknown, depth: number, nodes: Node[]): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return
  if (Array.isArray(value)) for (const item of value) collect(item, depth + 1, nodes)
  if (!isNode(value)) return
  nodes.push(value)
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'])
    collect(field(value, name), depth + 1, nodes)
}

const isArticle = (node: Node): boolean =>
  listOf(field(node, '@type')).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))

function articleOf(node: Node): LinkedArticle {
  const text = (name: string) => textOf(field(node, name))
  const fields = {
    headline: text('headline') ?? text('name'),
    description: text('description'),
    body: bodyOf(field(node, 'articleBody')),
    published: text('datePublished') ?? text('dateCreated') ?? text('uploadDate'),
    modified: text('dateModified'),
    publisher: namesOf(field(node, 'publisher'))[0],
    language: text('inLanguage'),
    url:
      addressOf(field(node, 'url')) ??
      addressOf(field(node, 'mainEntityOfPage')) ??
      addressOf(field(node, '@id')),
  }
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(present) as Partial<typeof fields>),
    authors: namesOf(field(node, 'author')),
  } as LinkedArticle
}

function textOf(value: unknown): string | undefined {
  const first = listOf(value)[0]
  if (isNode(first)) return textOf(field(first, '@value') ?? field(first, 'name'))
  return typeof first === 'string'
    ? squeezed(plainText(first.slice(0, LONGEST_FIELD))) || undefined
    : undefined
}

function bodyOf(value: unknown): string | undefined {
  const text = listOf(value)
    .filter((part) => typeof part === 'string')
    .join('\n')
  return text.trim() === '' ? undefined : text
}

function addressOf(value: unknown): string | undefined {
  const first = listOf(value)[0]
  if (isNode(first)) return addressOf(field(first, '@id') ?? field(first, 'url'))
  return typeof first === 'string' ? first.trim() || undefined : undefined
}

const namesOf = (value: unknown): readonly string[] => listOf(value).flatMap((item) => textOf(item) ?? [])
