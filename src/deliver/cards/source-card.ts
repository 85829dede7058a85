/** The sources, and how each of them is doing. Pure. */
import { type Block, block } from '../card.ts'
import type { SourceStatus } from '../desk.ts'
import { clipped, clockLabel, count, dayLabel } from '../words.ts'

/** Sources named at once in a chat; those with trouble go first. */
const MAX_LISTED = 25
/** Characters. */
const MAX_NAME = 80
const MAX_PROBLEM = 200
const MAX_LEFT_OUT = 1_500

/** What stands for all feeds of a list that were taken in at once. */
export const LIST_KIND = 'feeds'

/** `most`: sources named at once. */
export function sourceListBlocks(sources: readonly SourceStatus[], zone: string, most = MAX_LISTED): Block[] {
  if (sources.length === 0) return [block('paragraph', 'There are no sources yet.')]
  const ordered = [...sources.filter(({ problem }) => problem), ...sources.filter(({ problem }) => !problem)]
  const more = sources.length - most
  return [
    block('heading', `${count(sources.length, 'source')}, ${wellRead(sources)} read well`),
    ...ordered.slice(0, most).map((each) => sourceBlock(each, zone)),
    ...(more > 0 ? [block('meta', `and ${more} more`)] : []),
  ]
}

/** Sources that are read, and were read without trouble. */
export const wellRead = (sources: readonly SourceStatus[]): number =>
  sources.filter(({ problem, paused }) => !problem && !paused).length

/** Why a source is not asked any more. */
const STOPPED = {
  gone: 'its server says that it is gone for good',
  forbidden: 'its server refuses us',
  failing: 'it failed for weeks',
  dangerous: 'reading it had to be ended twice',
} as const

const momentLabel = (at: Date, zone: string): string => `${dayLabel(at, zone)} ${clockLabel(at, zone)}`

/** "Lake Herald · feed · 12 articles · read Tue 21 Jan 08:00", then why it fails. */
export function sourceBlock(
  { name, kind, paused, articles, readAt, problem, failingSince, nextCheckAt, stopped }: SourceStatus,
  zone: string,
): Block {
  if (kind === LIST_KIND)
    return block('fact', { bold: name }, problem ? ` · ${clipped(problem, MAX_LEFT_OUT)}` : '')
  const read = readAt ? `read ${momentLabel(readAt, zone)}` : 'not read yet'
  const state = paused ? 'paused' : stopped ? `stopped (${STOPPED[stopped]})` : read
  const line = ` · ${kind} · ${count(articles, 'article')} · ${state}`
  const trouble = problem
    ? ` · failing${failingSince ? ` since ${momentLabel(failingSince, zone)}` : ''}: ${clipped(problem, MAX_PROBLEM)}`
    : ''
  const next = problem && nextCheckAt ? ` · next try ${momentLabel(nextCheckAt, zone)}` : ''
  return block('fact', { bold: clipped(name, MAX_NAME) }, line + trouble + next)
}
