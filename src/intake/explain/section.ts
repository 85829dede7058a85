/** A step of the way and what came of it, in lines without markup. */
export type Section = {
  readonly title: string
  readonly lines: readonly string[]
  /** Something was read here: a feed, a list of news, an article, a file. */
  readonly found?: true
}
