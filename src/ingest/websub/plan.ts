/** What is to be asked of hubs, from what is wished and what they know already. Pure. */
import type { Subscription } from './subscriptions.ts'

export type Wish = {
  /** The key of the source. */
  readonly source: string
  readonly hub: string
  /** The address by which the feed names itself: the topic. */
  readonly self: string
}

export type Plan = {
  readonly subscribe: readonly Wish[]
  readonly renew: readonly Subscription[]
  readonly unsubscribe: readonly Subscription[]
  /** The hub need not be told: it sends nothing. */
  readonly forget: readonly Subscription[]
}

/** Of a topic, a hub and a callback: longer ones would not fit into the verification. */
const LONGEST_URL = 2_048

/** `address`: what our callbacks begin with now. Those with another beginning are left, and asked for anew. */
export function planSubscriptions(
  wanted: readonly Wish[],
  known: readonly Subscription[],
  address: string,
  now: Date,
): Plan {
  const missing = new Map(
    wanted.filter(isUsable).map((wish) => [keyOf(wish.source, wish.hub, wish.self), wish]),
  )
  const plan = {
    renew: [] as Subscription[],
    unsubscribe: [] as Subscription[],
    forget: [] as Subscription[],
  }
  for (const subscription of known) {
    const { source, hub, topic, callback, token, state } = subscription
    const isOurs = state !== 'leaving' && callback === callbackOf(address, token)
    const isWanted = isOurs && missing.delete(keyOf(source, hub, topic))
    const step = isWanted ? stepForWanted(subscription, now) : stepForUnwanted(subscription, now)
    if (step) plan[step].push(subscription)
  }
  return { subscribe: [...missing.values()], ...plan }
}

const stepForWanted = ({ nextAskAt }: Subscription, now: Date) => (nextAskAt <= now ? 'renew' : undefined)

function stepForUnwanted({ state, leaseEnd, nextAskAt }: Subscription, now: Date) {
  const isSent = leaseEnd !== undefined && leaseEnd > now && state !== 'refused'
  if (!isSent) return 'forget'
  return state !== 'leaving' || nextAskAt <= now ? 'unsubscribe' : undefined
}

export const callbackOf = (address: string, token: string): string => `${address.replace(/\/$/, '')}/${token}`

/** Both come out of a foreign document. Which hosts are asked at all, the fetcher judges. */
const isUsable = ({ hub, self }: Wish): boolean => [hub, self].every(isWebAddress)

const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_URL && /^https?:\/\//i.test(text) && URL.canParse(text)

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts)
