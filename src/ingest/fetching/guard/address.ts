/**
 * Which IP addresses may be dialled: public unicast only. Pure.
 *
 * The ranges are those of the IANA special-purpose registries (RFC 6890). For IPv6 the list says what is open, not what
 * is closed: outside of 2000::/3 nothing is global unicast, and so whatever is invented there stays shut.
 */
import { BlockList, isIP, isIPv4 } from 'node:net'

const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
const OPEN_V6 = ['2000::/3']
/** Teredo and other protocol assignments, documentation twice, 6to4: all inside 2000::/3. */
const CLOSED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closedV4 = listOf(CLOSED_V4, 'ipv4')
const openV6 = listOf(OPEN_V6, 'ipv6')
const closedV6 = listOf(CLOSED_V6, 'ipv6')

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}

/** Why an address is not dialled; nothing when it may be. Takes dotted IPv4 and any spelling of IPv6, without brackets. */
export function judgeAddress(address: string): string | undefined {
  const family = address.includes('%') ? 0 : isIP(address)
  if (family === 0) return 'it is not an address'
  const v4 = family === 4 ? address : mappedV4(address)
  const isOpen = v4
    ? !closedV4.check(v4, 'ipv4')
    : openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
  return isOpen ? undefined : 'it is a private, local or reserved address'
}

/** The IPv4 address inside of ::ffff:0:0/96 (RFC 4291, 2.5.5.2), however it is spelt. */
function mappedV4(address: string): string | undefined {
  const spelt = new URL(`http://[${address}]/`).hostname
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(spelt) ?? []
  if (high === undefined || low === undefined) return undefined
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [first >> 8, first & 255, second >> 8, second & 255].join('.')
}

/** The address in a host of a URL, without brackets; nothing when the host is a name. */
export function literalOf(hostname: string): string | undefined {
  if (hostname.startsWith('[')) return hostname.slice(1, -1)
  return isIPv4(hostname) ? hostname : undefined
}
