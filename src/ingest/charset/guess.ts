/** Guesses an encoding from the bytes alone, by the letters that languages use. Pure, but slow at its first call. */
import { createRequire } from 'node:module'
import { findEncoding } from './decoders.ts'

/** Loaded on first use: its tables take 15 MB, and most texts show by themselves what they are. */
const requireDetector = (): typeof import('jschardet') => createRequire(import.meta.url)('jschardet')

/** Confidences tell which of two fits better; by themselves they mean little. */
export type Guess = { readonly encoding: string; readonly confidence: number }

/** Beyond this a detector only gets slower. */
const MOST_BYTES = 200_000
/** Some text before the first letter outside ASCII. */
const RUN_UP_BYTES = 1_000

/** Sets of mainframes, those that are told by other means, and those that nobody can decode here. */
const UNUSUAL =
  'utf-7 utf-8 utf-8-sig hz cp037 cp273 cp424 cp500 cp875 cp1026 cp1140 cp1006 ptcp154 johab'.split(' ')

/** Best first, each encoding once; no floor for the confidence: a floor costs far more texts than it saves. */
export function guessesOf(bytes: Uint8Array): Guess[] {
  const { chardet } = requireDetector()
  const found = chardet.detectAll(withoutLabels(sample(bytes)), {
    excludeEncodings: UNUSUAL,
    maxBytes: MOST_BYTES,
    ignoreThreshold: true,
    // A letter or two fit the sets of old computers by chance.
    ...(lettersOf(bytes, ENOUGH_LETTERS) < ENOUGH_LETTERS && { encodingEra: chardet.EncodingEra.MODERN_WEB }),
  })
  const guesses = new Map<string, Guess>()
  for (const { encoding: name, confidence } of found) {
    const encoding = name === null || name === 'ascii' ? undefined : findEncoding(name)
    if (encoding && !guesses.has(encoding)) guesses.set(encoding, { encoding, confidence })
  }
  return [...guesses.values()]
}

/** The sets that the detector knows well; other labels are believed. */
const WEIGHED =
  /^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|ibm866|x-mac-cyrillic|macintosh|shift_jis|euc-jp|euc-kr|gb18030|big5)$/
/** With fewer, only the sets of the web are thought of. */
const ENOUGH_LETTERS = 16
/** Less evidence than this convicts no label. */
const LEAST_LETTERS = 32
/** A label that fits clearly worse than another set is a mistake: many sets take any byte. */
const FAIR_SHARE = 0.6

/** Whether the letters speak against a label that the bytes allow. */
export function doubts(bytes: Uint8Array, encoding: string): boolean {
  if (!WEIGHED.test(encoding) || lettersOf(bytes, LEAST_LETTERS) < LEAST_LETTERS) return false
  const guesses = guessesOf(bytes)
  const confidence = guesses.find((guess) => guess.encoding === encoding)?.confidence ?? 0
  return confidence < FAIR_SHARE * (guesses[0]?.confidence ?? 0)
}

/** Bytes outside ASCII, counted up to so many. */
function lettersOf(bytes: Uint8Array, most: number): number {
  let letters = 0
  for (let place = 0; place < bytes.length && letters < most; place += 1)
    if ((bytes[place] ?? 0) > 0x7f) letters += 1
  return letters
}

const HEAD_BYTES = 8_192
const SPACE = 0x20

/** The detector believes what a document declares; here its letters are to speak. */
function withoutLabels(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  // A copy even of a Buffer, whose slice is a view.
  const plain = new Uint8Array(bytes)
  for (const { index } of head.matchAll(/charset|encoding/gi)) plain[index] = SPACE
  return plain
}

/** The first part, unless that is all ASCII. */
function sample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b)
  const start = first < MOST_BYTES / 2 ? 0 : first - RUN_UP_BYTES
  return bytes.subarray(start, start + MOST_BYTES)
}
