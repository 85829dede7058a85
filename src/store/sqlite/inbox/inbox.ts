/** The inbox as tables. */
import { unpackBody } from '../../../ingest/poll/feed-item.ts'
import type { FeedState } from '../../../ingest/poll/feed-state.ts'
import type { Inbox, InboxItem } from '../../../ingest/poll/inbox.ts'
import type { Connection, Row } from '../connection.ts'
import { addKeysOf, recordItems } from './record.ts'

const STATES = 'select state from feed_state'
const PUT_STATE = 'insert or replace into feed_state (source, state) values (?, ?)'
const FORGET = 'delete from feed_state where source = ?'
const WAITING =
  'select id, source, revision, body, tries from item where body is not null order by seq limit ?'
const SETTLE = 'update item set body = null, is_article = 1 where id = ? and revision = ?'
const POSTPONE = `
  update item set tries = tries + 1, body = case when tries + 1 < ? then body end where id = ? and revision = ?`
const SEQ = 'select seq from item where id = ?'
const COUNTS = 'select source, count(*) as count from item where is_article = 1 group by source'
const PRUNE = 'delete from item where seen_at < ? and body is null'

/** An item that cannot be taken in so often is given up. */
const MOST_TRIES = 5

export function openInbox(connection: Connection): Inbox {
  const putState = (state: FeedState) => connection.run(PUT_STATE, state.source, JSON.stringify(state))

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
    record: (polls) =>
      connection.write(() =>
        polls.map((poll) => {
          putState(poll.state)
          return recordItems(connection, poll)
        }),
      ),
    waiting: async (limit) => connection.all(WAITING, limit).map(itemOf),
    async settle(id, revision) {
      await connection.write(() => connection.run(SETTLE, id, revision))
    },
    async postpone(id, revision) {
      await connection.write(() => connection.run(POSTPONE, MOST_TRIES, id, revision))
    },
    addKeys: (id, keys) =>
      connection.write(() => {
        const row = connection.get(SEQ, id)
        return row && addKeysOf(connection, Number(row.seq), keys)
      }),
    counts: async () =>
      new Map(connection.all(COUNTS).map(({ source, count }) => [String(source), Number(count)])),
    async forget(source) {
      await connection.write(() => connection.run(FORGET, source))
    },
    async prune(before) {
      await connection.write(() => connection.run(PRUNE, before.getTime()))
    },
  }
}

const TIMES = new Set(['nextCheckAt', 'lastCheckAt', 'lastGoodAt', 'failingSince', 'validatorsAt'])

const stateOf = (json: string): FeedState =>
  JSON.parse(json, (name, value) => (TIMES.has(name) ? new Date(value) : value))

const itemOf = (row: Row): InboxItem => ({
  id: String(row.id),
  source: String(row.source),
  revision: Number(row.revision),
  item: unpackBody(row.body as Uint8Array),
  tries: Number(row.tries),
})
