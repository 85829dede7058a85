/** JSON Feed 1 and 1.1 (jsonfeed.org) through feedsmith, under our names. Pure. */
import { type JsonFeed, parseJsonFeed } from 'feedsmith'
import { escapeHtml } from '../../html/entities.ts'
import { joined } from './choose.ts'
import type { Draft, DraftEntry } from './draft.ts'

type Feed = JsonFeed.Feed<string>
type Item = NonNullable<Feed['items']>[number]

/** What feedsmith looks for; many write a bare "1.1". */
const VERSION = 'https://jsonfeed.org/version/1.1'

/** Undefined when the text is no JSON Feed. `most`: items that are read. */
export function jsonDraft(text: string, most: number): { draft: Draft; left: number } | undefined {
  const document = parsed(text)
  if (document === undefined) return undefined
  const items = document.items
  const left = Array.isArray(items) ? Math.max(0, items.length - most) : 0
  try {
    const feed = parseJsonFeed({
      ...document,
      ...(Array.isArray(items) && { version: VERSION, items: items.slice(0, most) }),
    })
    return { draft: feedDraft(feed), left }
  } catch {
    return undefined
  }
}

type JsonDocument = { readonly items?: unknown }

function parsed(text: string): JsonDocument | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as JsonDocument) : undefined
  } catch {
    return undefined
  }
}

function feedDraft(feed: Feed): Draft {
  return {
    title: text(feed.title),
    link: feed.home_page_url,
    subtitle: text(feed.description),
    author: joined(feed.authors?.map(({ name }) => name)),
    language: feed.language,
    hub: feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url,
    self: feed.feed_url,
    entries: (feed.items ?? []).map(entry),
  }
}

function entry(item: Item): DraftEntry {
  return {
    id: item.id,
    title: text(item.title),
    link: item.url ?? item.external_url,
    author: joined(item.authors?.map(({ name }) => name)),
    summary: text(item.summary),
    content: item.content_html ?? text(item.content_text),
    published: item.date_published,
    updated: item.date_modified,
    enclosures: (item.attachments ?? []).flatMap(({ url, mime_type }) =>
      url === undefined ? [] : [{ url, type: mime_type }],
    ),
    tags: item.tags ?? [],
  }
}

/** Words as HTML; their line feeds stay line feeds. */
const text = (words: string | undefined) =>
  words === undefined ? undefined : escapeHtml(words).replaceAll('\n', '<br>\n')
