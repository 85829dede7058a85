/** Two names that changed places around one verb: who beat whom. Pure. */
import type { Aligned, Alignment } from './align.ts'
import { type NamePhrase, namePhrasesOf } from './name-phrases.ts'
import type { Finding } from './problem.ts'
import { isAction } from './senses.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

/** Words between a name and its verb. */
const CLOSE = 4
const LOOKED_AT = 2
const SURE = 0.75
const PREPOSITION = /^(?:in|at|from|to|of|on|with|for|into|near|about|over|after|before|during)$/

export function checkRoles(alignment: Alignment, source: Source): Finding[] {
  const phrases = namePhrasesOf(alignment.piece, source)
  return phrases.flatMap((left, index) => {
    const right = phrases[index + 1]
    return right &&
      verbsBetween(left, right, alignment).some((verb) => isSwapped(verb, left, right, alignment, source))
      ? [swap(left, right, alignment)]
      : []
  })
}

function swap(left: NamePhrase, right: NamePhrase, { piece }: Alignment): Finding {
  const end = right.start + right.text.length
  return {
    kind: 'unsupported',
    text: piece.text.slice(left.start - piece.start, end - piece.start),
    start: left.start,
    sure: SURE,
    reason: `The source has ${left.text} and ${right.text} the other way round.`,
  }
}

function verbsBetween(left: NamePhrase, right: NamePhrase, { piece, words }: Alignment): Aligned[] {
  const from = piece.tokens.indexOf(left.tokens.at(-1) ?? left.tokens[0])
  const to = piece.tokens.indexOf(right.tokens[0])
  if (to - from > CLOSE + 1) return []
  const between = piece.tokens.slice(from + 1, to)
  return words.filter(({ token }) => between.includes(token) && !token.capital && isAction(token.lexeme.stem))
}

/** A sentence at hand has them the other way round, and none has them as the claim does. */
function isSwapped(
  verb: Aligned,
  left: NamePhrase,
  right: NamePhrase,
  { piece, evidence }: Alignment,
  source: Source,
): boolean {
  const passive = isPassive(piece.tokens, piece.tokens.indexOf(verb.token))
  const has = (sentence: number, at: number, doer: NamePhrase, other: NamePhrase) =>
    hasInOrder(source.tokensIn(sentence), at, passive, doer, other)
  const best = evidence.slice(0, LOOKED_AT)
  const reversed = verb.matches.some(
    ({ place, level }) =>
      level === 1 && best.includes(place.sentence) && has(place.sentence, place.at, right, left),
  )
  return reversed && !verb.matches.some(({ place }) => has(place.sentence, place.at, left, right))
}

/** `first` before the verb and `second` behind it, when the voice is the claim's; else the reverse. */
function hasInOrder(
  tokens: readonly Token[],
  verb: number,
  passive: boolean,
  first: NamePhrase,
  second: NamePhrase,
): boolean {
  const before = tokens.slice(Math.max(0, verb - CLOSE), verb)
  const after = upToPreposition(tokens.slice(verb + 1, verb + 1 + CLOSE))
  const [subject, object] = isPassive(tokens, verb) === passive ? [first, second] : [second, first]
  return has(before, subject) && has(after, object) && !has(before, object) && !has(after, subject)
}

function has(tokens: readonly Token[], { tokens: name }: NamePhrase): boolean {
  const stem = name.at(-1)?.lexeme.stem
  return tokens.some(({ lexeme, text }) => lexeme.stem === stem && !/['’]s$/.test(text))
}

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verb + 1, verb + 3).some(({ lexeme }) => lexeme.word === 'by')

/** What stands behind a preposition is no object of the verb; "by" names who did it. */
function upToPreposition(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ lexeme }) => PREPOSITION.test(lexeme.word))
  return end < 0 ? tokens : tokens.slice(0, end)
}
