/** Anchors compared by meaning, never by form. Pure. */
import type { Anchor, DateAnchor, DurationAnchor, NumberAnchor } from './anchor.ts'

type Quantity = NumberAnchor | DurationAnchor

export const sameNumber = (a: Quantity, b: Quantity): boolean => a.value === b.value && a.unit === b.unit
export const numbersConflict = (a: Quantity, b: Quantity): boolean =>
  a.unit !== undefined && a.unit === b.unit && !sameNumber(a, b)
export const datesCompatible = (a: DateAnchor, b: DateAnchor): boolean => !datesConflict(a, b)
export const datesConflict = (a: DateAnchor, b: DateAnchor): boolean =>
  a.day !== undefined && b.day !== undefined && (a.day !== b.day || a.month !== b.month)
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export type Agreement = { readonly agree: boolean; readonly missing: Anchor[]; readonly added: Anchor[] }

export function anchorsAgree(original: readonly Anchor[], english: readonly Anchor[]): Agreement {
  const quantities = (anchors: readonly Anchor[]) => anchors.filter((anchor) => anchor.kind === 'number')
  const missing = quantities(original).filter((a) => !quantities(english).some((b) => sameNumber(a, b)))
  const added = quantities(english).filter((a) => !quantities(original).some((b) => sameNumber(a, b)))
  return { agree: missing.length + added.length === 0, missing, added }
}
