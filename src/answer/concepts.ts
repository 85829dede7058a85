/**
 * What a sentence must speak of to answer a question, and how well words of the story stand for it. Pure.
 *
 * A concept is one word of the question, or the words of one name. Words of the story stand for it fully (the same stem),
 * or less: the same meaning, the same root, a likely misspelling.
 */
import { lemmaOf } from '../brief/verify/lemma.ts'
import { relationOf, sensesOf } from '../brief/verify/senses.ts'
import type { Side } from './passage.ts'
import type { Question, QuestionWord } from './question.ts'
import { editDistance, isCarelessName, isMisspelling } from './spelling.ts'
import type { StoryWords, WordUse } from './story-words.ts'
import { isKnownWord, isOpposite, isRelated } from './thesaurus.ts'

const SAME_ROOT = 0.8
const SAME_MEANING = 0.7
const RELATED = 0.6
const MISSPELT = 0.85
const MIN_ROOT = 5

export type Concept = {
  readonly surface: string
  readonly at: number
  readonly kind: 'name' | 'number' | 'word'
  /** Canonical form of a name. */
  readonly name?: string
  /** For each piece of it: language → key → how well the key stands for it, 0 to 1. */
  readonly pieces: readonly Piece[]
  /** Keys of English words that say the opposite. */
  readonly opposites: ReadonlySet<string>
  readonly weight: number
  /** True for the noun of "which company": its answer need not repeat it. */
  readonly asked: boolean
  /** False when neither the story nor a glossary knows any word for it. */
  readonly understood: boolean
}

export type Piece = ReadonlyMap<string, ReadonlyMap<string, number>>

/** General words that fit any sentence. */
const GENERAL = new Set(
  `make do get take give use have become be call name kind type sort thing way people person place part number amount year time day
example term word happen occur include many different important main know find come go see want work country city state area
group member certain various several new old first say main also describe consider refer help need`
    .split(/\s+/)
    .map(lemmaOf),
)
const GENERAL_WEIGHT = 0.5

export function conceptsOf(question: Question, story: StoryWords): Concept[] {
  const groups = groupsOf(question.words)
  return groups.map((group) => conceptOf(group, question, story))
}

/** Words of one name, or words that stand side by side with capitals, belong together. */
function groupsOf(words: readonly QuestionWord[]): QuestionWord[][] {
  const groups: QuestionWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before?.name && before.name === word.name) last.push(word)
    else groups.push([word])
  }
  return groups
}

function conceptOf(group: readonly QuestionWord[], question: Question, story: StoryWords): Concept {
  const [first] = group as [QuestionWord]
  const digits = /^\d/.test(first.surface)
  const isName = first.name !== undefined || (first.capital && first.at > 0 && question.language !== 'de')
  const pieces = group.map((word) => pieceOf(word, question, story, isName))
  const matched = pieces.some((piece) => [...piece.values()].some((keys) => keys.size > 0))
  return {
    surface: group.map(({ surface }) => surface).join(' '),
    at: first.at,
    kind: digits ? 'number' : isName ? 'name' : 'word',
    ...(first.name && { name: first.name.name }),
    pieces,
    opposites: oppositesIn(first, story),
    asked: first.at === question.asked.to && (question.kind === 'what' || question.kind === 'how-many') && !digits,
    weight: group.every(({ english }) => english.length > 0 && english.every((key) => GENERAL.has(key))) ? GENERAL_WEIGHT : 1,
    understood: matched || group.some(({ english }) => english.length > 0),
  }
}

function pieceOf(word: QuestionWord, question: Question, story: StoryWords, isName: boolean): Piece {
  const piece = new Map<string, Map<string, number>>()
  const english = story.words.get('en')
  if (english) {
    const found = new Map<string, number>()
    for (const key of word.english) for (const [match, strength] of standIns(key, english, isName)) keep(found, match, strength)
    if (found.size === 0) for (const [match, strength] of misspelt(word, english, question, isName)) keep(found, match, strength)
    piece.set('en', found)
  }
  const own = question.language === 'en' ? undefined : story.words.get(question.language)
  if (own && word.own !== undefined) {
    const found = ownWords(word.own, own)
    if (found.size === 0) for (const [match, strength] of misspelt(word, own, question, isName)) keep(found, match, strength)
    piece.set(question.language, found)
  }
  return piece
}

