/**
 * Does a source support a claim? Every line that is shown passes here. Pure.
 *
 * Each sentence of the claim is laid beside the few source sentences it rests on, and everything is checked inside
 * them: a whole article has most words somewhere, so it cannot tell a right name in the wrong place.
 */
import type { NameTable } from '../../article/anchor/name-table.ts'
import { alignPiece } from './align.ts'
import { checkDates } from './dates.ts'
import { checkForeign, isEnglish } from './foreign.ts'
import { checkPlaces } from './misplaced.ts'
import { checkNames } from './names.ts'
import { checkNegation } from './negation.ts'
import { checkNumbers } from './numbers.ts'
import { checkOpening } from './opening.ts'
import { checkOppositions } from './opposition.ts'
import { checkPrefixes } from './prefixed.ts'
import type { Finding, Problem } from './problem.ts'
import { measuresOf } from './quantities.ts'
import { checkQuotes } from './quotes.ts'
import { checkRelativeDates } from './relative-dates.ts'
import { checkRoles } from './roles.ts'
import { readSource, type Source } from './source.ts'
import { checkSpeaker } from './speaker.ts'
import { checkSubstitutions } from './substitution.ts'
import { piecesOf } from './tokens.ts'
import { checkSupport } from './unsupported.ts'

/** A whole text leaves room for other wordings; only what is likelier wrong than right is reported. */
const SURE_ENOUGH = 0.5
/** A shown line must stand in its few cited sentences; in doubt it is not shown. */
const SURE_ENOUGH_TO_HOLD_BACK = 0.4

export type Tools = {
  readonly names: NameTable
  /** Primary BCP 47 tag of the source. Absent: English when it reads like English. */
  readonly language?: string
}

export type PreparedSource =
  | { readonly kind: 'english'; readonly source: Source }
  | { readonly kind: 'foreign'; readonly text: string; readonly language: string }

/** Reads a source once for many claims. */
export function prepareSource(text: string, { names, language }: Tools): PreparedSource {
  if (isEnglish(text, language)) return { kind: 'english', source: readSource(text, names) }
  return { kind: 'foreign', text, language: language === undefined || language === 'en' ? 'und' : language }
}

/** What is wrong with a claim of one or a few sentences, worst first; empty when the source supports it. */
export function verify(claim: string, source: string, tools: Tools): Problem[] {
  return verifyAgainst(claim, preparedLast(source, tools), tools)
}

type Kept = { readonly text: string; readonly tools: Tools; readonly prepared: PreparedSource }

let kept: Kept | undefined

/** Claims about one source come one after another: the source of the last claim is kept. */
function preparedLast(text: string, tools: Tools): PreparedSource {
  if (kept?.text === text && kept.tools.names === tools.names && kept.tools.language === tools.language)
    return kept.prepared
  const prepared = prepareSource(text, tools)
  kept = { text, tools, prepared }
  return prepared
}

export function verifyAgainst(claim: string, prepared: PreparedSource, tools: Tools): Problem[] {
  return report(findingsOf(claim, prepared, tools), SURE_ENOUGH)
}

/** What is wrong with a shown English line, given the English sentences it cites, worst first. */
export function problemsOf(line: string, evidence: readonly string[], { names }: Tools): Problem[] {
  if (evidence.includes(line)) return []
  const source = readSource(evidence.join('\n'), names)
  return report(findingsIn(line, source, names), SURE_ENOUGH_TO_HOLD_BACK)
}

/** Everything the checks found, sure or not. */
export function findingsOf(claim: string, prepared: PreparedSource, { names }: Tools): Finding[] {
  return prepared.kind === 'english'
    ? findingsIn(claim, prepared.source, names)
    : checkForeign(claim, prepared.text, prepared.language, names)
}

function findingsIn(claim: string, source: Source, names: NameTable): Finding[] {
  const pieces = piecesOf(claim)
  return [
    ...checkOpening(pieces),
    ...checkQuotes(claim, source),
    ...pieces.flatMap((piece) => {
      const alignment = alignPiece(piece, source)
      const measures = measuresOf(piece, names)
      return [
        ...checkNumbers(alignment, measures, source),
        ...checkDates(alignment, measures, source),
        ...checkRelativeDates(alignment, source),
        ...checkNames(piece, source),
        ...checkPlaces(alignment, source),
        ...checkRoles(alignment, source),
        ...checkSpeaker(alignment, source, names),
        ...checkNegation(alignment, source),
        ...checkOppositions(alignment, source),
        ...checkSubstitutions(alignment),
        ...checkPrefixes(alignment, source),
        ...checkSupport(alignment),
      ]
    }),
  ]
}

/** One problem for each place of the claim, the surest first. */
function report(findings: readonly Finding[], threshold: number): Problem[] {
  const problems: Finding[] = []
  for (const finding of findings.filter(({ sure }) => sure >= threshold).toSorted((a, b) => b.sure - a.sure))
    if (!problems.some((other) => isSamePlace(other, finding))) problems.push(finding)
  return problems.map(({ kind, text, reason }) => ({ kind, text, reason }))
}

const isSamePlace = (a: Finding, b: Finding): boolean =>
  a.start < b.start + b.text.length && b.start < a.start + a.text.length
