/**
 * What lines of text can be compared by: words, names and numbers as keys. Pure.
 *
 * Keys are made so that different languages can share them: the beginning of a word in plain Latin letters ("presid"),
 * the sound of a capitalised word, the English form of a known name, the value of a number or date.
 */
import type { Anchor, DateAnchor } from '../article/anchor/anchor.ts'
import { isFunctionWordOf } from '../article/anchor/function-words.ts'
import { foldAccents, isFunctionWord } from '../lib/english.ts'
import { romanise } from './romanise.ts'
import { soundOf } from './sound.ts'

export type TermKind = 'word' | 'printed' | 'name' | 'known' | 'number'

export type Term = {
  /** Unique among all kinds. */
  readonly key: string
  readonly kind: TermKind
  /** How often it stands there; a title counts more. */
  readonly count: number
}

/** A line to read: its words, and the anchors of those words. */
export type TermSource = {
  readonly text: string
  readonly language: string
  readonly anchors: readonly Anchor[]
  readonly weight: number
}

/** So many letters are enough to know a word and few enough to pass over its ending: a stem for any language. */
const STEM_LETTERS = 5
const LEAST_LETTERS = 3
const LEAST_CAPITAL_LETTERS = 2

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const KANA = String.raw`\p{Script=Katakana}ー`
const TOKEN = new RegExp(
  String.raw`[${UNSPACED}]+|[${KANA}]+|(?:(?![${UNSPACED}${KANA}\p{Script=Hiragana}])[\p{L}\p{M}])+`,
  'gu',
)
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u')
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
/** Scripts with capitals: there a small letter means "no name". */
const CASED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u
const SENTENCE_BREAK = /[.!?:;"“„«»”\n–—|…-]/u

type Token = {
  readonly text: string
  readonly start: number
  readonly isCapital: boolean
  /** True for the first word of a sentence, a clause or a quotation: its capital says nothing. */
  readonly opens: boolean
}

type Add = (key: string, kind: TermKind) => void

export function termsOf(sources: readonly TermSource[]): Term[] {
  const lines = sources.map((source) => ({ source, tokens: tokensOf(source.text) }))
  const capitals = new Set<string>()
  for (const { tokens } of lines)
    for (const { text, isCapital, opens } of tokens) if (isCapital && !opens) capitals.add(text)
  const bag = new Map<string, { kind: TermKind; count: number }>()
  for (const { source, tokens } of lines) {
    const add: Add = (key, kind) => {
      const term = bag.get(key)
      if (term) term.count += source.weight
      else bag.set(key, { kind, count: source.weight })
    }
    for (const anchor of source.anchors) addAnchor(anchor, add)
    const names = source.anchors.filter((anchor) => anchor.kind === 'name' && anchor.known)
    const isKnown = ({ start }: Token) => names.some(({ span }) => start >= span.start && start < span.end)
    addTokens(tokens, source.language, capitals, isKnown, add)
  }
  return [...bag].map(([key, { kind, count }]) => ({ key, kind, count }))
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match
    const opens = tokens.length === 0 || SENTENCE_BREAK.test(text.slice(end, match.index))
    tokens.push({ text: word, start: match.index, isCapital: CAPITAL.test(word), opens })
    end = match.index + word.length
  }
  return tokens
}

/** A known name is read in its English form, whatever the language and script. */
function addAnchor(anchor: Anchor, add: Add): void {
  if (anchor.kind === 'name' && anchor.known) {
    add(`=${anchor.name}`, 'known')
  }
  if (anchor.kind === 'number' && !anchor.vague)
    add(`#${anchor.value}${anchor.ordinal ? '.' : ''} ${anchor.unit ?? ''}`, 'number')
  if (anchor.kind === 'duration') add(`#${anchor.value} ${anchor.unit}`, 'number')
  if (anchor.kind === 'date') addDate(anchor, add)
}

/** A weekday or a month alone is no date. */
function addDate({ year, month, day }: DateAnchor, add: Add): void {
  if (day !== undefined) add(`#${month ?? ''}/${day}`, 'number')
  if (year !== undefined) add(`#y${year}`, 'number')
}

function addTokens(tokens: readonly Token[], language: string, capitals: ReadonlySet<string>, isKnown: (token: Token) => boolean, add: Add): void {
  let before = ''
  for (const token of tokens) {
    const { text, isCapital, opens } = token
    const kind = isKnown(token) ? 'printed' : 'word'
    if (opens) before = ''
    if (UNSPACED_START.test(text)) addPairs(text, kind, add)
    if (UNSPACED_START.test(text)) continue
    if (isFunctionWordOf(text.toLowerCase(), language) || (language === 'en' && isFunctionWord(text.toLowerCase()))) {
      before = ''
      continue
    }
    const word = romanise(text) || foldAccents(text)
    if (word.length < (isCapital ? LEAST_CAPITAL_LETTERS : LEAST_LETTERS)) continue
    if (language === 'vi') {
      // A Vietnamese word is a pair of syllables more often than one.
      if (before) add(`${before} ${word}`, kind)
      before = word
    } else add(word.slice(0, STEM_LETTERS), kind)
    const isName = CASED.test(text) ? isCapital && (!opens || capitals.has(text)) : true
    const sound = isName && kind === 'word' ? soundOf(word) : ''
    if (sound) add(`~${sound}`, 'name')
  }
}

/** Scripts without spaces: every two neighbours make a word. */
function addPairs(text: string, kind: TermKind, add: Add): void {
  const letters = [...text]
  const [only] = letters
  if (only && letters.length === 1) add(only, kind)
  for (let index = 0; index + 1 < letters.length; index++) add(`${letters[index]}${letters[index + 1]}`, kind)
}
