/** What each source is called. A name stands for one source, and never comes to stand for another one. Pure. */
import { hash } from 'node:crypto'
import { basename } from 'node:path'
import type { FeedState } from '../ingest/poll/feed-state.ts'
import type { SourceNote } from '../ingest/source-notes.ts'
import { isPolled, type SourceEntry, shownAddress, sourceKey } from '../ingest/sources.ts'

/** A name that was freed or taken in one round may clash in the next: more rounds than names of one source. */
const MOST_ROUNDS = 8
/** Of a hash: enough for the few that share all but a key in their address. */
const MARK_LENGTH = 6

/**
 * In the order of `entries`. Where two would have one name, both get a longer one: that of a source does not depend on
 * which other came first.
 */
export function namesOf(
  entries: readonly SourceEntry[],
  states: ReadonlyMap<string, FeedState>,
  notes: ReadonlyMap<string, SourceNote>,
): string[] {
  const choices = entries.map((entry) =>
    choicesFor(entry, states.get(sourceKey(entry))?.title, notes.get(sourceKey(entry))?.label),
  )
  const chosen = choices.map(() => 0)
  const names = () => choices.map((own, index) => own[chosen[index] ?? 0] ?? '')
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shared = sharedOf(names())
    const clashing = [...shared].filter((index) => (chosen[index] ?? 0) < (choices[index]?.length ?? 0) - 1)
    if (clashing.length === 0) break
    for (const index of clashing) chosen[index] = (chosen[index] ?? 0) + 1
  }
  return names()
}

/** The places of names that stand there more than once. */
function sharedOf(names: readonly string[]): Set<number> {
  const first = new Map<string, number>()
  const shared = new Set<number>()
  for (const [index, name] of names.entries()) {
    const before = first.get(name.toLowerCase())
    if (before === undefined) first.set(name.toLowerCase(), index)
    else shared.add(before).add(index)
  }
  return shared
}

/** Shortest first; each tells it better from the others. */
function choicesFor(
  entry: SourceEntry,
  title: string | undefined,
  label: string | undefined,
): readonly string[] {
  if (label) return [label]
  if (!isPolled(entry)) return [basename(entry.path), entry.path]
  const shown = shownAddress(entry.url)
  // Two addresses may differ in their query alone, which is not shown.
  const marked = `${shown} (${hash('sha256', entry.url).slice(0, MARK_LENGTH)})`
  const listed = entry.kind === 'feed' ? entry.name : undefined
  const name = entry.outlet ?? listed ?? title
  return name ? [name, `${name} (${shown.split('/')[0]})`, shown, marked] : [shown, marked]
}
