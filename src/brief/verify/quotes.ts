/** Words in quotation marks stand in the source word for word. Pure. */
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import { piecesOf, plainWords } from './tokens.ts'

/** Double marks of any kind; single ones where they cannot be apostrophes. */
const QUOTED =
  /["“„«]([^"“”„«»]{2,400})["”»]|(?<=^|[\s(])['‘]\s?((?=\p{L})[^"“”]{2,400}?)(?<=[\p{L}\p{N}.,!?])['’](?=$|[\s.,;:!?)])/gu
/** What a quotation may leave out or put in. */
const OMISSION = /\.{3}|…|\[[^\]]*\]/
/** A word or two may be a title or a way of speaking. */
const SHORTEST = 3

export function checkQuotes(claim: string, source: Source): Finding[] {
  return [...claim.matchAll(QUOTED)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? '').trim()
    const missing = text.split(OMISSION).filter((part) => part.trim() && !stands(part, source))
    if (missing.length === 0) return []
    const start = match.index + match[0].indexOf(text)
    const sure = missing.every((part) => standsLoosely(part, source)) ? 0.45 : isLong(text) ? 0.8 : 0.55
    return [{ kind: 'quote', text, start, sure, reason: 'These words do not stand in the source.' }]
  })
}

const stands = (part: string, source: Source): boolean => source.words().includes(plainWords(part))

const isLong = (text: string): boolean => plainWords(text).trim().split(' ').length >= SHORTEST

/** Every word of content stands in one sentence of the source: reported loosely rather than made up. */
function standsLoosely(part: string, source: Source): boolean {
  const stems = piecesOf(part).flatMap(({ tokens }) =>
    tokens.flatMap(({ lexeme }) => (lexeme.content ? [lexeme.stem] : [])),
  )
  const [first] = stems
  if (first === undefined) return false
  return (source.byStem.get(first) ?? []).some(({ sentence }) => {
    const there = new Set(source.tokensIn(sentence).map(({ lexeme }) => lexeme.stem))
    return stems.every((stem) => there.has(stem))
  })
}
