/**
 * Cuts what no reader sees out of a page before it becomes a tree: scripts, styles, drawings, comments. JSON-LD is handed
 * out beside. The tree builder fails on some pages otherwise, and a page becomes half as long. Pure, one pass, linear.
 */

/** Bodies that are dropped with their tags. */
const DROPPED = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'iframe',
  'select',
  'textarea',
  'canvas',
  'math',
])

/** Characters of one tag with all its attributes; a longer one keeps its name only (inlined pictures, attribute floods). */
const LONGEST_TAG = 8_000

const isJsonLd = (tag: string): boolean => tag.toLowerCase().includes('application/ld+json')

/** An unclosed drawing or list of choices must not swallow the article: only its tag goes. A browser's script does. */
const endOfUnclosed = (html: string, end: number, name: string): number =>
  name === 'script' || name === 'style' ? html.length : end

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)

/** Position behind the tag that starts at `start`: `>` inside a quoted value does not end it. */
function endOfTag(html: string, start: number): number {
  let at = start + 1
  while (at < html.length) {
    const code = html.charCodeAt(at)
    if (code === 62) return at + 1
    at = code === 61 ? endOfValue(html, at + 1) : at + 1
  }
  return html.length
}

/** Position behind a quoted value, or where an unquoted one begins. */
function endOfValue(html: string, start: number): number {
  let at = start
  while (at < html.length && isSpace(html.charCodeAt(at))) at++
  const quote = html[at]
  if (quote !== '"' && quote !== "'") return at
  const end = html.indexOf(quote, at + 1)
  return end < 0 ? html.length : end + 1
}

function nameAt(html: string, start: number): string {
  let at = start
  while (at < html.length && at < start + 20) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === 62 || code === 47) break
    at++
  }
  return html.slice(start, at).toLowerCase()
}

/** Finds the end tag of a name; remembers names that have none left, so that a flood of them stays linear. */
function endTags(html: string) {
  const none = new Set<string>()
  return (name: string, from: number): number => {
    if (none.has(name)) return -1
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
      if (nameAt(html, at + 2) === name) return at
    none.add(name)
    return -1
  }
}

export type TrimmedHtml = {
  readonly html: string
  /** Characters cut. */
  readonly cut: number
  readonly tags: number
  /** Signs that are text but cut it into pieces for a tree builder: ampersands, and `<` that begins no tag. */
  readonly signs: number
  /** Contents of its JSON-LD scripts, in their order. */
  readonly jsonLd: readonly string[]
}

export function trimHtml(html: string): TrimmedHtml {
  const kept: string[] = []
  const findEnd = endTags(html)
  let from = 0
  let tags = 0
  let signs = 0
  const jsonLd: string[] = []
  const dropFrom = (start: number, end: number) => {
    if (start > from) kept.push(html.slice(from, start))
    from = end
    return end
  }
  /** Where to go on after the tag at `at`. */
  const tag = (at: number): number => {
    tags++
    const end = endOfTag(html, at)
    const name = nameAt(html, at + 1)
    if (DROPPED.has(name)) return dropElement(at, end, name)
    if (end - at <= LONGEST_TAG) return end
    dropFrom(at, end)
    kept.push(`<${name}>`)
    return end
  }
  const dropElement = (at: number, end: number, name: string): number => {
    if (name === 'svg' && html[end - 2] === '/') return dropFrom(at, end)
    const close = findEnd(name, end)
    const stop = close < 0 ? endOfUnclosed(html, end, name) : close
    if (name === 'script' && isJsonLd(html.slice(at, Math.min(end, at + LONGEST_TAG))))
      jsonLd.push(html.slice(end, stop))
    return dropFrom(at, close < 0 ? stop : endOfTag(html, stop))
  }
  const comment = (at: number): number => {
    const end = html.indexOf('-->', at + 2)
    return dropFrom(at, end < 0 ? html.length : end + 3)
  }
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) at = comment(at)
    else if (isLetter(html.charCodeAt(at + 1))) at = tag(at)
    else {
      at++
      signs++
    }
  }
  kept.push(html.slice(from))
  const trimmed = kept.join('')
  for (let at = trimmed.indexOf('&'); at >= 0; at = trimmed.indexOf('&', at + 1)) signs++
  return { html: trimmed, cut: html.length - trimmed.length, tags, signs, jsonLd }
}
