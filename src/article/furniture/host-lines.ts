/**
 * Lines that a host prints under many of its articles: furniture of the house. A line is known by a hash of what it
 * says, so that nothing of a text is kept. The counter is pure state; a port says what a lasting one must do.
 */
import { createHash } from 'node:crypto'
import { foldLine } from '../words.ts'

/** In so many articles of one host a line is furniture. */
export const ENOUGH_ARTICLES = 3
/** Beyond these a host's counts start afresh, and the lines of one article are not read any further. */
const MOST_HASHES = 20_000
const MOST_LINES = 300

/** Remembers lines of hosts over restarts. Hashes are those of `hashesOf`. */
export type HostLines = {
  /** Those of `hashes` that stand in `ENOUGH_ARTICLES` articles of the host or more. */
  readonly seen: (host: string, hashes: readonly string[]) => Promise<ReadonlySet<string>>
  /** Notes the lines of one article; noting an article again changes nothing. */
  readonly note: (host: string, articleId: string, hashes: readonly string[]) => Promise<void>
}

/** The same in memory, for one process. */
export type HostLineCounter = {
  /** `lines` as printed. */
  readonly add: (host: string, articleId: string, lines: readonly string[]) => void
  readonly repeated: (host: string) => ReadonlySet<string>
}

/** Equal for two printings of a line; `undefined` for a line without letters, which says nothing. */
export function hashOf(line: string): string | undefined {
  const folded = foldLine(line)
  if (!/\p{L}/u.test(folded)) return undefined
  return createHash('sha256').update(folded).digest('hex').slice(0, 16)
}

/** Hashes of the lines of one article, each once. */
export function hashesOf(lines: readonly string[]): string[] {
  const hashes = lines.slice(0, MOST_LINES).map(hashOf)
  return [...new Set(hashes)].filter((hash) => hash !== undefined)
}

/** What is known of one host: up to `ENOUGH_ARTICLES` articles for each line. */
type Seen = Map<string, Set<string>>

export function openHostLines(): HostLineCounter {
  const hosts = new Map<string, Seen>()
  return {
    add(host, articleId, lines) {
      const known = hosts.get(host)
      const seen: Seen = known && known.size < MOST_HASHES ? known : new Map()
      hosts.set(host, seen)
      for (const hash of hashesOf(lines)) {
        const articles = seen.get(hash) ?? new Set<string>()
        if (articles.size < ENOUGH_ARTICLES) articles.add(articleId)
        seen.set(hash, articles)
      }
    },
    repeated(host) {
      const repeated = [...(hosts.get(host) ?? [])].filter(([, articles]) => articles.size >= ENOUGH_ARTICLES)
      return new Set(repeated.map(([hash]) => hash))
    },
  }
}
