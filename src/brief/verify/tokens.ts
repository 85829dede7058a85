/** An English text cut into sentences and words, for checking. Pure. */
import { lemmaOf } from './lemma.ts'
import { type Lexeme, lexemeOf } from './lexeme.ts'
import { phraseSensesOf } from './senses.ts'

export type Token = {
  /** As printed, and where. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lexeme: Lexeme
  /** Of the word, and of the word with its particle. */
  readonly senses: readonly number[]
  /** True where it begins with a capital that the place does not ask for. */
  readonly capital: boolean
  /** True for the first word of a sentence or of a quotation. */
  readonly first: boolean
  /** True when a comma, bracket or dash stands before it. */
  readonly afterMark: boolean
}

export type Piece = { readonly text: string; readonly start: number; readonly tokens: readonly Token[] }

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu
const END = /[.!?…]+["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{Nd}£$€])|\n+/gu
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cpl|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Mt|Rev|Hon|\p{Lu}\.\p{Lu})\.$/u

/** Sentences with their words. Positions are those of the whole text. */
export function piecesOf(text: string): Piece[] {
  return boundsOf(text).map(([start, end]) => {
    const piece = text.slice(start, end)
    return { text: piece, start, tokens: tokensOf(piece, start) }
  })
}

export function boundsOf(text: string): [number, number][] {
  const bounds: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, end - 8), end))) continue
    if (text.slice(start, end).trim()) bounds.push([start, end])
    start = match.index + match[0].length
  }
  if (text.slice(start).trim()) bounds.push([start, text.length])
  return bounds
}

function tokensOf(piece: string, offset: number): Token[] {
  const tokens: Token[] = []
  let last = 0
  const matches = [...piece.matchAll(WORD)]
  for (const [index, match] of matches.entries()) {
    const text = match[0]
    const between = piece.slice(last, match.index)
    const lexeme = lexemeOf(text)
    const next = matches[index + 1]?.[0]
    const phrase = next === undefined ? [] : phraseSensesOf(lexeme.stem, lemmaOf(next.toLowerCase()))
    const first = tokens.length === 0 || /["“‘:]|(?:^|\s)'/.test(between)
    tokens.push({
      text,
      start: offset + match.index,
      end: offset + match.index + text.length,
      lexeme,
      senses: phrase.length > 0 ? [...lexeme.senses, ...phrase] : lexeme.senses,
      capital: /^\p{Lu}/u.test(text),
      first,
      afterMark: /[,;:()[\]–—"“”‘]|\s-\s|(?:^|\s)'/.test(between),
    })
    last = match.index + text.length
  }
  return tokens
}
