/** What a web page says: the outcome of reading one. Types only. */
import type { Trace } from '../feed/feed.ts'

export type PageInput = {
  readonly url: string
  /** Bytes of the answer, or HTML that is text already. */
  readonly html: Uint8Array | string
  /** Of the answer, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

export type ParsedPage = {
  /** Paragraphs separated by line feeds. Whole: furniture that extraction left is marked later, not cut here. */
  readonly text: string
  readonly title?: string
  /** ISO 8601 date or instant. */
  readonly published?: string
  readonly updated?: string
  readonly author?: string
  /** The site's own name (og:site_name). */
  readonly siteName?: string
  /** html lang or its like; a hint. */
  readonly language?: string
  /** rel=canonical, only where it stays on the same site. */
  readonly canonical?: string
  /** rel=alternate feeds that the page offers; absolute, best first. */
  readonly feeds: readonly string[]
  /** The page says of its article that it is withdrawn. */
  readonly retracted: boolean
  readonly trace: readonly Trace[]
}

/**
 * Why no article can be taken from a page. `moved`: a meta refresh to `to`. `consent`: a consent or login wall.
 * `missing`: "not found" with status 200. `empty`: no article text. `refused`: noai or none for robots, in header or page.
 */
export type PageRefusal = {
  readonly refusal: 'moved' | 'consent' | 'missing' | 'empty' | 'refused' | 'not-html'
  readonly to?: string
  readonly why: string
  readonly feeds: readonly string[]
  readonly trace: readonly Trace[]
}

export type PageReading = { readonly page: ParsedPage } | PageRefusal
