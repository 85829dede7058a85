/** What `dragoman doctor` tells of one thing: whether it is well, and what to do when it is not. Type only. */
export type Finding = {
  readonly ok: boolean
  /** One sentence. */
  readonly what: string
  /** What to do; only where it is not well. */
  readonly remedy?: string
}