const keep = (found: Map<string, number>, key: string, strength: number): void => {
  if (strength > (found.get(key) ?? 0)) found.set(key, strength)
}

/** English keys of the story that may stand for an English key. */
function standIns(key: string, words: ReadonlyMap<string, WordUse>, isName: boolean): Map<string, number> {
  const found = new Map<string, number>()
  if (words.has(key)) found.set(key, 1)
  if (/^\d/.test(key)) return found
  const senses = sensesOf(key)
  for (const other of words.keys()) {
    if (other === key) continue
    if (sharesRoot(key, other)) keep(found, other, SAME_ROOT)
    if (isName) continue
    if (senses.length > 0 && relationOf(senses, sensesOf(other)) === 'same') keep(found, other, SAME_MEANING)
    else if (isRelated(key, other)) keep(found, other, RELATED)
  }
  return found
}

/** "decide" and "decision", "Russia" and "Russian": a long common beginning, short different ends. */
function sharesRoot(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < MIN_ROOT - 1 || a[0] !== b[0] || /\d/.test(b)) return false
  let common = 0
  while (common < shorter && a[common] === b[common]) common += 1
  return common >= MIN_ROOT - 1 && a.length - common <= 3 && b.length - common <= 3 && common >= shorter - 1
}

/** Words of the same language that differ in their ending. */
function ownWords(key: string, words: ReadonlyMap<string, WordUse>): Map<string, number> {
  const found = new Map<string, number>()
  if (words.has(key)) found.set(key, 1)
  if (key.length < 4 || /\d/.test(key)) return found
  for (const other of words.keys()) {
    if (other === key || other[0] !== key[0]) continue
    let common = 0
    while (common < key.length && common < other.length && key[common] === other[common]) common += 1
    if (common >= 4 && common >= 0.7 * Math.max(key.length, other.length)) keep(found, other, SAME_ROOT)
  }
  return found
}

/** A word that nobody knows, near a word of the story. */
function misspelt(
  word: QuestionWord,
  words: ReadonlyMap<string, WordUse>,
  { careless, language }: Question,
  isName: boolean,
): Map<string, number> {
  const found = new Map<string, number>()
  const typed = word.own ?? ''
  if (word.name?.known || (language === 'en' && !isName && (isKnownWord(typed) || sensesOf(typed).length > 0))) return found
  for (const use of words.values()) {
    if (isMisspelling(typed, use.key) || isMisspelling(lowerOf(word), use.word)) keep(found, use.key, MISSPELT)
    else if (careless && use.name && isCarelessName(lowerOf(word), use.word)) keep(found, use.key, MISSPELT - 0.1)
  }
  return nearest(lowerOf(word), found, words)
}

const lowerOf = ({ surface }: QuestionWord): string => surface.toLowerCase()

/** Several words are near: only the nearest counts, and names before other words. */
function nearest(typed: string, found: Map<string, number>, words: ReadonlyMap<string, WordUse>): Map<string, number> {
  if (found.size <= 1) return found
  const distance = (key: string) =>
    editDistance(typed, words.get(key)?.word ?? key, 3) - (words.get(key)?.name ? 0.5 : 0)
  const best = [...found].toSorted(([a], [b]) => distance(a) - distance(b))[0]
  return new Map(best ? [best] : [])
}

function oppositesIn(word: QuestionWord, story: StoryWords): Set<string> {
  const found = new Set<string>()
  for (const key of word.english)
    for (const other of story.words.get('en')?.keys() ?? []) if (isOpposite(key, other)) found.add(other)
  return found
}

/** How well one side of a sentence speaks of a concept, 0 to 1. */
export function strengthIn(concept: Concept, side: Side): number {
  const each = concept.pieces.map((piece) => bestIn(piece, side))
  const last = each.at(-1) ?? 0
  if (each.length === 1 || last > 0) return last
  return each.reduce((sum, strength) => sum + strength, 0) / each.length / 2
}

function bestIn(piece: Piece, side: Side): number {
  let best = 0
  for (const [key, strength] of piece.get(side.language) ?? []) if (strength > best && side.places.has(key)) best = strength
  return best
}

/** Places of the words that stand for a concept. */
export function placesIn(concept: Concept, side: Side): number[] {
  return concept.pieces.flatMap((piece) =>
    [...(piece.get(side.language)?.keys() ?? [])].flatMap((key) => side.places.get(key) ?? []),
  )
}
