/**
 * A word of the claim where the source has one that excludes it: before for after, rise for fall, brother for mother. Pure.
 *
 * Both words must stand in the same slot: the words beside the one are the words beside the other.
 */
import { type Alignment, matchesOf } from './align.ts'
import type { Finding } from './problem.ts'
import { relationOf } from './senses.ts'
import { besideOf, slotScore } from './slot.ts'
import type { Source } from './source.ts'

const SAME_SLOT = 0.5

export function checkOppositions(alignment: Alignment, source: Source): Finding[] {
  const { piece, evidence, near } = alignment
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const findings: Finding[] = []
  for (const [at, token] of piece.tokens.entries()) {
    if (token.senses.length === 0 || token.lexeme.digits || (token.capital && !token.first)) continue
    const supported = matchesOf(token, source).some(
      ({ place, level }) => evidence.includes(place.sentence) || (level === 1 && near.has(place.sentence)),
    )
    if (supported) continue
    const beside = besideOf(piece, at)
    let best: { score: number; text: string } | undefined
    for (const sentence of evidence)
      for (const [index, other] of (source.pieces[sentence]?.tokens ?? []).entries()) {
        if (stems.has(other.lexeme.stem) || relationOf(token.senses, other.senses) !== 'opposed') continue
        const score = slotScore(beside, source.pieces[sentence]?.tokens ?? [], index)
        if (!best || score > best.score) best = { score, text: other.text }
      }
    if (best && best.score >= SAME_SLOT)
      findings.push({
        kind: 'unsupported',
        text: token.text,
        start: token.start,
        sure: 0.5 + best.score * 0.4,
        reason: `The source says "${best.text}", not "${token.text}".`,
      })
  }
  return findings
}
