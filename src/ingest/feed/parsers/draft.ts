/** What a parser found, before it is made safe and absolute. Texts are HTML, dates and addresses as written. Types only. */

export type Draft = {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly id?: string | undefined
  readonly subtitle?: string | undefined
  readonly author?: string | undefined
  readonly updated?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly hub?: string | undefined
  readonly self?: string | undefined
  readonly ttl?: number | undefined
  readonly skipHours?: readonly number[] | undefined
  readonly skipDays?: readonly string[] | undefined
  readonly updatePeriod?: string | undefined
  readonly updateFrequency?: number | undefined
  readonly entries: readonly DraftEntry[]
}

export type DraftEntry = {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly originalLink?: string | undefined
  readonly author?: string | undefined
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly enclosures: readonly { readonly url: string; readonly type?: string | undefined }[]
  readonly tags: readonly string[]
}
