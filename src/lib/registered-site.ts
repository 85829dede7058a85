/**
 * Whose site a host belongs to: what somebody registered, or one's own part of a site that gives everybody a part. Pure.
 *
 * Two tables in place of the list of public suffixes. What neither knows counts as a site that somebody registered.
 */

/** Second levels under which a country lets anybody register a name: "example.co.uk". */
const SECOND_LEVELS = new Set('ac co com edu go gob gouv gov gv ne net nom or org'.split(' '))
/** Sites that give everybody a sub-domain: each is a publisher of its own. */
const HOMES = new Set(
  `altervista.org bearblog.dev beehiiv.com blogspot.com canalblog.com codeberg.page firebaseapp.com ghost.io github.io gitlab.io
  hatenablog.com herokuapp.com livejournal.com medium.com micro.blog neocities.org netlify.app over-blog.com pages.dev squarespace.com
  substack.com tistory.com tumblr.com typepad.com vercel.app web.app weebly.com wixsite.com wordpress.com workers.dev`.split(
    /\s+/,
  ),
)
/** It has a domain in many countries. */
const BLOGSPOT = 'blogspot'

/** "news.example" of "rss.news.example", "anna.github.io" of "www.anna.github.io"; an address in digits is one by itself. */
export function registeredSite(host: string): string {
  if (isDigits(host)) return host
  const labels = labelsOf(host)
  return labels.slice(-1 - sharedLabels(labels)).join('.')
}

/** Strangers publish under it, each on a part of their own: "co.uk", "github.io", "com". */
export function isShared(host: string): boolean {
  const labels = labelsOf(host)
  return !isDigits(host) && labels.length <= sharedLabels(labels)
}

const isDigits = (host: string): boolean => /^[\d.]+$|:/.test(host)

const labelsOf = (host: string): string[] =>
  host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')

/** How many of the last parts belong to nobody in particular. */
function sharedLabels(labels: readonly string[]): number {
  const [second = '', top = ''] = labels.slice(-2)
  const suffix = top.length === 2 && SECOND_LEVELS.has(second) ? 2 : 1
  const isHome = HOMES.has(`${second}.${top}`) || labels.at(-1 - suffix) === BLOGSPOT
  return isHome ? suffix + 1 : suffix
}
