/** A feed that nobody wrote: 20 entries with some 2,300 characters of text each, all different from those of other feeds. Pure. */
import { syntheticItems } from '../synthetic.ts'

export const ENTRIES = 20
const TEXT = 2_300
/** Texts that the entries are made of. */
const TEXTS = 400

const texts = syntheticItems()
  .take(TEXTS)
  .map(({ item }) => item.text.replace(/[<>&]/g, ''))
  .toArray()

export function feedXml(number: number): string {
  const items = Array.from({ length: ENTRIES }, (_, entry) => itemXml(number, entry)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${number}</title><link>https://feed${number}.example/</link>${items}</channel></rss>`
}

function itemXml(number: number, entry: number): string {
  let text = ''
  for (let n = number * 31 + entry * 7; text.length < TEXT; n++) text += `${texts[n % TEXTS]} `
  const at = new Date(Date.UTC(2026, 0, 5, 8, entry)).toUTCString()
  const link = `https://feed${number}.example/news/${entry}`
  const body = `&lt;p&gt;Report ${number}-${entry}. ${text.slice(0, TEXT)}&lt;/p&gt;`
  return `<item><title>Entry ${entry} of feed ${number}</title><link>${link}</link><guid>${link}</guid><pubDate>${at}</pubDate><description>${body}</description></item>`
}
