/** Whether one word is a misspelling of another. Pure. Optimal string alignment distance (Damerau 1964, Levenshtein 1966). */

/** Number of insertions, deletions, substitutions and swaps of neighbours; larger than `limit` as soon as that is sure. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitution = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    if (Math.min(...current) > limit) return limit + 1
    before = last
    last = current
  }
  return last[b.length] ?? limit + 1
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

/** For names typed in a hurry: one wrong letter even in a name of two or three. */
export const isCarelessName = (typed: string, meant: string): boolean =>
  typed.length >= 2 && typed.length === meant.length && meant.length <= 4 && editDistance(typed, meant, 1) === 1
