/** Names of the claim that the source does not have, or not in this form. Pure. */
import { sameRoot, sharedBeginning } from './lemma.ts'
import { withoutGenitive } from './name-index.ts'
import { type NamePhrase, namePhrasesOf } from './name-phrases.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Piece, Token } from './tokens.ts'

export function checkNames(piece: Piece, source: Source): Finding[] {
  return namePhrasesOf(piece, source).flatMap((phrase) => {
    if (source.knowsName(phrase.text)) return []
    const missing = phrase.tokens.filter((token) => !isKnown(token, source))
    if (missing.length === 0) return []
    const { text, start } = phrase
    return [{ kind: 'name', text, start, ...judge(phrase, missing, source) }]
  })
}

type Verdict = Pick<Finding, 'sure' | 'reason'>

function judge(phrase: NamePhrase, missing: readonly Token[], source: Source): Verdict {
  const { tokens, text } = phrase
  const reason = `The source does not mention ${text}.`
  const isEveryday = missing.every(({ senses }) => senses.length > 0)
  const isWhole = missing.length === tokens.length
  if (isEveryday) return { reason, sure: isWhole ? 0.45 : 0.4 }
  if (!isWhole) return judgePart(phrase, missing, source) ?? { reason, sure: 0.7 }
  // A lone first word may be an everyday word that the tables lack.
  return { reason, sure: tokens.length === 1 && tokens[0].first ? 0.6 : 0.9 }
}

/** A family name of the source with a given name that it does not have. */
function judgePart({ tokens }: NamePhrase, missing: readonly Token[], source: Source): Verdict | undefined {
  const name = withoutTitles(tokens)
  const [given, ...more] = missing.filter((token) => name.includes(token))
  const family = given && name[name.indexOf(given) + 1]
  if (!family || more.length > 0) return undefined
  const [other] = source.givenNames.get(family.lexeme.stem) ?? []
  return other === undefined
    ? { reason: `The source does not say "${given.text}".`, sure: 0.55 }
    : { reason: `The source says ${other} ${family.text}.`, sure: 0.85 }
}

/** "Foreign Minister Jane Roe" is Jane Roe: everyday words before a name say what she is. */
function withoutTitles(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ senses }) => senses.length === 0)
  return start > 0 && tokens.length - start >= 2 ? tokens.slice(start) : tokens
}

function isKnown(token: Token, source: Source): boolean {
  const { stem, word } = token.lexeme
  if (source.byStem.has(stem) || source.byPair.has(word) || source.byPair.has(stem)) return true
  if (source.knowsName(withoutGenitive(token.text)) || isAcronym(token, source)) return true
  if (token.senses.some((sense) => source.bySense.has(sense))) return true
  for (const name of source.namesByStem.keys())
    if (sameRoot(stem, name) || isMadeFrom(word, name) || isMisspelling(stem, name)) return true
  return false
}

const isAcronym = ({ text }: Token, { initials }: Source): boolean =>
  /^\p{Lu}{2,}s?$/u.test(text) && initials.has(text.replace(/s$/, '').toLowerCase())

/** One name begins as the other: a county from its town, an adjective from its country. */
function isMadeFrom(word: string, nameStem: string): boolean {
  const [short, long] = word.length < nameStem.length ? [word, nameStem] : [nameStem, word]
  // A stem ends in i where the word ends in y.
  return short.length >= 5 && long.startsWith(short.replace(/[iy]$/, '')) && long.length - short.length <= 5
}

const SHORTEST_MISSPELT = 5

/** One letter more, less or other: names are spelt in several ways. */
function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISSPELT || Math.abs(a.length - b.length) > 1) return false
  const start = sharedBeginning(a, b)
  const rest = Math.min(a.length, b.length) - start
  let end = 0
  while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
