/**
 * Writes one element of a feed in the clean form: text decoded once, addresses absolute where xml:base says to what,
 * language noted. Pure but for the scopes it keeps while one document is read (XML Base, W3C 2009).
 */
import { absoluteUrl } from '../../html/absolute-url.ts'
import { decodeEntities, escapeAttribute } from '../../html/entities.ts'
import { ADDRESS_ATTRIBUTES, type Family, type Field, KEPT_ATTRIBUTES } from './fields.ts'
import { attributesOf, CDATA, markup, nextTag, type Tag, tagAt } from './tags.ts'
import { addressValue, htmlValue, plainValue } from './value.ts'
import { element } from './written.ts'

export type FieldWriter = {
  /** A feed or an item begins; gives the fields that stand in its own attributes (RDF, CDF). */
  enter(scope: 'feed' | 'item', attributes: ReadonlyMap<string, string>): string[]
  leave(scope: 'item'): void
  /** The element in clean form, or '' when it says nothing. */
  write(field: Field, text: string, tag: Tag, inner: string): string
  language(): string
}

/** Characters of a person or a list of hours; more is no such thing. */
const LONGEST_LIST = 5_000

const NONE: ReadonlyMap<string, string> = new Map()

export function createFieldWriter(family: Family, base: string | undefined): FieldWriter {
  let feedBase: string | undefined
  let itemBase: string | undefined
  let language = ''

  const within = (outer: string | undefined, written: string | undefined) =>
    written === undefined ? outer : (absoluteUrl(decodeEntities(written), outer ?? base) ?? outer)

  const html = (field: Field, inner: string, attributes: ReadonlyMap<string, string>, scope?: string) => {
    const own = within(scope, innerBase(inner))
    const value = htmlValue(inner, family, field.as.endsWith('title'), attributes)
    const prefix = own === undefined || value === '' ? '' : `<base href="${escapeAttribute(own)}">`
    return value === '' ? '' : element(field.as, '', prefix + value)
  }

  const written = (field: Field, text: string, tag: Tag, inner: string, scope: string | undefined) => {
    const bare = text.charCodeAt(tag.start + 1 + tag.name.length) === 62
    const attributes = bare ? NONE : attributesOf(text, tag)
    const own = within(scope, attributes.get('xml:base'))
    switch (field.kind) {
      case 'html':
        return html(field, inner, attributes, own)
      case 'attributes':
        return attributed(field, family, inner, attributes, own)
      case 'category':
        return category(field, family, inner, attributes)
      case 'origin':
        return origin(family, addressValue(inner))
      case 'person':
        return person(field, inner)
      case 'list':
        return list(field, inner)
      case 'id':
        return filled(field.as, addressValue(inner))
      default:
        return filled(field.as, plainValue(inner))
    }
  }

  return {
    enter(scope, attributes) {
      const own = within(feedBase, attributes.get('xml:base'))
      if (scope === 'feed') {
        feedBase = own
        language ||= attributes.get('xml:lang')?.trim() ?? ''
      }
      itemBase = own
      return family === 'rss' ? ownFields(scope, attributes) : []
    },
    leave() {
      itemBase = feedBase
    },
    write: (field, text, tag, inner) => written(field, text, tag, inner, itemBase),
    language: () => language,
  }
}

/** RDF names an item in rdf:about; CDF puts address and date into attributes. */
function ownFields(scope: 'feed' | 'item', attributes: ReadonlyMap<string, string>): string[] {
  if (attributes.size === 0) return []
  const [about, href, date] = ['rdf:about', 'href', 'lastmod'].map((name) => attributes.get(name))
  const out: string[] = []
  if (about !== undefined && scope === 'item')
    out.push(filled('guid', decodeEntities(about), ' isPermaLink="false"'))
  if (href !== undefined) out.push(filled('link', decodeEntities(href)))
  if (date !== undefined) out.push(filled(scope === 'item' ? 'atom:updated' : 'lastBuildDate', date))
  return out
}

const filled = (name: string, text: string, attributes = '') =>
  text === '' ? '' : element(name, attributes, text)

const resolved = (address: string, base: string | undefined) =>
  base === undefined || address === '' ? address : (absoluteUrl(address, base) ?? address)

