/**
 * What robots.txt lets us read (RFC 9309). Pure; the fetching is the caller's, the keeping is that of robots-cache.ts.
 */
import parser from 'robots-parser'

/** Bytes of robots.txt that count: RFC 9309, 2.5 wants at least 500 KiB. */
export const MOST_BYTES = 500 * 1024
/** Longest rule that is looked at: the library's matching takes the product of rule and path. */
const LONGEST_LINE = 2_000
const LONGEST_ADDRESS = 4_000

/** Our name in rules for robots. */
export const ROBOT = 'dragoman'

export type RobotsRules = {
  /** May the page be read? Addresses of another origin are not covered: false. */
  allows(url: string): boolean
  /** Crawl-delay, in milliseconds, at most a minute: no part of the RFC, but many sites say it. */
  readonly delayMs?: number
}

const LONGEST_DELAY_S = 60

export const allowAll: RobotsRules = { allows: () => true }
export const allowNone: RobotsRules = { allows: () => false }

/** @param url Any address of the site that the text is from. */
export function robotsRules(text: string, url: string, robot = ROBOT): RobotsRules {
  const origin = URL.parse(url)?.origin
  if (origin === undefined) return allowNone
  const lines = text
    .slice(0, MOST_BYTES)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
  const rules = open(`${origin}/robots.txt`, lines.join('\n'))
  const delay = rules.getCrawlDelay(robot)
  return {
    allows: (address) => address.length <= LONGEST_ADDRESS && rules.isAllowed(address, robot) === true,
    ...(delay !== undefined && delay > 0 && { delayMs: Math.min(delay, LONGEST_DELAY_S) * 1000 }),
  }
}

type Robots = {
  isAllowed(url: string, robot?: string): boolean | undefined
  getCrawlDelay(robot?: string): number | undefined
}

/** The library is CommonJS; its types speak of a default export that it has not. */
const open = parser as unknown as (url: string, text: string) => Robots

/**
 * What an answer to robots.txt means, RFC 9309, 2.3.1: 4xx = there are no rules; anything else that is no text = nothing may
 * be read until it answers again.
 */
export function rulesOfStatus(status: number | undefined): RobotsRules {
  return status !== undefined && status >= 400 && status < 500 && status !== 429 ? allowAll : allowNone
}
