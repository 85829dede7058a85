/** What a question asks for, and which of its words say so. Pure. */
import { lemmaOf } from '../brief/verify/lemma.ts'
import type { Kind } from './kind.ts'
import {
  type Asking,
  asksForDisagreement,
  type FoundPhrase,
  lengthOf,
  misspeltPhrase,
  phrasesIn,
} from './question-phrases.ts'
import { wordOf } from './tokens.ts'

export type Asked = {
  readonly kind: Kind
  /** Words of the question phrase: [from, to) among the words of the question. */
  readonly from: number
  readonly to: number
  /** What a "when" must be answered with: "which year". */
  readonly unit?: Unit
  /** "The name of …". */
  readonly naming?: boolean
  /** "How deep", "how strong". */
  readonly measure?: boolean
  /** "What percentage": a share is an answer. */
  readonly share?: boolean
  /** "Who is the coach of …": the name stands beside the coach. */
  readonly identity?: boolean
  /** "Whom did they elect": what is asked for is not who does it. */
  readonly object?: boolean
}

export type Unit = 'year' | 'month' | 'day' | 'clock'

/** Languages in which a yes-or-no question is not told by its first word. */
const MARKED_ANYWHERE = new Set(['ru', 'uk', 'tr', 'zh', 'ja', 'vi', 'id', 'ms'])

/** Nouns that turn "what" into a question for a person, a place, a time or a number. English keys. */
const NOUNS: readonly (readonly [Kind, string])[] = [
  ['when', 'year date day month century decade era'],
  ['where', 'city country place town location village state nation region continent county province island'],
  ['who', 'person man woman'],
  ['how-many', 'population percentage percent number temperature magnitude distance turnout toll proportion'],
  ['how-much', 'price cost amount sum'],
]
const kindOfNoun = new Map(
  NOUNS.flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [lemmaOf(noun), kind] as const)),
)

const UNITS: readonly (readonly [Unit, string])[] = [
  ['year', 'year tahun jahr jaar ar annee ano anno году год року yil yilda nam 年'],
  ['month', 'month bulan monat maand maned manad mois mes mese месяце ay thang 月'],
  [
    'day',
    'day date hari tanggal tag datum dag dato jour dia giorno data fecha числа день gun tarihte ngay hom 日 天',
  ],
  ['clock', 'time jam pukul uhr laat dags heure hora horas ora часу saat 点'],
]
const unitOfWord = new Map(
  UNITS.flatMap(([unit, words]) => words.split(' ').map((word) => [wordOf(word), unit] as const)),
)

/** "Who is the coach of", "what is the name of". */
const IDENTITY = /^(?:is|was|are|were) the (?:\w+ ){1,4}of\b/
const NAME_OF = /^(?:is|was|are|were)(?: the)? (?:full |first |last )?names? of /
const DO = new Set(['did', 'do', 'does'])
/** What "how" measures. */
const MEASURE = new Set(
  'strong big large tall high far deep wide fast heavy hot cold powerful old'.split(' '),
)
const SAID =
  /^(?:did|does|do|has|have|had|was|were|is|are)\b.*\b(?:say|said|tell|told|announced?|reply|comment|(?:state|claim)(?= (?:about|on|regarding)\b))\b/

export function askedBy(asking: Asking): Asked {
  const found = phrasesIn(asking)
  if (asksForDisagreement(asking, found)) return { kind: 'disagree', from: 0, to: asking.words.length }
  const best = bestOf(found, asking) ?? misspeltPhrase(asking)
  if (!best) return { kind: 'what', from: 0, to: 0 }
  const asked = { kind: best.phrase.kind, from: best.at, to: best.at + lengthOf(best.phrase, asking) }
  const unit = unitOf(best.phrase.words, asking.words[asked.to])
  const dated = { ...asked, ...(unit && asked.kind !== 'how-long' && { unit }) }
  return asking.language === 'en'
    ? inEnglish(dated, best.phrase.words, asking.words)
    : { ...dated, ...(asked.kind === 'how-many' && { share: true }) }
}

