/**
 * One written form of a name, and whether words of a sentence are it. Pure.
 *
 * Case decides: a form with a capital needs a capital; an acronym (capitals only) matches only in capitals.
 */
import { foldAccents } from '../../lib/english.ts'
import { endingsOf, hasBareGenitive, PREFIXES } from './name-endings.ts'
import type { Word } from './words.ts'

export type Piece = {
  readonly text: string
  readonly lower: string
  readonly folded: string
  readonly stem: boolean
  readonly capital: boolean
  readonly acronym: boolean
}

/** Folding strips what tells short words apart (Vietnamese tones): only words of this length are compared folded. */
const FOLD_FROM = 5
const STEM_FROM = 4
const MAX_STEM_ENDING = 6
const FINAL_VOWEL = /[aeiouyаеиоуыэюяьйіїєёαηος]$/
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const folds = new Map<string, string>()

/** Lower case without accents, cached; kana and Hangul keep their marks, which are letters there. */
export function foldedOf(lower: string): string {
  let folded = folds.get(lower)
  if (folded === undefined) {
    if (folds.size > 50_000) folds.clear()
    folded = KANA.test(lower) ? lower : foldAccents(lower)
    folds.set(lower, folded)
  }
  return folded
}

export function piecesOf(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = []
  for (const { text, lower } of words) {
    const last = pieces.at(-1)
    if (text === '*' && last) pieces[pieces.length - 1] = { ...last, stem: true }
    else
      pieces.push({
        text,
        lower,
        folded: foldedOf(lower),
        stem: false,
        capital: /^\p{Lu}/u.test(text),
        acronym: /^\p{Lu}{2,6}$/u.test(text),
      })
  }
  return pieces
}

/** Keys under which the head of a form is filed. */
export function keysOf({ folded, stem }: Piece): string[] {
  if (stem) return [`*${folded.slice(0, STEM_FROM)}`]
  const bare = stemOfName(folded)
  return bare ? [folded, `~${bare}`] : [folded]
}

/** Keys to look under for a word of a text: itself, without its ending or prefix, as a stem. */
export function keysFor(folded: string, language: string): string[] {
  const keys = [folded, `*${folded.slice(0, STEM_FROM)}`]
  for (const bare of withoutEnding(folded, language)) keys.push(`~${bare}`, bare)
  for (const bare of withoutPrefix(folded, language)) keys.push(bare)
  return keys
}

/** What stays the same when a name is declined; undefined for names too short to tell. */
function stemOfName(folded: string): string | undefined {
  if (folded.length < FOLD_FROM)
    return /[^aeiouyаеиоуыэюяьй]$/.test(folded) && folded.length === STEM_FROM ? folded : undefined
  return FINAL_VOWEL.test(folded) ? folded.slice(0, -1) : folded
}

function withoutEnding(folded: string, language: string): string[] {
  if (hasBareGenitive(language)) return folded.endsWith('s') && folded.length > 2 ? [folded.slice(0, -1)] : []
  const endings = endingsOf(language)
  if (endings.length === 0) return []
  const bare = endings
    .map(foldedOf)
    .filter((ending) => folded.endsWith(ending) && folded.length - ending.length >= STEM_FROM)
    .map((ending) => folded.slice(0, -ending.length))
  return [folded, ...bare, ...bare.filter((form) => FINAL_VOWEL.test(form)).map((form) => form.slice(0, -1))]
}

const withoutPrefix = (folded: string, language: string): string[] =>
  (PREFIXES[language] ?? [])
    .filter((prefix) => folded.startsWith(prefix) && folded.length - prefix.length >= 2)
    .flatMap((prefix) => {
      const rest = folded.slice(prefix.length)
      return prefix.endsWith('لل') || prefix.endsWith('ال') ? [rest, `ال${rest}`] : [rest]
    })

/** Is this word of a text that piece of a form? `first` allows particles in front, `last` a case ending. */
export function isPiece(word: Word, piece: Piece, language: string, isHead: boolean): boolean {
  // Behind the first word, papers differ: "Nations Unies", "Nations unies".
  if (piece.capital && isHead && !/^\p{Lu}/u.test(word.text)) return false
  if (piece.acronym)
    return word.text === piece.text || (hasBareGenitive(language) && word.text === `${piece.text}s`)
  if (word.lower === piece.lower) return true
  const folded = foldedOf(word.lower)
  if (piece.stem)
    return folded.startsWith(piece.folded) && folded.length - piece.folded.length <= MAX_STEM_ENDING
  if (piece.folded.length >= FOLD_FROM && language !== 'vi' && folded === piece.folded) return true
  return isDeclined(folded, piece, language)
}

function isDeclined(folded: string, piece: Piece, language: string): boolean {
  if (hasBareGenitive(language)) return folded === `${piece.folded}s`
  if (withoutPrefix(folded, language).includes(piece.folded)) return true
  const stem = stemOfName(piece.folded)
  return stem !== undefined && withoutEnding(folded, language).includes(stem)
}
