/** What we note about sources. */
import type { SourceNote, SourceNotes } from '../../ingest/source-notes.ts'
import type { Connection, Row } from './connection.ts'

const COLUMNS = 'name, label, paused, last_read_at, problem, articles'
const ALL = `select ${COLUMNS} from source_note order by name`
const GET = `select ${COLUMNS} from source_note where name = ?`
const PUT = `insert or replace into source_note (${COLUMNS}) values (?, ?, ?, ?, ?, ?)`
const REMOVE = 'delete from source_note where name = ?'

const NO_NOTE: SourceNote = { paused: false, articles: 0 }

export function openSourceNotes(connection: Connection): SourceNotes {
  function noteOf(name: string): SourceNote | undefined {
    const row = connection.get(GET, name)
    return row && readNote(row)
  }

  return {
    all: async () => new Map(connection.all(ALL).map((row) => [String(row.name), readNote(row)])),
    get: async (name) => noteOf(name),
    async set(name, change) {
      await connection.write(() => {
        const { label, paused, lastReadAt, problem, articles } = { ...NO_NOTE, ...noteOf(name), ...change }
        const readAt = lastReadAt?.getTime() ?? null
        connection.run(PUT, name, label ?? null, Number(paused), readAt, problem ?? null, articles)
      })
    },
    async remove(name) {
      await connection.write(() => connection.run(REMOVE, name))
    },
  }
}

const readNote = ({ label, paused, last_read_at, problem, articles }: Row): SourceNote => ({
  ...(label !== null && { label: String(label) }),
  paused: paused !== 0,
  ...(last_read_at !== null && { lastReadAt: new Date(Number(last_read_at)) }),
  ...(problem !== null && { problem: String(problem) }),
  articles: Number(articles),
})
