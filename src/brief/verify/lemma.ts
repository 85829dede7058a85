/** Forms of one English word: "won" and "wins" are one, "decide" and "decision" nearly. Pure. */
import { stemOf } from '../../lib/english.ts'
import { IRREGULAR } from './words/irregular.ts'

const baseOf = new Map<string, string>()
for (const line of IRREGULAR.trim().split('\n')) {
  const [base = '', ...forms] = line.split(' ')
  for (const form of forms) if (!baseOf.has(form)) baseOf.set(form, base)
}

/** The stem of the base form. `word` is folded: lower case, no accents. */
export const lemmaOf = (word: string): string => stemOf(baseOf.get(word) ?? word)

/** "won", "burnt": another form than the base form. Also plurals. `word` is folded. */
export const isIrregularForm = (word: string): boolean => baseOf.has(word)

const MIN_ROOT = 4
const MAX_ENDING = 3

/** "decid" and "decis": one begins as the other does, and little is left over. */
export function sameRoot(a: string, b: string): boolean {
  const shared = sharedBeginning(a, b)
  const rest = Math.max(a.length, b.length) - shared
  return shared >= MIN_ROOT && rest <= MAX_ENDING && shared >= rest + 2
}

/** Letters that two words have in common at their beginning. */
export function sharedBeginning(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  return shared
}
