/** An English text cut into sentences and words, for checking. Pure. */
import { lemmaOf } from './lemma.ts'
import { type Lexeme, lexemeOf } from './lexeme.ts'
import { phraseSensesOf } from './senses.ts'

export type Token = {
  /** As printed. Positions are those of the whole text, in UTF-16 units, half-open. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lexeme: Lexeme
  /** Of the word, and of the word with its particle. */
  readonly senses: readonly number[]
  readonly capital: boolean
  /** True where a capital says nothing: for the first word of a sentence or a quotation, and for all of a title. */
  readonly first: boolean
  /** True when a comma, bracket, dash or quotation mark stands before it. */
  readonly afterMark: boolean
}

/** A sentence of a text; `start` is its place in the text. */
export type Piece = { readonly text: string; readonly start: number; readonly tokens: readonly Token[] }

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu
const END = /[.!?…]+["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{Nd}£$€])|\n+/gu
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cpl|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Mt|Rev|Hon|\p{Lu}\.\p{Lu})\.$/u
const LONGEST_ABBREVIATION = 8
const LONGER = 4
const EVERYDAY_IN_TITLE = 2
const MARK = /[,;:()[\]–—"“”‘]|\s-\s|(?:^|\s)'/
const OPENING = /["“‘:]|(?:^|\s)'/

/** Sentences with their words. */
export function piecesOf(text: string): Piece[] {
  return boundsOf(text).map(([start, end]) => {
    const piece = text.slice(start, end)
    return { text: piece, start, tokens: tokensOf(piece, start) }
  })
}

/** Half-open ranges of the sentences. */
export function boundsOf(text: string): [start: number, end: number][] {
  const bounds: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length
    if (match[0].startsWith('.') && endsInAbbreviation(text, start, end)) continue
    if (text.slice(start, end).trim()) bounds.push([start, end])
    start = match.index + match[0].length
  }
  if (text.slice(start).trim()) bounds.push([start, text.length])
  return bounds
}

const endsInAbbreviation = (text: string, start: number, end: number): boolean =>
  ABBREVIATION.test(text.slice(Math.max(start, end - LONGEST_ABBREVIATION), end))

function tokensOf(piece: string, offset: number): Token[] {
  const matches = [...piece.matchAll(WORD)]
  let last = 0
  const tokens = matches.map((match, index) => {
    const [text] = match
    const between = piece.slice(last, match.index)
    last = match.index + text.length
    return {
      ...wordOf(text, matches[index + 1]?.[0]),
      start: offset + match.index,
      end: offset + last,
      first: index === 0 || OPENING.test(between),
      afterMark: MARK.test(between),
    }
  })
  return isTitle(tokens) ? tokens.map((token) => ({ ...token, first: true })) : tokens
}

/** "Mayor Opens New Bridge": every longer word has a capital, everyday words too, so that none says anything. */
function isTitle(tokens: readonly Token[]): boolean {
  const longer = tokens.filter(({ text, lexeme }) => text.length >= LONGER && !lexeme.digits)
  const everyday = longer.filter(({ capital, first, senses }) => capital && !first && senses.length > 0)
  return everyday.length >= EVERYDAY_IN_TITLE && longer.every(({ capital }) => capital)
}

function wordOf(
  text: string,
  next: string | undefined,
): Pick<Token, 'text' | 'lexeme' | 'senses' | 'capital'> {
  const lexeme = lexemeOf(text)
  const phrase = next === undefined ? [] : phraseSensesOf(lexeme.stem, lemmaOf(next.toLowerCase()))
  const senses = phrase.length > 0 ? [...lexeme.senses, ...phrase] : lexeme.senses
  return { text, lexeme, senses, capital: /^\p{Lu}/u.test(text) }
}

/** The words of a text, folded, each between single spaces, so that one text can be looked for in another. */
export const plainWords = (text: string): string =>
  ` ${(text.match(WORD) ?? []).map((word) => lexemeOf(word).word).join(' ')} `
