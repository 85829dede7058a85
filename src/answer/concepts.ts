/**
 * What a sentence must speak of to answer a question. Pure.
 * A concept is one word of the question, or the words of one name, with the words of the story that may stand for it.
 */
import type { NameType } from '../article/anchor/name-table.ts'
import { isAction, sensesOf } from '../brief/verify/senses.ts'
import type { Question, QuestionWord } from './question.ts'
import { englishStandIns, meantBy, ownStandIns, type StandIns } from './stand-ins.ts'
import type { StoryWords } from './story-words.ts'
import { isGeneral, isHappening, isLasting, isTalking, isTalkingAbout } from './word-classes.ts'

export type Concept = {
  readonly surface: string
  /** Where it stands among the words of the question. */
  readonly at: number
  readonly kind: 'name' | 'number' | 'word'
  /** Usual form of a name, where a table knows it. */
  readonly name?: string
  readonly type?: NameType
  /** True for what people and things do. */
  readonly action: boolean
  /** True for verbs, and nouns that are nothing but what somebody does. */
  readonly act: boolean
  /** True for words that only say that something was talked about. */
  readonly talk: boolean
  /** For each of its words: language → words of the story. */
  readonly pieces: readonly ReadonlyMap<string, StandIns>[]
  /** Meanings of an English word, to find what excludes it. */
  readonly senses: readonly number[]
  readonly weight: number
  /** True for the noun of "which company": the answer need not repeat it. */
  readonly asked: boolean
  /** Put into English by a glossary: which of its words was meant nobody knows. */
  readonly glossed: boolean
  /** Fits so many sentences that it proves nothing. */
  readonly general: boolean
}

/** A verb by its ending. */
const INFLECTED = /^\p{Ll}{2,}(?:ed|ing)$/u
const ABOUT = /^\W+(?:\S+\s+){0,3}?(?:about|abt|of|on|over|regarding)\b/i
const GENERAL_WEIGHT = 0.5
const PAIR_WEIGHT = 0.3
const ASKED_WEIGHT = 0.6
/** What is said to happen tells more than who and what is there. */
const ACTION_WEIGHT = 1.3

export function conceptsOf(question: Question, story: StoryWords): Concept[] {
  return groupsOf(question.words)
    .filter((group) => !isBarePair(group) || story.languages.has(question.language))
    .map((group) => conceptOf(group, question, story))
}

/** Two signs of a script without spaces that no glossary knows: half of them are no word at all. */
const isBarePair = ([word]: readonly QuestionWord[]): boolean =>
  word?.group.startsWith('pair') === true && word.english.length === 0

function groupsOf(words: readonly QuestionWord[]): QuestionWord[][] {
  const groups: QuestionWord[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last && last.at(-1)?.group === word.group) last.push(word)
    else groups.push([word])
  }
  return groups
}

function conceptOf(group: readonly QuestionWord[], question: Question, story: StoryWords): Concept {
  const [first] = group as readonly [QuestionWord]
  const { kind: asksFor } = question
  const pieces = group.map((word) => pieceOf(word, isNameLike(word, question.language), question, story))
  const kind = kindOf(first, question, pieces, story)
  const isWord = kind === 'word'
  const isForeign = question.language !== 'en'
  const talk = isAboutSomething(first, question)
  const general = talk || isGeneralIn(group, question)
  const asked = isWord && isAsked(first, question)
  const act = isWord && first.english.some(isAction)
  return {
    surface: group.map(({ surface }) => surface).join(' '),
    at: first.at,
    kind,
    ...(first.name?.known && { name: first.name.name }),
    ...withType(first, question.text),
    action: isWord && (first.english.some(isHappening) || (!isForeign && INFLECTED.test(first.surface))),
    act,
    talk,
    pieces,
    senses: isWord ? first.english.flatMap((key) => sensesOf(key)) : [],
    weight: weightOf(isBarePair(group), general, act) * (asked ? ASKED_WEIGHT : 1),
    glossed: isForeign,
    general: general || (asked && asksFor === 'what'),
    asked,
  }
}

function weightOf(isPair: boolean, general: boolean, act: boolean): number {
  if (isPair) return PAIR_WEIGHT
  if (general) return GENERAL_WEIGHT
  return act ? ACTION_WEIGHT : 1
}

function isGeneralIn(group: readonly QuestionWord[], { kind }: Question): boolean {
  const isWeak = ({ surface }: QuestionWord, key: string) =>
    isGeneral(key) ||
    (kind === 'what' && /^called$/i.test(surface)) ||
    (kind === 'how-long' && isLasting(key))
  return group.every((word) => word.english.length > 0 && word.english.every((key) => isWeak(word, key)))
}

/** The noun right behind "which", or the measure within "how deep". */
const isAsked = ({ at }: QuestionWord, { kind, asked }: Question): boolean =>
  (kind === 'what' || kind === 'how-many') && at >= asked.from && at <= asked.to

/** "Did they discuss it", "did they talk about it", but not "did they talk". */
function isAboutSomething({ english, surface }: QuestionWord, { text, language }: Question): boolean {
  if (english.some(isTalking)) return true
  if (!english.some(isTalkingAbout)) return false
  return language !== 'en' || ABOUT.test(text.slice(text.indexOf(surface) + surface.length))
}

/** A name that nothing is known of, but that stands behind "in" or "at", is a place. */
function withType({ name, surface }: QuestionWord, question: string): Pick<Concept, 'type'> {
  if (name?.type) return { type: name.type }
  const before = question.slice(0, Math.max(0, question.indexOf(surface)))
  return name && /\b(?:in|at|near|inside|outside)\s+(?:the\s+)?$/i.test(before) ? { type: 'place' } : {}
}

function kindOf(
  word: QuestionWord,
  question: Question,
  pieces: Concept['pieces'],
  story: StoryWords,
): Concept['kind'] {
  if (/^\d/.test(word.surface)) return 'number'
  if (isNameLike(word, question.language)) return 'name'
  const uses = story.languages.get('en')?.uses
  const meant = pieces.flatMap((piece) => [...(piece.get('en')?.keys() ?? [])])
  const isMeantAsName = question.careless && meant.length > 0 && meant.every((key) => uses?.get(key)?.name)
  return isMeantAsName ? 'name' : 'word'
}

const isNameLike = ({ name, capital, at }: QuestionWord, language: string): boolean =>
  name !== undefined || (capital && at > 0 && language !== 'de')

function pieceOf(
  word: QuestionWord,
  isName: boolean,
  question: Question,
  story: StoryWords,
): Map<string, StandIns> {
  const piece = new Map<string, StandIns>()
  const english = story.languages.get('en')
  if (english) {
    const found = new Map(word.english.flatMap((key) => [...englishStandIns(key, english, !isName)]))
    const isWord =
      question.language === 'en' && !isName && word.english.some((key) => sensesOf(key).length > 0)
    const typed = found.size === 0 && !word.name?.known && !isWord
    piece.set('en', typed ? meantBy(typedForm(word), english, question.careless) : found)
  }
  const own = question.language === 'en' ? undefined : story.languages.get(question.language)
  if (own && word.own !== undefined) {
    const found = ownStandIns(word.own, own)
    piece.set(question.language, found.size > 0 ? found : meantBy(typedForm(word), own, question.careless))
  }
  return piece
}

const typedForm = ({ surface }: QuestionWord): string => surface.toLowerCase()

/** A concept that only says that something was talked about. */
export const isTalk = ({ talk }: Pick<Concept, 'talk'>): boolean => talk
