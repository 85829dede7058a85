/** Addresses as a reader may open them: absolute, and http or https only. Pure. */

/**
 * An address that needs no further look: no white space, control characters or quotes, which a browser would take out of
 * it or encode.
 */
const PLAIN = /^https?:\/\/[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d{1,5})?(?:[/?#][^\s\p{Cc}"'<>\\^`{|}]*)?$/u

/** A path from the root of the host, without steps up or down. */
const ROOTED = /^\/(?!\/)[^\s\p{Cc}"'<>\\^`{|}]*$/u
const STEPS = /\/\.{1,2}(?:[/?#]|$)|\/%2e/i

let lastBase: string | undefined
let lastOrigin: string | undefined

/**
 * The absolute address, as written wherever it is absolute and clean already. Undefined when it is no http(s) address
 * or relative without a base.
 */
export function absoluteUrl(written: string | undefined, base?: string): string | undefined {
  if (written === undefined || PLAIN.test(written)) return written
  const text = written.trim()
  if (text === '') return undefined
  const origin = ROOTED.test(text) && !STEPS.test(text) ? originOf(base) : undefined
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
