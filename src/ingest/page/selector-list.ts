/**
 * A news page without a feed, read as if it were one: the operator names each item and its parts by CSS selectors. Pure.
 */

import { messageOf } from '../../lib/message-of.ts'
import type { ParsedEntry } from '../feed/feed.ts'
import { readDate } from '../feed-date/read-date.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import { escapeHtml } from '../html/entities.ts'
import { baseOf } from './facts/links.ts'
import { visibleLines } from './furniture/visible.ts'
import { type PageElement, readTree, squeezed } from './tree.ts'

/** CSS selectors; all but `item` are looked up inside an item, and have a default. */
export type Selectors = {
  readonly item: string
  /** Default: the first heading, else the text of the link. */
  readonly title?: string
  /** Default: the item itself when it is a link, else the first link of the title, else of the item. */
  readonly link?: string
  /** Default: the first `time`. */
  readonly date?: string
  /** Default: none. */
  readonly text?: string
}

export type ListReading =
  | { readonly entries: readonly ParsedEntry[]; readonly left: number }
  | { readonly why: string; readonly remedy: string }

const MOST_ITEMS = 2_000

export function itemsBySelectors(html: string, url: string, select: Selectors): ListReading {
  const read = readTree(html)
  if ('why' in read) return { why: read.why, remedy: 'Name a page that lists news.' }
  const base = baseOf(read.tree, url)
  try {
    const items = [...read.tree.querySelectorAll(select.item)]
    const entries = items.slice(0, MOST_ITEMS).flatMap((item) => entryOf(item, base, select) ?? [])
    if (entries.length > 0) return { entries, left: Math.max(0, items.length - MOST_ITEMS) }
    return items.length === 0
      ? { why: `Nothing on the page matches "${select.item}".`, remedy: 'Check the selector of the item.' }
      : {
          why: `${items.length} items match, but none has a title or a link.`,
          remedy: 'Name both by a selector.',
        }
  } catch (cause) {
    const why = messageOf(cause)
    return {
      why: `A selector cannot be read: ${squeezed(why).slice(0, 200)}`,
      remedy: 'Use a CSS selector such as "article h2 a".',
    }
  }
}

const within = (item: PageElement, selector: string | undefined): PageElement | undefined =>
  selector === undefined ? undefined : (item.querySelector(selector) ?? undefined)

function entryOf(item: PageElement, base: string, select: Selectors): ParsedEntry | undefined {
  const heading =
    within(item, select.title) ?? (select.title ? undefined : within(item, 'h1, h2, h3, h4, h5, h6'))
  const anchor = linkElement(item, heading, select.link)
  const link = absoluteUrl(anchor?.getAttribute('href') ?? undefined, base)
  const title = textOf(heading) ?? textOf(anchor)
  if (!title && !link) return undefined
  const published = dateOf(within(item, select.date ?? 'time'))
  const text = within(item, select.text)
  const summary =
    text &&
    visibleLines(text)
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('\n')
  return {
    ...(link && { id: link, link }),
    ...(title && { title: escapeHtml(title) }),
    ...(published && { published }),
    ...(summary && { summary }),
    enclosures: [],
    tags: [],
  }
}

function linkElement(
  item: PageElement,
  heading: PageElement | undefined,
  selector: string | undefined,
): PageElement | undefined {
  if (selector !== undefined) {
    const named = within(item, selector)
    return named && named.localName !== 'a' ? (within(named, 'a[href]') ?? named) : named
  }
  if (item.localName === 'a') return item
  return (
    (heading && (heading.localName === 'a' ? heading : within(heading, 'a[href]'))) ?? within(item, 'a[href]')
  )
}

const textOf = (element: PageElement | undefined): string | undefined =>
  element && (squeezed(visibleLines(element).join(' ')) || undefined)

function dateOf(element: PageElement | undefined): string | undefined {
  if (!element) return undefined
  const written =
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? squeezed(element.textContent)
  return written.length > 100 ? undefined : readDate(written)
}
