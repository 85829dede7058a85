/** The port of leases: which of several processes on the same data does a job that only one may do. */

export type Leases = {
  /**
   * Gives a number higher than that of every earlier holder, or nothing while somebody else holds the lease. A holder
   * that did not renew it for `ttlMs` has lost it. The same owner may take it again.
   */
  take(name: string, owner: string, ttlMs: number, now: Date): Promise<number | undefined>
  /** False when somebody else took it meanwhile. */
  renew(name: string, fence: number, ttlMs: number, now: Date): Promise<boolean>
  /** Does nothing when it is somebody else's by now. */
  release(name: string, fence: number): Promise<void>
}
