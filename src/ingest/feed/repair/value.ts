/**
 * What stands between two tags, as plain text or as HTML, whatever way the feed wrote it: escaped, in CDATA, as naked
 * markup, in base64. Pure and linear. Atom: RFC 4287, 3.1 and 4.1.3; modes: Atom 0.3, 3.1.1.
 */
import { KNOWN } from '../../html/allowed.ts'
import { decodeEntities, escapeHtml } from '../../html/entities.ts'
import { plainText } from '../../html/plain-text.ts'
import type { Family } from './fields.ts'
import { behindSpecial, CDATA, type Markup, markup, tagAt } from './tags.ts'

/** `tags`: text decoded, naked tags stay. `raw`: nothing decoded, tags lose their prefix. `none`: tags go. */
type Style = 'tags' | 'raw' | 'none'

/**
 * Characters that XML forbids (XML 1.0, 2.2), controls that were letters of windows-1252 once, and the invisible tag
 * characters U+E0000 to U+E007F, which hide text from people but not from machines.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\udb40[\udc00-\udc7f]/g

const cleaned = (text: string) =>
  text
    .replace(CONTROLS, (control) => {
      const code = control.charCodeAt(0)
      const letter = code > 127 && code < 160 ? decodeEntities(`&#${code};`) : ''
      return letter === control ? '' : letter
    })
    .trim()

const TAG_NAME = /<\/?([a-z][a-z0-9]*)(?=[\s/>])/gi
const CLOSING_OR_REFERENCE = /<\/[a-z]|<[a-z]+ ?\/>|<br>|&(?:#\d|#x[\da-f]|[a-z]{2,8};)/i

/** Characters of a name, a date, a word: feedsmith takes names apart in quadratic time. */
const LONGEST_WORDS = 1_000

/** Characters of an address or an id; a cut one would be a wrong one, so longer ones are none. */
const LONGEST_ADDRESS = 8_000

export const plainValue = (inner: string) => cleaned(decodedInner(inner, 'none').slice(0, LONGEST_WORDS))

export function addressValue(inner: string): string {
  const value = cleaned(decodedInner(inner, 'none'))
  return value.length > LONGEST_ADDRESS ? '' : value
}

/** `title`: titles are words more often than HTML, so they must look like HTML to be taken as such. */
export function htmlValue(
  inner: string,
  family: Family,
  title: boolean,
  attributes: ReadonlyMap<string, string>,
): string {
  const type = (attributes.get('type') ?? '').trim().toLowerCase()
  const mode = (attributes.get('mode') ?? '').trim().toLowerCase()
  const html =
    mode === 'base64'
      ? typed(fromBase64(inner) ?? '', type)
      : family === 'atom'
        ? atomHtml(inner, type, mode)
        : rssHtml(inner, title, type)
  return cleaned(html)
}

function rssHtml(inner: string, title: boolean, type: string): string {
  if (isXhtml(type)) return decodedInner(inner, 'raw')
  const value = decodedInner(inner, 'tags')
  if (type === 'plain' || type === 'text') return escapeHtml(value)
  return looksLikeHtml(value, title) ? value : escapeHtml(value)
}

function atomHtml(inner: string, type: string, mode: string): string {
  if (isXhtml(type) || (mode === 'xml' && type.includes('html') && hasTags(inner)))
    return decodedInner(inner, 'raw')
  if (type === 'html' || type === 'text/html') return decodedInner(inner, 'tags')
  if (type === '' || type === 'text' || type.startsWith('text/')) {
    const value = decodedInner(inner, 'tags')
    return hasTags(inner) ? value : escapeHtml(value)
  }
  if (type.endsWith('xml') || hasTags(inner)) return decodedInner(inner, 'raw')
  const decoded = fromBase64(inner)
  return decoded === undefined ? escapeHtml(decodedInner(inner, 'none')) : escapeHtml(decoded)
}

const isXhtml = (type: string) => type === 'xhtml' || type === 'application/xhtml+xml'

const typed = (text: string, type: string) => (type.includes('html') ? text : escapeHtml(text))

/** Naked markup, not CDATA. */
function hasTags(inner: string): boolean {
  let at = inner.indexOf('<')
  if (at < 0) return false
  const doc = markup(inner)
  while (at >= 0) {
    if (tagAt(inner, at)) return true
    const code = inner.charCodeAt(at + 1)
    at = inner.indexOf('<', code === 33 || code === 63 ? behindSpecial(doc, at) : at + 1)
  }
  return false
}

/** Of a text after decoding: does it hold elements that HTML has, or a reference? */
function looksLikeHtml(value: string, strict: boolean): boolean {
  if (!value.includes('<')) return value.includes('&') && CLOSING_OR_REFERENCE.test(value)
  if (strict && !CLOSING_OR_REFERENCE.test(value)) return false
  for (const [, name = ''] of value.matchAll(TAG_NAME)) if (KNOWN.has(name.toLowerCase())) return true
  return value.includes('<!--')
}

function decodedInner(inner: string, style: Style): string {
  const first = inner.indexOf('<')
  if (first < 0) return style === 'raw' ? inner : decodeEntities(inner)
  if (style !== 'raw' && isOneSection(inner, first))
    return inner.slice(first + CDATA.length, inner.lastIndexOf(']]>'))
  const doc = markup(inner)
  let out = ''
  let at = first
  let done = 0
  while (at >= 0) {
    const end = endOfMarkup(doc, at)
    if (end > at) {
      out += textOf(inner.slice(done, at), style) + markupOf(inner, at, end, style)
      done = end
    }
    at = inner.indexOf('<', Math.max(end, at + 1))
  }
  return out + textOf(inner.slice(done), style)
}

/** One CDATA section with nothing but white space around: most bodies are written so. */
function isOneSection(inner: string, first: number): boolean {
  if (!inner.startsWith(CDATA, first)) return false
  const end = inner.indexOf(']]>', first)
  return end >= 0 && inner.slice(0, first).trim() === '' && inner.slice(end + 3).trim() === ''
}

/** Behind the tag or section at a `<`; the same position when it is neither. */
function endOfMarkup(doc: Markup, at: number): number {
  const code = doc.text.charCodeAt(at + 1)
  if (code === 33 || code === 63) return behindSpecial(doc, at)
  return tagAt(doc.text, at)?.end ?? at
}

const textOf = (text: string, style: Style) => (style === 'raw' ? text : decodeEntities(text))

function markupOf(inner: string, at: number, end: number, style: Style): string {
  if (inner.startsWith(CDATA, at)) {
    const text = inner.slice(at + CDATA.length, inner.endsWith(']]>', end) ? end - 3 : end)
    return style === 'raw' ? escapeHtml(text) : text
  }
  const code = inner.charCodeAt(at + 1)
  if (code === 33 || code === 63 || style === 'none') return ''
  return style === 'raw' ? withoutPrefix(inner.slice(at, end)) : inner.slice(at, end)
}

const withoutPrefix = (tag: string) => tag.replace(/^(<\/?)[a-z][\w.-]{0,30}:/i, '$1')

/** Undefined when the bytes are no text. */
function fromBase64(inner: string): string | undefined {
  const bytes = Buffer.from(plainText(decodedInner(inner, 'none')), 'base64')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
