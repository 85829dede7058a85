/** A name that stands where the source has another name: somebody else did it, or it was elsewhere. Pure. */
import type { Alignment } from './align.ts'
import type { Gap } from './gaps.ts'
import { isNameToken, type NamePhrase, namePhrasesOf, phraseOf } from './name-phrases.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

/** Only the best sentences can show whose place a name has taken. */
const LOOKED_AT = 2
const MIN_COVERAGE = 0.55
/** How much more of the claim the sentence must say than any sentence with the name. */
const MIN_LEAD = 0.3
/** Words beside the name in its gap. */
const MAX_LOOSE = 2
const SURE = 0.6

export function checkPlaces(alignment: Alignment, source: Source): Finding[] {
  const phrases = candidatesOf(alignment, source)
  return alignment.evidence.slice(0, LOOKED_AT).flatMap((sentence) =>
    alignment.layOn(sentence).gaps.flatMap((gap) =>
      phrases.flatMap((phrase) => {
        const rival = rivalIn(gap, phrase, alignment, source)
        if (rival === undefined || !saysMore(sentence, phrase, alignment, source)) return []
        const { text, start } = phrase
        return [{ kind: 'name', text, start, sure: SURE, reason: `The source says this of ${rival}.` }]
      }),
    ),
  )
}

/** Names that the source has, and a first word that it does not have and that may be a name. */
function candidatesOf({ piece, words }: Alignment, source: Source): NamePhrase[] {
  const phrases = namePhrasesOf(piece, source).filter(({ tokens }) =>
    tokens.some(({ lexeme }) => source.byStem.has(lexeme.stem)),
  )
  const [first] = words
  const isStranger =
    first && first.token === piece.tokens[0] && first.token.capital && first.matches.length === 0
  return isStranger && phrases[0]?.tokens[0] !== first.token
    ? [...phrases, phraseOf([first.token], piece)]
    : phrases
}

/** The other name, when it stands in the gap where the claim has its own. */
function rivalIn(gap: Gap, { tokens }: NamePhrase, { piece }: Alignment, source: Source): string | undefined {
  if (!tokens.every((token) => gap.claim.includes(token))) return undefined
  if (gap.claim.length > tokens.length + MAX_LOOSE) return undefined
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const names = nameAt(gap, source).filter((token) => !stems.has(token.lexeme.stem))
  if (names.length === 0 || isAttribute(names.at(-1), gap)) return undefined
  return names.map(({ text }) => text).join(' ')
}

/** The name that fills the gap, or that stands at the aligned end of an open one. */
function nameAt({ left, right, source: said }: Gap, source: Source): readonly Token[] {
  const content = said.filter(({ lexeme }) => lexeme.content && !lexeme.digits)
  const isName = (token: Token) => isNameToken(token, source)
  if (left !== 0 && right !== 0) return content.every(isName) ? content : []
  const nearest = left === 0 ? content.toReversed() : content
  const end = nearest.findIndex((token) => !isName(token))
  const names = nearest.slice(0, end < 0 ? undefined : end)
  return left === 0 ? names.toReversed() : names
}

/** "The home-town hero": the name only describes what follows. */
function isAttribute(name: Token | undefined, { source }: Gap): boolean {
  const next = name && source[source.indexOf(name) + 1]
  return next !== undefined && !next.capital && !next.afterMark && next.lexeme.content && !next.lexeme.digits
}

/** The sentence says clearly more of the claim than any sentence that has the name, or follows one that has it. */
function saysMore(sentence: number, phrase: NamePhrase, alignment: Alignment, source: Source): boolean {
  const mentions = mentionsOf(phrase, source)
  if (mentions.has(sentence) || mentions.has(sentence - 1)) return false
  const here = coverageOf(sentence, phrase, alignment)
  const there = [...mentions].map((mention) => coverageOf(mention, phrase, alignment))
  return here >= MIN_COVERAGE && here - Math.max(0, ...there) >= MIN_LEAD
}

function mentionsOf({ tokens }: NamePhrase, source: Source): Set<number> {
  const places = tokens.flatMap(
    ({ lexeme }) => source.namesByStem.get(lexeme.stem) ?? source.byStem.get(lexeme.stem) ?? [],
  )
  return new Set(places.map(({ sentence }) => sentence))
}

/** Share of the claim's weight, the name apart, that a sentence has. */
function coverageOf(sentence: number, { tokens }: NamePhrase, { words }: Alignment): number {
  let whole = 0
  let found = 0
  for (const { token, weight, matches } of words) {
    if (tokens.includes(token)) continue
    whole += weight
    if (matches.some(({ place }) => place.sentence === sentence)) found += weight
  }
  return whole > 0 ? found / whole : 0
}
