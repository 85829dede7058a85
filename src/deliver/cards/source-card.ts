/** The sources, and how each of them is doing. Pure. */
import type { OpmlFeed } from '../../ingest/feed/opml.ts'
import { shownAddress } from '../../ingest/sources.ts'
import { type Block, block } from '../card.ts'
import type { SourceStatus } from '../desk.ts'
import { clipped, count, momentLabel } from '../words.ts'
import { healthOfSource, tallyWords } from './source-health.ts'

/** Sources named at once in a chat; those with trouble go first. */
const MAX_LISTED = 25
/** Characters. */
const MAX_NAME = 80
const MAX_PROBLEM = 200
const MAX_LEFT_OUT = 1_500
/** Feeds of a list that are named. */
const MOST_FEEDS = 10

/** What stands for all feeds of a list that were taken in at once. */
export const LIST_KIND = 'feeds'

/** `most`: sources named at once. */
export function sourceListBlocks(sources: readonly SourceStatus[], zone: string, most = MAX_LISTED): Block[] {
  if (sources.length === 0) return [block('paragraph', 'There are no sources yet.')]
  const urgency = (source: SourceStatus) =>
    healthOfSource(source) === 'failing' ? 0 : source.inPart && !source.paused ? 1 : 2
  const ordered = sources.toSorted((a, b) => urgency(a) - urgency(b))
  const more = sources.length - most
  return [
    block('heading', tallyWords(sources)),
    ...ordered.slice(0, most).map((each) => sourceBlock(each, zone)),
    ...(more > 0 ? [block('meta', `and ${more} more`)] : []),
  ]
}

/** Why a source is not asked any more. */
export const STOPPED = {
  gone: 'its server says that it is gone for good',
  forbidden: 'its server refuses us',
  failing: 'it failed for weeks',
  dangerous: 'reading it had to be ended twice',
} as const

/** "Lake Herald · feed at lake.example/rss": which feed it is that was found behind an address. */
export function addedBlock(status: SourceStatus): Block {
  if (status.kind === LIST_KIND) return listBlock(status)
  const at = status.address ? ` at ${clipped(shownAddress(status.address), MAX_PROBLEM)}` : ''
  const already = (status.already ?? []).map((name) => clipped(name, MAX_NAME))
  const besides = already.length > 0 ? ` · read already: ${already.join(', ')}` : ''
  return block('fact', { bold: clipped(status.name, MAX_NAME) }, ` · ${status.kind}${at}${besides}`)
}

/** "2 feeds of the list: Lake Herald, Seeblatt · 1 feed left out: …". */
function listBlock({ name, feeds = [], problem }: SourceStatus): Block {
  const named = feeds.slice(0, MOST_FEEDS).map((feed) => clipped(feed, MAX_NAME))
  const more = feeds.length > MOST_FEEDS ? ` and ${feeds.length - MOST_FEEDS} more` : ''
  const which = named.length > 0 ? `: ${named.join(', ')}${more}` : ''
  return block('fact', { bold: name }, which + (problem ? ` · ${clipped(problem, MAX_LEFT_OUT)}` : ''))
}

/** "Lake Herald · feed · 12 articles · read Tue 21 Jan 08:00", then why it fails. */
export function sourceBlock(status: SourceStatus, zone: string): Block {
  const { name, kind, paused, articles, readAt, problem, inPart, failingSince, nextCheckAt, stopped } = status
  const read = readAt ? `read ${momentLabel(readAt, zone)}` : 'not read yet'
  const state = paused ? 'paused' : stopped ? `stopped (${STOPPED[stopped]})` : read
  const line = ` · ${kind} · ${count(articles, 'article')} · ${state}`
  const trouble = problem
    ? ` · failing${failingSince ? ` since ${momentLabel(failingSince, zone)}` : ''}: ${clipped(problem, MAX_PROBLEM)}`
    : inPart
      ? ` · ${clipped(inPart, MAX_PROBLEM)}`
      : ''
  const next = problem && nextCheckAt ? ` · next try ${momentLabel(nextCheckAt, zone)}` : ''
  return block('fact', { bold: clipped(name, MAX_NAME) }, line + trouble + next)
}

/** Feeds named at once in a chat: a list for the eye, not for a program. */
const MOST_EXPORTED = 50

/** "World / Asia", then "Lake Herald · https://lake.example/rss" for each feed. An address with a key is cut before it. */
export function feedListBlocks(feeds: readonly OpmlFeed[]): Block[] {
  if (feeds.length === 0) return [block('paragraph', 'There is no feed yet. Add one with: source add')]
  const folders = Map.groupBy(feeds.slice(0, MOST_EXPORTED), ({ folders: [way = []] = [] }) =>
    way.join(' / '),
  )
  const more = feeds.length - MOST_EXPORTED
  return [
    block('heading', count(feeds.length, 'feed')),
    ...[...folders].flatMap(([folder, inside]) => [
      ...(folder === '' ? [] : [block('paragraph', clipped(folder, MAX_NAME))]),
      ...inside.map(({ url, title = '' }) => feedLine(url, title)),
    ]),
    ...(more > 0 ? [block('meta', `and ${more} more`)] : []),
    block(
      'meta',
      'As a file for other readers (OPML), where the bot runs: dragoman source export feeds.opml',
    ),
  ]
}

function feedLine(url: string, title: string): Block {
  const bare = url.replace(/[?#].*$/s, '')
  const cut = bare === url ? '' : ' (and a part that may be a key)'
  return block('fact', { bold: clipped(title, MAX_NAME) }, ` · ${bare}${cut}`)
}
