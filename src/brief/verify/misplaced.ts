/** A name of the source, put where the source has another name. Pure. */
import type { Alignment } from './align.ts'
import type { Gap } from './gaps.ts'
import { isNameToken, type NamePhrase, namePhrasesOf } from './names.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

const MIN_COVERAGE = 0.55
const MIN_LEAD = 0.3
/** Words beside the other name that are no part of it. */
const MAX_LOOSE = 2

export function checkPlaces(alignment: Alignment, source: Source): Finding[] {
  const { piece, evidence } = alignment
  const named = namePhrasesOf(piece, source).filter((phrase) =>
    phrase.tokens.some((token) => source.byStem.has(token.lexeme.stem)),
  )
  const phrases = named.some(({ tokens }) => tokens.includes(piece.tokens[0] as Token))
    ? named
    : [...named, ...strangerOf(alignment)]
  if (phrases.length === 0) return []
  const findings: Finding[] = []
  for (const sentence of evidence.slice(0, 2)) {
    for (const gap of alignment.layOn(sentence).gaps)
      for (const phrase of phrases) {
        const rival = rivalIn(gap, phrase, alignment, source)
        if (rival && isBetter(sentence, phrase, alignment, source))
          findings.push({
            kind: 'name',
            text: phrase.text,
            start: phrase.start,
            sure: 0.6,
            reason: `The source says this of ${rival}.`,
          })
      }
  }
  return findings
}

/** A first word that the source does not have: whether it is a name shows where the source has one in its place. */
function strangerOf({ piece, words }: Alignment): NamePhrase[] {
  const [first] = piece.tokens
  const word = words.find(({ token }) => token === first)
  if (!first?.capital || !word || word.matches.length > 0) return []
  return [{ tokens: [first], text: first.text, start: first.start }]
}

function rivalIn(gap: Gap, phrase: NamePhrase, { piece }: Alignment, source: Source): string | undefined {
  if (!phrase.tokens.every((token) => gap.claim.includes(token))) return undefined
  if (gap.claim.length > phrase.tokens.length + MAX_LOOSE) return undefined
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const side = gap.left === 0 ? gap.source.slice(-4) : gap.right === 0 ? gap.source.slice(0, 4) : gap.source
  const names = side.filter((token) => isNameToken(token, source) && !stems.has(token.lexeme.stem))
  const loose = side.filter((token) => token.lexeme.content && !token.lexeme.digits && !names.includes(token))
  if (names.length === 0 || loose.length > (gap.left === 0 || gap.right === 0 ? 1 : 0)) return undefined
  const last = names.at(-1)
  const next = last && gap.source[gap.source.indexOf(last) + 1]
  if (next && !next.capital && !next.afterMark && !next.lexeme.digits && next.lexeme.content) return undefined
  return names.map(({ text }) => text).join(' ')
}

/** The sentence says clearly more of the claim than any sentence near the name does. */
function isBetter(sentence: number, phrase: NamePhrase, alignment: Alignment, source: Source): boolean {
  const mentions = mentionsOf(phrase.tokens, source)
  if (mentions.has(sentence) || mentions.has(sentence - 1)) return false
  const coverage = coverageWithout(phrase, alignment)
  const own = Math.max(0, ...[...mentions].map(coverage))
  const here = coverage(sentence)
  return here >= MIN_COVERAGE && here - own >= MIN_LEAD
}

function mentionsOf(tokens: readonly Token[], source: Source): Set<number> {
  const found = new Set<number>()
  for (const token of tokens)
    for (const { sentence } of source.namesByStem.get(token.lexeme.stem) ??
      source.byStem.get(token.lexeme.stem) ??
      [])
      found.add(sentence)
  return found
}

function coverageWithout(phrase: NamePhrase, { words }: Alignment): (sentence: number) => number {
  const rest = words.filter(({ token }) => !phrase.tokens.includes(token))
  const whole = rest.reduce((sum, { weight }) => sum + weight, 0) || 1
  return (sentence) =>
    rest.reduce(
      (sum, { weight, matches }) =>
        sum + (matches.some(({ place }) => place.sentence === sentence) ? weight : 0),
      0,
    ) / whole
}
