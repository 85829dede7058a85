/**
 * Walks HTML that is written as nearly all of it is: whole tags, quoted attributes, complete references. Several times as
 * fast as the tokenizer, and it gives up wherever the two might differ. Pure, linear.
 */
import { decodeEntities } from './entities.ts'

export type MarkupHandlers = {
  /** References decoded. A text may come in several pieces. */
  readonly text: (text: string) => void
  /** Names in lower case. `isEmpty`: it ends in `/>`. */
  readonly open: (name: string, isEmpty: boolean) => void
  readonly close: (name: string) => void
}

/** What stands inside them is read by rules of its own (WHATWG HTML, 13.2.6.2). */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp'])

/** False when it gave up: what was told by then counts for nothing. */
export function walkSimpleMarkup(html: string, handlers: MarkupHandlers): boolean {
  let done = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
    if (at > done && !tellText(html.slice(done, at), handlers)) return false
    done = tellTag(html, at, handlers)
    if (done < 0) return false
  }
  return done === html.length || tellText(html.slice(done), handlers)
}

/** Gives the position behind the tag; below zero when it is not simple. */
function tellTag(html: string, at: number, { open, close }: MarkupHandlers): number {
  const isClosing = html.charCodeAt(at + 1) === SLASH
  const from = isClosing ? at + 2 : at + 1
  const nameEnd = endOfName(html, from)
  const last = isClosing ? nameEnd : endOfAttributes(html, nameEnd)
  if (nameEnd === from || html.charCodeAt(last) !== GREATER) return -1
  const name = html.slice(from, nameEnd).toLowerCase()
  if (RAW.has(name)) return -1
  if (isClosing) close(name)
  else open(name, html.charCodeAt(last - 1) === SLASH)
  return last + 1
}

/** An ampersand before letters or digits that are no complete reference: some of them are references all the same. */
const HALF_REFERENCE = /&(?:$|(?!(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,31});)[a-z#])/i

function tellText(piece: string, { text }: MarkupHandlers): boolean {
  const isPlain = !piece.includes('&')
  if (!isPlain && HALF_REFERENCE.test(piece)) return false
  text(isPlain ? piece : decodeEntities(piece))
  return true
}

const GREATER = 62
const SLASH = 47
const EQUALS = 61
const DOUBLE = 34
const SINGLE = 39

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isDigit = (code: number) => code >= 48 && code <= 57
const isSpace = (code: number) => code === 32 || code === 9 || code === 10 || code === 12 || code === 13
/** Hyphens, colons and the like, besides letters and digits. */
const isInAttributeName = (code: number) =>
  isLetter(code) || isDigit(code) || code === 45 || code === 58 || code === 95 || code === 46

/** The same position when no name begins here. */
function endOfName(html: string, from: number): number {
  let at = from
  if (!isLetter(html.charCodeAt(at))) return at
  while (isLetter(html.charCodeAt(at)) || isDigit(html.charCodeAt(at))) at++
  return at
}

/** The `>` behind attributes; any other position when they are not simple. */
function endOfAttributes(html: string, from: number): number {
  let at = from
  for (;;) {
    const start = at
    while (isSpace(html.charCodeAt(at))) at++
    const code = html.charCodeAt(at)
    if (code === GREATER) return at
    if (code === SLASH) return at + 1
    if (at === start) return at
    const end = endOfAttribute(html, at)
    if (end < 0) return at
    at = end
  }
}

/** Behind one attribute; below zero when it is not simple. */
function endOfAttribute(html: string, from: number): number {
  let at = from
  while (isInAttributeName(html.charCodeAt(at))) at++
  if (at === from) return -1
  if (html.charCodeAt(at) !== EQUALS) return at
  const quote = html.charCodeAt(at + 1)
  if (quote !== DOUBLE && quote !== SINGLE) return -1
  const end = html.indexOf(quote === DOUBLE ? '"' : "'", at + 2)
  return end < 0 ? -1 : end + 1
}
