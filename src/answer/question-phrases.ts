/** The phrases questions are asked with, found in the words of a question. Pure. */
import type { Kind } from './kind.ts'
import { QUESTION_WORDS } from './question-words.ts'
import { editDistance } from './spelling.ts'
import { wordOf } from './tokens.ts'

export type Phrase = { readonly kind: Kind; readonly words: readonly string[] }
export type FoundPhrase = { readonly phrase: Phrase; readonly at: number }

/** The words of a question, folded, and its whole line, for scripts without spaces. */
export type Asking = { readonly words: readonly string[]; readonly line: string; readonly language: string }

const UNSPACED = new Set(['zh', 'ja'])
/** A slip is looked for in the first words only, and not in short ones. */
const SLIP_WITHIN = 3
const SLIP_FROM = 4

const tables = new Map<string, readonly Phrase[]>()

/** Longest first. */
function phrasesOf(language: string): readonly Phrase[] {
  let phrases = tables.get(language)
  if (!phrases) {
    const { function: _, ...kinds } = QUESTION_WORDS[language] ?? { function: '' }
    phrases = Object.entries(kinds)
      .flatMap(([kind, list]) => list.split(',').map((phrase) => phraseOf(kind as Kind, phrase)))
      .filter(({ words }) => words[0])
      .toSorted((a, b) => b.words.join('').length - a.words.join('').length)
    tables.set(language, phrases)
  }
  return phrases
}

const phraseOf = (kind: Kind, phrase: string): Phrase => ({
  kind,
  words: phrase
    .trim()
    .split(/[\s-]+/)
    .map(wordOf),
})

/** Every phrase that stands in the question, longest first. */
export const phrasesIn = (asking: Asking): FoundPhrase[] =>
  phrasesOf(asking.language)
    .map((phrase) => ({ phrase, at: placeOf(phrase, asking) }))
    .filter(({ at }) => at >= 0)

/** Number of words of the question that a phrase takes up; none in scripts without spaces. */
export const lengthOf = ({ words }: Phrase, { language }: Asking): number =>
  UNSPACED.has(language) ? 0 : words.length

/** First place of a phrase among the words (or the signs of the line), -1 when it does not stand there. */
function placeOf({ words: phrase }: Phrase, { words, line, language }: Asking): number {
  if (UNSPACED.has(language)) return line.indexOf(phrase.join(''))
  return words.findIndex((_, at) => phrase.every((word, offset) => words[at + offset] === word))
}

/** "wich", "wheer": one slip in the first words. */
export function misspeltPhrase({ words, language }: Asking): FoundPhrase | undefined {
  const single = phrasesOf(language).filter(
    ({ kind, words: phrase }) => phrase.length === 1 && kind !== 'yes-no',
  )
  const meant = single.filter(({ words: [word = ''] }) => word.length >= SLIP_FROM)
  for (const [at, word] of words.slice(0, SLIP_WITHIN).entries()) {
    const phrase = meant.find(({ words: [right = ''] }) => editDistance(word, right, 1) === 1)
    if (phrase) return { phrase, at }
  }
  return undefined
}

/** "the sources", in any of the languages. */
const SOURCES = new Set(
  `source sources article articles outlet outlets report reports media papers newspapers accounts versions sumber media quellen
medien berichte artikel bronnen kilder kildene kallor kallorna fontes sources medias articles journaux fuentes medios fonti
источники источников сми джерела kaynaklar haberler nguon bao 来源 媒体 报道 情報源 メディア 記事`
    .split(/\s+/)
    .map(wordOf),
)

/** "What do the sources disagree on?" */
export const asksForDisagreement = (asking: Asking, found: readonly FoundPhrase[]): boolean =>
  found.some(({ phrase }) => phrase.kind === 'disagree') && isAboutSources(asking)

const isAboutSources = ({ words, line }: Asking): boolean =>
  words.some((word) => SOURCES.has(word)) ||
  [...SOURCES].some((source) => /\P{ASCII}/u.test(source) && line.includes(source))
