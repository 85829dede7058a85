/**
 * What a sentence must speak of to answer a question. Pure.
 * A concept is one word of the question, or the words of one name, with the words of the story that may stand for it.
 */
import type { NameType } from '../article/anchor/name-table.ts'
import { lemmaOf } from '../brief/verify/lemma.ts'
import { isAction, relationOf, sensesOf } from '../brief/verify/senses.ts'
import { ACTIONS } from '../brief/verify/words/actions.ts'
import type { Side } from './passage.ts'
import type { Question, QuestionWord } from './question.ts'
import { englishStandIns, meantBy, ownStandIns, type StandIns } from './stand-ins.ts'
import type { StoryWords } from './story-words.ts'

export type Concept = {
  readonly surface: string
  /** English keys of the question's words. */
  readonly keys: readonly string[]
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

/** From here on a word is said to stand for the concept. */
export const SPOKEN_OF = 0.6
/** From here on it stands for it by its form, not only by its meaning. */
export const BY_FORM = 0.75

/** Words so general that they fit any sentence. */
const GENERAL = new Set(
  `make do get take give use have become be name kind type sort thing way people person place part number amount year time day
example term word happen occur include many different important main know find come go see want work country city state area
group member certain various several new old first say also describe consider refer help need`
    .split(/\s+/)
    .map(lemmaOf),
)
/** What people and things do, and the nouns made from it. */
const HAPPENING = new Set(ACTIONS.split(/[^\p{L}-]+/u).filter(Boolean).map(lemmaOf))
/** Words that only say that something was talked about. */
const TALK = new Set('discuss mention address raise touch topic comment'.split(' ').map(lemmaOf))
const TALK_ABOUT = new Set(['talk', 'speak', 'tell'].map(lemmaOf))
const ABOUT = /^\W+(?:\S+\s+){0,3}?(?:about|abt|of|on|over|regarding)\b/i
/** Already said by "how long". */
const LASTING = new Set('last take continue duration'.split(' ').map(lemmaOf))
const INSIDE_NAME = 0.7
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
const isBarePair = ([word]: readonly QuestionWord[]): boolean => word?.group.startsWith('pair') === true && word.english.length === 0

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
  const pieces = group.map((word) => pieceOf(word, isNameLike(word, question.language), question, story))
  const kind = kindOf(first, question, pieces, story)
  const talk = isAboutSomething(first, question)
  const isGeneral = (key: string) => GENERAL.has(key) || talk || (question.kind === 'what' && /^called$/i.test(first.surface)) || (question.kind === 'how-long' && LASTING.has(key))
  const general = group.every(({ english }) => english.length > 0 && english.every(isGeneral))
  const asked = kind === 'word' && first.at >= question.asked.from && first.at <= question.asked.to && ['what', 'how-many'].includes(question.kind)
  const isWhatHappens = kind === 'word' && first.english.some((key) => HAPPENING.has(key))
  const isAct = kind === 'word' && first.english.some(isAction)
  return {
    surface: group.map(({ surface }) => surface).join(' '),
    keys: group.flatMap(({ english }) => english),
    at: first.at,
    kind,
    ...(first.name?.known && { name: first.name.name }),
    ...withType(first, question.text),
    action: isWhatHappens,
    act: isAct,
    talk,
    pieces,
    senses: kind === 'word' ? first.english.flatMap((key) => sensesOf(key)) : [],
    weight: (isBarePair(group) ? PAIR_WEIGHT : general ? GENERAL_WEIGHT : isAct ? ACTION_WEIGHT : 1) * (asked ? ASKED_WEIGHT : 1),
    glossed: question.language !== 'en',
    general: general || (asked && question.kind === 'what'),
    asked,
  }
}

/** "Did they discuss it", "did they talk about it", but not "did they talk". */
function isAboutSomething({ english, surface }: QuestionWord, { text, language }: Question): boolean {
  if (english.some((key) => TALK.has(key))) return true
  if (!english.some((key) => TALK_ABOUT.has(key))) return false
  return language !== 'en' || ABOUT.test(text.slice(text.indexOf(surface) + surface.length))
}

/** A name that nothing is known of, but that stands behind "in" or "at", is a place. */
function withType({ name, surface }: QuestionWord, question: string): Pick<Concept, 'type'> {
  if (name?.type) return { type: name.type }
  const before = question.slice(0, Math.max(0, question.indexOf(surface)))
  return name && /\b(?:in|at|near|inside|outside)\s+(?:the\s+)?$/i.test(before) ? { type: 'place' } : {}
}

