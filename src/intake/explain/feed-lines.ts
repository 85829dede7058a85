/** What a feed says of itself, and its items, one line each. Pure. */
import { count } from '../../deliver/words.ts'
import { longest } from '../../ingest/cage/document.ts'
import { undoMojibake } from '../../ingest/charset/mojibake.ts'
import type { FeedReading, ParsedEntry, ParsedFeed, Trace } from '../../ingest/feed/feed.ts'
import { clause, clauseOf, forOnce } from '../../lib/clause.ts'
import { present } from '../../lib/present.ts'

const MOST_TITLE = 100

/** "Letters: utf-8, as its bytes show." */
export const traceLines = (trace: readonly Trace[]): string[] =>
  trace.map(({ step, found }) => `${step.charAt(0).toUpperCase()}${step.slice(1)}: ${found}.`)

export const ended = (error: string): string => `Reading it had to be ended: ${clause(error)}.`

export const refusalLines = (refused: Exclude<FeedReading, { feed: unknown }>, what: string): string[] => [
  ...traceLines(refused.trace),
  `${what}: ${clauseOf(forOnce(refused))}.`,
]

export function feedLines({ title, link, language, hub, entries }: ParsedFeed): string[] {
  const rows = present({ Title: title, Page: link, Language: language, 'Announces changes at': hub })
  return [
    ...Object.entries(rows).map(([name, value]) => `${name}: ${value}`),
    ...(entries.length === 0 ? ['It is a feed, but it has no items now.'] : []),
  ]
}

/** "2026-03-04 10:00 UTC · Dam gates opened · 755 characters · https://lake.example/dam". */
export function entryLine(entry: ParsedEntry): string {
  const title = entry.title ? undoMojibake(entry.title).slice(0, MOST_TITLE) : 'no title'
  const text = textOf(entry).length
  const words = text === 0 ? 'no text' : count(text, 'character')
  return `${dateOf(entry)} · ${title} · ${words} · ${linkOf(entry) ?? 'no link'}`
}

function dateOf({ published, updated }: ParsedEntry): string {
  const instant = published ?? updated
  return instant ? `${instant.slice(0, 16).replace('T', ' ')} UTC` : 'no date'
}

/** As the inbox keeps it. */
export const textOf = ({ content, summary }: ParsedEntry): string => undoMojibake(longest(content, summary))

export const linkOf = ({ originalLink, link }: ParsedEntry): string | undefined => originalLink ?? link
