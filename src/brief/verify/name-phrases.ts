/** The names of a claim sentence: runs of capitalised words. Pure. */
import { withoutGenitive } from './name-index.ts'
import type { Source } from './source.ts'
import type { Piece, Token } from './tokens.ts'

export type NamePhrase = {
  readonly tokens: readonly [Token, ...Token[]]
  /** As printed, without a genitive. */
  readonly text: string
  readonly start: number
}

const DATE_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/
/** Endings of everyday words that begin a sentence; a name seldom has them. */
const EVERYDAY_ENDING = /(?:s|ed|ing|ly|er|or)$/
const SHORTEST_LONE_NAME = 4
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|dozens?|half)$/

/** Runs of name words. Small words and marks part them. */
export function namePhrasesOf(piece: Piece, source: Source): NamePhrase[] {
  const runs: [Token, ...Token[]][] = []
  let open = false
  for (const [index, token] of piece.tokens.entries()) {
    if (token.afterMark) open = false
    const isPart = isNameToken(token, source) || opensName(token, piece.tokens[index + 1], source)
    if (isPart && open) runs.at(-1)?.push(token)
    else if (isPart) runs.push([token])
    open = isPart
  }
  return runs.map((tokens) => phraseOf(tokens, piece))
}

export function phraseOf(tokens: readonly [Token, ...Token[]], piece: Piece): NamePhrase {
  const { start } = tokens[0]
  const end = tokens.at(-1)?.end ?? start
  return { tokens, start, text: withoutGenitive(piece.text.slice(start - piece.start, end - piece.start)) }
}

/** A month or a weekday. */
export const isDateWord = ({ lexeme }: Token): boolean => DATE_WORD.test(lexeme.word)

/** A capital inside a sentence; at its beginning only where the source shows that the word is a name. */
export function isNameToken(token: Token, source: Source): boolean {
  const { lexeme, text } = token
  if (!token.capital || !lexeme.content || lexeme.digits || isDateWord(token)) return false
  const isShouted = text.length > 1 && text === text.toUpperCase() && token.senses.length > 0
  return !isShouted && (!token.first || source.namesByStem.has(lexeme.stem))
}

/** A first word that no table of everyday words has, before a name or alone. */
function opensName(token: Token, next: Token | undefined, source: Source): boolean {
  const { lexeme, senses, first, capital } = token
  if (!first || !capital || !lexeme.content || lexeme.digits || senses.length > 0) return false
  if (next && !next.afterMark && isNameToken(next, source)) return true
  return (
    lexeme.word.length >= SHORTEST_LONE_NAME &&
    !EVERYDAY_ENDING.test(lexeme.word) &&
    !NUMBER_WORD.test(lexeme.word)
  )
}
