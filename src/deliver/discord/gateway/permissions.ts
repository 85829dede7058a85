/** What the bot must be allowed to do in a channel, by the names that people see. Pure. Bits: …/topics/permissions. */

const ADMINISTRATOR = 1n << 3n
/** Who manages a server may change our settings there. */
const MANAGERS = ADMINISTRATOR | (1n << 5n)

const NEEDED = [
  { name: 'View Channel', bit: 1n << 10n },
  { name: 'Send Messages', bit: 1n << 11n },
  { name: 'Embed Links', bit: 1n << 14n },
  { name: 'Read Message History', bit: 1n << 16n },
  { name: 'Create Public Threads', bit: 1n << 35n },
  { name: 'Send Messages in Threads', bit: 1n << 38n },
] as const

export const NEEDED_BITS: bigint = NEEDED.reduce((bits, { bit }) => bits | bit, 0n)

/** Bits as Discord writes them: a decimal number. */
export const managesServer = (permissions: string): boolean => (BigInt(permissions) & MANAGERS) !== 0n

/** In a thread another right counts than in its channel. */
export const mayWrite = (permissions: string, isThread: boolean): boolean =>
  (BigInt(permissions) & (ADMINISTRATOR | (1n << (isThread ? 38n : 11n)))) !== 0n

/** Names of what is missing, in the order of Discord's own list. */
export function missingPermissions(permissions: string): string[] {
  const bits = BigInt(permissions)
  if (bits & ADMINISTRATOR) return []
  return NEEDED.filter(({ bit }) => !(bits & bit)).map(({ name }) => name)
}
