/**
 * Discord's own pace: a bucket for each route and channel, and one for everything. Headers on every answer, refusals in
 * Discord's form. Source: docs.discord.com/developers/topics/rate-limits.
 */
import { createHash } from 'node:crypto'
import type { Answer } from '../../fault-control.ts'

export type Rates = {
  readonly globalPerSecond: number
  readonly perChannel: { readonly limit: number; readonly windowMs: number }
}

const NORMAL: Rates = { globalPerSecond: 50, perChannel: { limit: 5, windowMs: 5_000 } }
const OTHER_ROUTES = { limit: 50, windowMs: 1_000 }
const UNLIMITED = { limit: 1_000_000, windowMs: 1_000 }

type Bucket = { used: number; endsAt: number }

export type Paced = {
  readonly headers: Readonly<Record<string, string>>
  /** Absent when the request may pass. */
  readonly refusal?: Answer
}

export type RateLimits = ReturnType<typeof createRateLimits>

export function createRateLimits() {
  let rates: Rates | 'off' = NORMAL
  let buckets = new Map<string, Bucket>()

  const use = (name: string, { limit, windowMs }: Rates['perChannel'], now: number) => {
    const old = buckets.get(name)
    const bucket = old && old.endsAt > now ? old : { used: 0, endsAt: now + windowMs }
    buckets.set(name, bucket)
    bucket.used++
    return {
      isOver: bucket.used > limit,
      remaining: Math.max(0, limit - bucket.used),
      limit,
      endsAt: bucket.endsAt,
    }
  }

  return {
    set(wanted: Partial<Rates> | 'off') {
      rates = wanted === 'off' ? 'off' : { ...NORMAL, ...wanted }
      buckets = new Map()
    },
    /** `paced`: posting and editing in a channel. `exempt`: from the global limit, as answers to interactions are. */
    take(bucket: string, kind: 'paced' | 'exempt' | 'other', now: number): Paced {
      const perSecond = rates === 'off' || kind === 'exempt' ? UNLIMITED.limit : rates.globalPerSecond
      const all = use(`everything ${kind === 'exempt'}`, { limit: perSecond, windowMs: 1_000 }, now)
      if (all.isOver) return { headers: {}, refusal: tooMany('global', (all.endsAt - now) / 1_000) }
      const own = use(bucket, windowOf(rates, kind), now)
      const afterS = (own.endsAt - now) / 1_000
      const headers = {
        'x-ratelimit-limit': String(own.limit),
        'x-ratelimit-remaining': String(own.remaining),
        'x-ratelimit-reset': (own.endsAt / 1_000).toFixed(3),
        'x-ratelimit-reset-after': afterS.toFixed(3),
        'x-ratelimit-bucket': hashOf(bucket),
      }
      return own.isOver ? { headers, refusal: tooMany('user', afterS) } : { headers }
    },
  }
}

function windowOf(rates: Rates | 'off', kind: 'paced' | 'exempt' | 'other'): Rates['perChannel'] {
  if (rates === 'off') return UNLIMITED
  return kind === 'paced' ? rates.perChannel : OTHER_ROUTES
}

/** The same for one route in every channel, as Discord's are. */
const hashOf = (bucket: string) =>
  createHash('md5').update(bucket.split(' ').slice(0, 2).join(' ')).digest('hex')

/** A 429 as JSON; `user` is the limit of one route. */
export function tooMany(scope: 'user' | 'global', retryAfterS: number): Answer {
  const isGlobal = scope === 'global'
  return {
    status: 429,
    headers: {
      'content-type': 'application/json',
      'retry-after': String(Math.ceil(retryAfterS)),
      'x-ratelimit-scope': scope,
      ...(isGlobal && { 'x-ratelimit-global': 'true' }),
    },
    body: JSON.stringify({
      message: 'You are being rate limited.',
      retry_after: retryAfterS,
      global: isGlobal,
    }),
  }
}
