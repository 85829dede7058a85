/**
 * Names into addresses, every one of them judged. Touches the DNS.
 *
 * Public names are asked of the DNS by sockets of their own: the system's resolver runs in a pool of four threads, where
 * a few names that never answer would hold up every other name, file and decompression of the process.
 */
import { lookup as systemLookup } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { FetchError } from '../failure.ts'
import { judgeAddress } from './address.ts'

const TRY_MS = 2_000
const TRIES = 2

export type Names = (host: string, isListed: boolean, signal: AbortSignal) => Promise<readonly string[]>

/**
 * @param lookup replaces both ways to resolve a name, in the form of `net.connect`
 * @throws {FetchError} of the outcome: `name` when there is none, `refused` when a single address is not public and
 *   the operator did not name the destination
 */
export function openNames(lookup?: LookupFunction): Names {
  return async (host, isListed, signal) => {
    const addresses = await resolve(host, isListed, signal, lookup)
    const bad = isListed ? undefined : addresses.find((address) => judgeAddress(address) !== undefined)
    if (bad !== undefined)
      throw new FetchError({
        reason: 'refused',
        why: `${host} leads to ${bad}, which is not a public address`,
        remedy: 'if it is yours, name it with its port under allowHosts in config/dragoman.yaml',
      })
    if (addresses.length === 0) throw noAddress(host, 'no address')
    return addresses
  }
}

const noAddress = (host: string, detail: string, cause?: unknown): FetchError =>
  new FetchError(
    {
      reason: 'name',
      why: `no address was found for ${host} (${detail})`,
      remedy: 'check how it is spelt; it may be gone, or the DNS out of order',
    },
    { cause },
  )

async function resolve(
  host: string,
  isListed: boolean,
  signal: AbortSignal,
  lookup: LookupFunction | undefined,
): Promise<readonly string[]> {
  try {
    // What the operator named may stand in /etc/hosts or in a search domain, which only the system knows.
    if (lookup || isListed) return await bySystem(host, lookup ?? systemLookup)
    return await byDns(host, signal)
  } catch (cause) {
    throw noAddress(host, codeOf(cause), cause)
  }
}

async function byDns(host: string, signal: AbortSignal): Promise<readonly string[]> {
  // One for each question: it reads the system's list of servers anew, and can be cancelled alone.
  const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES })
  const cancel = () => resolver.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    const [first] = answers
    if (addresses.length > 0 || first.status === 'fulfilled') return addresses
    // No server listens where one is expected: this machine has its names from elsewhere.
    if (codeOf(first.reason) === 'ECONNREFUSED') return await bySystem(host, systemLookup)
    throw first.reason
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

const bySystem = (host: string, lookup: LookupFunction): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, found, family) => {
      if (error) reject(error)
      else resolve(typeof found === 'string' ? [found] : found.map(({ address }) => address))
      void family
    })
  })

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
