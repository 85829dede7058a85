/** Which language a question is in. Pure. Questions are short: the words questions are asked with decide, else English. */
import { QUESTION_WORDS } from './question-words.ts'
import { wordOf } from './tokens.ts'

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]
const IN_SCRIPT = new Set(SCRIPTS.map(([, language]) => language))

/** Letters that only some languages of Latin script use. */
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu, ['vi']],
  [/[ğış]/u, ['tr']],
  [/[äöüß]/iu, ['de', 'sv', 'tr']],
  [/[åøæ]/iu, ['nb', 'da', 'sv']],
  [/[¿¡ñ]/iu, ['es']],
  [/[ãõ]/iu, ['pt']],
  [/ç/iu, ['fr', 'pt', 'tr']],
  [/ê/iu, ['fr', 'pt', 'vi']],
  [/[èœ]/iu, ['fr', 'it']],
]
const LETTER_HINT = 2
/** Decides between languages that are equally likely. */
const NEARBY_HINT = 0.25

const vocabularies = new Map<string, { question: Set<string>; other: Set<string> }>()

function vocabularyOf(language: string): { question: Set<string>; other: Set<string> } {
  let vocabulary = vocabularies.get(language)
  if (!vocabulary) {
    const { function: other = '', ...kinds } = QUESTION_WORDS[language] ?? { function: '' }
    const question = Object.values(kinds).flatMap((phrases) => phrases.split(/[,\s]+/))
    vocabulary = { question: new Set(question.map(wordOf)), other: new Set(other.split(/\s+/).map(wordOf)) }
    vocabularies.set(language, vocabulary)
  }
  return vocabulary
}

/** A primary BCP 47 tag. `nearby` are the languages of the articles: people ask in the language they read. */
export function languageOf(question: string, nearby: readonly string[]): string {
  const script = SCRIPTS.find(([pattern]) => pattern.test(question))
  if (script) return script[1]
  const words = question
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter(Boolean)
    .map(wordOf)
  const scores = Object.keys(QUESTION_WORDS)
    .filter((language) => !IN_SCRIPT.has(language))
    .map((language) => ({ language, score: scoreOf(question, words, language, nearby) }))
    .toSorted((a, b) => b.score - a.score)
  const [best] = scores
  return best && best.score > 0 ? best.language : 'en'
}

function scoreOf(
  question: string,
  words: readonly string[],
  language: string,
  nearby: readonly string[],
): number {
  const { question: asking, other } = vocabularyOf(language)
  let score = 0
  for (const word of words) if (asking.has(word) || other.has(word)) score += 1
  if (words[0] !== undefined && asking.has(words[0])) score += 0.5
  for (const [letters, languages] of LETTERS)
    if (languages.includes(language) && letters.test(question)) score += LETTER_HINT
  return score > 0 && nearby.includes(language) ? score + NEARBY_HINT : score
}
