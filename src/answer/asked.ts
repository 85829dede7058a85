/** What a question asks for, and which of its words say so. Pure. */
import { lemmaOf } from '../brief/verify/lemma.ts'
import type { Kind } from './kind.ts'
import { QUESTION_WORDS } from './question-words.ts'
import { editDistance } from './spelling.ts'
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

type Phrase = { readonly kind: Kind; readonly words: readonly string[] }

/** Languages in which a yes-or-no question is not told by its first word. */
const MARKED_ANYWHERE = new Set(['ru', 'uk', 'tr', 'zh', 'ja', 'vi', 'id', 'ms'])
const UNSPACED = new Set(['zh', 'ja'])

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

/** "the sources", in any of the languages. */
const SOURCES = new Set(
  `source sources article articles outlet outlets report reports media papers newspapers accounts versions sumber media quellen
medien berichte artikel bronnen kilder kildene kallor kallorna fontes sources medias articles journaux fuentes medios fonti
источники источников сми джерела kaynaklar haberler nguon bao 来源 媒体 报道 情報源 メディア 記事`
    .split(/\s+/)
    .map(wordOf),
)

const tables = new Map<string, readonly Phrase[]>()

function phrasesOf(language: string): readonly Phrase[] {
  let phrases = tables.get(language)
  if (!phrases) {
    const { function: _, ...kinds } = QUESTION_WORDS[language] ?? { function: '' }
    phrases = Object.entries(kinds)
      .flatMap(([kind, list]) =>
        list.split(/,/).map((phrase) => ({
          kind: kind as Kind,
          words: phrase
            .trim()
            .split(/[\s-]+/)
            .map(wordOf),
        })),
      )
      .filter(({ words }) => words[0])
      .toSorted((a, b) => b.words.join('').length - a.words.join('').length)
    tables.set(language, phrases)
  }
  return phrases
}

/** `words` are folded; `line` is the folded question, for scripts without spaces. */
export function askedBy(words: readonly string[], line: string, language: string): Asked {
  const phrases = phrasesOf(language)
  if (
    phrases.some((phrase) => phrase.kind === 'disagree' && placeOf(phrase, words, line, language) >= 0) &&
    aboutSources(words, line)
  )
    return { kind: 'disagree', from: 0, to: words.length }
  const found = phrases
    .filter(({ kind }) => kind !== 'disagree')
    .map((phrase) => ({ phrase, at: placeOf(phrase, words, line, language) }))
    .filter(
      ({ phrase, at }) => at >= 0 && (phrase.kind !== 'yes-no' || at === 0 || MARKED_ANYWHERE.has(language)),
    )
  const opening = found.find(({ phrase, at }) => phrase.kind === 'yes-no' && at === 0 && language === 'en')
  const asking = found.filter(({ phrase }) => phrase.kind !== 'yes-no')
  const best =
    opening ??
    asking.find(({ phrase, at }) => !opensClause(phrase, at, words, language)) ??
    asking[0] ??
    found[0]
  if (!best) return misspeltAsking(words, phrases) ?? { kind: 'what', from: 0, to: 0 }
  const length = UNSPACED.has(language) ? 0 : best.phrase.words.length
  const asked = { kind: best.phrase.kind, from: best.at, to: best.at + length }
  const unit = unitOf(best.phrase.words, words[asked.to])
  const dated = { ...asked, ...(unit && asked.kind !== 'how-long' && { unit }) }
  if (language !== 'en') return { ...dated, ...(asked.kind === 'how-many' && { share: true }) }
  const kind = refined(asked, words)
  if (NAME_OF.test(words.slice(asked.to).join(' '))) return { ...asked, kind: 'who', naming: true }
  const object = kind === 'who' && (best.phrase.words.includes('whom') || DO.has(words[asked.to] ?? ''))
  const measure = kind === 'how-many' && MEASURE.has(best.phrase.words[1] ?? '')
  const share = kind === 'how-many' && !measure && best.phrase.words[0] !== 'how'
  const identity = kind === 'who' && IDENTITY.test(words.slice(asked.to).join(' '))
  return {
    ...dated,
    kind,
    ...(identity && { identity }),
    ...(object && { object }),
    ...(measure && { measure }),
    ...(share && { share }),
  }
}

