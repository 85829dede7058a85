/**
 * Which sentences of a source a claim sentence rests on, and where each of its words stands in them. Pure.
 *
 * Words weigh by how rare they are in the source. Up to four sentences are taken, each for what the others lack, so
 * that a claim that merges sentences finds all of them.
 */
import { type Lay, layAlong } from './gaps.ts'
import { sameRoot } from './lemma.ts'
import type { Source } from './source.ts'
import type { Piece, Token } from './tokens.ts'
import { headOf, type Place } from './word-index.ts'

const MAX_EVIDENCE = 4
/** A further sentence must carry this share of the claim's weight that no better sentence carries. */
const MIN_GAIN = 0.08
const BY_SENSE = 0.75
const BY_ROOT = 0.7

/** A place of the source with the claim's word: `level` is 1 for the word itself, less for one like it. */
export type Match = { readonly place: Place; readonly level: number }

export type Aligned = {
  readonly token: Token
  readonly weight: number
  /** Everywhere in the source. */
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
  /** The claim sentence laid along a source sentence, worked out when first asked for. */
  readonly layOn: (sentence: number) => Lay
}

export function alignPiece(piece: Piece, source: Source): Alignment {
  const total = source.pieces.length
  const words = piece.tokens
    .filter(({ lexeme }) => lexeme.content)
    .map((token) => {
      const matches = matchesOf(token, source)
      const sentences = new Set(matches.map(({ place }) => place.sentence)).size
      return { token, matches, weight: Math.log(1 + total / Math.max(1, sentences)) }
    })
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1
  const { evidence, covered } = chooseEvidence(words, whole)
  const near = new Set(evidence.flatMap((at) => [at - 1, at, at + 1]).filter((at) => at >= 0 && at < total))
  const lays = new Map<number, Lay>()
  const layOn = (sentence: number): Lay => {
    const lay = lays.get(sentence) ?? layAlong(piece.tokens, source.tokensIn(sentence))
    lays.set(sentence, lay)
    return lay
  }
  return { piece, words, evidence, near, coverage: covered / whole, layOn }
}

/** Places of the word itself first, then of words with its sense, then of words with its root. */
export function matchesOf(token: Token, source: Source): Match[] {
  const { lexeme, senses } = token
  const found = new Map<number, Match>()
  const add = (places: readonly Place[] | undefined, level: number) => {
    for (const place of places ?? []) {
      const key = place.sentence * 2 ** 20 + place.at
      if (!found.has(key)) found.set(key, { place, level })
    }
  }
  add(source.byStem.get(lexeme.stem), 1)
  add(source.byPair.get(lexeme.stem), 1)
  add(source.byPair.get(lexeme.word), 1)
  for (const sense of senses) add(source.bySense.get(sense), BY_SENSE)
  const head = headOf(token)
  const alike = head === undefined ? [] : (source.byHead.get(head) ?? [])
  const stemAt = ({ sentence, at }: Place) => source.tokensIn(sentence)[at]?.lexeme.stem ?? ''
  add(
    alike.filter((place) => sameRoot(lexeme.stem, stemAt(place))),
    BY_ROOT,
  )
  return [...found.values()]
}

type Chosen = { readonly evidence: readonly number[]; readonly covered: number }

/** Takes the sentence that adds most, again and again. */
function chooseEvidence(words: readonly Aligned[], whole: number): Chosen {
  const levels = words.map(({ matches }) => bestLevels(matches))
  const have = words.map(() => 0)
  const evidence: number[] = []
  let covered = 0
  while (evidence.length < MAX_EVIDENCE) {
    const { sentence, gain } = bestGain(words, levels, have)
    if (gain / whole < MIN_GAIN) break
    evidence.push(sentence)
    covered += gain
    for (const [index, level] of levels.entries())
      have[index] = Math.max(have[index] ?? 0, level.get(sentence) ?? 0)
  }
  return { evidence, covered }
}

function bestLevels(matches: readonly Match[]): Map<number, number> {
  const best = new Map<number, number>()
  for (const { place, level } of matches)
    best.set(place.sentence, Math.max(level, best.get(place.sentence) ?? 0))
  return best
}

function bestGain(
  words: readonly Aligned[],
  levels: readonly ReadonlyMap<number, number>[],
  have: readonly number[],
): { sentence: number; gain: number } {
  const gains = new Map<number, number>()
  for (const [index, { weight }] of words.entries())
    for (const [sentence, level] of levels[index] ?? []) {
      const more = Math.max(0, level - (have[index] ?? 0)) * weight
      gains.set(sentence, (gains.get(sentence) ?? 0) + more)
    }
  let best = { sentence: -1, gain: 0 }
  for (const [sentence, gain] of gains)
    if (gain > best.gain || (gain === best.gain && sentence < best.sentence)) best = { sentence, gain }
  return best
}
