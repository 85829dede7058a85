/** What engines have translated, and the pairs of translation memories. */
import { pairKey } from '../../translate/pair.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'

const KNOWN = 'select key, text from translation where key in (select value from json_each(?))'
const KEEP =
  'insert into translation (key, text) values (?, ?) on conflict (key) do update set text = excluded.text'
const PAIRS = 'select language, original, english from pair order by seq'
const PUT_PAIR = `
  insert into pair (key, language, original, english) values (?, ?, ?, ?)
  on conflict (key) do update set english = excluded.english`

type Translations = Pick<Store, 'translations' | 'putPairs' | 'pairs'>

export function openTranslations(connection: Connection): Translations {
  return {
    translations: {
      async get(keys) {
        const rows = connection.all(KNOWN, JSON.stringify(keys))
        return new Map(rows.map(({ key, text }) => [String(key), String(text)]))
      },
      async put(entries) {
        await connection.write(() => {
          for (const [key, text] of entries) connection.run(KEEP, key, text)
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
