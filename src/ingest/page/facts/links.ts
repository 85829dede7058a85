/** Where a page points to: its canonical address, its feeds, the page it sends readers to. Pure. */
import { absoluteUrl } from '../../html/absolute-url.ts'
import { sameSite } from '../../identity/canonical-url.ts'
import type { PageTree } from '../tree.ts'
import type { Metas, PageLink } from './metas.ts'

/** Base of relative addresses: `base href`, where the page has one that is http(s). */
export const baseOf = (tree: PageTree, url: string): string =>
  absoluteUrl(tree.querySelector('base[href]')?.getAttribute('href') ?? undefined, url) ?? url

/** rel=canonical; a page of another site may not be named (RFC 6596 leaves that to the reader). */
export function canonicalOf(links: readonly PageLink[], base: string, url: string): string | undefined {
  const link = links.find(({ relations }) => relations.includes('canonical'))
  const address = absoluteUrl(link?.href, base)
  return address && sameSite(address, url) ? address : undefined
}

const FEED_TYPE = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)|text\/xml)/
const COMMENTS = /comment|\/replies\b/i

/** Feeds that the page offers, articles before comments. */
export function feedsOf(links: readonly PageLink[], base: string): readonly string[] {
  const found = links
    .filter(({ relations, type, href }) => relations.includes('alternate') && isFeed(type, href))
    .flatMap(({ href }) => absoluteUrl(href, base) ?? [])
  const once = [...new Set(found)].slice(0, 50)
  return [...once.filter((url) => !COMMENTS.test(url)), ...once.filter((url) => COMMENTS.test(url))]
}

/** JSON alone is also the type of WordPress's own interface, which is no feed. */
const isFeed = (type: string, href: string): boolean =>
  FEED_TYPE.test(type) && !/\/wp-json\/|oembed/.test(href)

/** Longest wait of a meta refresh, in seconds, that still sends readers on; longer ones reload a page of news. */
const LONGEST_WAIT_S = 10

/** Target of `<meta http-equiv=refresh>`, when it leads to another page soon. */
export function refreshTarget(metas: Metas, base: string, url: string): string | undefined {
  const match = /^\s{0,9}(\d{1,6})(?:\.\d{0,9})?\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?["']?([^"']+)/i.exec(
    metas.get('refresh') ?? '',
  )
  if (!match || Number(match[1]) > LONGEST_WAIT_S) return undefined
  const target = absoluteUrl(match[2], base)
  return target && withoutFragment(target) !== withoutFragment(url) ? target : undefined
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url
