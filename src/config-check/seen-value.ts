/** What an operator wrote, as it may be shown: a secret may stand in any wrong place. Pure. */
import { shownAddress } from '../ingest/sources.ts'
import type { SettingPath } from './setting-fault.ts'

const MOST = 40
const ADDRESSES = new Set(['url', 'address', 'contact'])
const ADDRESS = /:\/\/|@/

/** The value at a path; nothing where there is none. */
export function valueAt(given: unknown, path: SettingPath): unknown {
  let value = given
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return value
}

/** `"30m"`, `7`, `a list`. Of a login nothing but that it is there, of an address neither login nor query. */
export function seen(value: unknown, path: SettingPath): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of settings'
  if (path.includes('login')) return 'what stands there'
  // Larger numbers lose digits when they are read.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return 'a long number'
  if (typeof value !== 'string') return String(value)
  const isAddress = ADDRESSES.has(String(path.at(-1))) || ADDRESS.test(value)
  return `"${clipped(isAddress ? shownWithScheme(value) : value.replace(/\s+/g, ' '))}"`
}

/** A password may hold every character: what stands before an @ goes first. */
export function shownWithScheme(address: string): string {
  const [, scheme = '', rest = ''] = /^(\w[\w+.-]*:[/\\]+)?(.*)$/s.exec(address.trim()) ?? []
  const behind = /^[^@/]*:.*@|^[^@/]*@/s.exec(rest)?.[0].length ?? 0
  return `${scheme}${behind > 0 ? '…@' : ''}${shownAddress(rest.slice(behind))}`
}

const clipped = (text: string): string => {
  const letters = [...text]
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : text
}
