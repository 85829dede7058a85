/**
 * A word of the claim where the source has one that excludes it: before for after, rise for fall, brother for mother. Pure.
 *
 * Both words must stand in the same slot: the words beside the one are the words beside the other.
 */
import { type Alignment, matchesOf } from './align.ts'
import type { Gap } from './gaps.ts'
import type { Finding, ProblemKind } from './problem.ts'
import { relationOf } from './senses.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

const SAME_SLOT = 0.5
/** A word that the sentences at hand do have is only doubted where one of them is nearly the claim's. */
const NEAR_COPY = 0.5
const NARROW = 3
const MIN_DENSITY = 8

type Rival = { readonly token: Token; readonly slot: number }

export function checkOppositions(alignment: Alignment, source: Source): Finding[] {
  const { piece, evidence } = alignment
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const gaps = narrowGaps(alignment)
  const findings: Finding[] = []
  for (const [at, token] of piece.tokens.entries()) {
    if (token.senses.length === 0 || token.lexeme.digits || (token.capital && !token.first)) continue
    const excludes = (other: Token) =>
      !stems.has(other.lexeme.stem) && relationOf(token.senses, other.senses) === 'opposed'
    const rival = isSupported(token, alignment, source)
      ? rivalInGap(token, gaps, excludes)
      : rivalInSlot(besideOf(piece, at), evidence, source, excludes)
    if (rival)
      findings.push({
        kind: kindOf(token),
        text: token.text,
        start: token.start,
        sure: 0.5 + rival.slot * 0.4,
        reason: `The source says "${rival.token.text}", not "${token.text}".`,
      })
  }
  return findings
}

function isSupported(token: Token, { evidence, near }: Alignment, source: Source): boolean {
  return matchesOf(token, source).some(
    ({ place, level }) => evidence.includes(place.sentence) || (level === 1 && near.has(place.sentence)),
  )
}

function rivalInSlot(
  beside: readonly Token[],
  evidence: readonly number[],
  source: Source,
  excludes: (other: Token) => boolean,
): Rival | undefined {
  let best: Rival | undefined
  for (const sentence of evidence) {
    const tokens = source.pieces[sentence]?.tokens ?? []
    for (const [index, other] of tokens.entries()) {
      if (!excludes(other)) continue
      const slot = slotScore(beside, tokens, index)
      if (slot >= SAME_SLOT && (!best || slot > best.slot)) best = { token: other, slot }
    }
  }
  return best
}

function narrowGaps({ evidence, layOn }: Alignment): Gap[] {
  const [best] = evidence
  if (best === undefined) return []
  const lay = layOn(best)
  if (lay.share < NEAR_COPY) return []
  return lay.gaps.filter(
    (gap) => gap.claim.length <= NARROW && gap.source.length <= NARROW && gap.density >= MIN_DENSITY,
  )
}

function rivalInGap(
  token: Token,
  gaps: readonly Gap[],
  excludes: (other: Token) => boolean,
): Rival | undefined {
  for (const gap of gaps) {
    if (!gap.claim.includes(token)) continue
    const other = gap.source.find(excludes)
    if (other) return { token: other, slot: SAME_SLOT }
  }
  return undefined
}

const TIME =
  /^(?:today|yesterday|tomorrow|before|after|earlier|later|last|next|previous|following|minutes?|hours?|days?|weeks?|months?|years?|decades?|morning|afternoon|evening|night|spring|summer|autumn|winter|daily|weekly|monthly|yearly|annual)$/
const ORDER =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|once|twice|double|triple|half|more|less|fewer|most|least)$/

export function kindOf({ lexeme }: Token): ProblemKind {
  if (TIME.test(lexeme.word)) return 'date'
  return ORDER.test(lexeme.word) ? 'number' : 'unsupported'
}
