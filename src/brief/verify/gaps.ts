/**
 * A claim sentence laid along a source sentence: which words stand for one another, and what stands in between. Pure.
 * Local alignment by Smith and Waterman (1981).
 */
import { sameRoot } from './lemma.ts'
import { shareSense } from './senses.ts'
import type { Token } from './tokens.ts'

const EQUAL = 4
const ALIKE = 3
const EQUAL_FUNCTION_WORD = 1
const SKIPPED = -0.3
const UNLIKE = -0.5
const DENSITY_REACH = 5

/** What the claim has and what the source has between two pairs of words that stand for one another. */
export type Gap = {
  readonly claim: readonly Token[]
  readonly source: readonly Token[]
  /** 0 at the end of the aligned stretch; a content word counts 3 or 4, a function word 1. */
  readonly left: number
  readonly right: number
  /** How much agrees in the words around. */
  readonly density: number
}

export type Lay = {
  readonly gaps: readonly Gap[]
  /** Share of the claim's content words that stand for a word of the source, 0 to 1. */
  readonly share: number
}

type Pair = readonly [claim: number, source: number, score: number]

export function layAlong(claim: readonly Token[], source: readonly Token[]): Lay {
  const pairs = pairsOf(claim, source)
  const contents = claim.filter(({ lexeme }) => lexeme.content).length || 1
  const paired = pairs.filter(([at]) => claim[at]?.lexeme.content).length
  return { share: paired / contents, gaps: gapsBetween(pairs, claim, source) }
}

function gapsBetween(pairs: readonly Pair[], claim: readonly Token[], source: readonly Token[]): Gap[] {
  const [first] = pairs
  const last = pairs.at(-1)
  if (!first || !last) return []
  const gaps: Gap[] = []
  const bounded: Pair[] = [
    [-1, first[1] - first[0] - 3, 0],
    ...pairs,
    [claim.length, last[1] + claim.length - last[0] + 2, 0],
  ]
  for (const [index, [fromClaim, fromSource, left]] of bounded.entries()) {
    const next = bounded[index + 1]
    if (!next) break
    const [toClaim, toSource, right] = next
    if (toClaim - fromClaim < 2 || toSource - fromSource < 2) continue
    const density = pairs.reduce(
      (sum, [at, , score]) =>
        sum + (at >= fromClaim - DENSITY_REACH && at <= toClaim + DENSITY_REACH ? score : 0),
      0,
    )
    gaps.push({
      claim: claim.slice(fromClaim + 1, toClaim),
      source: source.slice(Math.max(0, fromSource + 1), Math.max(0, toSource)),
      left,
      right,
      density,
    })
  }
  return gaps
}

function scoreOf(a: Token, b: Token): number {
  if (a.lexeme.stem === b.lexeme.stem) return a.lexeme.content ? EQUAL : EQUAL_FUNCTION_WORD
  if (!a.lexeme.content || !b.lexeme.content) return 0
  return shareSense(a.senses, b.senses) || sameRoot(a.lexeme.stem, b.lexeme.stem) ? ALIKE : 0
}

type Table = { readonly width: number; readonly sums: Float64Array; readonly scores: Int8Array }

function pairsOf(claim: readonly Token[], source: readonly Token[]): Pair[] {
  const width = source.length + 1
  const size = (claim.length + 1) * width
  const table: Table = { width, sums: new Float64Array(size), scores: new Int8Array(size) }
  let end = 0
  for (const [i, left] of claim.entries())
    for (const [j, right] of source.entries()) {
      const cell = (i + 1) * width + j + 1
      table.scores[cell] = scoreOf(left, right)
      table.sums[cell] = Math.max(
        0,
        pairedAt(table, cell),
        skippedAt(table, cell),
        sumAt(table, cell - 1) + SKIPPED,
      )
      if (sumAt(table, cell) > sumAt(table, end)) end = cell
    }
  return traceBack(table, end)
}

const sumAt = ({ sums }: Table, cell: number): number => sums[cell] ?? 0
/** When both words are taken together. */
const pairedAt = (table: Table, cell: number): number =>
  sumAt(table, cell - table.width - 1) + (table.scores[cell] || UNLIKE)
/** When the claim's word is left out. */
const skippedAt = (table: Table, cell: number): number => sumAt(table, cell - table.width) + SKIPPED

function traceBack(table: Table, end: number): Pair[] {
  const { width, scores } = table
  const pairs: Pair[] = []
  let cell = end
  while (sumAt(table, cell) > 0) {
    const score = scores[cell] ?? 0
    const sum = sumAt(table, cell)
    if (sum === pairedAt(table, cell)) {
      if (score > 0) pairs.push([Math.floor(cell / width) - 1, (cell % width) - 1, score])
      cell -= width + 1
    } else cell -= sum === skippedAt(table, cell) ? width : 1
  }
  return pairs.reverse()
}
