/** What a page is read as, what feeds it offers, and what a list of feeds names. Pure. */
import { count } from '../../deliver/words.ts'
import type { OpmlReading } from '../../ingest/feed/opml.ts'
import type { PageReading } from '../../ingest/page/page.ts'
import { clause } from '../../lib/clause.ts'
import { present } from '../../lib/present.ts'
import { traceLines } from './feed-lines.ts'
import type { Section } from './section.ts'

/** Feeds that are named. */
const MOST_NAMED = 10

export function pageSection(name: string, reading: PageReading): Section {
  if (!('page' in reading))
    return { title: name, lines: [...traceLines(reading.trace), `No article: ${clause(reading.why)}.`] }
  const { title, published, canonical, retracted, text, trace } = reading.page
  const rows = present({ Title: title, Date: published, 'Own address': canonical })
  const lines = [
    ...traceLines(trace),
    ...Object.entries(rows).map(([label, value]) => `${label}: ${value}`),
    `${text.length.toLocaleString('en')} characters of text.`,
    ...(retracted ? ['The page says that the article is withdrawn: it is left out.'] : []),
  ]
  return { title: name, lines, found: true }
}

/** Feeds that a page offers, best first. */
export const offeredBy = (reading: PageReading): readonly string[] =>
  'page' in reading ? reading.page.feeds : reading.feeds

/** "It is no feed, but a page that offers one: add that." `page`: its address. */
export function offerLines(feeds: readonly string[], page: string): string[] {
  const [first, ...others] = feeds.slice(0, MOST_NAMED)
  if (first === undefined) return []
  if (others.length === 0)
    return [
      `It is no feed, but a page that offers one: ${first}`,
      `Add that, or the page: source add ${page} finds it.`,
    ]
  return [
    'It is no feed, but a page that offers some, the likeliest first:',
    ...[first, ...others].map((feed) => `  ${feed}`),
    `Add one of them, or the page: source add ${page} takes the first that can be read.`,
  ]
}

export function listSection(list: Extract<OpmlReading, { readonly entries: unknown }>, url: string): Section {
  const names = list.entries.slice(0, MOST_NAMED).map((entry) => entry.title ?? entry.url)
  const more = list.entries.length - names.length
  return {
    title: 'As a list of feeds (OPML)',
    lines: [
      `${count(list.entries.length, 'feed')}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      ...list.unusable.slice(0, MOST_NAMED).map(({ name, why }) => `Cannot be used: ${name}: ${why}.`),
      `Take them in with: source add ${url}`,
    ],
    found: true,
  }
}
