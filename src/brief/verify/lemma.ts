/** The stem of an English word's base form: "won" and "wins" are one. Pure. */
import { stemOf } from '../../lib/english.ts'
import { IRREGULAR } from './words/irregular.ts'

const baseOf = new Map<string, string>()
for (const line of IRREGULAR.trim().split('\n')) {
  const [base = '', ...forms] = line.split(' ')
  for (const form of forms) if (!baseOf.has(form)) baseOf.set(form, base)
}

/** `word` is folded: lower case, no accents. */
export const lemmaOf = (word: string): string => stemOf(baseOf.get(word) ?? word)
