/**
 * Remembers the robots.txt of every site for 24 hours (RFC 9309, 2.4). Touches the world only through the fetcher and the
 * clock that it is given.
 */
import type { Clock } from '../../lib/clock.ts'
import type { Fetched, Fetcher } from '../fetcher.ts'
import { MOST_BYTES, type RobotsRules, robotsRules, rulesOfStatus } from './robots.ts'

const DAY_MS = 24 * 3_600_000
/** A site that could not be asked is asked again after this. */
const RETRY_MS = 3_600_000
/** Sites that are remembered; the longest unused goes first. */
const MOST_SITES = 2_000

export type RobotsVerdict =
  | { readonly allowed: true; readonly delayMs?: number }
  | { readonly allowed: false; readonly why: string }

export type RobotsCache = {
  /** Asks the site for its rules when they are unknown or old; never throws. */
  verdict(url: string): Promise<RobotsVerdict>
}

type Known = { readonly until: number; readonly rules: RobotsRules; readonly why: string }

export function openRobotsCache(fetcher: Fetcher, clock: Clock): RobotsCache {
  const sites = new Map<string, Known>()
  const asking = new Map<string, Promise<Known>>()

  const remember = (origin: string, known: Known): Known => {
    sites.delete(origin)
    sites.set(origin, known)
    const oldest = sites.size > MOST_SITES ? sites.keys().next().value : undefined
    if (oldest !== undefined) sites.delete(oldest)
    return known
  }

  const ask = async (origin: string): Promise<Known> => {
    try {
      const fetched = await fetcher.fetch({ url: `${origin}/robots.txt`, wanted: 'robots' })
      return remember(origin, knownFrom(fetched, origin, clock().getTime()))
    } finally {
      asking.delete(origin)
    }
  }

  const rulesFor = (origin: string): Known | Promise<Known> => {
    const known = sites.get(origin)
    if (known && known.until > clock().getTime()) return remember(origin, known)
    const asked = asking.get(origin) ?? ask(origin)
    asking.set(origin, asked)
    return asked
  }

  return {
    async verdict(url) {
      const parsed = URL.parse(url)
      if (!parsed || !/^https?:$/.test(parsed.protocol))
        return { allowed: false, why: 'It is no http address.' }
      const { rules, why } = await rulesFor(parsed.origin)
      if (!rules.allows(parsed.href)) return { allowed: false, why }
      return { allowed: true, ...(rules.delayMs !== undefined && { delayMs: rules.delayMs }) }
    },
  }
}

function knownFrom(fetched: Fetched, origin: string, now: number): Known {
  const forbidden = 'The robots.txt of the site forbids it.'
  if (fetched.outcome === 'fetched' && fetched.status < 300) {
    const text = new TextDecoder().decode(fetched.body.subarray(0, MOST_BYTES))
    return { until: now + DAY_MS, rules: robotsRules(text, origin), why: forbidden }
  }
  const status = fetched.outcome === 'unchanged' ? 304 : fetched.status
  const rules = rulesOfStatus(status)
  const silent = `The site's robots.txt could not be read${status === undefined ? '' : ` (status ${status})`}, so its pages are left alone for an hour.`
  const isAnswer = rules.allows(origin)
  return { until: now + (isAnswer ? DAY_MS : RETRY_MS), rules, why: isAnswer ? forbidden : silent }
}
