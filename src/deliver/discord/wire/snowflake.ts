/** Ids of Discord, which carry their time (https://docs.discord.com/developers/reference#snowflakes). Pure. */

/** Milliseconds: the first second of 2015. */
const EPOCH_MS = 1_420_070_400_000n
const TIME_SHIFT = 22n

/** The smallest id that something made at this instant can have. Before 2015: 0. */
export function snowflakeAt(instant: Date): string {
  const since = BigInt(instant.getTime()) - EPOCH_MS
  return String(since > 0n ? since << TIME_SHIFT : 0n)
}

export const isLater = (id: string, other: string): boolean => BigInt(id) > BigInt(other)
