/** JSON that we wrote ourselves, read with distrust: a damaged row must not stop the program. Pure. */

/** `undefined` when the text is no JSON. */
export function parseStored(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
