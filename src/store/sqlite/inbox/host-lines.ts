/** Which lines stand under how many articles of a host. */
import { ENOUGH_ARTICLES, type HostLines } from '../../../article/furniture/host-lines.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Connection } from '../connection.ts'

/** Rows of one host. Beyond them those go first that were seen under one article alone. */
const MOST_ROWS = 20_000
const LINES_AT_ONCE = 2_000

const SEEN = `
  select value from json_each(?2)
   where (select count(*) from host_line where host = ?1 and line = value) >= ?3`
const PUT = `
  insert into host_line (host, line, article)
  select ?1, value, ?3 from json_each(?2)
   where (select count(*) from host_line where host = ?1 and line = value) < ?4
  on conflict do nothing
  returning 1`
const NOTE = `
  insert into line_host (host, lines, noted_at) values (?1, ?2, ?3)
  on conflict (host) do update set lines = lines + excluded.lines, noted_at = excluded.noted_at
  returning lines`
const FORGET = `
  delete from host_line
   where host = ?1 and line in (
     select line from host_line where host = ?1 group by line order by count(*), line limit ?2)
  returning 1`

export function openHostLines(connection: Connection, clock: Clock): HostLines {
  /** Gives how many rows the host has now. */
  const count = (host: string, rows: number) =>
    Number(connection.get(NOTE, host, rows, clock().getTime())?.lines)

  return {
    seen: async (host, hashes) =>
      new Set(
        connection.all(SEEN, host, JSON.stringify(hashes), ENOUGH_ARTICLES).map(({ value }) => String(value)),
      ),
    async note(host, articleId, hashes) {
      if (hashes.length === 0) return
      await connection.write(() => {
        const listed = JSON.stringify(hashes)
        const added = connection.all(PUT, host, listed, articleId, ENOUGH_ARTICLES).length
        if (count(host, added) > MOST_ROWS) count(host, -connection.all(FORGET, host, LINES_AT_ONCE).length)
      })
    },
  }
}
