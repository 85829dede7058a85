/** Where the feed begins in a document, whatever stands before it; or what the document is instead. Pure, linear. */
import { behindSpecial, type Markup, type Tag, tagAt } from './tags.ts'

export type Root = { readonly tag: Tag; readonly kind: 'rss' | 'rdf' | 'feed' | 'channel' | 'entry' }

export type NoRoot = { readonly why: string; readonly remedy: string }

const ROOTS = new Map<string, Root['kind']>([
  ['rss', 'rss'],
  ['rdf', 'rdf'],
  ['rdf:rdf', 'rdf'],
  ['feed', 'feed'],
  ['atom:feed', 'feed'],
  ['channel', 'channel'],
  ['entry', 'entry'],
  ['atom:entry', 'entry'],
])

/** In a web page only these are believed: its other elements may have any name. */
const SURE = new Set<Root['kind']>(['rss', 'feed'])

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['\u0089PNG', 'a picture'],
  ['\ufffdPNG', 'a picture'],
  ['‰PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['MZ', 'a program'],
  ['PK\u0003\u0004', 'an archive'],
]

export function findRoot(doc: Markup): Root | NoRoot {
  const { text } = doc
  let page = false
  let at = text.indexOf('<')
  while (at >= 0) {
    const code = text.charCodeAt(at + 1)
    if (code === 33 || code === 63) {
      page ||= text.slice(at, at + 14).toLowerCase() === '<!doctype html'
      at = text.indexOf('<', behindSpecial(doc, at))
      continue
    }
    const tag = tagAt(text, at)
    const local = tag?.kind === 'close' ? undefined : tag?.name.toLowerCase().split(':').at(-1)
    const kind = ROOTS.get(local ?? '')
    if (tag && kind && (!page || SURE.has(kind))) return { tag, kind }
    page ||= local === 'html'
    at = text.indexOf('<', tag?.end ?? at + 1)
  }
  return whatElse(text, page)
}

function whatElse(text: string, page: boolean): NoRoot {
  const start = text.slice(0, 200).trimStart()
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))
  const what = page ? 'a web page' : found?.[1]
  if (what !== undefined)
    return {
      why: `This is ${what}, not a feed.`,
      remedy: page
        ? 'Look on the page for the address of its feed, or add it as a page.'
        : 'Check the address of the feed.',
    }
  if (start === '')
    return { why: 'The document is empty.', remedy: 'Try again later, or check the address of the feed.' }
  return { why: 'There is no feed in this document.', remedy: 'Check the address of the feed.' }
}
