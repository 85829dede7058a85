/** The word somebody probably meant. Pure. */

/** Of the known words the one that fewest slips away, if it is near enough to be meant. Case does not count. */
export function nearWord(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase()
  const reach = Math.max(1, Math.floor(word.length / 3))
  const near = known
    .map((name) => ({ name, slips: distance(word, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= reach)
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.name
}

/** Letters to insert, leave out, change or swap with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          at(rows, row - 1, column) + 1,
          (line[column - 1] ?? 0) + 1,
          at(rows, row - 1, column - 1) + (same ? 0 : 1),
          swap ? at(rows, row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(line)
  }
  return at(rows, a.length, b.length)
}

const at = (rows: readonly number[][], row: number, column: number): number => rows[row]?.[column] ?? 0
