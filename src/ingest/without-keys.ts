/** Addresses within a text that others may see: each loses what may be a key, or a login. Pure. */

/** An address with its scheme, wherever it stands. Bounded, so that a long word is not read again and again. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi
/** What may follow an address in a sentence. */
const CLOSING = /[).,;:”"'>]{1,3}$/
/** Stands where something was cut: that address alone leads nowhere, or elsewhere. */
const CUT = '?…'

/** "301 https://news.example/rss?…" */
export const withoutKeys = (text: string): string =>
  text.replace(ADDRESS, (found) => {
    const [closing = ''] = CLOSING.exec(found.slice(-3)) ?? []
    return bareAddress(found.slice(0, found.length - closing.length)) + closing
  })

function bareAddress(address: string): string {
  const open = address.replace(/(?<=:\/\/)[^/\\?#]*@/, '')
  const end = open.search(/[?#]/)
  return end < 0 ? open : open.slice(0, end) + CUT
}
