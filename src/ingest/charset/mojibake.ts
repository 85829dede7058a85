/**
 * Undoes UTF-8 that was read as windows-1252 and written as UTF-8 once more ("Ã©" for "é"), where that is certain.
 * Pure and linear.
 */

/** What the bytes 0x80 to 0x9f mean in windows-1252; those it leaves free stay control characters. */
const HIGH_SIGNS: ReadonlyMap<number, number> = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 0x20 }, (_, place) => 0x80 + place)),
  ].map((sign, place): [number, number] => [sign.charCodeAt(0), 0x80 + place]),
)

/** A text may have gone through this more than once. */
const MOST_ROUNDS = 3

/**
 * The text as it was meant, or unchanged. Certain means: every character outside ASCII is part of a valid sequence, the
 * outcome is ordinary text, and a lone pair of characters is not one that people write ("É…").
 */
export function undoMojibake(text: string): string {
  if (!SUSPECT.test(text)) return text
  const rounds: string[] = []
  let current: string | undefined = undoOnce(text)
  while (current !== undefined && rounds.length < MOST_ROUNDS) {
    rounds.push(current)
    current = undoOnce(current)
  }
  return rounds.findLast((round) => isOrdinary(round) && isCertain(round)) ?? text
}

/** The first byte of two, three or four in UTF-8 with the second one, as windows-1252 shows them. */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/

const NON_ASCII = /[\u0080-\uffff]/g

function undoOnce(text: string): string | undefined {
  const bytes = bytesOf(text)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes of windows-1252; nothing when the text is all ASCII or has a character that set lacks. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  let isAscii = true
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    const byte = code < 0x100 ? code : HIGH_SIGNS.get(code)
    if (byte === undefined) return undefined
    bytes[place] = byte
    if (byte > 0x7f) isAscii = false
  }
  return isAscii ? undefined : bytes
}

/** No control, private or unassigned characters, none that hardly anyone uses. */
const UNUSUAL =
  /[\u0080-\u009f\u0180-\u019f\u01a2-\u01ae\u01b1-\u01bf\u01dd-\u0217\u021c-\u02ba\u02bd-\u02ff\p{Co}\p{Cn}]/u

const isOrdinary = (text: string): boolean => !UNUSUAL.test(text)

/** Two characters that stand for one may be an accident, three or two pairs are none. "Ã¶" and "Â£" no one writes. */
function isCertain(text: string): boolean {
  const signs = text.match(NON_ASCII) ?? []
  return signs.length > 1 || /[\u00a0-\u00ff\u0400-\u04ff\u0800-\uffff]/.test(signs[0] ?? '')
}
