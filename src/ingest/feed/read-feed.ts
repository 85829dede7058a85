/**
 * Reads any feed: decode, repair, where it is not plain feedsmith and rss-parser, then make all of it safe and absolute.
 * Pure but for loading the parsers once. Run it where it may be stopped: a hostile feed is meant to be slow.
 */
import { decodeBytes } from '../charset/decode-bytes.ts'
import { decodedWords } from '../charset/decoded-words.ts'
import { absoluteUrl } from '../html/absolute-url.ts'
import type { FeedInput, FeedReading, ParsedFeed, Trace } from './feed.ts'
import { linkTarget } from './link-header.ts'
import { normalise } from './normalise.ts'
import type { Draft } from './parsers/draft.ts'
import { parseRepaired } from './parsers/parse-repaired.ts'
import { MOST_ITEMS, repair } from './repair/repair.ts'

/** Bytes of a feed after decompression. */
const MOST_BYTES = 5 * 1024 * 1024

type Parsed = { readonly draft: Draft; readonly left: number }
type Refused = { readonly why: string; readonly remedy: string }

/** Never throws for what stands in a feed: a feed that cannot be read is an outcome. */
export async function readFeed(input: FeedInput): Promise<FeedReading> {
  const trace: Trace[] = []
  const note = (step: string, found: string) => {
    trace.push({ step, found })
  }
  const parsed = await parse(input, note)
  if ('why' in parsed) return { ...parsed, trace }
  const feed = {
    ...normalise(parsed.draft, baseOf(input), input.plain),
    ...headerFields(input, parsed.draft),
  }
  note('items', lacking(feed.entries))
  if (parsed.left > 0) note('left out', `${parsed.left} items beyond the first ${MOST_ITEMS}`)
  return { feed: { ...feed, left: parsed.left, trace } }
}

async function parse(
  input: FeedInput,
  note: (step: string, found: string) => void,
): Promise<Parsed | Refused> {
  if (input.bytes.length > MOST_BYTES)
    return {
      why: 'This feed is larger than 5 MiB.',
      remedy: 'Ask its publisher for a feed of the latest items only.',
    }
  const { bytes } = input
  const label = { contentType: input.headers?.['content-type'], kind: 'xml' } as const
  const decoded = decodeBytes(bytes, label)
  const { text } = decoded
  note('letters', decodedWords(decoded, { bytes, ...label }))
  return isJson(text) ? parseJson(text, note) : parseXml(text, input, note)
}

const isJson = (text: string) => /^[\s\ufeff]{0,99}[{[]/.test(text)

async function parseJson(
  text: string,
  note: (step: string, found: string) => void,
): Promise<Parsed | Refused> {
  const { jsonDraft } = await import('./parsers/json-draft.ts')
  const json = jsonDraft(text, MOST_ITEMS)
  if (!json)
    return { why: 'This JSON document is not a JSON Feed.', remedy: 'Check the address of the feed.' }
  note('format', 'JSON Feed, read by feedsmith')
  return json
}

async function parseXml(
  text: string,
  input: FeedInput,
  note: (step: string, found: string) => void,
): Promise<Parsed | Refused> {
  const repaired = repair(text, baseOf(input))
  if ('why' in repaired) return repaired
  note('repaired', repaired.repairs.length === 0 ? 'nothing' : repaired.repairs.join('; '))
  const found = await parseRepaired(repaired)
  note('format', `${repaired.format}, ${found.how}`)
  return found.draft
    ? { draft: found.draft, left: repaired.left }
    : { why: 'No parser understands this feed.', remedy: 'Tell its publisher that the feed is broken.' }
}

/** RFC 3986, 5.1: the document's own address, which Content-Location may correct. */
function baseOf({ url, headers }: FeedInput): string | undefined {
  return absoluteUrl(headers?.['content-location'], url) ?? absoluteUrl(url)
}

/** What the answer says where the feed itself says nothing. */
function headerFields(input: FeedInput, draft: Draft): Partial<ParsedFeed> {
  const { link, 'content-language': written } = input.headers ?? {}
  const base = baseOf(input)
  const hub = absoluteUrl(linkTarget(link, 'hub') ?? draft.hub, base)
  const self = absoluteUrl(linkTarget(link, 'self') ?? draft.self, base)
  const language = draft.language === undefined ? written?.split(',')[0]?.trim() : undefined
  return {
    ...(hub !== undefined && { hub }),
    ...(self !== undefined && { self }),
    ...(language && { language }),
  }
}

function lacking(entries: ParsedFeed['entries']): string {
  if (entries.length === 0) return 'none'
  const without = (['title', 'link', 'id', 'published'] as const)
    .map((name) => [name, entries.filter((entry) => entry[name] === undefined).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} without ${name === 'published' ? 'date' : name}`)
  const empty = entries.filter(
    ({ summary, content }) => summary === undefined && content === undefined,
  ).length
  if (empty > 0) without.push(`${empty} without text`)
  return without.length === 0
    ? `${entries.length}, each with title, link, id, date and text`
    : `${entries.length}; ${without.join(', ')}`
}
