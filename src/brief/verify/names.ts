/** Names of the claim that the source does not have, or does not have in this form. Pure. */

import { sameRoot } from './lemma.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Piece, Token } from './tokens.ts'

const DATE_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/

export type NamePhrase = { readonly tokens: readonly Token[]; readonly text: string; readonly start: number }

/** A token that reads as part of a name. */
export function isNameToken(token: Token, source: Source): boolean {
  const { lexeme, text } = token
  if (!token.capital || !lexeme.content || lexeme.digits || DATE_WORD.test(lexeme.word)) return false
  if (text.length > 1 && text === text.toUpperCase() && token.senses.length > 0) return false
  if (!token.first) return true
  return source.namesByStem.has(lexeme.stem)
}

/** Runs of name words; "of", "the" and "and" part them. */
export function namePhrasesOf(piece: Piece, source: Source): NamePhrase[] {
  const phrases: NamePhrase[] = []
  let run: Token[] = []
  const flush = () => {
    const [head] = run
    const last = run.at(-1)
    if (head && last)
      phrases.push({
        tokens: run,
        start: head.start,
        text: piece.text.slice(head.start - piece.start, last.end - piece.start).replace(/['’]s$/, ''),
      })
    run = []
  }
  for (const [index, token] of piece.tokens.entries()) {
    const next = piece.tokens[index + 1]
    const opensRun =
      token.first &&
      token.capital &&
      token.lexeme.content &&
      next !== undefined &&
      !next.afterMark &&
      isNameToken(next, source)
    if (token.afterMark && run.length > 0) flush()
    if (isNameToken(token, source) || (opensRun && token.senses.length === 0)) run.push(token)
    else if (token.first && token.capital && isLoneName(token)) run.push(token)
    else flush()
  }
  flush()
  return phrases
}

/** A word at the start of a sentence that no table of everyday words has. */
const isLoneName = (token: Token): boolean =>
  token.lexeme.content &&
  token.senses.length === 0 &&
  !token.lexeme.digits &&
  token.lexeme.word.length > 3 &&
  /* plural or -ly words are everyday words */ !/(?:s|ed|ing|ly|er|ors?)$/.test(token.lexeme.word)

export function checkNames(piece: Piece, source: Source): Finding[] {
  const findings: Finding[] = []
  for (const phrase of namePhrasesOf(piece, source)) {
    if (source.knowsName(phrase.text)) continue
    const missing = phrase.tokens.filter((token) => !isKnownToken(token, source))
    if (missing.length === 0) continue
    const finding = judge(phrase, missing, source)
    if (finding) findings.push(finding)
  }
  return findings
}

function isKnownToken(token: Token, source: Source): boolean {
  const { stem, word } = token.lexeme
  if (source.byStem.has(stem) || source.byPair.has(word) || source.byPair.has(stem)) return true
  if (source.knowsName(token.text.replace(/['’]s$/, ''))) return true
  if (/^\p{Lu}{2,}s?$/u.test(token.text) && source.initials.has(token.text.replace(/s$/, '').toLowerCase()))
    return true
  if (token.senses.some((sense) => source.bySense.has(sense))) return true
  for (const name of source.namesByStem.keys())
    if (sameRoot(stem, name) || beginsAs(word, name) || isMisspelling(word, name, stem)) return true
  return false
}

/** A name made from a name of five letters or more: a county from its town, an adjective from its country. */
function beginsAs(word: string, nameStem: string): boolean {
  const [short, long] = word.length < nameStem.length ? [word, nameStem] : [nameStem, word]
  // A stem ends in i where the word ends in y.
  return short.length >= 5 && long.startsWith(short.replace(/[iy]$/, '')) && long.length - short.length <= 5
}

/** One letter more, less or other, in a name of six letters or more. */
function isMisspelling(word: string, nameStem: string, stem: string): boolean {
  const a = stem
  const b = nameStem
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 1 || word.length < 6) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  return Math.max(a.length, b.length) - start - end <= 1
}

/** "Foreign Minister Jane Roe" is Jane Roe: everyday words before a name say what she is. */
function withoutTitles(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ senses }) => senses.length === 0)
  return start > 0 && tokens.length - start >= 2 ? tokens.slice(start) : tokens
}

function judge(phrase: NamePhrase, missing: readonly Token[], source: Source): Finding | undefined {
  const { text, start } = phrase
  const tokens = withoutTitles(phrase.tokens)
  const words = missing
    .filter((token) => tokens.includes(token))
    .map(({ text: word }) => word)
    .join(' ')
  const reason = `The source does not mention ${text}.`
  const everyday = missing.every((token) => token.senses.length > 0)
  if (missing.length === tokens.length)
    return {
      kind: 'name',
      text,
      start,
      reason,
      sure: everyday ? 0.45 : tokens[0]?.first && tokens.length === 1 ? 0.6 : 0.9,
    }
  if (everyday) return { kind: 'name', text, start, reason, sure: 0.4 }
  const [first] = tokens
  const second = tokens[1]
  if (first && second && words === first.text) {
    const others = [...(source.givenNames.get(second.lexeme.stem) ?? [])]
    if (others.length === 0)
      return { kind: 'name', text, start, reason: `The source does not say "${words}".`, sure: 0.55 }
    return { kind: 'name', text, start, reason: `The source says ${others[0]} ${second.text}.`, sure: 0.85 }
  }
  return { kind: 'name', text, start, reason, sure: 0.7 }
}
