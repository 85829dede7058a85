/**
 * Which element is meant, whatever prefix a feed gives it (Namespaces in XML 1.0), declared or not. Pure but for the
 * declarations it remembers while one document is read.
 */

/** Beginnings of namespace names, in lower case and without scheme, and the prefix under which we know them. */
const VOCABULARIES: readonly (readonly [string, string])[] = [
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns#', 'atom'],
  ['purl.org/dc/elements/', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0/modules/', '?'],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['backend.userland.com/', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss', ''],
  ['www.rssboard.org/', ''],
  ['my.netscape.com/', ''],
  ['channel.netscape.com/', ''],
  ['my.netscape.com/publish/formats', ''],
  ['www.itunes.com/', 'itunes'],
  ['itunes.apple.com/', 'itunes'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.rssboard.org/media-rss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['rssnamespace.org/feedburner/ext', 'feedburner'],
  ['www.pheedo.com/namespace', 'feedburner'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
]

/** Prefixes that are understood where they are not declared. `''` is none. */
const PREFIXES = new Set([
  'atom',
  'dc',
  'dcterms',
  'content',
  'sy',
  'itunes',
  'media',
  'feedburner',
  'xhtml',
  'rdf',
])

const UNDECLARED = new Map([
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['rss', ''],
  ['dcterms', 'dcterms'],
  ['pheedo', 'feedburner'],
])

export type Names = {
  /** Notes what a prefix stands for. `''` is the default namespace. */
  declare(prefix: string, uri: string): void
  /** Lower case with our prefix; `?:name` for elements of vocabularies we do not know. */
  canonical(written: string): string
  /** The same for an element with an `xmlns` of its own. */
  canonicalIn(written: string, uri: string): string
}

export function createNames(): Names {
  const declared = new Map<string, string>()
  const known = new Map<string, string>()
  const prefixOf = (prefix: string) =>
    declared.get(prefix) ?? UNDECLARED.get(prefix) ?? (PREFIXES.has(prefix) ? prefix : '?')
  return {
    declare(prefix, uri) {
      if (declared.get(prefix) === vocabularyOf(uri)) return
      declared.set(prefix, vocabularyOf(uri))
      known.clear()
    },
    canonical(written) {
      const before = known.get(written)
      if (before !== undefined) return before
      const name = written.toLowerCase()
      const colon = name.indexOf(':')
      const found = colon < 0 ? name : joined(prefixOf(name.slice(0, colon)), name.slice(colon + 1))
      // A hostile feed may have a million names: those of real feeds fit in here.
      if (known.size < 500) known.set(written, found)
      return found
    },
    canonicalIn(written, uri) {
      return uri.trim() === '' ? written.toLowerCase() : joined(vocabularyOf(uri), written.toLowerCase())
    },
  }
}

const joined = (prefix: string, local: string) => (prefix === '' ? local : `${prefix}:${local}`)

function vocabularyOf(uri: string): string {
  const name = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
  let best: readonly [string, string] | undefined
  for (const entry of VOCABULARIES)
    if (name.startsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry
  return best?.[1] ?? '?'
}
