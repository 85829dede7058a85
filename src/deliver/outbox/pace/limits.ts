/** The pace of the outbox in numbers. Pure. */
import type { Platform } from '../../place.ts'

/** Requests that may leave at once, how many more each second, and how many of them in any one second. */
export type Rate = { readonly perSecond: number; readonly burst: number; readonly most?: number }

export type PlatformLimits = {
  /** Tries at the same time, each to another place: a slow place holds one of them. */
  readonly concurrency: number
  readonly sends: Rate
  /** Looks into the history. */
  readonly looks: Rate
  /** From the end of a try to the next one to the same place. */
  readonly placeGapMs: number
  /** A thread that gets its first message from this process costs one request more. */
  readonly introductions: boolean
  /** After the first try the same key may be sent again for this long: the platform drops the second one. */
  readonly nonceWindowMs: number
  /** Refusals (401, 403, 429) in 10 minutes after which the platform gets a rest; absent where they do not count. */
  readonly invalidRequests?: number
}

export type Limits = {
  readonly platforms: { readonly [platform in Platform]: PlatformLimits }
  /** What becomes of a part that may have arrived when the history cannot be read. */
  readonly onUnknown: 'hold' | 'resend'
  /** Longer than a whole try: a look, its waits and a send. */
  readonly claimMs: number
  /** A process that says nothing for this long has lost the job of delivering. */
  readonly leaseMs: number
  readonly sendMs: number
  readonly lookMs: number
  /** Tries under way are given this long when the program ends. */
  readonly stopMs: number
  /** At the latest after this time the outbox looks what other processes have planned. */
  readonly pollMs: number
}

/**
 * Discord: 50 requests a second for a bot, and a ban after 10,000 refusals in 10 minutes, of which we allow 1 %. The
 * nonce of a message is remembered "the past few minutes". Slack: a message a second in a channel, and 50 looks into the
 * history a minute.
 */
export const LIMITS: Limits = {
  platforms: {
    discord: {
      concurrency: 16,
      sends: { perSecond: 49, burst: 8, most: 49 },
      looks: { perSecond: 40, burst: 5 },
      placeGapMs: 0,
      introductions: true,
      nonceWindowMs: 60_000,
      invalidRequests: 90,
    },
    slack: {
      concurrency: 8,
      sends: { perSecond: 10, burst: 5 },
      looks: { perSecond: 0.75, burst: 10 },
      placeGapMs: 1_000,
      introductions: false,
      nonceWindowMs: 0,
    },
    terminal: {
      concurrency: 1,
      sends: { perSecond: 10, burst: 5 },
      looks: { perSecond: 10, burst: 5 },
      placeGapMs: 0,
      introductions: false,
      nonceWindowMs: 0,
    },
  },
  onUnknown: 'hold',
  claimMs: 180_000,
  leaseMs: 30_000,
  sendMs: 30_000,
  lookMs: 60_000,
  stopMs: 8_000,
  pollMs: 5_000,
}
