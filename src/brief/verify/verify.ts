/** Does a source support a claim? Pure. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import { alignPiece } from './align.ts'
import { checkNames } from './names.ts'
import { checkNegation } from './negation.ts'
import { checkPlaces } from './misplaced.ts'
import { checkQuotes } from './quotes.ts'
import { checkRoles } from './roles.ts'
import { checkSubstitutions } from './substitution.ts'
import { checkOpening } from './opening.ts'
import { checkOppositions } from './opposition.ts'
import type { Finding, Problem } from './problem.ts'
import { readSource, type Source } from './source.ts'
import { piecesOf } from './tokens.ts'

export type Tools = { readonly names: NameTable; readonly language?: string }

export const prepareSource = (text: string, tools: Tools): Source => readSource(text, tools.names)

export function findingsOf(claim: string, source: Source, tools: Tools): Finding[] {
  const pieces = piecesOf(claim)
  const findings: Finding[] = [...checkOpening(pieces), ...checkQuotes(claim, source)]
  for (const piece of pieces) {
    const alignment = alignPiece(piece, source)
    findings.push(...checkNames(piece, source), ...checkOppositions(alignment, source), ...checkNegation(alignment, source), ...checkPlaces(alignment, source), ...checkRoles(alignment, source), ...checkSubstitutions(alignment, source))
  }
  return findings
}
