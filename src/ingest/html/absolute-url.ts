/** Addresses as a reader may open them: absolute, and http or https only. Pure. */

/** White space, control characters and quotes, which a browser would take out of an address or encode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\s\u0000-\u0020\u007f"'<>\\^`{|}]/

/** Such an address needs no further look. */
const PLAIN = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#]|$)/i

/** A path from the root of the host, without steps up or down. */
const ROOTED = /^\/(?!\/)/
const STEPS = /\/\.{1,2}(?:[/?#]|$)|\/%2e/i

let lastBase: string | undefined
let lastOrigin: string | undefined

/**
 * The absolute address, as written wherever it is absolute and clean already. Undefined when it is no http(s) address
 * or relative without a base.
 */
export function absoluteUrl(written: string | undefined, base?: string): string | undefined {
  const text = written?.trim()
  if (text === undefined || text === '') return undefined
  const clean = !ODD.test(text)
  if (clean && PLAIN.test(text)) return text
  const origin = clean && ROOTED.test(text) && !STEPS.test(text) ? originOf(base) : undefined
  return origin === undefined ? parsed(text, base) : origin + text
}

function parsed(text: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(text, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}

/** One document asks for the same base thousands of times. */
function originOf(base: string | undefined): string | undefined {
  if (base === undefined) return undefined
  if (base !== lastBase) {
    lastOrigin = parsed('/', base)?.slice(0, -1)
    lastBase = base
  }
  return lastOrigin
}
