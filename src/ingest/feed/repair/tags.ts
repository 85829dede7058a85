/**
 * Reads single tags out of markup that may be broken in any way. Pure; every character is looked at a fixed number of
 * times, whatever it is.
 */

export type Tag = {
  /** As written, with prefix. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Of the `<`. */
  readonly start: number
  /** Behind the `>`; where the next tag begins when there is none. */
  readonly end: number
}

/** A document with what saves looking twice for something that does not come. */
export type Markup = {
  readonly text: string
  readonly lastCdataEnd: number
  readonly lastCommentEnd: number
}

export const markup = (text: string): Markup => ({
  text,
  lastCdataEnd: text.lastIndexOf(']]>'),
  lastCommentEnd: text.lastIndexOf('-->'),
})

export const CDATA = '<![CDATA['

const LESS = 60
const GREATER = 62
const SLASH = 47
const EQUALS = 61
const DOUBLE = 34
const SINGLE = 39

export const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

const isNameStart = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127

/** The tag at a `<`, or undefined when it is just that character. */
export function tagAt(text: string, start: number): Tag | undefined {
  const closing = text.charCodeAt(start + 1) === SLASH
  const from = closing ? start + 2 : start + 1
  if (!isNameStart(text.charCodeAt(from))) return undefined
  const nameEnd = endOfName(text, from)
  const end = endOfTag(text, nameEnd)
  const complete = text.charCodeAt(end - 1) === GREATER && end > nameEnd
  const empty = complete && text.charCodeAt(end - 2) === SLASH
  return {
    name: text.slice(from, nameEnd),
    kind: closing ? 'close' : empty ? 'empty' : 'open',
    start,
    end,
  }
}

/** The first tag at or behind a position, past comments, CDATA sections and characters that only look like one. */
export function nextTag(doc: Markup, from: number): Tag | undefined {
  const { text } = doc
  let at = text.indexOf('<', from)
  while (at >= 0) {
    const code = text.charCodeAt(at + 1)
    const special = code === 33 || code === 63
    const tag = special ? undefined : tagAt(text, at)
    if (tag) return tag
    at = text.indexOf('<', special ? behindSpecial(doc, at) : at + 1)
  }
  return undefined
}

function endOfName(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code) || code === GREATER || code === SLASH || code === LESS || code === EQUALS) break
    at++
  }
  return at
}

/** Behind the `>` that is in no quoted value; a `<` ends a broken tag even there. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  let firstGreater = -1
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LESS) break
    if (code === GREATER && quote === 0) return at + 1
    if (code === GREATER && firstGreater < 0) firstGreater = at
    quote = quoteAfter(quote, code)
  }
  return firstGreater < 0 ? at : firstGreater + 1
}

/** The quotation mark that is open behind a character, 0 for none. */
function quoteAfter(quote: number, code: number): number {
  if (quote === 0) return code === DOUBLE || code === SINGLE ? code : 0
  return code === quote ? 0 : quote
}

/**
 * Behind the comment, CDATA section, declaration or instruction at a `<!` or `<?`; that of an unfinished one is behind its
 * opener. `text.length` for an unfinished CDATA section: all the rest belongs to it.
 */
export function behindSpecial({ text, lastCdataEnd, lastCommentEnd }: Markup, start: number): number {
  if (text.startsWith(CDATA, start))
    return start <= lastCdataEnd ? text.indexOf(']]>', start) + 3 : text.length
  if (text.startsWith('<!--', start))
    return start + 4 <= lastCommentEnd ? text.indexOf('-->', start + 4) + 3 : start + 4
  return endOfTag(text, start + 2)
}

/** Names in lower case; values as written, references not decoded. The first of two equal names wins, as in HTML. */
export function attributesOf(text: string, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let at = tag.start + 1 + tag.name.length
  while (at < tag.end) {
    while (at < tag.end && !isNameStart(text.charCodeAt(at))) at++
    const nameEnd = Math.min(endOfName(text, at), tag.end)
    const name = text.slice(at, nameEnd).toLowerCase()
    const value = valueAt(text, nameEnd, tag.end)
    if (value && name !== '' && !found.has(name)) found.set(name, text.slice(value.from, value.to))
    at = value ? value.to + 1 : nameEnd + 1
  }
  return found
}

function valueAt(text: string, from: number, end: number): { from: number; to: number } | undefined {
  let at = skipSpace(text, from, end)
  if (text.charCodeAt(at) !== EQUALS) return undefined
  at = skipSpace(text, at + 1, end)
  const quote = text.charCodeAt(at)
  const quoted = quote === DOUBLE || quote === SINGLE
  const start = quoted ? at + 1 : at
  let to = start
  while (to < end) {
    const code = text.charCodeAt(to)
    if (quoted ? code === quote : isSpace(code) || code === GREATER) break
    to++
  }
  return { from: start, to: Math.min(to, end) }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}
