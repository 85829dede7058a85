/** How long work takes, and against what it is held. Touches only the clocks of the machine. */

/** Milliseconds. `cpu` is that of all threads of the process, and counts no waiting for the disk or other programs. */
export type Spent = { readonly wall: number; readonly cpu: number }

export async function spentOn(work: () => unknown): Promise<Spent> {
  const start = performance.now()
  const used = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 }
}

export const per = (count: number, { wall, cpu }: Spent): Spent => ({ wall: wall / count, cpu: cpu / count })

/** Of an even number of values, the upper one of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('there is no median of nothing')
  return middle
}

/**
 * The bare loop that every stage is held against: a text cut into words by a pattern, and the words counted.
 * What it takes depends on the machine and the engine alone, so that ratios to it can be compared.
 */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
