/** Pages for the tests of page reading: a made-up article with whatever is put around it. */
import { readPage } from '../../../src/ingest/page/read-page.ts'

export const URL_OF_PAGE = 'https://news.example/2026/harbour'

export const SENTENCES = [
  'The harbour of Nordby will stay closed until Friday, the port authority said on Monday after the storm.',
  'Two ferries were damaged when the quay gave way, and nobody was hurt, according to the fire brigade.',
  'Engineers, who inspected the wall at low tide, expect that repairs will cost about four million crowns.',
  'The mayor asked the government for help, and the ministry promised an answer before the end of the week.',
  'Fishermen will land their catch at the neighbouring port, which has room for twelve more boats.',
] as const

export const TITLE = 'Storm closes the harbour of Nordby'

export type Parts = {
  readonly head?: string
  readonly before?: string
  readonly inside?: string
  readonly after?: string
  readonly sentences?: readonly string[]
}

export const pageWith = ({
  head = '',
  before = '',
  inside = '',
  after = '',
  sentences = SENTENCES,
}: Parts = {}) => {
  const [first = '', ...rest] = sentences.map((sentence) => `<p>${sentence}</p>`)
  return `<!doctype html><html lang="en"><head><title>${TITLE} | The Example</title>${head}</head>
<body>${before}<article><h1>${TITLE}</h1>${first}${inside}${rest.join('')}</article>${after}</body></html>`
}

export const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

/** The page of a reading. @throws {Error} with the refusal when there is none. */
export function pageOf(html: string | Uint8Array, headers: Record<string, string> = {}) {
  const reading = readPage({ url: URL_OF_PAGE, html, headers })
  if ('page' in reading) return reading.page
  throw new Error(`refused: ${reading.refusal}: ${reading.why}`)
}

export function refusalOf(html: string | Uint8Array, headers: Record<string, string> = {}) {
  const reading = readPage({ url: URL_OF_PAGE, html, headers })
  if ('page' in reading) throw new Error(`not refused: ${reading.page.text}`)
  return reading
}
