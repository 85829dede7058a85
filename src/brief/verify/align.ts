/**
 * Which sentences of a source a claim sentence rests on, and where each of its words stands in them. Pure.
 *
 * Words weigh by how rare they are in the source. Up to four sentences are taken, each for what the others lack, so
 * that a claim that merges sentences finds all of them.
 */
import type { Place, Source } from './source.ts'
import type { Piece, Token } from './tokens.ts'

const MAX_EVIDENCE = 4
/** A further sentence must carry this share of the claim's weight that no better sentence carries. */
const MIN_GAIN = 0.08
const BY_SENSE = 0.75
const BY_FORM = 0.7

export type Match = { readonly place: Place; readonly level: number }

export type Aligned = {
  readonly token: Token
  readonly weight: number
  /** Everywhere in the source, best first within a sentence. */
  readonly matches: readonly Match[]
}

export type Alignment = {
  readonly piece: Piece
  /** Content words of the claim sentence. */
  readonly words: readonly Aligned[]
  /** Indexes of source sentences, best first. */
  readonly evidence: readonly number[]
  /** The evidence and the sentences beside it. */
  readonly near: ReadonlySet<number>
  /** Share of the claim sentence's weight found in the evidence, 0 to 1. */
  readonly coverage: number
}

export function matchesOf(token: Token, source: Source): Match[] {
  const { lexeme, senses } = token
  const matches: Match[] = []
  const taken = new Set<number>()
  const add = (places: readonly Place[] | undefined, level: number) => {
    for (const place of places ?? []) {
      const key = place.sentence * 4096 + place.at
      if (taken.has(key)) continue
      taken.add(key)
      matches.push({ place, level })
    }
  }
  add(source.byStem.get(lexeme.stem), 1)
  add(source.byPair.get(lexeme.stem), 1)
  add(source.byPair.get(lexeme.word), 1)
  for (const sense of senses) add(source.bySense.get(sense), BY_SENSE)
  if (lexeme.content && lexeme.stem.length >= 4)
    add(
      source.byHead
        .get(lexeme.stem.slice(0, 4))
        ?.filter((place) =>
          sameRoot(lexeme.stem, source.pieces[place.sentence]?.tokens[place.at]?.lexeme.stem ?? ''),
        ),
      BY_FORM,
    )
  return matches
}

/** "decis" and "decid", "belg" and "belgian": one begins as the other and little is left over. */
export function sameRoot(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  const rest = Math.max(a.length, b.length) - shared
  return shared >= 4 && rest <= 3 && shared >= rest + 2
}

export function alignPiece(piece: Piece, source: Source): Alignment {
  const total = source.pieces.length
  const words: Aligned[] = []
  for (const token of piece.tokens) {
    if (!token.lexeme.content) continue
    const matches = matchesOf(token, source)
    const sentences = new Set(matches.map(({ place }) => place.sentence)).size
    words.push({ token, matches, weight: Math.log(1 + total / Math.max(1, sentences)) })
  }
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1
  const { evidence, covered } = chooseEvidence(words, total, whole)
  const near = new Set(
    evidence.flatMap((index) => [index - 1, index, index + 1]).filter((i) => i >= 0 && i < total),
  )
  return { piece, words, evidence, near, coverage: covered / whole }
}

function chooseEvidence(
  words: readonly Aligned[],
  total: number,
  whole: number,
): { evidence: number[]; covered: number } {
  const levels = words.map(({ matches }) => {
    const best = new Map<number, number>()
    for (const { place, level } of matches)
      best.set(place.sentence, Math.max(level, best.get(place.sentence) ?? 0))
    return best
  })
  const have = new Float64Array(words.length)
  const evidence: number[] = []
  let covered = 0
  while (evidence.length < MAX_EVIDENCE) {
    const gains = new Float64Array(total)
    for (const [index, word] of words.entries())
      for (const [sentence, level] of levels[index] ?? [])
        gains[sentence] = (gains[sentence] ?? 0) + Math.max(0, level - (have[index] ?? 0)) * word.weight
    let best = -1
    let gain = 0
    for (let sentence = 0; sentence < total; sentence++)
      if ((gains[sentence] ?? 0) > gain + 1e-9) {
        best = sentence
        gain = gains[sentence] ?? 0
      }
    if (best < 0 || gain / whole < MIN_GAIN) break
    evidence.push(best)
    covered += gain
    for (const [index] of words.entries())
      have[index] = Math.max(have[index] ?? 0, levels[index]?.get(best) ?? 0)
  }
  return { evidence, covered }
}