function kindOf(word: QuestionWord, question: Question, pieces: Concept['pieces'], story: StoryWords): Concept['kind'] {
  if (/^\d/.test(word.surface)) return 'number'
  if (isNameLike(word, question.language)) return 'name'
  const uses = story.languages.get('en')?.uses
  const meant = pieces.flatMap((piece) => [...(piece.get('en')?.keys() ?? [])])
  const isMeantAsName = question.careless && meant.length > 0 && meant.every((key) => uses?.get(key)?.name)
  return isMeantAsName ? 'name' : 'word'
}

const isNameLike = ({ name, capital, at }: QuestionWord, language: string): boolean =>
  name !== undefined || (capital && at > 0 && language !== 'de')

function pieceOf(word: QuestionWord, isName: boolean, question: Question, story: StoryWords): Map<string, StandIns> {
  const piece = new Map<string, StandIns>()
  const english = story.languages.get('en')
  if (english) {
    const found = new Map(word.english.flatMap((key) => [...englishStandIns(key, english, !isName)]))
    const isWord = question.language === 'en' && !isName && word.english.some((key) => sensesOf(key).length > 0)
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

/** How well one side of a sentence speaks of a concept, 0 to 1. */
export function strengthIn({ pieces, name, kind }: Concept, side: Side): number {
  if (name !== undefined && side.anchors.some((anchor) => anchor.kind === 'name' && anchor.name === name)) return 1
  const each = pieces.map((piece) => bestIn(piece, side, kind !== 'word'))
  const last = each.at(-1) ?? 0
  // "Lopez" stands for "Ana Lopez"; "Ana" alone hardly does.
  if (each.length === 1 || last > 0) return last
  return each.reduce((sum, strength) => sum + strength, 0) / each.length / 2
}

function bestIn(piece: ReadonlyMap<string, StandIns>, side: Side, isName: boolean): number {
  let best = 0
  for (const [key, strength] of piece.get(side.language) ?? [])
    if (strength > best) best = Math.max(best, isName ? strengthAt(key, strength, side) : Math.min(strength, wordAt(key, strength, side)))
  return best
}

const strengthAt = (key: string, strength: number, { places }: Side): number => (places.has(key) ? strength : 0)

/** A word inside a name hardly is that word: "union" in "European Union", and "state" is not meant in "United States". */
function wordAt(key: string, strength: number, { places, named }: Side): number {
  const at = places.get(key)
  if (!at) return 0
  if (at.some((place) => !named.has(place))) return strength
  return strength >= BY_FORM ? INSIDE_NAME : 0
}

/** Places of the words of a side that stand for a concept: by their form, else by their meaning. */
export function placesIn({ pieces, name, kind, glossed }: Concept, side: Side): number[] {
  const matches = pieces.flatMap((piece) =>
    [...(piece.get(side.language) ?? [])].flatMap(([key, strength]) =>
      (side.places.get(key) ?? []).map((place) => ({ place, strength })),
    ),
  )
  const byForm = matches.filter(({ strength }) => strength >= BY_FORM)
  const used = byForm.length > 0 && !glossed ? byForm : matches.filter(({ place }) => kind !== 'word' || !side.named.has(place))
  const places = used.map(({ place }) => place)
  return name === undefined ? places : [...new Set([...places, ...placesOfName(name, side)])]
}

function placesOfName(name: string, { anchors, tokens }: Side): number[] {
  const spans = anchors.flatMap((anchor) => (anchor.kind === 'name' && anchor.name === name ? [anchor.span] : []))
  return tokens.flatMap(({ start, end }, place) =>
    spans.some((span) => start >= span.start && end <= span.end) ? [place] : [],
  )
}

/** A side that lacks the concept says its opposite instead: "fell" where "rose" is asked for. */
export function isOpposed(concept: Concept, side: Side): boolean {
  if (concept.senses.length === 0 || side.language !== 'en' || strengthIn(concept, side) >= SPOKEN_OF) return false
  return side.tokens.some(({ key, content }) => content && relationOf(concept.senses, sensesOf(key)) === 'opposed')
}

/** A concept that only says that something was talked about. */
export const isTalk = ({ talk }: Pick<Concept, 'talk'>): boolean => talk
