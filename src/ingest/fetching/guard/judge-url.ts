/**
 * Whether a URL may be asked at all, before any name is resolved. Pure.
 *
 * `URL` (WHATWG) reads it, so that every spelling of an address is one: 127.1, 0x7f000001, full-width digits. The
 * addresses that a name resolves to are judged where the socket is opened.
 */
import { judgeAddress, literalOf } from './address.ts'
import { isNever, type Rules } from './rules.ts'

const LONGEST = 8_192

/** Never delegated in the public DNS, or kept for private use (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const INTERNAL = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)$/

export type JudgedUrl =
  /** `isListed`: the operator named this destination. */
  | { readonly url: URL; readonly port: number; readonly isListed: boolean }
  | { readonly why: string; readonly remedy: string }

const REMEDY = 'give the public http or https address of the feed or page'
const LIST = 'if it is yours, name it with its port under allowHosts in config/dragoman.yaml'

const refused = (why: string, remedy = REMEDY) => ({ why, remedy })

/** `base` makes a relative reference absolute, as in Location. Never throws. */
export function judgeUrl(text: string, rules: Rules, base?: URL): JudgedUrl {
  if (text.length > LONGEST) return refused('the address is longer than 8,192 characters')
  const url = parse(text, base)
  if (!url) return refused('it is not a web address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('only http and https are fetched')
  if (url.username !== '' || url.password !== '')
    return refused('the address holds a user name or password', 'give an Authorization header instead')
  const port = portOf(url)
  if (isNever(port)) return refused(`port ${port} is never asked`)
  url.hash = ''
  if (rules.listed.has(`${url.hostname}:${port}`)) return { url, port, isListed: true }
  if (!rules.ports.has(port)) return refused(`port ${port} is not open for fetching`, LIST)
  const why = judgeHost(url.hostname)
  return why === undefined ? { url, port, isListed: false } : refused(why, LIST)
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

function parse(text: string, base: URL | undefined): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

function judgeHost(hostname: string): string | undefined {
  const literal = literalOf(hostname)
  if (literal !== undefined) {
    const why = judgeAddress(literal)
    return why && `${hostname} is not fetched: ${why}`
  }
  if (hostname.endsWith('.')) return 'the host ends in a dot'
  if (!hostname.includes('.') || INTERNAL.test(hostname)) return `${hostname} is the name of an internal host`
  return undefined
}
