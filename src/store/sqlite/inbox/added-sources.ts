/** Sources that people added by a command, beside those of the configuration. */
import type { AddedSources } from '../../../ingest/added-sources.ts'
import type { Connection } from '../connection.ts'

const ALL = 'select entry from added_source order by added_at, key'
const PUT = 'insert or replace into added_source (key, entry, added_at) values (?, ?, ?)'
const REMOVE = 'delete from added_source where key = ? returning key'

export function openAddedSources(connection: Connection): AddedSources {
  return {
    all: async () => connection.all(ALL).map(({ entry }) => JSON.parse(String(entry))),
    async add(entries, at) {
      await connection.write(() => {
        for (const entry of entries) connection.run(PUT, entry.url, JSON.stringify(entry), at.getTime())
      })
    },
    remove: (key) => connection.write(() => connection.get(REMOVE, key) !== undefined),
  }
}
