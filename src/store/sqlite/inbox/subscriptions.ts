/** Subscriptions at hubs as rows. A change names the states it may come from, so that two who change never undo one another. */
import type { Subscription, SubscriptionState, Subscriptions } from '../../../ingest/websub/subscriptions.ts'
import type { Connection, Row } from '../connection.ts'

const ALL = 'select * from hub_subscription order by source, asked_at'
const FIND = 'select * from hub_subscription where token = ?'
const ADD = `
  insert into hub_subscription
    (token, source, topic, hub, callback, secret, state, asked_at, next_ask_at, lease_end)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const CHANGE = `
  update hub_subscription
     set state = coalesce(?, state), asked_at = coalesce(?, asked_at), next_ask_at = coalesce(?, next_ask_at),
         lease_end = coalesce(?, lease_end)
   where token = ? and state in (select value from json_each(?))
  returning token`
const REMOVE = 'delete from hub_subscription where token = ?'

export function openSubscriptions(connection: Connection): Subscriptions {
  return {
    all: async () => connection.all(ALL).map(subscriptionOf),
    async find(token) {
      const row = connection.get(FIND, token)
      return row && subscriptionOf(row)
    },
    async add({ token, source, topic, hub, callback, secret, state, askedAt, nextAskAt, leaseEnd }) {
      const times = [askedAt.getTime(), nextAskAt.getTime(), leaseEnd?.getTime() ?? null]
      await connection.write(() =>
        connection.run(ADD, token, source, topic, hub, callback, secret, state, ...times),
      )
    },
    change: (token, from, { state, askedAt, nextAskAt, leaseEnd }) =>
      connection.write(() => {
        const times = [askedAt, nextAskAt, leaseEnd].map((time) => time?.getTime() ?? null)
        return connection.get(CHANGE, state ?? null, ...times, token, JSON.stringify(from)) !== undefined
      }),
    async remove(token) {
      await connection.write(() => connection.run(REMOVE, token))
    },
  }
}

const subscriptionOf = (row: Row): Subscription => ({
  token: String(row.token),
  source: String(row.source),
  topic: String(row.topic),
  hub: String(row.hub),
  callback: String(row.callback),
  secret: String(row.secret),
  state: String(row.state) as SubscriptionState,
  askedAt: new Date(Number(row.asked_at)),
  nextAskAt: new Date(Number(row.next_ask_at)),
  ...(row.lease_end !== null && { leaseEnd: new Date(Number(row.lease_end)) }),
})
