/**
 * Translation memories as TMX 1.4 (LISA OSCAR, 2005). Pure.
 *
 * Reads files of other tools: any region, several target languages, inline codes, UTF-16. No entity is ever expanded
 * and no DTD read, so a file can neither swell in memory nor reach for another one.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { primaryTag } from '../article/language.ts'
import type { Pair } from './pair.ts'

const MAX_BYTES = 64 * 1024 * 1024
/** TMX needs 7 levels and one more for each code within a code. */
const MAX_DEPTH = 64

/** Elements that hold the codes of a file format: their content is no language. `hi` is not one, it marks words. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

/** XML 1.0 cannot carry it, or it steers a terminal: controls but tab and line ends, halves of pairs, non-characters. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

export type TranslationMemory = {
  readonly pairs: readonly Pair[]
  /** What the file calls itself: `<prop type="label">` of its header. */
  readonly label?: string
  /** How many units gave no pair: no English, no other language, or unfit characters. */
  readonly skipped: number
}

type Variant = { readonly language: string; text: string }

type Reading = {
  readonly pairs: Pair[]
  readonly open: string[]
  label: string
  skipped: number
  /** Variants of the translation unit that is being read. */
  unit: Variant[]
  /** Text gathered since the last `seg` or label began. */
  text: string
  /** Whether text is gathered, and how many of the open elements hold codes. */
  gathering: boolean
  codes: number
}

/** @throws {Error} when the bytes are too many, or no UTF-8 and no UTF-16 with a byte order mark. */
export function decodeTmx(bytes: Uint8Array): string {
  requireSize(bytes.byteLength)
  const mark = `${bytes[0]} ${bytes[1]}`
  const charset = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Error(`the translation memory is not valid ${charset}: export it again as UTF-8`, { cause })
  }
}

/** @throws {Error} with line and remedy when the text is too large, no XML or no TMX. */
export function parseTmx(xml: string): TranslationMemory {
  requireSize(Buffer.byteLength(xml))
  const reading = emptyReading()
  const parser = new SaxesParser()
  const fail = (why: string): never => {
    throw new Error(`the translation memory cannot be read: line ${parser.line}: ${why}`)
  }
  parser.on('error', (error) => fail(remedyOf(error.message.replace(/^\d+:\d+: /, ''))))
  parser.on('opentag', (tag) => {
    const why = whyNot(reading, tag.name)
    if (why) fail(why)
    opened(reading, tag)
  })
  parser.on('closetag', (tag) => closed(reading, tag.name))
  parser.on('text', (text) => gather(reading, text))
  parser.on('cdata', (text) => gather(reading, text))
  parser.write(xml).close()
  const { pairs, skipped, label } = reading
  return { pairs, skipped, ...(label && { label }) }
}

/** @throws {Error} naming the pair, from 1, that no TMX file can carry: controls, an empty side, English to English. */
export function writeTmx(pairs: readonly Pair[], label = ''): string {
  if (UNFIT.test(label)) throw new Error('the label holds a control character: remove it')
  const units = pairs.map((pair, index) => {
    const why = unwritable(pair)
    if (why) throw new Error(`pair ${index + 1} cannot be written: ${why}`)
    return `    <tu>\n${variant(pair.language, pair.original)}${variant('en', pair.english)}    </tu>\n`
  })
  const property = label && `\n    <prop type="label">${escaped(label)}</prop>\n  `
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="dragoman" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en"
          srclang="*all*" datatype="plaintext">${property}</header>
  <body>
${units.join('')}  </body>
</tmx>
`
}

function requireSize(bytes: number): void {
  if (bytes > MAX_BYTES)
    throw new Error('the translation memory is larger than 64 MB: split it into smaller files')
}

function remedyOf(why: string): string {
  if (why === 'undefined entity.')
    return 'an entity of a DTD, which is never expanded: write the character itself, or &amp; for an ampersand'
  return `not well-formed XML (${why.replace(/\.$/, '')}): export the memory again as TMX 1.4`
}

const emptyReading = (): Reading => ({
  pairs: [],
  open: [],
  label: '',
  skipped: 0,
  unit: [],
  text: '',
  gathering: false,
  codes: 0,
})

function whyNot({ open }: Reading, name: string): string | undefined {
  if (open.length === 0 && name !== 'tmx')
    return `the root element is <${name}>, not <tmx>: export the memory as TMX 1.4`
  if (open.length >= MAX_DEPTH)
    return `elements are nested deeper than ${MAX_DEPTH}: export the memory again as TMX 1.4`
  return undefined
}

function opened(reading: Reading, { name, attributes }: SaxesTagPlain): void {
  const isLabel = name === 'prop' && attributes.type === 'label' && reading.open.at(-1) === 'header'
  reading.open.push(name)
  if (CODES.has(name)) reading.codes += 1
  if (name === 'tu') reading.unit = []
  if (name === 'tuv')
    reading.unit.push({ language: attributes['xml:lang'] ?? attributes.lang ?? '', text: '' })
  if (name === 'seg' || isLabel) Object.assign(reading, { text: '', gathering: true })
}

function closed(reading: Reading, name: string): void {
  reading.open.pop()
  if (CODES.has(name)) reading.codes -= 1
  if (name === 'prop' && reading.gathering) reading.label = reading.text
  if (name === 'seg') {
    const variant = reading.unit.at(-1)
    if (variant) variant.text = reading.text
  }
  if (name === 'prop' || name === 'seg') reading.gathering = false
  if (name === 'tu') takeUnit(reading)
}

function gather(reading: Reading, text: string): void {
  if (reading.gathering && reading.codes === 0) reading.text += text
}

/** The first English variant stands for every other language of its unit. */
function takeUnit(reading: Reading): void {
  const usable = reading.unit.filter(({ text }) => text.trim() !== '' && !UNFIT.test(text))
  const english = usable.find(({ language }) => primaryTag(language) === 'en')
  const others = usable.filter(({ language }) => !['en', 'und'].includes(primaryTag(language)))
  if (!english || others.length === 0) reading.skipped += 1
  else
    for (const { language, text } of others)
      reading.pairs.push({ language, original: text, english: english.text })
}

/** What a reader would not get back. */
function unwritable({ language, original, english }: Pair): string | undefined {
  if (UNFIT.test(original) || UNFIT.test(english)) return 'it holds a control character'
  if (original.trim() === '' || english.trim() === '') return 'one side is empty'
  if (!/^[a-z\d]+([-_][a-z\d]+)*$/i.test(language) || primaryTag(language) === 'und')
    return `"${language}" is no language tag`
  if (primaryTag(language) === 'en') return 'it is English already'
  return undefined
}

const variant = (language: string, text: string): string =>
  `      <tuv xml:lang="${language}"><seg>${escaped(text)}</seg></tuv>\n`

/** A carriage return is written as a reference, else a parser makes a line feed of it (XML 1.0, 2.11). */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#xD;')
