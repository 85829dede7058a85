/**
 * What a printed English word is, whatever its form: base form, stem, senses. Pure; cached, and the cache is bounded.
 */
import { foldAccents, isFunctionWord } from '../../lib/english.ts'
import { lemmaOf } from './lemma.ts'
import { sensesOf } from './senses.ts'

export type Lexeme = {
  /** Lower case, without accents, without a genitive or a contracted verb. */
  readonly word: string
  /** Of its base form. */
  readonly stem: string
  /** Empty for a word that no table has. */
  readonly senses: readonly number[]
  /** False for words that say nothing a source could support. */
  readonly content: boolean
  /** True for "couldn't". */
  readonly negative: boolean
  readonly digits: boolean
}

/** Words with which a text speaks of itself, and words that join, deny or hedge: they are checked by their own rules. */
const FRAME = new Set(
  `passage text article summary summarize summarise provided paragraph note notes
mentions mentioned discusses discussed describes include includes included including according click here latest
however additionally meanwhile moreover furthermore overall therefore thus hence
despite instead although though like unlike whether amid where up out off down back there
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
  const word = plain
    .replace(/^can't$/, 'can')
    .replace(/^won't$/, 'will')
    .replace(/n't$/, '')
    .replace(/'(?:s|re|ve|ll|d|m)?$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  const digits = /^\d/.test(word)
  const stem = lemmaOf(word)
  return {
    word,
    stem,
    senses: digits ? [] : sensesOf(stem),
    content: digits || !(isFunctionWord(word) || FRAME.has(word) || word.length < 2),
    negative: /n't$|^cannot$/.test(plain),
    digits,
  }
}
