/** Every kind of source. To add one, write its file and name it here. */
import { folder } from './folder.ts'
import type { Selectors } from './page/selector-list.ts'
import type { Source } from './source.ts'

/** What config/dragoman.yaml, or a command, says of a source. */
export type SourceEntry = FolderEntry | FeedEntry | ListEntry

export type FolderEntry = { readonly kind: 'folder'; readonly path: string }

/** RSS, RDF, Atom or JSON Feed at an address. */
export type FeedEntry = WebEntry & {
  readonly kind: 'feed'
  /** What a list (OPML) calls it. */
  readonly name?: string
  /** Where the list had it, given back by an export: the way to each folder, outermost first. */
  readonly folders?: readonly (readonly string[])[]
  readonly tags?: readonly string[]
  /** The page that the list names for it. */
  readonly page?: string
}

/** A page that lists news and has no feed: CSS selectors say where they stand. */
export type ListEntry = WebEntry & { readonly kind: 'page'; readonly select: Selectors }

type WebEntry = {
  readonly url: string
  /** Who publishes; else the host of each article's address. */
  readonly outlet?: string
  /** Minutes between two looks; else what the server and the feed ask for. */
  readonly every?: number
  /** Whether the page of an article is read: when the feed's text is short, which is usual, or never. */
  readonly fullText?: 'when-short' | 'never'
  /** Header lines with a login. A secret: never shown, never written. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Those that are asked over the network, each at its own times. */
export type PolledEntry = FeedEntry | ListEntry

/** What tells it from every other source, for as long as it is read. */
export const sourceKey = (entry: SourceEntry): string => (entry.kind === 'folder' ? entry.path : entry.url)

export const isPolled = (entry: SourceEntry): entry is PolledEntry => entry.kind !== 'folder'

/** The login of a source, for an address of its own origin alone: wherever a feed has moved to, or its articles stand. */
export const loginFor = (entry: PolledEntry | undefined, address: string): PolledEntry['headers'] =>
  entry && URL.parse(address)?.origin === URL.parse(entry.url)?.origin ? entry.headers : undefined

/** An address for people to see: its query may be a key, and a login may stand before its host. */
export const shownAddress = (url: string): string =>
  url
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^https?:[/\\]*/i, '')
    .replace(/^[^/\\]*@/, '')
    .replace(/^www\./i, '')

/** Whether somebody typed an address, and not a name: "lake.example/rss", "localhost:8080". */
export const isAddress = (typed: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?(?:[/?#]\S*)?|[\p{L}\p{N}_-]+:\d+(?:[/?#]\S*)?)$/iu.test(
    typed.trim(),
  )

export const openFolder = (entry: FolderEntry): Source => folder(entry)
