/** Puts the items of one look at a feed into the inbox: what is known by any key is not put twice. Inside a transaction. */
import { hash } from 'node:crypto'
import type { PackedItem } from '../../../ingest/poll/feed-item.ts'
import type { PollRecord, Recorded } from '../../../ingest/poll/inbox.ts'
import { type Judgement, judgeItem } from '../../../ingest/poll/judge-item.ts'
import type { Connection } from '../connection.ts'
import { type Known, type KnownItems, openKnownItems } from './known-items.ts'

const DAY_MS = 86_400_000
const MOST_FORMERS = 10

const PUT = `
  insert into item (id, source, hash, title_hash, is_foreign, revised_at, seen_at, body, is_teaser)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const REVISE = `
  update item set hash = ?, title_hash = ?, formers = ?, revision = revision + 1, revised_at = ?, seen_at = ?, body = ?,
    is_teaser = ?, try_at = 0, tries = 0
   where seq = ?`
const SEEN = 'update item set seen_at = ? where seq = ?'

export function recordItems(connection: Connection, poll: PollRecord): Recorded {
  const { state, items, at, isFirst } = poll
  const counts: Record<Judgement, number> = { new: 0, old: 0, left: 0, same: 0, revised: 0, held: 0 }
  const known = openKnownItems(
    connection,
    items.flatMap(({ keys }) => keys),
  )
  const place = hash('sha256', state.source).slice(0, 4)
  let undated = 0
  for (const item of items) {
    const before = known.find(item.keys)
    const byOthers = item.guidKey ? known.find(item.keys.filter((key) => key !== item.guidKey)) : before
    const now = { source: state.source, at, isFirst, fresh: counts.new, undated }
    const judgement = judgeItem(item, { known: before, byOthers }, now)
    counts[judgement]++
    if (judgement === 'new' && item.published === undefined) undated++
    // Not even its keys are kept: it is asked about again at the next look.
    if (judgement === 'left') continue
    if (before && judgement !== 'new') meetAgain(connection, item, known, before, judgement, at)
    else known.add(putNew(connection, item, { ...now, place, isNews: judgement === 'new' }), item.keys)
  }
  known.write()
  return { fresh: counts.new, revised: counts.revised, left: counts.left, held: counts.held }
}

type Place = {
  readonly source: string
  /** Begins the id: items of one source lie together on the disk. */
  readonly place: string
  readonly at: Date
  readonly isNews: boolean
}

function putNew(connection: Connection, item: PackedItem, { source, place, at, isNews }: Place): Known {
  const { hash: words, titleHash, isForeign, isTeaser } = item
  const time = at.getTime()
  const id = idOf(place, item)
  const body = isNews ? item.body : null
  const seq = connection.run(
    PUT,
    id,
    source,
    words,
    titleHash,
    Number(isForeign),
    time,
    time,
    body,
    Number(isTeaser),
  )
  const times = { revisedAt: at, seenAt: time }
  return { seq, id, source, hash: words, titleHash, isForeign, isNews, formers: [], revision: 0, ...times }
}

/** Short enough to be read aloud, and unlike the name of any file. */
const idOf = (place: string, { keys }: PackedItem): string =>
  `n${place}${hash('sha256', JSON.stringify(keys)).slice(0, 11)}`

function meetAgain(
  connection: Connection,
  item: PackedItem,
  items: KnownItems,
  known: Known,
  judgement: Judgement,
  at: Date,
): void {
  const time = at.getTime()
  if (judgement === 'revised') {
    const formers = [...known.formers, known.hash].slice(-MOST_FORMERS)
    const { hash: words, titleHash, body, isTeaser } = item
    const listed = JSON.stringify(formers)
    connection.run(REVISE, words, titleHash, listed, time, time, body, Number(isTeaser), known.seq)
    const revision = known.revision + 1
    items.replace({ ...known, hash: words, titleHash, formers, revision, revisedAt: at, seenAt: time })
  } else if (time - known.seenAt > DAY_MS) {
    connection.run(SEEN, time, known.seq)
    items.replace({ ...known, seenAt: time })
  }
  items.addKeys(known.seq, item.keys)
}
