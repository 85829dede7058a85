/** Quotations and who speaks. Pure. */
import type { NameTable } from './name-table.ts'

export type Speaker = {
  /** As printed; absent for a pronoun. */
  readonly speaker?: string
  /** Its usual English form, when it is a name. */
  readonly name?: string
  /** True for "he said". */
  readonly pronoun?: boolean
}

export function reportedSpeakerOf(
  _sentence: string,
  _language: string,
  _names: NameTable,
): Speaker | undefined {
  return undefined
}
