/**
 * A hub asks whether it was really we who asked (WebSub, 5.3), or says that it does not want to (5.2). Changes what is
 * remembered; the answer is a value.
 */

import type { Clock } from '../../lib/clock.ts'
import { withoutKeys } from '../without-keys.ts'
import { leaseOf, REFUSED_MS } from './lease.ts'
import type { Subscription, Subscriptions } from './subscriptions.ts'

const LONGEST_REASON = 200

export type Verdict =
  /** We asked for it: the challenge goes back. */
  | { readonly kind: 'confirmed'; readonly challenge: string }
  | { readonly kind: 'denied'; readonly reason: string }
  /** Nobody here wants that. */
  | { readonly kind: 'unknown' }

const UNKNOWN: Verdict = { kind: 'unknown' }

export type VerifyTools = { readonly subscriptions: Subscriptions; readonly clock: Clock }

/** `query`: of the callback's address, as the hub sent it. */
export async function verifyIntent(
  subscription: Subscription,
  query: URLSearchParams,
  tools: VerifyTools,
): Promise<Verdict> {
  if (query.get('hub.topic') !== subscription.topic) return UNKNOWN
  const mode = query.get('hub.mode')
  if (mode === 'denied') return deny(subscription, query.get('hub.reason'), tools)
  const challenge = query.get('hub.challenge')
  if (challenge === null || challenge === '') return UNKNOWN
  const isDone = await confirm(subscription, mode, query.get('hub.lease_seconds'), tools)
  return isDone ? { kind: 'confirmed', challenge } : UNKNOWN
}

async function confirm(
  { token, state }: Subscription,
  mode: string | null,
  seconds: string | null,
  { subscriptions, clock }: VerifyTools,
): Promise<boolean> {
  if (mode === 'subscribe')
    // Whoever was refused still wishes it: a hub may confirm late, or change its mind.
    return subscriptions.change(token, ['asked', 'active', 'refused'], {
      state: 'active',
      ...leaseOf(seconds, clock()),
    })
  if (mode !== 'unsubscribe' || state !== 'leaving') return false
  await subscriptions.remove(token)
  return true
}

async function deny(
  { token, state }: Subscription,
  reason: string | null,
  { subscriptions, clock }: VerifyTools,
): Promise<Verdict> {
  const nextAskAt = new Date(clock().getTime() + REFUSED_MS)
  if (state === 'leaving') await subscriptions.remove(token)
  else await subscriptions.change(token, ['asked', 'active', 'refused'], { state: 'refused', nextAskAt })
  return {
    kind: 'denied',
    reason: withoutKeys(printable((reason ?? 'no reason given').replaceAll(token, '[token]'))),
  }
}

/** Foreign words for the log: on one line, and not long. */
const printable = (text: string): string => text.slice(0, LONGEST_REASON).replace(/[\p{C}\p{Z}]+/gu, ' ')
