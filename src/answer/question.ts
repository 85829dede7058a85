/** A question as it is understood: its language, what it asks for, and the words to look for. Pure. */
import type { Anchor, NameAnchor } from '../article/anchor/anchor.ts'
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import { lemmaOf } from '../brief/verify/lemma.ts'
import { type Asked, askedBy } from './asked.ts'
import { type Gloss, glossesIn } from './glossary.ts'
import type { Kind } from './kind.ts'
import { languageOf } from './question-language.ts'
import { QUESTION_WORDS } from './question-words.ts'
import { type Token, tokensOf, wordOf } from './tokens.ts'

/** One thing the question asks about, in the words of the question and in English. */
export type QuestionWord = {
  readonly surface: string
  /** In the language of the question; absent for what only a glossary gives. */
  readonly own?: string
  /** Keys to look for in English words. Empty: nobody knows the word in English. */
  readonly english: readonly string[]
  /** Where it stands among the words of the question. */
  readonly at: number
  readonly capital: boolean
  /** The name it is a piece of. */
  readonly name?: NameAnchor
  /** Words with one value here belong together: the words of a name, of a phrase of the glossary. */
  readonly group: string
}

export type Question = {
  readonly text: string
  readonly language: string
  readonly kind: Kind
  readonly asked: Asked
  readonly negated: boolean
  readonly words: readonly QuestionWord[]
  readonly anchors: readonly Anchor[]
  /** Asks what to do: sources report, they do not advise. */
  readonly advice: boolean
  /** Typed without capitals or in chat spelling: short words may be misspelt names. */
  readonly careless: boolean
}

const UNSPACED = new Set(['zh', 'ja'])
const MAX_LENGTH = 400
/** Function words of running text that carry the question: "the most", "before", "only". */
const TELLING = new Set(
  'most more less fewer only before after during between against without same other both own'.split(' '),
)
/** What "how" measures. */
const DIMENSION: Readonly<Record<string, readonly string[]>> = {
  strong: ['magnitude', 'strength'],
  powerful: ['magnitude', 'power'],
  big: ['size', 'magnitude'],
  large: ['size', 'area'],
  tall: ['height'],
  high: ['height'],
  far: ['distance'],
  deep: ['depth'],
  wide: ['width'],
  fast: ['speed'],
  heavy: ['weight'],
  hot: ['temperature'],
  cold: ['temperature'],
  old: ['age', 'aged'],
  expensive: ['cost', 'price'],
}
const ADVICE =
  /\b(?:should|shall|ought|can|may|must)\s+(?:i|we)\b|\b(?:do|would) you (?:think|recommend|advise)\b|\byour opinion\b/i
const CHAT = /\b(?:abt|pls|plz|u|ur|wat|wen|wy|bc|cuz|wut|whats|dont|didnt|doesnt)\b/i

export function readQuestion(text: string, names: NameTable, nearby: readonly string[]): Question {
  const plain = text.normalize('NFC').slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim()
  const language = languageOf(plain, nearby)
  const tokens = tokensOf(plain, language)
  const folded = tokens.map(({ word }) => word)
  const asked = askedBy({ words: folded, line: wordOf(plain), language })
  const anchors = anchorsOf(plain, language, names)
  const words = UNSPACED.has(language)
    ? unspacedWords(plain, language)
    : spacedWords(plain, tokens, asked, language, anchors)
  return {
    text: plain,
    language,
    kind: asked.kind,
    asked,
    negated: /\b(?:not|never|no|n't|nobody|nothing)\b|n['’]t\b/i.test(plain),
    words,
    anchors,
    advice: ADVICE.test(plain),
    careless: !/\p{Lu}/u.test(plain) || CHAT.test(plain),
  }
}

function spacedWords(
  line: string,
  tokens: readonly Token[],
  asked: Asked,
  language: string,
  anchors: readonly Anchor[],
): QuestionWord[] {
  const english = language === 'en'
  const skip = functionWords(language)
  const glosses = english
    ? []
    : glossesIn(
        tokens.map(({ word }) => word),
        line,
        language,
      )
  const names = anchors.filter((anchor) => anchor.kind === 'name')
  return tokens.flatMap((token, at) => {
    const name = names.find(({ span }) => token.start >= span.start && token.end <= span.end)
    if (name) return [wordAt(token, at, english, undefined, name)]
    const gloss = glosses.find((entry) => at >= entry.at && at < entry.at + entry.length)
    const isEmpty = english ? isEmptyEnglish(token, skip) : !gloss && skip.has(token.word)
    return isOfPhrase(at, token, asked) || isEmpty ? [] : [wordAt(token, at, english, gloss, undefined)]
  })
}

const isEmptyEnglish = ({ word, content }: Token, skip: ReadonlySet<string>): boolean =>
  skip.has(word) || (!content && !TELLING.has(word))

/** Words of the question phrase carry nothing to look for, but for "how STRONG", "how FAR". */
const isOfPhrase = (at: number, { word }: Token, { from, to }: Asked): boolean =>
  at >= from && at < to && DIMENSION[word] === undefined

function wordAt(
  token: Token,
  at: number,
  isEnglish: boolean,
  gloss: Gloss | undefined,
  name: NameAnchor | undefined,
): QuestionWord {
  const capital = /^\p{Lu}/u.test(token.text)
  return {
    surface: token.text,
    own: token.key,
    english: englishKeys(token, isEnglish || name !== undefined || capital, gloss),
    at,
    capital,
    ...(name && { name }),
    group: name ? `name ${name.span.start}` : gloss ? `gloss ${gloss.at}` : `word ${at}`,
  }
}

/** A name is spelt alike in many languages, a number in all; other words need the glossary. */
function englishKeys(token: Token, alike: boolean, gloss: Gloss | undefined): string[] {
  if (gloss) return gloss.english.map(lemmaOf)
  return alike || /^\d/.test(token.word) ? [token.word, ...(DIMENSION[token.word] ?? [])].map(lemmaOf) : []
}

/** Pairs of signs, with what the glossary knows of the signs they stand among. */
function unspacedWords(line: string, language: string): QuestionWord[] {
  let rest = line
  for (const phrase of phrasesIn(language)) rest = rest.replaceAll(phrase, ' ')
  const glosses = glossesIn([], rest, language)
  return tokensOf(rest, language).flatMap((token, at) => {
    const gloss = glosses.find((entry) => entry.at < token.end && token.start < entry.at + entry.length)
    const latin = /^[\p{Script=Latin}\p{Nd}]/u.test(token.word)
    return {
      surface: token.text,
      own: token.key,
      english: gloss ? gloss.english.map(lemmaOf) : latin ? [lemmaOf(token.word)] : [],
      at,
      capital: false,
      group: gloss ? `gloss ${gloss.at}` : `pair ${at}`,
    }
  })
}

const functions = new Map<string, ReadonlySet<string>>()

function functionWords(language: string): ReadonlySet<string> {
  let words = functions.get(language)
  if (!words) {
    words = new Set((QUESTION_WORDS[language]?.function ?? '').split(/\s+/).map(wordOf))
    functions.set(language, words)
  }
  return words
}

function phrasesIn(language: string): string[] {
  const { function: marks = '', ...kinds } = QUESTION_WORDS[language] ?? { function: '' }
  const phrases = Object.values(kinds).flatMap((list) => list.split(','))
  return [...phrases, ...marks.split(' ')].filter(Boolean).toSorted((a, b) => b.length - a.length)
}
