/**
 * What follows from the outcome of a try: the next state of the part, and what else must wait or stop. Pure: this file
 * is the table of states.
 */
import type { Found, Outcome } from '../chat.ts'
import type { Claim, Settlement } from './deliveries.ts'
import { backoffMs, type Random } from './pace/backoff.ts'

/** Tries that end with the same unlisted error, each proved to have left nothing behind, before it is final. */
const SAME_ERROR = 3

export type Verdict = {
  readonly settlement: Settlement
  readonly placeOff?: string
  readonly platformOff?: string
  /** How long the place, or the whole platform, gets nothing. */
  readonly holdPlaceMs?: number
  readonly holdAllMs?: number
  /** `good`: the platform is up. `bad`: the try came to nothing. Absent: the platform was not asked. */
  readonly platform?: 'good' | 'bad'
  /** The platform holds this answer against us (401, 403, 429). */
  readonly invalid?: boolean
}

export type Circumstances = {
  readonly now: Date
  readonly random: Random
  /** An earlier try may have been accepted: no refusal of this one says anything about that one. */
  readonly doubtful: boolean
  /** The error of the earlier try, with the absence that was proved just now. */
  readonly doubt?: Claim['doubt']
}

/** What a look says that found neither the message nor its absence. */
type NoNews = Exclude<Found, { readonly kind: 'found' | 'absent' | 'blind' }>

export function verdictOf(claim: Claim, outcome: Outcome, about: Circumstances): Verdict {
  const { now } = about
  switch (outcome.kind) {
    case 'sent':
      return { settlement: { state: 'sent', id: outcome.id }, platform: 'good' }
    case 'deleted':
      return { settlement: { state: 'deleted', why: outcome.why }, platform: 'good' }
    case 'refused':
      return refused(claim, outcome, about)
    case 'unknown':
      return unknown(claim, outcome, about)
    case 'malformed':
      return malformed(claim, outcome.why, about)
    case 'place-off':
      return {
        settlement: again(about, now, outcome.why),
        placeOff: outcome.why,
        platform: 'good',
        invalid: true,
      }
    case 'platform-off':
      return {
        settlement: again(about, now, outcome.why),
        platformOff: outcome.why,
        platform: 'good',
        invalid: true,
      }
  }
}

/** After a look that found out nothing: nothing was sent, so the part is what it was. */
export function verdictOfLook(claim: Claim, found: NoNews, about: Circumstances): Verdict {
  if (found.kind === 'unknown')
    return verdictOf(claim, { kind: 'refused', why: found.why, scope: 'place' }, about)
  const verdict = verdictOf(claim, found, about)
  // a sink that is not connected yet says so without asking the platform
  return found.kind === 'refused' ? { ...verdict, invalid: false } : verdict
}

/** The same error again and again, and the message is never there: it will not be sent. */
export const isFinal = (doubt: Claim['doubt']): boolean => (doubt?.proved ?? 0) >= SAME_ERROR

/** Back in the queue: as surely not there, or as doubtful as before. */
export function again({ doubtful, doubt }: Circumstances, nextAt: Date, why: string): Settlement {
  if (!doubtful) return { state: 'planned', nextAt, why }
  return { state: 'unknown', nextAt, why, ...(doubt && { doubt }) }
}

function refused(
  claim: Claim,
  { why, waitMs, scope }: Extract<Outcome, { readonly kind: 'refused' }>,
  about: Circumstances,
): Verdict {
  // a platform that says "1 s" again and again is asked less and less often
  const ms = Math.max(waitMs ?? 0, backoffMs(claim.attempt, about.random))
  const settlement = again(about, after(about.now, ms), why)
  // a platform that tells how long to wait is not down
  if (waitMs === undefined) return { settlement, platform: 'bad' }
  return { settlement, [scope === 'platform' ? 'holdAllMs' : 'holdPlaceMs']: waitMs, invalid: true }
}

function unknown(
  claim: Claim,
  { why, unlisted }: Extract<Outcome, { readonly kind: 'unknown' }>,
  { now, random, doubt }: Circumstances,
): Verdict {
  const proved = doubt && doubt.code === unlisted ? doubt.proved : 0
  const nextAt = after(now, backoffMs(claim.attempt, random))
  return {
    settlement: {
      state: 'unknown',
      nextAt,
      why,
      ...(unlisted !== undefined && { doubt: { code: unlisted, proved } }),
    },
    platform: 'bad',
  }
}

/**
 * The fallback goes out with the same key: the platform refused the payload, so that at most one of the two is ever
 * there, and every look and nonce goes on working.
 */
function malformed(claim: Claim, why: string, about: Circumstances): Verdict {
  if (about.doubtful) {
    const nextAt = after(about.now, backoffMs(claim.attempt, about.random))
    return { settlement: again(about, nextAt, why), platform: 'good' }
  }
  if (claim.plain)
    return { settlement: { state: 'failed', why: `refused as plain text, too: ${why}` }, platform: 'good' }
  return { settlement: { state: 'planned', nextAt: about.now, why, refusal: why }, platform: 'good' }
}

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms)
