/** Whether a push is signed with our secret (WebSub, 7.1). Pure. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type Signature = { readonly algorithm: string; readonly digest: Buffer }

/** Most hubs still sign with SHA-1, which the standard allows: as an HMAC it is not broken. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha1', 20],
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
])

/** The value of X-Hub-Signature: "method=hexadecimal digits". Nothing when it can be no signature. */
export function readSignature(header: string | undefined): Signature | undefined {
  const [, name = '', digits = ''] =
    /^\s{0,9}([a-z0-9]{1,9})=([0-9a-f]{1,128})\s{0,9}$/i.exec(header ?? '') ?? []
  const algorithm = name.toLowerCase()
  const digest = Buffer.from(digits, 'hex')
  return digest.length === LENGTHS.get(algorithm) && digits.length === digest.length * 2
    ? { algorithm, digest }
    : undefined
}

/** Takes as long for a digest that is almost right as for any other. */
export const isSignedBy = (secret: string, body: Uint8Array, { algorithm, digest }: Signature): boolean =>
  timingSafeEqual(createHmac(algorithm, secret).update(body).digest(), digest)
