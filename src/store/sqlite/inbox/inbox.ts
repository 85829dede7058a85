/** The inbox as tables. */
import { packBodies, unpackBody } from '../../../ingest/poll/feed-item.ts'
import type { FeedState } from '../../../ingest/poll/feed-state.ts'
import type { Inbox, InboxItem, PollRecord, Recorded } from '../../../ingest/poll/inbox.ts'
import type { Connection, Row } from '../connection.ts'
import { openKnownItems } from './known-items.ts'
import { recordItems } from './record.ts'

const STATES = 'select state from feed_state'
const PUT_STATE = 'insert or replace into feed_state (source, state) values (?, ?)'
const FORGET = 'delete from feed_state where source = ?'
const WAITING =
  'select id, source, revision, body, tries from item where body is not null and is_teaser = 0 order by seq limit ?'
const TEASERS = `
  select id, source, revision, body, tries from item
   where body is not null and is_teaser = 1 and try_at <= ?
   order by try_at, seq
   limit ?`
const COMPLETE = `
  update item set body = ?, is_teaser = 0, tries = 0, is_foreign = case when ? then 0 else is_foreign end
   where id = ? and revision = ? and body is not null`
const PUT_OFF = 'update item set try_at = ?, tries = tries + 1 where id = ? and revision = ?'
const SETTLE = 'update item set body = null, is_article = ? where id = ? and revision = ?'
const POSTPONE = `
  update item set tries = tries + 1, body = case when tries + 1 < ? then body end where id = ? and revision = ?`
const SEQ = 'select seq from item where id = ?'
const SOURCE = 'select source from item where id = ?'
const COUNTS = 'select source, count(*) as count from item where is_article = 1 group by source'
// what never became an article is not known any more: it comes again with the source
const FORGET_WAITING = 'delete from item where source = ? and body is not null and is_article = 0'
const FORGET_CHANGES = 'update item set body = null where source = ? and body is not null'
const HAS_STATE = 'select 1 from feed_state where source = ?'
const NOTHING: Recorded = { fresh: 0, revised: 0, left: 0, held: 0 }

/** An item that cannot be taken in so often is given up. */
const MOST_TRIES = 5

export function openInbox(connection: Connection): Inbox {
  const putState = (state: FeedState) => connection.run(PUT_STATE, state.source, JSON.stringify(state))

  function recordPoll(poll: PollRecord): Recorded {
    const { source } = poll.state
    if (poll.wasKept && !connection.get(HAS_STATE, source)) return NOTHING
    const recorded = recordItems(connection, poll)
    // What was left out must be met again: an unchanged document would not be read.
    const { bodyHash: _, validators: __, ...unread } = poll.state
    putState(recorded.left + recorded.held > 0 ? unread : poll.state)
    return recorded
  }

  return {
    states: async () =>
      new Map(
        connection
          .all(STATES)
          .map(({ state }) => stateOf(String(state)))
          .map((each) => [each.source, each]),
      ),
    async putState(state) {
      await connection.write(() => putState(state))
    },
    record: (polls) => connection.write(() => polls.map((poll) => recordPoll(poll))),
    waiting: async (limit) => connection.all(WAITING, limit).map(itemOf),
    teasers: async (limit, now) => connection.all(TEASERS, now.getTime(), limit).map(itemOf),
    async complete(id, revision, item) {
      const { bodies } = packBodies([item])
      const isOfPage = Number(item.isOfPage ?? false)
      await connection.write(() => connection.run(COMPLETE, bodies[0] ?? null, isOfPage, id, revision))
    },
    async putOff(id, revision, until) {
      await connection.write(() => connection.run(PUT_OFF, until.getTime(), id, revision))
    },
    async settle(id, revision, isArticle) {
      await connection.write(() => connection.run(SETTLE, Number(isArticle), id, revision))
    },
    async postpone(id, revision) {
      await connection.write(() => connection.run(POSTPONE, MOST_TRIES, id, revision))
    },
    addKeys: (id, keys) =>
      connection.write(() => {
        const row = connection.get(SEQ, id)
        if (!row) return undefined
        const known = openKnownItems(connection, keys)
        const other = known.addKeys(Number(row.seq), keys)
        known.write()
        return other
      }),
    async sourceOf(id) {
      const row = connection.get(SOURCE, id)
      return row && String(row.source)
    },
    counts: async () =>
      new Map(connection.all(COUNTS).map(({ source, count }) => [String(source), Number(count)])),
    async forget(source) {
      await connection.write(() => {
        connection.run(FORGET, source)
        connection.run(FORGET_WAITING, source)
        connection.run(FORGET_CHANGES, source)
      })
    },
  }
}

type Stored = Omit<FeedState, Time> & { readonly [Name in Time]?: string }
type Time = (typeof TIMES)[number]

const TIMES = [
  'nextCheckAt',
  'restUntil',
  'lastCheckAt',
  'lastGoodAt',
  'failingSince',
  'validatorsAt',
  'parsedAt',
] as const

/** Of thousands of feeds at every round: a reviver would be called for each of their fields. */
function stateOf(json: string): FeedState {
  const { nextCheckAt = '', ...stored }: Stored = JSON.parse(json)
  const times: { -readonly [Name in Time]?: Date } = {}
  for (const name of TIMES) {
    const time = name === 'nextCheckAt' ? nextCheckAt : stored[name]
    if (time !== undefined) times[name] = new Date(time)
  }
  return { ...stored, ...times } as FeedState
}

const itemOf = (row: Row): InboxItem => ({
  id: String(row.id),
  source: String(row.source),
  revision: Number(row.revision),
  item: unpackBody(row.body as Uint8Array),
  tries: Number(row.tries),
})
