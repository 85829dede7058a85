/** Two names that changed places around the same verb: who beat whom. Pure. */
import type { Alignment } from './align.ts'
import { type NamePhrase, namePhrasesOf } from './names.ts'
import type { Finding } from './problem.ts'
import { isAction } from './senses.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

/** Words between a name and its verb. */
const CLOSE = 4

export function checkRoles({ piece, words, evidence }: Alignment, source: Source): Finding[] {
  const phrases = namePhrasesOf(piece, source)
  const findings: Finding[] = []
  for (const [index, left] of phrases.entries()) {
    const right = phrases[index + 1]
    if (!right) break
    const from = piece.tokens.indexOf(left.tokens.at(-1) as Token)
    const to = piece.tokens.indexOf(right.tokens[0] as Token)
    if (to - from > CLOSE + 1) continue
    for (const word of words) {
      const at = piece.tokens.indexOf(word.token)
      if (at <= from || at >= to || word.token.capital || !isAction(word.token.lexeme.stem)) continue
      const passive = isPassive(piece.tokens, at)
      const swapped = word.matches.some(
        ({ place, level }) =>
          level === 1 &&
          evidence.slice(0, 2).includes(place.sentence) &&
          isReversed(source.pieces[place.sentence]?.tokens ?? [], place.at, left, right, passive),
      )
      const straight = word.matches.some(({ place }) =>
        isReversed(source.pieces[place.sentence]?.tokens ?? [], place.at, right, left, passive),
      )
      if (swapped && !straight)
        findings.push({
          kind: 'unsupported',
          text: piece.text.slice(left.start - piece.start, (right.tokens.at(-1)?.end ?? 0) - piece.start),
          start: left.start,
          sure: 0.75,
          reason: `The source has ${left.text} and ${right.text} the other way round.`,
        })
    }
  }
  return findings
}

/** True when the sentence has `right` before the verb and `left` behind it, in the same voice; or the reverse in the other. */
function isReversed(
  tokens: readonly Token[],
  verb: number,
  left: NamePhrase,
  right: NamePhrase,
  passive: boolean,
): boolean {
  const other = isPassive(tokens, verb) !== passive
  const before = tokens.slice(Math.max(0, verb - CLOSE), verb)
  const after = upToPreposition(tokens.slice(verb + 1, verb + 1 + CLOSE))
  const [subject, object] = other ? [left, right] : [right, left]
  return has(before, subject) && has(after, object) && !has(before, object) && !has(after, subject)
}

const has = (tokens: readonly Token[], { tokens: name }: NamePhrase): boolean => {
  const stem = name.at(-1)?.lexeme.stem
  return tokens.some(({ lexeme, text }) => lexeme.stem === stem && !/['’]s$/.test(text))
}

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(verb + 1, verb + 3).some(({ lexeme }) => lexeme.word === 'by')

const PREPOSITION = /^(?:in|at|from|to|of|on|with|for|into|near|about|over|after|before|during)$/

/** What stands behind a preposition is no object of the verb; "by" names who did it. */
function upToPreposition(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ lexeme }) => PREPOSITION.test(lexeme.word))
  return end < 0 ? tokens : tokens.slice(0, end)
}
