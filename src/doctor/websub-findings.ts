/** Whether hubs of feeds (WebSub) can push to us. Pure. */
import type { Config } from '../config.ts'
import { count, listed } from '../deliver/words.ts'
import { judgeUrl } from '../ingest/fetching/guard/judge-url.ts'
import { readRules } from '../ingest/fetching/guard/rules.ts'
import type { KnownSource, Memory } from './known-sources.ts'
import { good, type Told, warning } from './told.ts'

const MOST_NAMED = 3

export function websubFindings(
  { websub }: Config,
  sources: readonly KnownSource[],
  { subscriptions }: Memory,
): Told[] {
  const withHub = sources.filter(
    ({ state, status, entry }) => state?.hub && !status.paused && !status.stopped && !('headers' in entry),
  )
  const which = namesOf(withHub)
  if (!websub) {
    if (withHub.length === 0) return []
    const could = `WebSub: ${count(withHub.length, 'feed')} could push what is new (${which}), but no address is set`
    return [
      good(
        `${could}; asked at their times all the same`,
        'for news within seconds give websub: { address: https://bot.example/hub, port: 3001 }, an address that reaches this machine',
      ),
    ]
  }
  // Whichever port leads to ours.
  const address = new URL(websub.address)
  address.port = ''
  const judged = judgeUrl(address.href, readRules())
  if ('why' in judged)
    return [
      warning(
        `WebSub: hubs cannot reach ${websub.address}: ${judged.why.split(': ').at(-1)}`,
        `give a public address that leads to port ${websub.port}, or take websub: out; feeds are asked at their times all the same`,
      ),
    ]
  return [subscribed(withHub, subscriptions, websub.address)]
}

function subscribed(
  withHub: readonly KnownSource[],
  subscriptions: Memory['subscriptions'],
  address: string,
): Told {
  const stateOf = (key: string) => subscriptions.find(({ source }) => source === key)?.state
  const active = withHub.filter(({ key }) => stateOf(key) === 'active')
  const refused = withHub.filter(({ key }) => stateOf(key) === 'refused')
  const pushed = `WebSub: hubs push ${active.length} of ${count(withHub.length, 'feed')} that name one, to ${address}`
  if (refused.length === 0) return good(pushed)
  return warning(
    `${pushed}; refused for ${namesOf(refused)}`,
    'look whether the address can be reached from outside; these feeds are asked at their times all the same',
  )
}

function namesOf(sources: readonly KnownSource[]): string {
  const more = sources.length - MOST_NAMED
  const named = sources.slice(0, MOST_NAMED).map(({ name }) => name)
  return listed(more > 0 ? [...named, `${more} more`] : named)
}
