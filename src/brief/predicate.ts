/**
 * What the verbs of an English sentence say happened, and whether two sentences tell of two happenings. Pure.
 *
 * "The lighthouse was painted on Monday" and "the lighthouse burned down on Monday" share who and when, and say nothing
 * alike. No grammar is read: forms of the past and words behind "will" or "did" are taken for verbs. A sentence in which
 * none is found is never told apart from another one.
 */
import { foldAccents } from '../lib/english.ts'
import { tellingWords } from './common.ts'
import { sharedFigures } from './figure.ts'
import { isNegated } from './modality.ts'
import { groupOf, termsOf } from './paraphrase.ts'
import type { Unit } from './unit.ts'
import { isIrregularForm } from './verify/lemma.ts'
import { type Lexeme, lexemeOf } from './verify/lexeme.ts'
import { phraseSensesOf, relationOf, shareSense } from './verify/senses.ts'

type Word = {
  /** Folded. */
  readonly text: string
  readonly at: number
  readonly lexeme: Lexeme
  /** Also those that it has together with the word behind it: "turned down". */
  readonly senses: readonly number[]
}

type Telling = {
  readonly words: readonly Word[]
  /** In the order of the sentence; not verbs of saying, nor those that say nothing alone. */
  readonly verbs: readonly Word[]
  /** Stems in front of the first verb. */
  readonly subject: ReadonlySet<string>
  /** By another word than the first verb: "never opened", but not "rejected". */
  readonly denies: boolean
}

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu
/** Any word of content behind them is a verb: "did not open". */
const MODAL = /^(?:did|does|do|will|would|can|could|may|might|must|shall|should)$/
const BETWEEN = /ly$|^(?:not|never|also|now|still|already|once|again|to|yet)$/
/** They tell how a thing is known or when it is, and leave what it is to the next word. */
const LIGHT =
  /^(?:said|says|say|told|tells|added|announced|confirmed|reported|stated|declared|claimed|warned|according|expected|set|due|planned|scheduled|supposed|going|able|made|taken|took|gave|given|got|went|gone|came|became|become|held|put|brought|began|begun|started|continued|kept|used|based|called|named|known|thought|believed|seen|saw|felt|met|spoke|spoken|men|women|children|feet|persons|lives|wives|better|best|worse|worst|further|farther|media|crises|analyses|dead|death|deaths|halves)$/
/** What follows is no verb of the sentence: "the injured man", "three wounded soldiers". */
const BEFORE_NOUN =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|of|in|on|at|by|with|for|from|to|two|three|four|five|six|many|several|some)$/
const PAST = /\p{L}{3}ed$/u

const known = new WeakMap<Unit, Telling>()

/**
 * True for sentences that have nothing in common but whom they are about, names, time and speaker; and for those that say
 * opposite things of one subject.
 */
export function tellOtherEvents(a: Unit, b: Unit): boolean {
  const [left, right] = [tellingOf(a), tellingOf(b)]
  if (left.verbs.length === 0 || right.verbs.length === 0) return false
  if (sayAlike(left, right) || sayAlike(right, left)) return false
  return areOpposed(a, b) || (sharedFigures(a, b).length === 0 && shareNoMore(a, b, left, right))
}

/** "The council opened the bridge", "the council closed the bridge". */
export function areOpposed(a: Unit, b: Unit): boolean {
  const [left, right] = [tellingOf(a), tellingOf(b)]
  if (left.subject.isDisjointFrom(right.subject) || left.denies !== right.denies) return false
  if (sayAlike(left, right) || sayAlike(right, left)) return false
  const [one] = left.verbs
  const [other] = right.verbs
  return one !== undefined && other !== undefined && relationOf(one.senses, other.senses) === 'opposed'
}

/** What one of the verbs says stands in the other sentence, in any form. */
const sayAlike = ({ verbs }: Telling, { words }: Telling): boolean =>
  verbs.some((verb) => words.some((word) => isAlike(verb, word)))

function isAlike(verb: Word, word: Word): boolean {
  if (verb.lexeme.stem === word.lexeme.stem || shareSense(verb.senses, word.senses)) return true
  const group = groupOf(verb.lexeme.stem)
  return group !== undefined && group === groupOf(word.lexeme.stem)
}

function shareNoMore(a: Unit, b: Unit, left: Telling, right: Telling): boolean {
  const shared = tellingWords(a).intersection(tellingWords(b))
  const subjects = left.subject.intersection(right.subject)
  return [...shared].every((term) => subjects.has(term))
}

/** Read once for each unit: every pair of sentences asks for it. */
function tellingOf(unit: Unit): Telling {
  const telling = known.get(unit) ?? readTelling(unit)
  known.set(unit, telling)
  return telling
}

function readTelling({ english, speaker }: Unit): Telling {
  const words = wordsIn(speaker ? english.replace(speaker, (text) => ' '.repeat(text.length)) : english)
  const verbs = words.filter((word, index) => isVerb(word, index, words, english))
  const [first] = verbs
  const start = first?.at ?? 0
  return {
    words,
    verbs,
    subject: new Set(termsOf(english.slice(0, start))),
    denies: isNegated(english.slice(0, start)) || isNegated(english.slice(start + (first?.text.length ?? 0))),
  }
}

function wordsIn(text: string): Word[] {
  const found = [...text.matchAll(WORD)].map((match) => ({ lexeme: lexemeOf(match[0]), match }))
  return found.map(({ lexeme, match }, index) => {
    const next = found[index + 1]?.lexeme.stem
    const phrase = next === undefined ? [] : phraseSensesOf(lexeme.stem, next)
    return { text: foldAccents(match[0]), at: match.index, lexeme, senses: [...phrase, ...lexeme.senses] }
  })
}

function isVerb({ text, at, lexeme }: Word, index: number, words: readonly Word[], english: string): boolean {
  if (!lexeme.content || LIGHT.test(text) || /\p{Lu}/u.test(english.charAt(at))) return false
  const before = words.slice(0, index).findLast((word) => !BETWEEN.test(word.text))?.text ?? ''
  if (MODAL.test(before)) return !BETWEEN.test(text)
  const isPast = PAST.test(text) || isIrregularForm(text)
  return isPast && before !== '' && !BEFORE_NOUN.test(before)
}
