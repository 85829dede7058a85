/** Puts the items of one look at a feed into the inbox: what is known by any key is not put twice. Inside a transaction. */
import { createHash } from 'node:crypto'
import type { PackedItem } from '../../../ingest/poll/feed-item.ts'
import type { PollRecord, Recorded } from '../../../ingest/poll/inbox.ts'
import { type Judgement, judgeItem, type KnownItem } from '../../../ingest/poll/judge-item.ts'
import type { Connection, Row } from '../connection.ts'

const DAY_MS = 86_400_000
/** A feed that changes its guids at every look would add keys without end. */
const MOST_KEYS = 12
const MOST_FORMERS = 10

const COLUMNS = 'item.seq, id, source, hash, formers, revision, revised_at, seen_at'
const BY_KEY = `select ${COLUMNS} from item_key join item on item.seq = item_key.item where item_key.key = ?`
const PUT = `
  insert into item (id, source, hash, revised_at, seen_at, body) values (?, ?, ?, ?, ?, ?)`
const REVISE = `
  update item set hash = ?, formers = ?, revision = revision + 1, revised_at = ?, seen_at = ?, body = ?, tries = 0
   where seq = ?`
const SEEN = 'update item set seen_at = ? where seq = ?'
const PUT_KEY = 'insert into item_key (key, item) values (?, ?) on conflict (key) do nothing'
const COUNT_KEYS = 'select count(*) as count from item_key where item = ?'

type Known = KnownItem & { readonly seq: number; readonly seenAt: number }

export function recordItems(connection: Connection, { state, items, at, isFirst }: PollRecord): Recorded {
  const counts: Record<Judgement, number> = { new: 0, old: 0, left: 0, same: 0, revised: 0 }
  let undated = 0
  for (const item of items) {
    const known = findKnown(connection, item.keys)
    const now = { source: state.source, at, isFirst, fresh: counts.new, undated }
    const judgement = judgeItem(item, known, now)
    counts[judgement]++
    if (judgement === 'new' && item.published === undefined) undated++
    // Not even its keys are kept: it is asked about again at the next look.
    if (judgement === 'left') continue
    if (known) meetAgain(connection, item, known, judgement, at)
    else putNew(connection, item, state.source, at, judgement === 'new')
  }
  return { fresh: counts.new, revised: counts.revised, left: counts.left }
}

/** The keys stand in the order of their weight: guid, address, content. */
function findKnown(connection: Connection, keys: readonly string[]): Known | undefined {
  for (const key of keys) {
    const row = connection.get(BY_KEY, key)
    if (row) return knownOf(row)
  }
  return undefined
}

const knownOf = (row: Row): Known => ({
  seq: Number(row.seq),
  id: String(row.id),
  source: String(row.source),
  hash: String(row.hash),
  formers: JSON.parse(String(row.formers)),
  revision: Number(row.revision),
  revisedAt: new Date(Number(row.revised_at)),
  seenAt: Number(row.seen_at),
})

function putNew(connection: Connection, item: PackedItem, source: string, at: Date, isNews: boolean): void {
  const time = at.getTime()
  const id = idOf(item.keys[0] ?? item.hash)
  const seq = connection.run(PUT, id, source, item.hash, time, time, isNews ? item.body : null)
  for (const key of item.keys) connection.run(PUT_KEY, key, seq)
}

/** Short enough to be read aloud, and unlike the name of any file. */
const idOf = (key: string): string => `n${createHash('sha256').update(key).digest('hex').slice(0, 15)}`

function meetAgain(
  connection: Connection,
  item: PackedItem,
  known: Known,
  judgement: Judgement,
  at: Date,
): void {
  const time = at.getTime()
  if (judgement === 'revised') {
    const formers = JSON.stringify([...known.formers, known.hash].slice(-MOST_FORMERS))
    connection.run(REVISE, item.hash, formers, time, time, item.body, known.seq)
  } else if (time - known.seenAt > DAY_MS) connection.run(SEEN, time, known.seq)
  addKeysOf(connection, known.seq, item.keys)
}

/** Gives the item that one of the keys leads to already, when it is another. */
export function addKeysOf(connection: Connection, seq: number, keys: readonly string[]): string | undefined {
  const unknown: string[] = []
  let other: string | undefined
  for (const key of keys) {
    const row = connection.get(BY_KEY, key)
    if (!row) unknown.push(key)
    else if (Number(row.seq) !== seq) other ??= String(row.id)
  }
  if (unknown.length === 0) return other
  const room = MOST_KEYS - Number(connection.get(COUNT_KEYS, seq)?.count ?? 0)
  for (const key of unknown.slice(0, Math.max(room, 0))) connection.run(PUT_KEY, key, seq)
  return other
}
