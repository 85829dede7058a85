/** Where the feed begins in a document, whatever stands before it; or what the document is instead. Pure, linear. */
import { type Markup, nextTag, type Tag } from './tags.ts'

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
  let page = /<!doctype html/i.test(doc.text.slice(0, 1_000))
  for (let tag = nextTag(doc, 0); tag; tag = nextTag(doc, tag.end)) {
    const local = tag.kind === 'close' ? undefined : tag.name.toLowerCase().split(':').at(-1)
    const kind = ROOTS.get(local ?? '')
    if (kind && (!page || SURE.has(kind))) return { tag, kind }
    page ||= local === 'html'
  }
  return whatElse(doc.text, page)
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
