/**
 * The keys by which the items of a feed are known again: an article is known when any of its keys is. Pure.
 *
 * A wrong merge hides an article, a missed one shows it twice: so a key that two items of one document share is void.
 */
import { hash } from 'node:crypto'
import { evenSpaces } from '../../lib/white-space.ts'
import { canonicalUrl } from './canonical-url.ts'

export type KeyedEntry = {
  /** guid or atom:id, as written. */
  readonly guid?: string | undefined
  /** The address before a wrapper such as FeedBurner, where the feed gives both. */
  readonly link?: string | undefined
  readonly title?: string | undefined
  /** Plain text; may be empty. */
  readonly text: string
  /** ISO 8601. */
  readonly published?: string | undefined
  /** What `wordsKey` gives for title and text, where the caller knows it already. */
  readonly words?: string
}

export type KeyContext = {
  /** Name of the feed: guids and texts count within it only, since agencies' texts stand word for word in many. */
  readonly source: string
  /** The page the feed belongs to: an item that links there has no address of its own. */
  readonly home?: string | undefined
}

/** Keys of one entry before those that are void are dropped. */
type Candidate = {
  readonly guid: string | undefined
  readonly url: string | undefined
  readonly content: string | undefined
  /** Everything at once: for an entry whose other keys are all void. */
  readonly whole: () => string
  readonly isEmpty: boolean
}

/** Keys of every entry of one document, in its order; an entry without keys is empty and is to be dropped. */
export function itemKeys(entries: readonly KeyedEntry[], context: KeyContext): string[][] {
  const home = context.home && canonicalUrl(context.home)
  const candidates = entries.map((entry) => candidateOf(entry, context, home))
  const isVoidGuid = sharedBy(candidates, 'guid', ({ url }) => url)
  const isVoidUrl = sharedBy(candidates, 'url', ({ guid, content }) => guid ?? content)
  const isVoidContent = sharedBy(candidates, 'content', ({ url }) => url)
  return candidates.map(({ guid, url, content, whole, isEmpty }) => {
    if (isEmpty) return []
    const keys = [
      isVoidGuid(guid) ? undefined : guid,
      isVoidUrl(url) ? undefined : url,
      isVoidContent(content) ? undefined : content,
    ].filter((key) => key !== undefined)
    return keys.length > 0 ? keys : [whole()]
  })
}

/**
 * A key as it is stored: some 100 bits behind some 30 of its place, so no two of a billion keys meet by chance. Those of
 * one feed or host stand together on the disk, so that a look at a feed touches a few pages instead of one for each key.
 */
export const hashedKey = (key: string): string =>
  hashedPlace(placeOf(key)) + hash('sha256', key, 'base64url').slice(0, KEY_LENGTH - PLACE_LENGTH)

/** Characters of base64url, 6 bits each. */
const KEY_LENGTH = 22
const PLACE_LENGTH = 5

/** The host of an address, else the feed. */
function placeOf(key: string): string {
  if (key.startsWith(URL_KIND)) return key.slice(0, key.indexOf('/', SCHEME_END) >>> 0)
  return key.slice(key.indexOf('['), key.indexOf('",') >>> 0)
}

/** Keys of one feed come one after the other, in turn with addresses of its host. */
const places: [place: string, hashed: string][] = []
const MOST_PLACES = 2

function hashedPlace(place: string): string {
  const known = places.find(([name]) => name === place)?.[1]
  if (known !== undefined) return known
  const hashed = hash('sha256', place, 'base64url').slice(0, PLACE_LENGTH)
  if (places.length >= MOST_PLACES) places.shift()
  places.push([place, hashed])
  return hashed
}

/** The stored key of an address that is known by other means, such as the canonical one of a page. */
export function hashedUrlKey(url: string): string | undefined {
  const canonical = canonicalUrl(url)
  return canonical && hashedKey(urlKey(canonical))
}

const URL_KIND = 'url '
const SCHEME_END = 'url https://'.length

const urlKey = (canonical: string): string => `${URL_KIND}${canonical}`

function candidateOf(entry: KeyedEntry, { source }: KeyContext, home: string | undefined): Candidate {
  const guid = entry.guid?.trim()
  const link = entry.link && canonicalUrl(entry.link)
  const url = link === home ? undefined : link
  const words = entry.words ?? wordsKey(entry.title ?? '', entry.text)
  const hasTitle = /\S/.test(entry.title ?? '')
  const hasText = /\S/.test(entry.text)
  return {
    guid: guid ? keyOf('guid', source, guid) : undefined,
    url: url ? urlKey(url) : undefined,
    content: contentOf(source, words, hasText ? 'text' : hasTitle ? 'title' : 'nothing', entry.published),
    whole: () => keyOf('item', source, guid ?? '', link ?? '', words, entry.published ?? ''),
    isEmpty: !hasTitle && !hasText && !url,
  }
}

/** Never of the date when there is text: an edited date makes no second article. A title alone says too little. */
function contentOf(
  source: string,
  words: string,
  kind: 'text' | 'title' | 'nothing',
  published: string | undefined,
): string | undefined {
  if (kind === 'text') return keyOf('text', source, words)
  return kind === 'title' && published ? keyOf('title', source, words, published) : undefined
}

/** Tells of a key whether several entries have it that differ in another respect; entries that lack that count as equal. */
function sharedBy(
  candidates: readonly Candidate[],
  key: 'guid' | 'url' | 'content',
  respect: (candidate: Candidate) => string | undefined,
): (value: string | undefined) => boolean {
  const seen = new Map<string, string>()
  const shared = new Set<string>()
  for (const candidate of candidates) {
    const value = candidate[key]
    const other = respect(candidate)
    if (value === undefined || other === undefined) continue
    const first = seen.get(value)
    if (first === undefined) seen.set(value, other)
    else if (first !== other) shared.add(value)
  }
  return (value) => value !== undefined && shared.has(value)
}

/** Equal for the same title and text: case, white space, invisible characters and forms of one character do not count. */
export const wordsKey = (title: string, text: string): string =>
  evenWordsKey(evenSpaces(title), evenSpaces(text))

/** The same for texts whose white space is single spaces and single line feeds already: most of the work is to look for it. */
export const evenWordsKey = (title: string, text: string): string =>
  hash('sha256', `${normalised(title)}\n${normalised(text)}`, 'base64url').slice(0, KEY_LENGTH)

/** Cf of Unicode 17. Without the flag u the look is three times as fast. */
const INVISIBLE =
  /[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g

function normalised(even: string): string {
  // Most texts are plain, and the rest of the work is slow.
  const plain = isAscii(even) ? even : even.normalize('NFKC').replace(INVISIBLE, '')
  const lower = plain.toLowerCase()
  return plain === even ? lower.replaceAll('\n', ' ').trim() : evenSpaces(lower)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text)

/** Parts of any length and content never run into one another. */
const keyOf = (kind: string, ...parts: readonly string[]): string => `${kind} ${JSON.stringify(parts)}`
