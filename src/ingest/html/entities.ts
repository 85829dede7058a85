/**
 * Character references of XML and HTML, and their opposite. Pure and linear.
 * Names and numbers mean what HTML says of them (WHATWG HTML, 13.2.5.80): `&#146;` is the apostrophe of windows-1252.
 */
import { Tokenizer } from 'htmlparser2'

/** References that are remembered. */
const MOST_KNOWN = 5_000

const KNOWN = new Map<string, string>([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
])

const nothing = () => {}

/** Handlers that do nothing, to be completed: the tokenizer wants all of them. */
export const SILENT = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
}

/** Decodes complete references (those that end in a semicolon). Any other ampersand stays as it is. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let out = ''
  let done = 0
  while (at >= 0) {
    const end = endOfReference(text, at)
    const decoded = end > 0 ? reference(text.slice(at, end)) : undefined
    if (decoded !== undefined) {
      out += text.slice(done, at) + decoded
      done = end
    }
    at = text.indexOf('&', decoded === undefined ? at + 1 : end)
  }
  return out + text.slice(done)
}

/** What stands between the ampersand and the semicolon. */
const REFERENCE = /&(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,31});/iy

/** Position behind the semicolon of the reference at `at`; 0 when there is none. */
function endOfReference(text: string, at: number): number {
  REFERENCE.lastIndex = at
  return REFERENCE.test(text) ? REFERENCE.lastIndex : 0
}

function reference(whole: string): string | undefined {
  const known = KNOWN.get(whole)
  if (known !== undefined) return known
  const decoded = decodeByTable(whole)
  if (decoded === whole) return undefined
  // There are 2,231 names and as many numbers as a feed likes: no feed can fill this memory.
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(whole, decoded)
  return decoded
}

/** One reference through the table that the tokenizer carries. */
function decodeByTable(whole: string): string {
  let out = ''
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...SILENT,
      ontext: (start, end) => {
        out += whole.slice(start, end)
      },
      ontextentity: (point) => {
        out += String.fromCodePoint(point)
      },
    },
  )
  tokenizer.write(whole)
  tokenizer.end()
  return out
}

/** Most texts have none of them: one look instead of one for each. */
const SPECIAL = /[&<>"]/

/** Text as HTML that shows just that text. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export function escapeAttribute(text: string): string {
  return SPECIAL.test(text) ? escapeHtml(text).replaceAll('"', '&quot;') : text
}
