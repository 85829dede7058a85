/** Items of feeds, and what was noted of sources that are read no more. */
import type { Connection } from '../connection.ts'
import { BITE, type Bites, bites, DAY_MS } from './bites.ts'

/** So long an item stays known that its feed shows no more: some feeds bring old items back. */
const ITEMS_MS = 90 * DAY_MS
/** A source that was taken out may come back. */
const SOURCES_MS = 90 * DAY_MS

/** By time on the feed's own clock: an unchanged feed still shows all of its items. */
const OLD = `
  select seq, seen_at,
         body is null
           and seen_at < ?1 + coalesce(
             (select min(1000 * unixepoch(json_extract(state, '$.parsedAt')) - ?2, 0)
                from feed_state where source = item.source), 0)
           and not exists (select 1 from article where id = item.id) as is_over
    from item
   where seen_at < ?1 and (seen_at, seq) > (?3, ?4)
   order by seen_at, seq
   limit ?5`
const DROP = `
  delete from item
   where seq in (select value from json_each(?)) and body is null and seen_at < ?
     and not exists (select 1 from article where id = item.id)`

const STATES = `
  delete from feed_state
   where source in (
     select source from feed_state
      where source not in (select value from json_each(?1))
        and max(coalesce(unixepoch(json_extract(state, '$.lastCheckAt')), 0),
                coalesce(unixepoch(json_extract(state, '$.nextCheckAt')), 0)) < ?2 / 1000
      limit ?3)
  returning 1`
/** What the operator wrote stays: a label, a pause. */
const NOTES = `
  delete from source_note
   where name in (
     select name from source_note
      where name not in (select value from json_each(?1))
        and paused = 0 and label is null and coalesce(last_read_at, 0) < ?2
      limit ?3)
  returning 1`
const SUBSCRIPTIONS = `
  delete from hub_subscription
   where token in (
     select token from hub_subscription
      where max(asked_at, next_ask_at, coalesce(lease_end, 0)) < ?1
      limit ?2)
  returning 1`

/** An item outlives its article, so that a feed which still shows it brings it no second time. */
export async function* forgetItems(connection: Connection, now: number): Bites {
  const before = now - ITEMS_MS
  let last = { seq: 0, seenAt: -1 }
  for (;;) {
    const page = connection.all(OLD, before, now, last.seenAt, last.seq, BITE)
    const over = page.filter(({ is_over }) => is_over === 1).map(({ seq }) => Number(seq))
    if (over.length > 0) await connection.write(() => connection.run(DROP, JSON.stringify(over), before))
    yield
    const end = page.at(-1)
    if (!end || page.length < BITE) return
    last = { seq: Number(end.seq), seenAt: Number(end.seen_at) }
  }
}

/** Of sources that are neither set nor added, and that nobody has asked for long. */
export async function* forgetSources(connection: Connection, sources: readonly string[], now: number): Bites {
  const known = JSON.stringify(sources)
  yield* bites(connection, STATES, known, now - SOURCES_MS)
  yield* bites(connection, NOTES, known, now - SOURCES_MS)
  yield* bites(connection, SUBSCRIPTIONS, now - SOURCES_MS)
}
