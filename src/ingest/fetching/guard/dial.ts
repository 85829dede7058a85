/**
 * Opens a socket to exactly the address that was judged. The only place of the program where one is opened to an
 * unknown host. Touches the network.
 *
 * Names and literal addresses are judged here alike, whoever calls and whatever was judged before: a name is resolved
 * once, and its address, not the name, is dialled.
 */
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { FetchError } from '../failure.ts'
import { judgeAddress, literalOf } from './address.ts'
import type { Names } from './names.ts'
import { isNever, type Rules } from './rules.ts'

const MOST_ADDRESSES = 4

export type Target = {
  /** As `URL` spells it: IPv6 in brackets. */
  readonly host: string
  readonly port: number
  readonly isSecure: boolean
}

export type Dial = (target: Target, signal: AbortSignal) => Promise<Socket>

/** `connectMs` is the time for name, connection and TLS together. */
export function openDial(rules: Rules, names: Names, connectMs: number): Dial {
  return async (target, signal) => {
    const end = performance.now() + connectMs
    const limit = AbortSignal.any([signal, AbortSignal.timeout(connectMs)])
    const addresses = await inTime(addressesOf(target, rules, names, limit), limit, target.host)
    const chosen = few(addresses)
    let trouble: unknown
    for (const [index, address] of chosen.entries()) {
      const share = (end - performance.now()) / (chosen.length - index)
      try {
        return await connect(target, address, share, signal)
      } catch (error) {
        trouble = error
        if (signal.aborted || isFinal(error)) break
      }
    }
    throw trouble
  }
}

/** IPv4 comes first: the last address is of the other kind, if there are two kinds. */
const few = (addresses: readonly string[]): readonly string[] =>
  addresses.length <= MOST_ADDRESSES
    ? addresses
    : [...addresses.slice(0, MOST_ADDRESSES - 1), ...addresses.slice(-1)]

/** A certificate is as wrong at the next address. */
const isFinal = (error: unknown): boolean => error instanceof FetchError && error.fault.reason === 'tls'

async function addressesOf(target: Target, rules: Rules, names: Names, signal: AbortSignal) {
  const { host, port } = target
  const isListed = rules.listed.has(`${host}:${port}`)
  const literal = literalOf(host)
  const why = literal === undefined || isListed ? undefined : judgeAddress(literal)
  if (why !== undefined || isNever(port) || !(isListed || rules.ports.has(port)))
    throw new FetchError({
      reason: 'refused',
      why: `${host}:${port} is not fetched`,
      remedy: 'give a public address',
    })
  return literal === undefined ? names(host, isListed, signal) : [literal]
}

/** Names cannot be interrupted everywhere: their late answer is forgotten. */
function inTime<Value>(promise: Promise<Value>, limit: AbortSignal, host: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () =>
      reject(
        new FetchError({
          reason: 'name',
          why: `the DNS gave no answer for ${host} in time`,
          remedy: 'it is tried again later; if it lasts, check the DNS of this machine',
        }),
      )
    limit.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => limit.removeEventListener('abort', stop))
  })
}

function connect(target: Target, address: string, withinMs: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { socket, ready } = open(target, address)
    const stop = () => finish(signal.reason)
    const timer = setTimeout(() => finish(lateAt(target.host)), Math.max(withinMs, 1))
    const failed = (error: Error) => finish(troubleOf(error, target))
    function finish(error?: unknown): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.removeListener('error', failed)
      if (error === undefined) {
        resolve(socket)
        return
      }
      // A second error of a socket that is given up must not end the process.
      socket.on('error', () => {})
      socket.destroy()
      reject(error)
    }
    signal.addEventListener('abort', stop, { once: true })
    socket.once('error', failed)
    socket.once(ready, () => finish())
  })
}

function open({ host, port, isSecure }: Target, address: string): { socket: Socket; ready: string } {
  // The address is a literal, and so nothing is resolved a second time.
  if (!isSecure) return { socket: connectTcp({ host: address, port, noDelay: true }), ready: 'connect' }
  const servername = literalOf(host) === undefined ? host : ''
  const socket = connectTls({
    host: address,
    port,
    // No name is sent for an address (RFC 6066, 3); the certificate is then checked against the address.
    ...(servername !== '' && { servername }),
    ALPNProtocols: ['http/1.1'],
    // Said here, so that no variable of the environment can switch it off for all.
    rejectUnauthorized: true,
  })
  return { socket: socket.setNoDelay(true), ready: 'secureConnect' }
}

const lateAt = (host: string): FetchError =>
  new FetchError({
    reason: 'connection',
    why: `no connection to ${host} in time`,
    remedy: 'it is tried again later; the server may be down, or a firewall in the way',
  })

const NETWORK = /^(?:ECONN|ENET|EHOST|ETIMEDOUT|EADDR|EPIPE|EACCES|EPERM|EMFILE|ENFILE|EINVAL)/

function troubleOf(error: Error, { host, isSecure }: Target): FetchError {
  const code = 'code' in error ? String(error.code) : error.message
  if (isSecure && !NETWORK.test(code))
    return new FetchError(
      {
        reason: 'tls',
        why: `no safe connection to ${host} (${code})`,
        remedy: 'the certificate must be mended by those who run it',
      },
      { cause: error },
    )
  return new FetchError(
    {
      reason: 'connection',
      why: `no connection to ${host} (${code})`,
      remedy: 'it is tried again later; the server may be down',
    },
    { cause: error },
  )
}
