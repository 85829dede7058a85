/**
 * What headers and declarations say about an encoding, and what is meant by it. Pure.
 *
 * RFC 9110, 8.3.2 (charset), XML 1.0, 4.3.3 (encoding declaration), HTML, 13.2.3.2 (prescan of `<meta>`),
 * WHATWG Encoding, 4.2 (names and labels).
 */
import { findEncoding } from './decoders.ts'

/** Declarations stand at the head: HTML asks for the first 1,024 bytes, pages are less exact. */
const HEAD_BYTES = 8_192

const CHARSET = /charset\s{0,9}=\s{0,9}["']?([\w:.+-]{2,40})/i
const XML_ENCODING = /<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([\w:.+-]{2,40})/i
const META_CHARSET = /<meta[^>]{1,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.+-]{2,40})/i

/** A label as it is written, and the name of the encoding that it stands for: "iso-8859-1" is windows-1252. */
export type Label = { readonly written: string; readonly encoding: string }

/** What a Content-Type asks for; nothing when it names no encoding that exists. */
export const headerLabel = (contentType: string | undefined): Label | undefined =>
  labelOf(contentType && CHARSET.exec(contentType.slice(0, 1_000))?.[1])

/** What the text declares of itself, best first. */
export function declaredLabels(bytes: Uint8Array, kind: 'xml' | 'html'): Label[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const patterns = kind === 'xml' ? [XML_ENCODING, META_CHARSET] : [META_CHARSET, XML_ENCODING]
  const labels = patterns.flatMap((pattern) => labelOf(pattern.exec(head)?.[1]) ?? [])
  // A declaration that can be read byte by byte is not written in 16 or 32 bits.
  return labels.filter(({ encoding }) => !/^utf-(?:16|32)/.test(encoding))
}

function labelOf(written: string | undefined): Label | undefined {
  const encoding = written && findEncoding(written)
  return written && encoding ? { written, encoding } : undefined
}
