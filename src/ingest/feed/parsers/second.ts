/**
 * rss-parser as second parser: for a document that feedsmith refuses, and for fields that feedsmith left empty although
 * the document has them. It only ever sees a document without bodies: its tag stripper backtracks over them for minutes.
 */
import type { Draft, DraftEntry } from './draft.ts'

/** Undefined when it refuses too. Loaded on first use: most feeds never need it. */
export async function secondDraft(lean: string): Promise<Draft | undefined> {
  const { default: Parser } = await import('rss-parser')
  try {
    const feed = await new Parser<object, { id?: unknown; author?: unknown }>().parseString(lean)
    return {
      title: asText(feed.title),
      link: asText(feed.link),
      subtitle: asText(feed.description),
      self: asText(feed.feedUrl),
      entries: feed.items.map((item) => ({
        id: asText(item.guid) ?? asText(item.id),
        title: asText(item.title),
        link: asText(item.link),
        author: asText(item.creator) ?? asText(item.author),
        published: asText(item.pubDate) ?? asText(item.isoDate),
        enclosures: item.enclosure ? [item.enclosure] : [],
        tags: (item.categories ?? []).filter((tag) => typeof tag === 'string'),
      })),
    }
  } catch {
    return undefined
  }
}

/** Its types promise text; empty and nested elements come as objects. */
const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const FILLED = ['id', 'title', 'link', 'author', 'published'] as const

/** `first` with its holes filled, and which fields were. Only where both found the same items. */
export function fillHoles(first: Draft, second: Draft): { draft: Draft; filled: ReadonlySet<string> } {
  const filled = new Set<string>()
  if (first.entries.length !== second.entries.length) return { draft: first, filled }
  const entries = first.entries.map((entry, i): DraftEntry => {
    const other = second.entries[i]
    const found = FILLED.filter((name) => entry[name] === undefined && other?.[name] !== undefined)
    for (const name of found) filled.add(name)
    return found.length === 0
      ? entry
      : { ...entry, ...Object.fromEntries(found.map((name) => [name, other?.[name]])) }
  })
  return { draft: { ...first, entries }, filled }
}
