/**
 * What a feed calls its outlet, out of its title: "The Example Times - World" is The Example Times. Pure.
 *
 * A title is what somebody claims. It stands alone only where it says no more than the registered name of the host does;
 * else the host stands beside it, so that no feed passes for another outlet.
 */
import { registeredName } from '../ingest/identity/canonical-url.ts'
import { foldAccents } from '../lib/english.ts'
import { evenSpaces } from '../lib/white-space.ts'

export type OutletTitle = {
  readonly name: string
  /** The name and the registered name of the host are the same words. */
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
const ADDRESS = /[\p{L}\p{N}]\.[\p{L}]{2,}(?:$|[\s/:)\]])/u

/** Nothing where the title names nobody: "RSS feed", "Home", "World news"; or names an address. */
export function outletTitle(title: string, host: string): OutletTitle | undefined {
  const whole = evenSpaces(title.slice(0, MOST)).trim()
  if (ADDRESS.test(whole)) return undefined
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

const wordsOf = (text: string): string[] =>
  foldAccents(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const isGeneric = (part: string): boolean => wordsOf(part).every((word) => GENERIC.has(word))

/** "The Guardian" at theguardian.com, "BBC News" at bbc.co.uk, "Lake Herald" at lake-herald.example. */
function isHost(part: string, host: string): boolean {
  const label = (registeredName(host.toLowerCase()).split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '')
  if (!/\p{L}/u.test(label)) return false
  const words = wordsOf(part)
  const telling = words.filter((word) => !GENERIC.has(word))
  const bare = label.replace(/^the(?=\p{L}{3})/u, '')
  return [words, telling].some((some) => [label, bare].includes(some.join('')))
}

/** "Lake Herald RSS feed" is Lake Herald. */
const withoutFeedWords = (name: string): string =>
  name.replace(/[\s,(]+(?:rss|atom)?[\s-]?(?:feeds?|rss|atom)\)?$/i, '').trim() || name
