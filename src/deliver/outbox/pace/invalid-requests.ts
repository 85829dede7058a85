/**
 * Counts the answers that a platform holds against us (401, 403, 429), so that we rest long before it bans us. Pure but
 * for its own count. Source: Discord, "Invalid Request Limit aka Cloudflare Bans": 10,000 in 10 minutes.
 */

const WINDOW_MS = 600_000

export type InvalidRequests = {
  add(now: number): void
  /** How long until there is room again; 0 when there is. */
  pauseMs(now: number): number
  /** In the last ten minutes. */
  count(now: number): number
}

/** `most` of them in ten minutes. */
export function openInvalidRequests(most = Number.POSITIVE_INFINITY): InvalidRequests {
  let times: number[] = []
  const recent = (now: number) => {
    times = times.filter((time) => time > now - WINDOW_MS)
    return times
  }
  return {
    add: (now) => void times.push(now),
    count: (now) => recent(now).length,
    pauseMs(now) {
      const [oldest] = recent(now).slice(-most)
      return oldest === undefined || times.length < most ? 0 : oldest + WINDOW_MS - now
    },
  }
}
