/**
 * A claim sentence laid along a source sentence: which words stand for one another, and what stands in between. Pure.
 * Local alignment by Smith and Waterman (1981).
 */
import { sameRoot } from './align.ts'
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

function pairsOf(claim: readonly Token[], source: readonly Token[]): Pair[] {
  const width = source.length + 1
  const table = new Float64Array((claim.length + 1) * width)
  const scores = new Int8Array((claim.length + 1) * width)
  let best = 0
  let end = 0
  for (const [i, left] of claim.entries())
    for (const [j, right] of source.entries()) {
      const cell = (i + 1) * width + j + 1
      const score = scoreOf(left, right)
      scores[cell] = score
      const value = Math.max(
        0,
        (table[cell - width - 1] ?? 0) + (score || UNLIKE),
        (table[cell - width] ?? 0) + SKIPPED,
        (table[cell - 1] ?? 0) + SKIPPED,
      )
      table[cell] = value
      if (value > best) {
        best = value
        end = cell
      }
    }
  return traceBack(table, scores, end, width)
}

function traceBack(table: Float64Array, scores: Int8Array, end: number, width: number): Pair[] {
  const pairs: Pair[] = []
  let cell = end
  while (cell > width && cell % width > 0 && (table[cell] ?? 0) > 0) {
    const score = scores[cell] ?? 0
    const value = table[cell] ?? 0
    if (Math.abs(value - ((table[cell - width - 1] ?? 0) + (score || UNLIKE))) < 1e-9) {
      if (score > 0) pairs.push([Math.floor(cell / width) - 1, (cell % width) - 1, score])
      cell -= width + 1
    } else if (Math.abs(value - ((table[cell - width] ?? 0) + SKIPPED)) < 1e-9) cell -= width
    else cell--
  }
  return pairs.reverse()
}
