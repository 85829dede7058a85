/**
 * Bytes of a text file into text, or the reason why they are none. Pure.
 *
 * A byte order mark decides (Unicode 17, §23.8); else UTF-8, which is checked; else windows-1252, and only when
 * the outcome looks like a written language. A wrong guess would change what a source says, so doubt is a refusal.
 */

export type Decoded = { readonly text: string } | { readonly why: string; readonly remedy: string }

const SAVE_AS_UTF8 = 'save it as UTF-8 text'
const BINARY = { why: 'it is not text: it holds binary data', remedy: 'remove it, or give it another ending' }
const DAMAGED = { why: 'its UTF-8 is damaged', remedy: `get a clean copy, or ${SAVE_AS_UTF8}` }
const UNKNOWN = { why: 'its character encoding is unknown', remedy: SAVE_AS_UTF8 }

/** A text has line ends and tabs, and hardly any other control character. */
const MOST_CONTROLS = 0.02
/** Western European languages have some 5 to 15 % of their letters outside ASCII; Greek or Russian has nearly all. */
const MOST_ACCENTED = 0.25

/** Letters that show another encoding when they stand without those that the western language has beside them. */
const MISREAD = [
  // Turkish in windows-1254, or Icelandic.
  { signs: [/[þðýÞÐÝ]/], western: /[áéíóúæ]/ },
  // Czech in windows-1250, or Danish.
  { signs: [/ø/, /[ìèù]/], western: /[åæ]/ },
  // Hungarian in windows-1250, or Portuguese and Estonian.
  { signs: [/[õû]/, /[öü]/], western: /[äãçêè]/ },
]

export function decodeText(bytes: Uint8Array): Decoded {
  const text = byByteOrderMark(bytes) ?? decode('utf-8', bytes)
  if (text !== undefined) return isText(text) ? { text: withoutNul(text) } : BINARY
  return bytes.includes(0) ? BINARY : byWindows1252(bytes)
}

/** A stray NUL is no reason to lose a text, but neither a database nor C takes it. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\ufffd')

function byByteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  // A lone byte at the end of UTF-16 is a cut file: the strict decoder refuses it, the lenient one marks it.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return undefined
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    // Drops a leading byte order mark.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const controls = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0
  return controls <= text.length * MOST_CONTROLS
}

function byWindows1252(bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = lenient.match(/\ufffd/g)?.length ?? 0
  const whole = lenient.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (whole >= broken) return DAMAGED
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (!isText(text)) return BINARY
  return looksWestern(text) ? { text } : UNKNOWN
}

/** Other one-byte encodings read as windows-1252 give too many accents, or signs inside words. */
function looksWestern(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const accented = text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0
  if (letters === 0 || accented > letters * MOST_ACCENTED) return false
  if (/[\u0080-\u009f]|\p{L}[^\p{ASCII}\p{L}’‘·\u00a0\u00ad–—…]\p{Ll}/u.test(text)) return false
  return MISREAD.every(({ signs, western }) => !signs.every((sign) => sign.test(text)) || western.test(text))
}
