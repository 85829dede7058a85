/**
 * The bytes of a feed or a page as text: right letters, not what a label claims. Pure.
 *
 * The order: byte order mark, the zeros of UTF-16 and UTF-32, strictly valid UTF-8 (which beats every label), UTF-8 with
 * a few bad bytes, the labels of header and declaration that fit bytes and letters, a guess from the letters, windows-1252.
 * WHATWG Encoding; RFC 1468 (ISO-2022-JP) is the one encoding in use whose bytes are all ASCII.
 */
import type { DecodedBytes } from './decoded.ts'
import { decodeLeniently, decodeStrictly } from './decoders.ts'
import { doubts, guessesOf } from './guess.ts'
import { declaredLabels, headerLabel } from './labels.ts'
import { isMostlyUtf8, markOf, patternOf } from './unicode.ts'

export type DecodeOptions = { readonly contentType?: string | undefined; readonly kind: 'xml' | 'html' }

/** Never fails: what no encoding explains comes out as windows-1252, by "last resort". */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions): DecodedBytes {
  return (
    byMark(bytes) ??
    byPattern(bytes) ??
    byUtf8(bytes) ??
    byLabel(bytes, options) ??
    byGuess(bytes) ?? {
      text: decodeLeniently(bytes, 'windows-1252'),
      encoding: 'windows-1252',
      by: 'last resort',
    }
  )
}

function byMark(bytes: Uint8Array): DecodedBytes | undefined {
  const mark = markOf(bytes)
  if (!mark) return undefined
  const { encoding, length } = mark
  const body = bytes.subarray(length)
  // An editor of another encoding may have left the mark of UTF-8 before its own text.
  if (encoding === 'utf-8' && !isMostlyUtf8(body) && strictUtf8(body) === undefined) return undefined
  return { text: decodeLeniently(body, encoding), encoding, by: 'mark' }
}

function byPattern(bytes: Uint8Array): DecodedBytes | undefined {
  const encoding = patternOf(bytes)
  if (!encoding) return undefined
  const text = decodeLeniently(bytes, encoding)
  // A stray zero at the start of another encoding leaves hardly a character whole.
  return BEGINS_AS_MARKUP.test(text) && isReadable(text) ? { text, encoding, by: 'pattern' } : undefined
}

const BEGINS_AS_MARKUP = /^[\t\n\r -~]{3}/

/** Sound text has a bad or empty character in a hundred at most. */
const MOST_BAD = 0.01

function isReadable(text: string): boolean {
  let bad = 0
  for (let place = text.indexOf('\ufffd'); place >= 0; place = text.indexOf('\ufffd', place + 1)) bad += 1
  for (let place = text.indexOf('\0'); place >= 0; place = text.indexOf('\0', place + 1)) bad += 1
  return bad <= 1 + text.length * MOST_BAD
}

const strictUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Designates a set of two bytes, or the Roman one of Japan: what begins every text in ISO-2022. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what it looks for
const ESCAPES = /\u001b(?:\$[@ABC()]|\([IJ])/
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what it looks for
const ONLY_ASCII = /^[\u0000-\u007f]*$/

function byUtf8(bytes: Uint8Array): DecodedBytes | undefined {
  const text = strictUtf8(bytes)
  if (text === undefined)
    return isMostlyUtf8(bytes)
      ? { text: decodeLeniently(bytes, 'utf-8'), encoding: 'utf-8', by: 'utf-8' }
      : undefined
  if (text.includes('\u001b') && ESCAPES.test(text) && ONLY_ASCII.test(text)) return byEscapes(bytes, text)
  return { text, encoding: 'utf-8', by: 'utf-8' }
}

function byEscapes(bytes: Uint8Array, ascii: string): DecodedBytes {
  const encoding = ascii.includes('\u001b$)C') ? 'iso-2022-kr' : 'iso-2022-jp'
  const text = decodeLeniently(bytes, encoding)
  return isReadable(text)
    ? { text, encoding, by: 'pattern' }
    : { text: ascii, encoding: 'utf-8', by: 'utf-8' }
}

function byLabel(bytes: Uint8Array, { contentType, kind }: DecodeOptions): DecodedBytes | undefined {
  const header = headerLabel(contentType)?.encoding
  const labels = [
    ...(header ? [{ encoding: header, by: 'header' as const }] : []),
    ...declaredLabels(bytes, kind).map(({ encoding }) => ({ encoding, by: 'declaration' as const })),
  ]
  for (const { encoding, by } of labels) {
    const text = isWide(encoding) ? undefined : decodeStrictly(bytes, encoding)
    if (text !== undefined && !doubts(bytes, encoding)) return { text, encoding, by }
  }
  return undefined
}

/** Markup in 16 or 32 bits shows its zeros, so a label alone is wrong. */
const isWide = (encoding: string): boolean => /^utf-(?:16|32)/.test(encoding)

function byGuess(bytes: Uint8Array): DecodedBytes | undefined {
  const encoding = guessesOf(bytes)[0]?.encoding
  return encoding ? { text: decodeLeniently(bytes, encoding), encoding, by: 'guess' } : undefined
}
