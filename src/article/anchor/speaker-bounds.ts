/**
 * Where the noun phrase of a speaker begins and ends. Pure.
 */
import type { NameAnchor } from './anchor.ts'
import { isFunctionWordOf } from './function-words.ts'
import { REPORTING } from './reporting.ts'
import type { Word } from './words.ts'

/** A sentence without its quotations, and its names. */
export type Text = {
  readonly sentence: string
  readonly language: string
  readonly words: readonly Word[]
  readonly named: readonly NameAnchor[]
}
/** Words [from, next). */
export type Phrase = { readonly from: number; readonly next: number }

const LONGEST = 14
const JOINTS = /^[-'.·・]$/
const SUBORDINATES =
  /^(that|dass|ob|bahwa|bahawa|rằng|at|att|que|che|что|що|że|že|dat|but|while|when|because|if|where|aber|während|weil|tetapi|namun|nhưng|men|mais|pero|ma|mas|но|але|ale|maar|after|before|as)$/
const RELATIVES = /^(who|which|der|die|das|yang|som|qui|который|которая|який|który|která|který|die|dat)$/

/** Words to the left of a verb, up to a mark or a conjunction. "X, who said" looks past the comma, "which they said" does not. */
export function phraseLeft(text: Text, end: number): Phrase | undefined {
  const { words, language } = text
  let from = end
  while (from > 0 && end - from < LONGEST && !endsLeft(words, from - 1)) from--
  const next = withoutTail(words, from, end, language)
  if (next <= from) return undefined
  const isRelative = words[from - 1]?.lower === ',' && RELATIVES.test(words[from]?.lower ?? '')
  if (!isRelative || /^(de|nl)$/.test(language)) return { from, next }
  return next > from + 1 ? { from: from + 1, next } : antecedent(text, from - 1)
}

const LONGEST_ROLE = 6

/** What a relative clause is about: the name before its comma, or a short phrase that opens the sentence. */
function antecedent({ words, named }: Text, comma: number): Phrase | undefined {
  const end = words[comma - 1]?.end
  const name = named.find(({ span }) => span.end === end)
  if (name) return { from: words.findIndex(({ start }) => start >= name.span.start), next: comma }
  return comma <= LONGEST_ROLE ? { from: 0, next: comma } : undefined
}

function endsLeft(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word) return true
  const next = words[at + 1]
  // A gap where a quotation was cut out ends the phrase too.
  if (next && next.start - word.end > 3) return true
  if (word.kind === 'mark') return !isJoint(words, at)
  return SUBORDINATES.test(word.lower)
}

const isJoint = (words: readonly Word[], at: number): boolean =>
  JOINTS.test(words[at]?.lower ?? '') &&
  words[at - 1]?.kind === 'word' &&
  words[at + 1]?.kind === 'word' &&
  (words[at]?.lower !== '.' || (words[at - 1]?.text.length ?? 9) <= 3)

/** Auxiliaries and adverbs between the subject and the verb: "has previously | said". */
function withoutTail(words: readonly Word[], from: number, end: number, language: string): number {
  let next = end
  while (next > from + 1 && isTail(words[next - 1], language)) next--
  return next
}

/** "The president this morning | said". */
const TIMES =
  /^(today|yesterday|tonight|morning|afternoon|evening|week|month|year|kemarin|heute|gestern|i dag|hier|ayer|hoy)$/

function isTail(word: Word | undefined, language: string): boolean {
  if (!word || /^\p{Lu}/u.test(word.text)) return false
  if (RELATIVES.test(word.lower)) return true
  const isAdverb = TIMES.test(word.lower) || (language === 'en' && word.lower.endsWith('ly'))
  return isAdverb || (isFunctionWordOf(word.lower, language) && !isPronoun(word, language))
}

const stopSets = new Map<string, ReadonlySet<string>>()

function setOf(language: string, key: 'stops' | 'pronouns'): ReadonlySet<string> {
  const name = `${language} ${key}`
  let set = stopSets.get(name)
  if (!set) {
    set = new Set(
      (REPORTING[language]?.[key] ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => word.split('_')[0] ?? ''),
    )
    stopSets.set(name, set)
  }
  return set
}

export const isPronoun = ({ lower }: Word, language: string): boolean =>
  setOf(language, 'pronouns').has(lower)

/** "According to a statement FROM the ministry": the body comes behind. */
const SOURCES =
  /^(from|of|by|for|in|at|fra|från|von|vom|des|der|aus|beim|i|dari|của|de|du|del|da|do|di|della|van|là)$/

/** Words to the right, up to a mark or a word that cannot belong to the speaker; `withSource` lets a source follow. */
export function phraseRight({ words, language }: Text, from: number, withSource = false): Phrase | undefined {
  let next = from
  const goesOn = (at: number): boolean => withSource && at > from && SOURCES.test(words[at]?.lower ?? '')
  while (
    next < words.length &&
    next - from < LONGEST &&
    (goesOn(next) || !endsRight(words, next, from, language))
  )
    next++
  if (withSource) next = beforeVerb(words, from, next, language)
  return next > from ? { from, next } : undefined
}

const DEFINITE_NOUN = /^.{3,}(et|en|ene|erne|na|an)$/
const GENITIVE_ARTICLE = /^(der|des|von|vom|aus|im|in|beim)$/

/**
 * "Laut Polizei | hält der Damm", "Ifølge politiet | holder …": where the verb comes second, the noun phrase ends with its
 * first noun (in German by its capital, in Scandinavia by its definite ending), unless a genitive follows.
 */
function beforeVerb(words: readonly Word[], from: number, next: number, language: string): number {
  if (!/^(de|nb|nn|da|sv)$/.test(language)) return next
  const isNoun = ({ text, lower }: Word): boolean =>
    /^\p{Lu}/u.test(text) || (language !== 'de' && DEFINITE_NOUN.test(lower))
  for (let at = from; at < next - 1; at++) {
    const [word, after] = [words[at], words[at + 1]]
    const goesOn =
      after &&
      (isNoun(after) ||
        after.kind === 'mark' ||
        GENITIVE_ARTICLE.test(after.lower) ||
        SOURCES.test(after.lower))
    if (word && isNoun(word) && !goesOn) return at + 1
  }
  return next
}

function endsRight(words: readonly Word[], at: number, from: number, language: string): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || (at > from && before && word.start - before.end > 3)) return true
  if (word.kind === 'mark') return !isJoint(words, at)
  return word.kind === 'number' || setOf(language, 'stops').has(word.lower) || SUBORDINATES.test(word.lower)
}
