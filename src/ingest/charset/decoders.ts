/**
 * Bytes to text by the name of an encoding: TextDecoder where it is right, iconv-lite for what it lacks. Pure.
 *
 * WHATWG Encoding for the names; RFC 1557 (ISO-2022-KR).
 */
import iconv from 'iconv-lite'

/** Labels that mean a superset of what they say, and names that neither library knows. Keys without punctuation. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['gb2312', 'gb18030'],
  ['gb231280', 'gb18030'],
  ['csgb2312', 'gb18030'],
  ['xgbk', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['ms936', 'gb18030'],
  ['euccn', 'gb18030'],
  ['euckr', 'euc-kr'],
  ['ksc56011987', 'euc-kr'],
  ['ksc5601', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['windows949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['xsjis', 'shift_jis'],
  ['shiftjis2004', 'shift_jis'],
  ['eucjis2004', 'euc-jp'],
  ['iso2022jp2', 'iso-2022-jp'],
  ['iso2022jp2004', 'iso-2022-jp'],
  ['iso2022jpext', 'iso-2022-jp'],
  ['big5', 'big5'],
  ['big5hkscs', 'big5'],
  ['cp950', 'big5'],
  ['iso2022kr', 'iso-2022-kr'],
  ['iso88598i', 'iso-8859-8'],
  ['utf8sig', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf32', 'utf-32le'],
  ['utf32le', 'utf-32le'],
  ['utf32be', 'utf-32be'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['xmacroman', 'macintosh'],
  ['macroman', 'macintosh'],
  ['maclatin2', 'x-mac-ce'],
  ['maccenteuro', 'x-mac-ce'],
  ['xmacce', 'x-mac-ce'],
  ['xmaccentraleurroman', 'x-mac-ce'],
  ['macgreek', 'x-mac-greek'],
  ['xmacgreek', 'x-mac-greek'],
  ['macturkish', 'x-mac-turkish'],
  ['xmacturkish', 'x-mac-turkish'],
  ['maciceland', 'x-mac-icelandic'],
  ['xmacicelandic', 'x-mac-icelandic'],
  ['kz1048', 'rk1048'],
  ['cp874', 'windows-874'],
  ['cp1258', 'windows-1258'],
])

/** What TextDecoder of Node lacks, or reads as a smaller set than the web means: by its name in iconv-lite. */
const ICONV_NAMES: ReadonlyMap<string, string> = new Map([
  ['euc-kr', 'cp949'],
  ['big5', 'big5-hkscs'],
  ['utf-32le', 'utf-32le'],
  ['utf-32be', 'utf-32be'],
  ['x-mac-ce', 'maccenteuro'],
  ['x-mac-greek', 'macgreek'],
  ['x-mac-turkish', 'macturkish'],
  ['x-mac-icelandic', 'maciceland'],
])

/** The replacement encoding, that of user-defined bytes, and UTF-7, which hides markup, are none. */
const REFUSED = /^(?:replacement|x-user-defined|utf-?7.*|base64|hex|ucs-?2|binary)$/i

/** The name of the encoding that a label means, or nothing when it cannot be read. */
export function findEncoding(label: string): string | undefined {
  const trimmed = label.trim().toLowerCase()
  if (trimmed === '' || REFUSED.test(trimmed)) return undefined
  const alias = ALIASES.get(trimmed.replace(/[^a-z0-9]/g, ''))
  if (alias) return alias
  return knownToTextDecoder(trimmed) ?? (iconv.encodingExists(trimmed) ? trimmed : undefined)
}

function knownToTextDecoder(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

/** The whole text, or nothing when a byte has no meaning in this encoding. Takes names that `findEncoding` gave. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  const text = decodeLeniently(bytes, encoding)
  return text.includes('\ufffd') || hasUnassigned(text, encoding) ? undefined : text
}

/** Bytes without meaning become U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'iso-2022-kr') return decodeIso2022Kr(bytes)
  const other = ICONV_NAMES.get(encoding) ?? (knownToTextDecoder(encoding) ? undefined : encoding)
  const text = other ? iconv.decode(bytes, other) : new TextDecoder(encoding).decode(bytes)
  // Vietnamese in windows-1258 has its tones as separate characters.
  return encoding === 'windows-1258' ? text.normalize('NFC') : text
}

/** TextDecoder reads bytes that a windows set leaves free as control characters. NEL does occur in ISO sets. */
function hasUnassigned(text: string, encoding: string): boolean {
  if (encoding.startsWith('utf-')) return false
  return /[\u0080-\u0084\u0086-\u009f\ue000-\uf8ff]/.test(text)
}

const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const ESCAPE = 0x1b
const ESCAPE_LENGTH = 4

/** Between shift out and shift in stand the characters of EUC-KR without their high bits. */
function decodeIso2022Kr(bytes: Uint8Array): string {
  const plain = new Uint8Array(bytes.length)
  let length = 0
  let high = 0
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0
    if (byte === SHIFT_OUT) high = 0x80
    else if (byte === SHIFT_IN) high = 0
    else if (byte === ESCAPE) place += ESCAPE_LENGTH - 1
    else {
      plain[length] = byte > 0x20 ? byte | high : byte
      length += 1
    }
  }
  return decodeLeniently(plain.subarray(0, length), 'euc-kr')
}
