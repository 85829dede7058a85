/** Certificates made on the spot, so that no key lies in the repository. Just enough of X.509 (RFC 5280) in DER. */
import { generateKeyPairSync, sign } from 'node:crypto'

export type Certificate = { readonly cert: string; readonly key: string }

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const BOOLEAN = 0x01
const OBJECT_ID = 0x06
const UTF8_STRING = 0x0c
const TIME = 0x18
const DNS_NAME = 0x82
const tagged = (number: number): number => 0xa0 + number

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const timeOf = (date: Date): Buffer =>
  der(TIME, Buffer.from(`${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`))

/** Of this host, signed by itself. */
export function makeCertificate(host: string, from: Date, until: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ecdsaWithSha256 = der(SEQUENCE, der(OBJECT_ID, hex('2a8648ce3d040302')))
  const commonName = der(SEQUENCE, der(OBJECT_ID, hex('550403')), der(UTF8_STRING, Buffer.from(host)))
  const name = der(SEQUENCE, der(SET, commonName))
  const altName = der(
    SEQUENCE,
    der(OBJECT_ID, hex('551d11')),
    der(OCTET_STRING, der(SEQUENCE, der(DNS_NAME, Buffer.from(host)))),
  )
  const authority = der(
    SEQUENCE,
    der(OBJECT_ID, hex('551d13')),
    der(OCTET_STRING, der(SEQUENCE, der(BOOLEAN, hex('ff')))),
  )
  const content = der(
    SEQUENCE,
    der(tagged(0), der(INTEGER, hex('02'))),
    der(INTEGER, hex('01')),
    ecdsaWithSha256,
    name,
    der(SEQUENCE, timeOf(from), timeOf(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(tagged(3), der(SEQUENCE, altName, authority)),
  )
  const signature = der(BIT_STRING, hex('00'), sign('sha256', content, privateKey))
  const whole = der(SEQUENCE, content, ecdsaWithSha256, signature)
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
