/** A page that lists news, given as a feed: decoded, read by selectors, told with the page's own name. Pure. */

import { present } from '../../lib/present.ts'
import { decodeBytes } from '../charset/decode-bytes.ts'
import { decodedWords } from '../charset/decoded-words.ts'
import type { FeedInput, FeedReading, ParsedEntry, Trace } from '../feed/feed.ts'
import { plainText } from '../html/plain-text.ts'
import { metasOf } from './facts/metas.ts'
import { siteNameOf } from './facts/people.ts'
import { itemsBySelectors, type Selectors } from './selector-list.ts'
import { readTree, squeezed } from './tree.ts'

export function readList(input: FeedInput & { readonly url: string }, select: Selectors): FeedReading {
  const { bytes } = input
  const label = { contentType: input.headers?.['content-type'], kind: 'html' } as const
  const decoded = decodeBytes(bytes, label)
  const trace: Trace[] = [{ step: 'letters', found: decodedWords(decoded, { bytes, ...label }) }]
  const reading = itemsBySelectors(decoded.text, input.url, select)
  if ('why' in reading) return { ...reading, trace }
  trace.push({ step: 'items', found: `${reading.entries.length} by "${select.item}"` })
  const title = nameOf(decoded.text)
  return {
    feed: {
      ...(title && { title }),
      link: input.url,
      manners: {},
      entries: input.plain ? reading.entries.map(withPlainTexts) : reading.entries,
      left: reading.left,
      trace,
    },
  }
}

const plain = (html: string | undefined) => (html === undefined ? undefined : plainText(html))

const withPlainTexts = (entry: ParsedEntry): ParsedEntry => ({
  ...entry,
  ...present({ title: plain(entry.title), summary: plain(entry.summary), content: plain(entry.content) }),
})

function nameOf(html: string): string | undefined {
  const read = readTree(html)
  if ('why' in read) return undefined
  return (
    siteNameOf(metasOf(read.tree), undefined) ??
    (squeezed(read.tree.querySelector('title')?.textContent ?? '') || undefined)
  )
}
