/**
 * What lines of text can be compared by: words, names and numbers as keys. Pure.
 *
 * Keys are made so that languages can share them where that is possible: the English form of a known name, the sound
 * of any other capitalised word, the value of a number or date, the beginning of a word in plain Latin letters.
 */
import type { Anchor, DateAnchor } from '../article/anchor/anchor.ts'
import { isFunctionWordOf } from '../article/anchor/function-words.ts'
import { foldAccents, isFunctionWord } from '../lib/english.ts'
import { romanise } from './romanise.ts'
import { soundOf } from './sound.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * `known`: a name that a table knows, in its usual English form. `printed`: the words of such a name as they stand
 * there, which say something within one language only. `sound`: any other word that may be a name.
 */
export type TermKind = 'word' | 'printed' | 'known' | 'sound' | 'number'

/** Keys of different kinds are never equal. */
export type Term = {
  readonly key: string
  readonly kind: TermKind
  /** The key of the name that it is, or is a word of; `DATE` for what belongs to a date. */
  readonly part?: string
  /** How often it stands there, a line of weight 2 counting twice. */
  readonly count: number
}

/** A line to read, with its own anchors. */
export type Source = {
  readonly text: string
  readonly language: string
  readonly anchors: readonly Anchor[]
  readonly weight: number
}

/** So many letters tell a word and pass over its ending: a stem for any language. */
const STEM_LETTERS = 5
const LEAST_LETTERS = 3
/** "EU", "Xi". */
const LEAST_CAPITAL_LETTERS = 2

/** No key of a name. */
export const DATE = '#'

type Add = (key: string, kind: TermKind, part?: string) => void

export function termsOf(sources: readonly Source[]): Term[] {
  const lines = sources.map((source) => ({ source, tokens: tokensOf(source.text) }))
  const capitals = capitalsIn(lines.flatMap(({ tokens }) => tokens))
  const bag = new Map<string, { kind: TermKind; part?: string; count: number }>()
  for (const { source, tokens } of lines) {
    const add: Add = (key, kind, part) => {
      const term = bag.get(key)
      if (term) term.count += source.weight
      else bag.set(key, { kind, ...(part && { part }), count: source.weight })
    }
    for (const anchor of source.anchors) addAnchor(anchor, add)
    addTokens(tokens, source, capitals, add)
  }
  return [...bag].map(([key, term]) => ({ key, ...term }))
}

/** Words that are capitalised where no sentence begins: at the beginning of one they are taken for names too. */
const capitalsIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter(({ isCapital, opens }) => isCapital && !opens).map(({ text }) => text))

function addAnchor(anchor: Anchor, add: Add): void {
  if (anchor.kind === 'name' && anchor.known) add(`=${anchor.name}`, 'known', `=${anchor.name}`)
  if (anchor.kind === 'number' && !anchor.vague)
    add(`#${anchor.value}${anchor.ordinal ? '.' : ''} ${anchor.unit ?? ''}`, 'number')
  if (anchor.kind === 'duration') add(`#${anchor.value} ${anchor.unit}`, 'number')
  if (anchor.kind === 'date') addDate(anchor, add)
}

/** A weekday or a month alone says too little. */
function addDate({ year, month, day }: DateAnchor, add: Add): void {
  if (day !== undefined) add(`#${month ?? ''}/${day}`, 'number', DATE)
  if (year !== undefined) add(`#${year}/`, 'number', DATE)
}

function addTokens(
  tokens: readonly Token[],
  { language, anchors }: Source,
  capitals: ReadonlySet<string>,
  add: Add,
): void {
  const names = anchors.filter((anchor) => anchor.kind === 'name').filter(({ known }) => known)
  const nameAt = ({ start }: Token) => names.find(({ span }) => start >= span.start && start < span.end)
  const dates = anchors.filter(({ kind }) => kind === 'date' || kind === 'clock')
  const isDate = ({ start }: Token) => dates.some(({ span }) => start >= span.start && start < span.end)
  let before = ''
  for (const token of tokens) {
    const word = wordOf(token, language)
    const keys = wordKeys(token, word, before, language)
    const known = nameAt(token)
    if (known) for (const key of keys) add(`'${key}`, 'printed', `=${known.name}`)
    else addFree(token, word, keys, capitals, isDate(token) ? (key, kind) => add(key, kind, DATE) : add)
    before = word
  }
}

/** A word outside all known names: it may be an unknown one. */
function addFree(
  token: Token,
  word: string,
  keys: readonly string[],
  capitals: ReadonlySet<string>,
  add: Add,
): void {
  const sound = mayBeName(token, capitals) ? soundOf(word) : ''
  const name = sound && `~${sound}`
  for (const key of keys) add(key, 'word', name)
  if (name) add(name, 'sound', name)
}

function wordKeys(
  { text, isUnspaced, opens }: Token,
  word: string,
  before: string,
  language: string,
): string[] {
  if (isUnspaced) return pairsOf([...text])
  // A Vietnamese word is a pair of syllables more often than one.
  if (language === 'vi') return word && before && !opens ? [`${before} ${word}`] : []
  return word ? [word.slice(0, STEM_LETTERS)] : []
}

/** Scripts without spaces: every two neighbours make a word. */
const pairsOf = (letters: readonly string[]): string[] =>
  letters.length === 1 ? [...letters] : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)

/** Empty for a function word, for what is too short to tell anything and for a script without words. */
function wordOf({ text, isCapital, isUnspaced }: Token, language: string): string {
  if (isUnspaced) return ''
  const lower = text.toLowerCase()
  if (isFunctionWordOf(lower, language) || (language === 'en' && isFunctionWord(lower))) return ''
  const word = romanise(text) || foldAccents(text)
  return word.length < (isCapital ? LEAST_CAPITAL_LETTERS : LEAST_LETTERS) ? '' : word
}

/** In a script without capitals any word may be one. */
const mayBeName = ({ text, isCapital, isCased, opens }: Token, capitals: ReadonlySet<string>): boolean =>
  isCased ? isCapital && (!opens || capitals.has(text)) : true
