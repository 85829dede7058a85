/**
 * A feed that nobody wrote: 20 entries in one language, all different from those of other feeds, 49 kB of UTF-8 together.
 * Pure.
 */
import { LANGUAGES, type Language } from '../frames.ts'
import { syntheticItems } from '../synthetic.ts'

export const ENTRIES = 20
/** Of the text of an entry, in UTF-8. */
const TEXT_BYTES = 2_180
/** Texts that the entries are made of. */
const TEXTS = 1_200

const texts: ReadonlyMap<string | undefined, readonly string[]> = new Map(
  [...Map.groupBy(syntheticItems().take(TEXTS), ({ item }) => item.language)].map(([language, items]) => [
    language,
    items.map(({ item }) => item.text.replace(/[<>&]/g, '')),
  ]),
)

export function feedXml(number: number): string {
  const language = LANGUAGES[number % LANGUAGES.length] ?? 'en'
  const items = Array.from({ length: ENTRIES }, (_, entry) => itemXml(number, entry, language)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${number}</title><link>https://feed${number}.example/</link><language>${language}</language>${items}</channel></rss>`
}

function itemXml(number: number, entry: number, language: Language): string {
  const at = new Date(Date.UTC(2026, 0, 5, 8, entry)).toUTCString()
  const link = `https://feed${number}.example/news/${entry}`
  const body = `&lt;p&gt;Report ${number}-${entry}. ${textOf(number * 31 + entry * 7, language)}&lt;/p&gt;`
  return `<item><title>Entry ${entry} of feed ${number}</title><link>${link}</link><guid>${link}</guid><pubDate>${at}</pubDate><description>${body}</description></item>`
}

function textOf(first: number, language: Language): string {
  const own = texts.get(language) ?? []
  const encoded = new Uint8Array(TEXT_BYTES)
  let text = ''
  for (let n = first; text.length < TEXT_BYTES; n++) text += `${own[n % own.length]} `
  return text.slice(0, new TextEncoder().encodeInto(text, encoded).read)
}
