/** How long a hub sends to us, and when it is asked again. Pure. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SHORTEST_MS = HOUR_MS
const LONGEST_MS = 30 * DAY_MS
/** What we ask for. The hub decides. */
export const ASKED_LEASE_MS = 10 * DAY_MS
/** After a hub that gave no answer, or has not confirmed what it took. */
export const AGAIN_MS = HOUR_MS
/** After a refusal. */
export const REFUSED_MS = DAY_MS

export type Lease = { readonly leaseEnd: Date; readonly nextAskAt: Date }

/** `seconds` as the hub wrote it; hubs of the drafts before the standard may leave it out. */
export function leaseOf(seconds: string | null, now: Date): Lease {
  const told = seconds !== null && /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1_000 : ASKED_LEASE_MS
  const lease = Math.min(Math.max(told, SHORTEST_MS), LONGEST_MS)
  // A day before its end; a short one at its half.
  const wait = Math.max(lease - DAY_MS, lease / 2)
  return { leaseEnd: new Date(now.getTime() + lease), nextAskAt: new Date(now.getTime() + wait) }
}
