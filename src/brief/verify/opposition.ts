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
/** A word that the sentences at hand do have is only doubted where the best of them is nearly the claim's. */
const NEAR_COPY = 0.5
const NARROW = 3
/** The source may say more in its place. */
const NARROW_SOURCE = 5
const MIN_DENSITY = 8

const TIME =
  /^(?:today|yesterday|tomorrow|before|after|earlier|later|last|next|previous|following|minutes?|hours?|days?|weeks?|months?|years?|decades?|morning|afternoon|evening|night|spring|summer|autumn|winter|daily|weekly|monthly|yearly|annual)$/
const MEASURE =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|once|twice|double|triple|half|more|less|fewer|most|least|euros?|dollars?|pounds?|yen|yuan)$/

/** Who is meant by a pronoun cannot be told; only one of a sex that the source never speaks of is wrong. */
const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/

type Rival = { readonly token: Token; readonly slot: number }

export function checkOppositions(alignment: Alignment, source: Source): Finding[] {
  const { piece } = alignment
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const gaps = narrowGaps(alignment)
  return piece.tokens.flatMap((token, at) => {
    if (token.senses.length === 0 || token.lexeme.digits || (token.capital && !token.first)) return []
    const excludes = (other: Token) =>
      !stems.has(other.lexeme.stem) && relationOf(token.senses, other.senses) === 'opposed'
    const rival = rivalOf(token, at, gaps, excludes, alignment, source)
    if (!rival) return []
    const { text, start } = token
    const reason = `The source says "${rival.token.text}", not "${text}".`
    return [{ kind: kindOf(token), text, start, sure: 0.5 + rival.slot * 0.4, reason }]
  })
}

/** What kind of error a wrong word is. */
export function kindOf({ lexeme }: Token): ProblemKind {
  if (TIME.test(lexeme.word)) return 'date'
  return MEASURE.test(lexeme.word) ? 'number' : 'unsupported'
}

/** A word that the best sentence has is right; one that other sentences have may still be in the wrong place. */
function rivalOf(
  token: Token,
  at: number,
  gaps: readonly Gap[],
  excludes: (other: Token) => boolean,
  alignment: Alignment,
  source: Source,
): Rival | undefined {
  const { piece, evidence, near } = alignment
  const matches = matchesOf(token, source)
  const isIn = (sentence: number | undefined) =>
    matches.some(({ place, level }) => level === 1 && place.sentence === sentence)
  if (isIn(evidence[0]) || (PRONOUN.test(token.lexeme.word) && matches.length > 0)) return undefined
  const isLikeIn = matches.some(({ place }) => place.sentence === evidence[0])
  const isFound = isLikeIn || [...near].some(isIn)
  const inGap = rivalInGap(token, gaps, excludes)
  return inGap || isFound ? inGap : rivalInSlot(besideOf(piece, at), alignment, source, excludes)
}

function rivalInSlot(
  beside: readonly Token[],
  { evidence }: Alignment,
  source: Source,
  excludes: (other: Token) => boolean,
): Rival | undefined {
  const rivals = evidence.flatMap((sentence) => {
    const tokens = source.tokensIn(sentence)
    return tokens.flatMap((token, at) =>
      excludes(token) ? [{ token, slot: slotScore(beside, tokens, at) }] : [],
    )
  })
  const [best] = rivals.toSorted((a, b) => b.slot - a.slot)
  return best && best.slot >= SAME_SLOT ? best : undefined
}

function narrowGaps({ evidence, layOn }: Alignment): readonly Gap[] {
  const [best] = evidence
  if (best === undefined || layOn(best).share < NEAR_COPY) return []
  return layOn(best).gaps.filter(
    ({ claim, source, density }) =>
      claim.length <= NARROW && source.length <= NARROW_SOURCE && density >= MIN_DENSITY,
  )
}

function rivalInGap(
  token: Token,
  gaps: readonly Gap[],
  excludes: (other: Token) => boolean,
): Rival | undefined {
  const gap = gaps.find(({ claim }) => claim.includes(token))
  const other = gap?.source.find(excludes)
  return other && { token: other, slot: SAME_SLOT }
}
