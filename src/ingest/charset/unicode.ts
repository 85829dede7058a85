/**
 * Bytes that show by themselves that they are Unicode: byte order marks, the zeros of UTF-16 and UTF-32, valid UTF-8.
 * Pure.
 *
 * Unicode 17, 23.8 (byte order mark), 3.9 table 3-7 (well-formed UTF-8).
 */

/** An encoding and how many bytes its mark takes. */
export type Marked = { readonly encoding: string; readonly length: number }

/** UTF-32 first: its little-endian mark begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
]

export function markOf(bytes: Uint8Array): Marked | undefined {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, place) => bytes[place] === byte)) return { encoding, length: mark.length }
  return undefined
}

/** Markup begins with a character of ASCII, so without a mark the zeros beside it tell how wide a character is. */
export function patternOf(bytes: Uint8Array): string | undefined {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes
  if (isAscii(first) && second === 0) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0 && isAscii(second)) return 'utf-16be'
  return first === 0 && second === 0 && third === 0 && isAscii(fourth) ? 'utf-32be' : undefined
}

/** Printable, or the white space that may stand before a prolog. */
const isAscii = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d

/** Text written in another encoding hardly ever has one valid sequence, so ten for each bad byte leave no doubt. */
const VALID_FOR_EACH_ERROR = 10

/** Whether bytes that are not strictly valid UTF-8 are UTF-8 all the same, with a few bad bytes. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0
  let errors = 0
  let place = 0
  while (place < bytes.length) {
    const lead = bytes[place] ?? 0
    const length = lead < 0x80 ? 1 : sequenceAt(bytes, place, lead)
    if (length > 1) valid += 1
    if (length === 0) errors += 1
    place += Math.max(1, length)
  }
  return valid > VALID_FOR_EACH_ERROR * errors
}

/** How many bytes the well-formed sequence here takes; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, place: number, lead: number): number {
  const length = lengthOf(lead)
  const second = bytes[place + 1] ?? 0
  if (length === 0 || second < lowestSecond(lead) || second > highestSecond(lead)) return 0
  for (let next = place + 2; next < place + length; next += 1)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

/** No overlong forms. */
function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0
  return lead === 0xf0 ? 0x90 : 0x80
}

/** No surrogates, nothing above U+10FFFF. */
function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f
  return lead === 0xf4 ? 0x8f : 0xbf
}