/** The longest phrase that asks; a yes-or-no question where it opens the sentence, or nothing else asks. */
function bestOf(found: readonly FoundPhrase[], asking: Asking): FoundPhrase | undefined {
  const isYesNo = ({ phrase }: FoundPhrase) => phrase.kind === 'yes-no'
  const opening = found.find((one) => isYesNo(one) && one.at === 0)
  if (opening && asking.language === 'en') return opening
  const open = found.filter(({ phrase }) => phrase.kind !== 'yes-no' && phrase.kind !== 'disagree')
  const marked = MARKED_ANYWHERE.has(asking.language) ? found.find(isYesNo) : opening
  return open.find((one) => !opensClause(one, asking)) ?? open[0] ?? marked
}

/** What more English tells: "whom did they", "how deep", "what share", "who is the head of". */
function inEnglish(asked: Asked, phrase: readonly string[], words: readonly string[]): Asked {
  const kind = refined(asked, words)
  const rest = words.slice(asked.to).join(' ')
  if (NAME_OF.test(rest)) return { ...asked, kind: 'who', naming: true }
  if (kind === 'who') {
    const object = phrase.includes('whom') || DO.has(words[asked.to] ?? '')
    return { ...asked, kind, ...(IDENTITY.test(rest) && { identity: true }), ...(object && { object }) }
  }
  if (kind !== 'how-many') return { ...asked, kind }
  if (MEASURE.has(phrase[1] ?? '')) return { ...asked, kind, measure: true }
  return phrase[0] === 'how' ? { ...asked, kind } : { ...asked, kind, share: true }
}

/** "Which year", and signs that stand within a phrase without spaces. */
function unitOf(phrase: readonly string[], next = ''): Unit | undefined {
  const isOpen = phrase.length === 1 && ['what', 'which'].includes(phrase[0] ?? '')
  const signs = [...phrase.join('')].filter((sign) => /\p{Script=Han}/u.test(sign))
  return [...phrase, ...(isOpen ? [next] : []), ...signs].map((word) => unitOfWord.get(word)).find(Boolean)
}

const ASKING = new Set(['what', 'which', 'who', 'whom', 'whose', 'when', 'where', 'why', 'how'])
const PREPOSITION = new Set(['in', 'on', 'at', 'of', 'to', 'for', 'from', 'by', 'with', 'about'])
const SUBORDINATING = new Set(['when', 'where', 'how', 'who', 'whose', 'whom', 'which'])
const AUXILIARY = new Set(
  'is are was were am do does did has have had can could will would shall should may might must many much long'.split(
    ' ',
  ),
)

/** "When heated, what does it turn into?", "did the man who": a clause, not the question. */
function opensClause({ phrase, at }: FoundPhrase, { words, language }: Asking): boolean {
  const [word = ''] = phrase.words
  if (language !== 'en' || phrase.words.length > 1 || !SUBORDINATING.has(word)) return false
  if (['when', 'where', 'how'].includes(word)) return !AUXILIARY.has(words[at + 1] ?? '')
  return words.slice(0, at).some((one) => ASKING.has(one)) && !PREPOSITION.has(words[at - 1] ?? '')
}

/** "What year" asks when; "what is the population of" asks how many; "what did she say" asks for a statement. */
function refined({ kind, to }: Asked, words: readonly string[]): Kind {
  if (kind !== 'what') return kind
  const rest = words.slice(to)
  return (
    kindOfNoun.get(lemmaOf(rest[0] ?? '')) ??
    kindOfSubject(rest) ??
    (SAID.test(rest.join(' ')) ? 'said' : kind)
  )
}

/** "Is the price of", "was the turnout". */
function kindOfSubject(rest: readonly string[]): Kind | undefined {
  if (!/^(?:is|was|are|were) the /.test(rest.join(' '))) return undefined
  const place = rest.findIndex((word, at) => at >= 2 && at < 6 && kindOfNoun.has(lemmaOf(word)))
  const isWhole = rest[place + 1] === 'of' || place === rest.length - 1
  return place >= 0 && isWhole ? kindOfNoun.get(lemmaOf(rest[place] ?? '')) : undefined
}
