/** Words in quotation marks stand in the source word for word. Pure. */

import { lexemeOf } from './lexeme.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import { piecesOf } from './tokens.ts'

const QUOTED =
  /["“„«]([^"“”„«»]{2,400})["”»]|(?<=^|[\s(])['‘]\s?((?=\p{L})[^"“”]{2,400}?)(?<=[\p{L}\p{N}.,!?])['’](?=$|[\s.,;:!?)])/gu
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu

export const plainWords = (text: string): string =>
  ` ${(text.match(WORD) ?? []).map((word) => lexemeOf(word).word).join(' ')} `

export function checkQuotes(claim: string, source: Source): Finding[] {
  const findings: Finding[] = []
  for (const match of claim.matchAll(QUOTED)) {
    const quoted = match[1] ?? match[2] ?? ''
    const parts = quoted.split(/\.{3}|…|\[[^\]]*\]/).filter((part) => part.trim())
    const missing = parts.filter((part) => !source.words().includes(plainWords(part).replace(/ $/, '')))
    if (missing.length === 0) continue
    const count = plainWords(quoted).trim().split(' ').length
    const near = missing.every((part) => standsLoosely(part, source))
    findings.push({
      kind: 'quote',
      text: quoted.trim(),
      start: match.index,
      sure: near ? 0.45 : count >= 3 ? 0.8 : 0.55,
      reason: 'These words do not stand in the source.',
    })
  }
  return findings
}

/** Every word of content stands in one sentence of the source: reported loosely rather than made up. */
function standsLoosely(part: string, source: Source): boolean {
  const stems = tokensIn(part).flatMap(({ lexeme }) => (lexeme.content ? [lexeme.stem] : []))
  const [first] = stems
  if (first === undefined) return false
  return (source.byStem.get(first) ?? []).some(({ sentence }) => {
    const there = new Set(source.pieces[sentence]?.tokens.map(({ lexeme }) => lexeme.stem))
    return stems.every((stem) => there.has(stem))
  })
}

const tokensIn = (text: string) => piecesOf(text).flatMap(({ tokens }) => tokens)
