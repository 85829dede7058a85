/** Which lines stand under how many articles of a host. */
import { ENOUGH_ARTICLES, type HostLines } from '../../../article/furniture/host-lines.ts'
import type { Connection } from '../connection.ts'

const COUNT = 'select count(*) as count from host_line where host = ? and line = ?'
const PUT = 'insert into host_line (host, line, article) values (?, ?, ?) on conflict do nothing'
/** Lines of one host; beyond them its counts start afresh. */
const MOST_LINES = 20_000
const SIZE = 'select count(*) as count from host_line where host = ?'
const FORGET = 'delete from host_line where host = ?'

export function openHostLines(connection: Connection): HostLines {
  const countOf = (host: string, line: string) => Number(connection.get(COUNT, host, line)?.count)

  return {
    seen: async (host, hashes) => new Set(hashes.filter((line) => countOf(host, line) >= ENOUGH_ARTICLES)),
    async note(host, articleId, hashes) {
      await connection.write(() => {
        if (Number(connection.get(SIZE, host)?.count) > MOST_LINES) connection.run(FORGET, host)
        for (const line of hashes)
          if (countOf(host, line) < ENOUGH_ARTICLES) connection.run(PUT, host, line, articleId)
      })
    },
  }
}
