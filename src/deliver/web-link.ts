/** Which addresses may become links. Pure. */

/** Characters: a longer address is no article's, and would fill a card. */
const MAX_URL = 1_000

/**
 * The address as browsers read it (WHATWG URL: host names of other scripts in punycode), or nothing: only http and https,
 * without user name and password, without characters that a platform's own link syntax would take for its end.
 */
export function webLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, username, password, href } = new URL(address)
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || password !== '') return undefined
  const quoted = href.replace(
    /[()|<>*_~`\\[\]]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return quoted.length <= MAX_URL ? quoted : undefined
}
