/** What engines have translated, and the pairs of translation memories. */
import type { Clock } from '../../lib/clock.ts'
import { pairKey } from '../../translate/pair.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'

const KNOWN = 'select key, text, used_at from translation where key in (select value from json_each(?))'
const USED = 'update translation set used_at = ? where key in (select value from json_each(?))'
const KEEP = `
  insert into translation (key, text, used_at) values (?, ?, ?)
  on conflict (key) do update set text = excluded.text, used_at = excluded.used_at`
const PAIRS = 'select language, original, english from pair order by seq'
const PUT_PAIR = `
  insert into pair (key, language, original, english) values (?, ?, ?, ?)
  on conflict (key) do update set english = excluded.english`

type Translations = Pick<Store, 'translations' | 'putPairs' | 'pairs'>

/** The last use is written down so exactly: else each reading of a known article would be a write. */
const USED_EVERY_MS = 7 * 86_400_000

export function openTranslations(connection: Connection, clock: Clock): Translations {
  return {
    translations: {
      async get(keys) {
        const rows = connection.all(KNOWN, JSON.stringify(keys))
        const now = clock().getTime()
        const stale = rows.filter(({ used_at }) => Math.abs(now - Number(used_at)) > USED_EVERY_MS)
        if (stale.length > 0) {
          const listed = JSON.stringify(stale.map(({ key }) => key))
          await connection.write(() => connection.run(USED, now, listed))
        }
        return new Map(rows.map(({ key, text }) => [String(key), String(text)]))
      },
      async put(entries) {
        const now = clock().getTime()
        await connection.write(() => {
          for (const [key, text] of entries) connection.run(KEEP, key, text, now)
        })
      },
    },
    async putPairs(pairs) {
      await connection.write(() => {
        for (const { language, original, english } of pairs)
          connection.run(PUT_PAIR, pairKey(language, original), language, original, english)
      })
    },
    async pairs() {
      return connection.all(PAIRS).map(({ language, original, english }) => ({
        language: String(language),
        original: String(original),
        english: String(english),
      }))
    },
  }
}
