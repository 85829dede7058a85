/**
 * The items that some keys lead to. They are looked up all at once, and new keys are written all at once: one statement
 * for each key would cost more than all the rest of a look. Inside a transaction.
 */
import type { KnownItem } from '../../../ingest/poll/judge-item.ts'
import type { Connection, Row } from '../connection.ts'

/** A feed that changes its guids at every look would add keys without end. */
const MOST_KEYS = 12

const BY_KEYS = `
  select item_key.key, item.seq, item.id, source, hash, title_hash, formers, revision, revised_at, seen_at, is_foreign,
         is_article = 1 or body is not null as is_news
    from json_each(?) as wanted join item_key on item_key.key = wanted.value join item on item.seq = item_key.item`
const PUT_KEYS = `
  insert into item_key (key, item) select value ->> 0, value ->> 1 from json_each(?) where true
  on conflict (key) do update set item = excluded.item`
const COUNT_KEYS = 'select count(*) as count from item_key where item = ?'

export type Known = KnownItem & { readonly seq: number; readonly seenAt: number }

export type KnownItems = {
  /** By the first key that leads to an item: they stand in the order of their weight, guid, address, content. */
  find(keys: readonly string[]): Known | undefined
  /** A new item with its keys: from now on they lead to it, wherever they led before. */
  add(item: Known, keys: readonly string[]): void
  /** The same item as it is now. */
  replace(item: Known): void
  /** More keys, as far as there is room. Gives the id of the item that one of them leads to already, if it is another. */
  addKeys(seq: number, keys: readonly string[]): string | undefined
  /** To be called at the end: keys that were added go to the disk. */
  write(): void
}

/** `keys`: all that will be asked about. */
export function openKnownItems(connection: Connection, keys: readonly string[]): KnownItems {
  const items = new Map<number, Known>()
  const byKey = new Map<string, number>()
  const added: [key: string, seq: number][] = []
  for (const row of keys.length > 0 ? connection.all(BY_KEYS, JSON.stringify(keys)) : []) {
    const seq = Number(row.seq)
    byKey.set(String(row.key), seq)
    if (!items.has(seq)) items.set(seq, knownOf(row))
  }

  const take = (seq: number, unknown: readonly string[]) => {
    for (const key of unknown) {
      byKey.set(key, seq)
      added.push([key, seq])
    }
  }

  function write(): void {
    if (added.length > 0) connection.run(PUT_KEYS, JSON.stringify(added.splice(0)))
  }

  return {
    find(wanted) {
      const key = wanted.find((each) => byKey.has(each))
      return key === undefined ? undefined : items.get(byKey.get(key) ?? 0)
    },
    add(item, wanted) {
      items.set(item.seq, item)
      take(item.seq, wanted)
    },
    replace(item) {
      items.set(item.seq, item)
    },
    addKeys(seq, wanted) {
      const others = wanted
        .map((key) => byKey.get(key))
        .filter((other) => other !== undefined && other !== seq)
      const unknown = wanted.filter((key) => !byKey.has(key))
      if (unknown.length > 0) {
        write()
        const room = MOST_KEYS - Number(connection.get(COUNT_KEYS, seq)?.count ?? 0)
        take(seq, unknown.slice(0, Math.max(room, 0)))
      }
      return others[0] === undefined ? undefined : items.get(others[0])?.id
    },
    write,
  }
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
  titleHash: String(row.title_hash),
  isNews: row.is_news === 1,
  isForeign: row.is_foreign === 1,
})
