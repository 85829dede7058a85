/** Whether one word is a misspelling of another. Pure. Optimal string alignment distance (Damerau 1964, Levenshtein 1966). */

/** Number of insertions, deletions, substitutions and swaps of neighbours; more than `limit` as soon as that is sure. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) current.push(costAt(a, b, row, column, rows, current))
    if (Math.min(...current) > limit) return limit + 1
    rows.push(current)
  }
  return rows.at(-1)?.at(-1) ?? limit + 1
}

function costAt(
  a: string,
  b: string,
  row: number,
  column: number,
  rows: readonly number[][],
  current: readonly number[],
): number {
  const above = rows[row - 1] ?? []
  const isSame = a[row - 1] === b[column - 1]
  const cost = Math.min(
    (above[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (above[column - 1] ?? 0) + (isSame ? 0 : 1),
  )
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  return isSwap ? Math.min(cost, (rows[row - 2]?.[column - 2] ?? 0) + 1) : cost
}

/** Typing errors allowed in a word: none in short ones, where another word is always near. */
const allowedErrors = (length: number): number => (length >= 8 ? 2 : length >= 5 ? 1 : 0)

/** Digits are never misspelt: 1,200 is not 1,300. */
export function isMisspelling(typed: string, meant: string): boolean {
  if (/\d/.test(typed) || /\d/.test(meant) || typed === meant) return false
  const allowed = Math.min(allowedErrors(typed.length), allowedErrors(meant.length + 1))
  if (allowed === 0 || typed[0] !== meant[0]) return false
  return editDistance(typed, meant, allowed) <= allowed
}

/** For names typed in a hurry: one slip even in a name of two to four letters; one of two keeps its length. */
export const isCarelessName = (typed: string, meant: string): boolean =>
  typed.length >= 2 &&
  meant.length <= 4 &&
  Math.abs(typed.length - meant.length) <= (meant.length > 2 ? 1 : 0) &&
  editDistance(typed, meant, 1) === 1