function attributed(
  field: Field,
  family: Family,
  inner: string,
  attributes: ReadonlyMap<string, string>,
  base: string | undefined,
): string {
  const local = field.as.slice(field.as.indexOf(':') + 1)
  const text = field.as === 'media:content' ? '' : addressValue(inner)
  const address = local === 'link' ? resolved(text, base) : text
  if (family === 'rss' && field.as === 'link' && address === '' && !attributes.has('rel'))
    return filled('link', resolved(addressValue(attributes.get('href') ?? ''), base))
  if (field.as === 'guid' && address === '') return ''
  const kept = keptAttributes(local, attributes, base)
  return kept === '' && address === '' ? '' : element(field.as, kept, address)
}

function keptAttributes(
  local: string,
  attributes: ReadonlyMap<string, string>,
  base: string | undefined,
): string {
  let out = ''
  for (const name of KEPT_ATTRIBUTES.get(local) ?? []) {
    const value = addressValue(attributes.get(name) ?? '')
    const final = ADDRESS_ATTRIBUTES.has(name) ? resolved(value, base) : value
    if (final !== '') out += ` ${name}="${escapeAttribute(final)}"`
  }
  return out
}

/** RSS says it as text, Atom in `term`, iTunes in `text`. */
function category(
  field: Field,
  family: Family,
  inner: string,
  attributes: ReadonlyMap<string, string>,
): string {
  const named = ['term', 'text', 'label'].map((name) => decodeEntities(attributes.get(name) ?? '').trim())
  const value = named.find((text) => text !== '') ?? plainValue(inner)
  if (value === '') return ''
  const atom = family === 'atom' || field.as.startsWith('atom:')
  return atom ? `<${field.as} term="${escapeAttribute(value)}"/>` : element(field.as, '', value)
}

/** The address before a wrapper, as a link of its own relation: neither parser knows the element. */
function origin(family: Family, address: string): string {
  const name = family === 'atom' ? 'link' : 'atom:link'
  return address === '' ? '' : `<${name} rel="x-original" href="${escapeAttribute(address)}"/>`
}

/** Children by name, or the text as a name. */
function person(field: Field, inner: string): string {
  const found = childrenOf(inner)
  const parts = ['name', 'email', 'uri'].map((name) => filled(name, found.get(name)?.[0] ?? ''))
  const children = parts.join('')
  const whole = children === '' ? filled('name', plainValue(inner)) : children
  return whole === '' ? '' : `<${field.as}>${prefixed(whole, field.as)}</${field.as}>`
}

const prefixed = (children: string, parent: string) =>
  parent.startsWith('atom:') ? children.replaceAll(/(<\/?)(?=name>|email>|uri>)/g, '$1atom:') : children

function list(field: Field, inner: string): string {
  const name = field.as === 'skipHours' ? 'hour' : 'day'
  const values = (childrenOf(inner).get(name) ?? []).slice(0, 24)
  return values.length === 0
    ? ''
    : `<${field.as}>${values.map((value) => filled(name, value)).join('')}</${field.as}>`
}

/** The texts of direct children, by name without prefix in lower case. */
function childrenOf(whole: string): ReadonlyMap<string, readonly string[]> {
  const doc = markup(whole.slice(0, LONGEST_LIST))
  const found = new Map<string, string[]>()
  for (let tag = nextTag(doc, 0); tag; tag = nextTag(doc, tag.end)) {
    const end = tag.kind === 'open' ? doc.text.indexOf(`</${tag.name}`, tag.end) : -1
    if (end < 0) continue
    const name = tag.name.toLowerCase().split(':').at(-1) ?? ''
    const values = found.get(name) ?? []
    values.push(plainValue(doc.text.slice(tag.end, end)))
    found.set(name, values)
  }
  return found
}

/** xml:base of the element that wraps an xhtml text. */
function innerBase(inner: string): string | undefined {
  const start = inner.search(/\S/)
  if (start < 0 || inner.charCodeAt(start) !== 60 || inner.startsWith(CDATA, start)) return undefined
  const tag = tagAt(inner, start)
  return tag && inner.slice(start, tag.end).includes('xml:base')
    ? attributesOf(markup(inner).text, tag).get('xml:base')
    : undefined
}
