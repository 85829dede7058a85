/**
 * What a printed English word is, whatever its form: base form, stem, meanings. Pure; cached, and the cache is bounded.
 * Stems: Porter 1980.
 */
import { foldAccents, isFunctionWord } from '../../lib/english.ts'
import { lemmaOf } from './lemma.ts'
import { sensesOf } from './senses.ts'

export type Lexeme = {
  /** Lower case, without accents, without a genitive or a contracted verb. */
  readonly word: string
  readonly stem: string
  /** Sides of meaning the word stands in; empty for a word the tables do not know. */
  readonly senses: readonly number[]
  readonly content: boolean
  /** True for "couldn't". */
  readonly negative: boolean
  readonly digits: boolean
}

/** A sentence about the text: "the passage describes …". */
export const speaksOfText = (word: string): boolean =>
  /^(?:passage|text|article|summary|note|paragraph)$/.test(word)

/** Words of a text about itself: "the passage describes". They say nothing that a source could support. */
const FRAME = new Set(
  `passage text article summary summarize summarise provided paragraph note notes mentions mentioned discusses discussed describes
however additionally meanwhile moreover furthermore overall therefore thus hence including include includes included
according click here latest up out off down back there where despite instead although though like unlike whether amid
can could may might will would shall should must cannot no not never none nor neither without nobody nothing
ve ll re d m s t don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn`.split(/\s+/),
)

const cache = new Map<string, Lexeme>()
const CACHE_LIMIT = 100_000

export function lexemeOf(text: string): Lexeme {
  let lexeme = cache.get(text)
  if (!lexeme) {
    if (cache.size > CACHE_LIMIT) cache.clear()
    lexeme = read(text)
    cache.set(text, lexeme)
  }
  return lexeme
}

function read(text: string): Lexeme {
  const plain = foldAccents(text.replace(/[’‘`]/g, "'"))
  const negative = /n't$|^cannot$/.test(plain)
  const word = plain
    .replace(/(?<=[a-z])n't$/, '')
    .replace(/^(?:ca)$/, 'can')
    .replace(/^wo$/, 'will')
    .replace(/'(?:s|re|ve|ll|d|m)?$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  const digits = /^\d/.test(word)
  const stem = lemmaOf(word)
  const content = !(isFunctionWord(word) || FRAME.has(word) || word.length < 2) || digits
  return { word, stem, senses: digits ? [] : sensesOf(stem), content, negative, digits }
}
