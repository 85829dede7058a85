/**
 * What a feed calls its outlet, out of its title: "The Example Times - World" is The Example Times. Pure.
 *
 * A title is what somebody claims. It stands alone only where it says no more than the name of the registered site does;
 * else the host stands beside it, so that no feed passes for another outlet.
 */

import { foldAccents } from '../lib/english.ts'
import { registeredSite } from '../lib/registered-site.ts'
import { evenSpaces } from '../lib/white-space.ts'

export type OutletTitle = {
  readonly name: string
  /** The name and that of the registered site of the host are the same words. */
  readonly isHost: boolean
}

/** Between the name of an outlet and that of a section. A hyphen within a word is none. */
const SEPARATORS = /\s+[-–—|•·»«>:/]+\s+|\s*[|»«•]\s*|:\s+/u
/** Characters of a title that is looked at. */
const MOST = 300
/** What titles of feeds add to a name, or say in place of one. */
const GENERIC = new Set(
  `rss atom feed feeds xml json home homepage startseite start index main all latest newest recent top news newsfeed nachrichten
  aktuell stories story headlines articles article posts blog updates update world international europe politics business economy
  sport sports science technology tech culture opinion health regional local breaking front page frontpage untitled channel default
  title my site website welcome online digital topics der die das le la les el il los the a and of from for in to by new`.split(
    /\s+/,
  ),
)
const ADDRESS = /[\p{L}\p{N}]\.[\p{L}]{2,}(?:$|[\s/:)\],;])/u
/** They are not seen: they would make two names of one, or turn the host beside a name around. */
const UNSEEN = /\p{Cf}/gu

/** Nothing where the title names nobody: "RSS feed", "Home", "World news"; or names an address. */
export function outletTitle(title: string, host: string): OutletTitle | undefined {
  const whole = evenSpaces(title.slice(0, MOST).replace(UNSEEN, '')).trim()
  // Other signs may look like a full stop.
  if (ADDRESS.test(whole.normalize('NFKC'))) return undefined
  const parts = whole
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).length > 0)
  const own = parts.find((part) => isHost(part, host))
  if (own !== undefined) return { name: withoutFeedWords(own), isHost: true }
  const named = parts.filter((part) => !isGeneric(part))
  const [first] = named
  return first === undefined ? undefined : { name: withoutFeedWords(first), isHost: false }
}

/**
 * What tells a name from others, in letters and digits: "The BBC-News" and "bbc news" share one. Two names that share any
 * are called alike.
 */
export function nameKeys(name: string): readonly string[] {
  const words = wordsOf(name)
  const telling = words.filter((word) => !GENERIC.has(word))
  return [...new Set([words.join(''), telling.join('')])].filter((key) => key !== '')
}

/** The same of the site that a host belongs to: nothing of an address in digits. */
export function hostKeys(host: string): readonly string[] {
  const [first = ''] = registeredSite(host).split('.')
  const label = first.replace(/[^\p{L}\p{N}]/gu, '')
  return /\p{L}/u.test(label) ? [...new Set([label, label.replace(/^the(?=\p{L}{3})/u, '')])] : []
}

const wordsOf = (text: string): string[] =>
  foldAccents(text.replace(UNSEEN, '')).match(/[\p{L}\p{N}]+/gu) ?? []

const isGeneric = (part: string): boolean => wordsOf(part).every((word) => GENERIC.has(word))

/** "The Guardian" at theguardian.com, "BBC News" at bbc.co.uk, "Lake Herald" at lake-herald.example. */
function isHost(part: string, host: string): boolean {
  const keys = hostKeys(host)
  return nameKeys(part).some((key) => keys.includes(key))
}

/** "Lake Herald RSS feed" is Lake Herald. */
const withoutFeedWords = (name: string): string =>
  name.replace(/[\s,(]+(?:rss|atom)?[\s-]?(?:feeds?|rss|atom)\)?$/i, '').trim() || name