/** "wich", "wheer": one slip in the first words. */
function misspeltAsking(words: readonly string[], phrases: readonly Phrase[]): Asked | undefined {
  for (const [at, word] of words.slice(0, 3).entries())
    for (const { kind, words: phrase } of phrases) {
      const [meant = ''] = phrase
      if (phrase.length === 1 && kind !== 'yes-no' && meant.length >= 4 && editDistance(word, meant, 1) === 1)
        return { kind, from: at, to: at + 1 }
    }
  return undefined
}

const IDENTITY = /^(?:is|was|are|were) the (?:\w+ ){1,4}of\b/
const DO = new Set(['did', 'do', 'does'])
const MEASURE = new Set(
  'strong big large tall high far deep wide fast heavy hot cold powerful old'.split(' '),
)
const NAME_OF = /^(?:is|was|are|were)(?: the)? (?:full |first |last )?names? of /
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

function unitOf(phrase: readonly string[], next: string | undefined): Unit | undefined {
  const words = [
    ...phrase,
    ...(phrase.length === 1 && next && ['what', 'which'].includes(phrase[0] ?? '') ? [next] : []),
  ]
  const unit = words.map((word) => unitOfWord.get(word)).find((found) => found !== undefined)
  return (
    unit ??
    [...phrase.join('')]
      .map((sign) => (/\p{Script=Han}/u.test(sign) ? unitOfWord.get(sign) : undefined))
      .find(Boolean)
  )
}

const ASKING = new Set(['what', 'which', 'who', 'whom', 'whose', 'when', 'where', 'why', 'how'])
const PREPOSITION = new Set(['in', 'on', 'at', 'of', 'to', 'for', 'from', 'by', 'with', 'about'])
const SUBORDINATING = new Set(['when', 'where', 'how', 'who', 'whose', 'whom', 'which'])
const AUXILIARY = new Set(
  'is are was were am do does did has have had can could will would shall should may might must many much long'.split(
    ' ',
  ),
)

/** "When heated, what does it turn into?": a clause of time, not the question. */
const opensClause = (
  { words: phrase }: Phrase,
  at: number,
  words: readonly string[],
  language: string,
): boolean =>
  language === 'en' &&
  phrase.length === 1 &&
  SUBORDINATING.has(phrase[0] ?? '') &&
  (phrase[0]?.startsWith('wh') && !phrase[0].startsWith('whe')
    ? at > 0 &&
      words[at - 1] !== undefined &&
      !PREPOSITION.has(words[at - 1] ?? '') &&
      words.slice(0, at).some((word) => ASKING.has(word))
    : !AUXILIARY.has(words[at + 1] ?? ''))

const aboutSources = (words: readonly string[], line: string): boolean =>
  words.some((word) => SOURCES.has(word)) ||
  [...SOURCES].some((source) => /\P{ASCII}/u.test(source) && line.includes(source))

/** First place of a phrase among the words, -1 when it does not stand there. */
function placeOf(
  { words: phrase }: Phrase,
  words: readonly string[],
  line: string,
  language: string,
): number {
  if (UNSPACED.has(language)) return line.indexOf(phrase.join(''))
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, offset) => words[at + offset] === word)) return at
  return -1
}

const SAID =
  /^(?:did|does|do|has|have|had|was|were|is|are)\b.*\b(?:say|said|tell|told|announced?|reply|comment|(?:state|claim)(?= (?:about|on|regarding)\b))\b/

/** "What year" asks when; "what is the population of" asks how many; "what did she say" asks for a statement. */
function refined({ kind, to }: Asked, words: readonly string[]): Kind {
  if (kind !== 'what') return kind
  const direct = kindOfNoun.get(lemmaOf(words[to] ?? ''))
  if (direct) return direct
  const rest = words.slice(to)
  if (['is', 'was', 'are', 'were'].includes(rest[0] ?? '') && rest[1] === 'the') {
    const noun = rest.slice(2, 6).find((word) => kindOfNoun.has(lemmaOf(word)))
    const place = noun === undefined ? -1 : rest.indexOf(noun)
    if (noun !== undefined && (rest[place + 1] === 'of' || place === rest.length - 1))
      return kindOfNoun.get(lemmaOf(noun)) ?? kind
  }
  return SAID.test(rest.join(' ')) ? 'said' : kind
}
