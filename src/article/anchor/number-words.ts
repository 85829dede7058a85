/**
 * Rows of number words turned into phrases with values. Pure.
 */

import type { NumeralRow } from './numeral-row.ts'
import { EASTERN_NUMERALS } from './numerals-eastern.ts'
import { WESTERN_NUMERALS } from './numerals-western.ts'
import type { Sense } from './senses.ts'

type Row = [phrase: string, sense: Sense]

const split = (words: string | undefined): string[] => (words ?? '').split(/\s+/).filter(Boolean)
const phrasesOf = (word: string): string[] => word.split('/').map((form) => form.replaceAll('_', ' '))

export function numberSenses(language: string): Row[] {
  const row = WESTERN_NUMERALS[language] ?? EASTERN_NUMERALS[language]
  return row ? [...plainNumbers(row), ...gluedNumbers(row), ...scales(row), ...parts(row)] : []
}

/** "word=1e3" as pairs, with the forms of a word apart; "word=~30" is about that many. */
function valued(words: string | undefined): [phrase: string, value: number, about: boolean][] {
  return split(words).flatMap((entry) => {
    const cut = entry.lastIndexOf('=')
    const about = entry.charAt(cut + 1) === '~'
    const [top = '', bottom = '1'] = entry.slice(about ? cut + 2 : cut + 1).split('/')
    const value = Number(top) / Number(bottom)
    return phrasesOf(entry.slice(0, cut)).map((phrase): [string, number, boolean] => [phrase, value, about])
  })
}

function plainNumbers(row: NumeralRow): Row[] {
  const listed = (words: string | undefined, valueAt: (place: number) => number): [string, number][] =>
    split(words).flatMap((word, place) =>
      word === '-' ? [] : phrasesOf(word).map((phrase): [string, number] => [phrase, valueAt(place)]),
    )
  const number = (value: number, more: object = {}): Sense => ({ role: 'number', value, ...more })
  return [
    ...listed(row.small, (place) => place).map(([phrase, value]): Row => [phrase, number(value)]),
    ...listed(row.tens, (place) => 20 + 10 * place).map(
      ([phrase, value]): Row => [phrase, number(value, { ten: true })],
    ),
    ...valued(row.alone).map(
      ([phrase, value, about]): Row => [phrase, number(value, about ? { about } : {})],
    ),
    ...prefixed(row).map(([phrase, value]): Row => [phrase, number(value, { ordinal: true })]),
    ...valued(row.weak).map(([phrase, value]): Row => [phrase, number(value, { weak: true })]),
    ...valued(row.vague).map(([phrase, value]): Row => [phrase, number(value, { vague: true })]),
    ...split(row.oneAndHalf).map((word): Row => [word, number(1.5)]),
    ...split(row.articles).map((word): Row => [word, number(1, { article: true })]),
  ]
}

/** "fünfundzwanzig", "ventidue", "tjuefem": one written word of a ten and a one. */
function gluedNumbers(row: NumeralRow): Row[] {
  if (row.joiner === undefined) return []
  const ones = split(row.small).slice(1, 10)
  const article = split(row.articles)[0] ?? ''
  return split(row.tens).flatMap((tenForms, place) =>
    phrasesOf(tenForms).flatMap((ten) =>
      ones.flatMap((oneForms, index) =>
        phrasesOf(oneForms === '-' || oneForms === 'eins' ? article : oneForms).flatMap((one): Row[] => {
          const sense: Sense = { role: 'number', value: 20 + 10 * place + index + 1 }
          return gluedForms(ten, one, row.joiner ?? '').map((form): Row => [form, sense])
        }),
      ),
    ),
  )
}

function gluedForms(ten: string, one: string, joiner: string): string[] {
  if (joiner) return [`${one}${joiner}${ten}`, `${ten} ${joiner} ${one}`]
  return [`${ten}${one}`, `${ten} ${one}`, `${ten.replace(/[aeiou]$/, '')}${one}`]
}

/** "kelima", "berlima": a prefix on a small number. */
const prefixed = (row: NumeralRow): [string, number][] =>
  split(row.prefixes).flatMap((prefix) =>
    split(row.small).flatMap((word, value) =>
      value < 2 || word === '-'
        ? []
        : phrasesOf(word).map((phrase): [string, number] => [`${prefix}${phrase}`, value]),
    ),
  )

const scales = (row: NumeralRow): Row[] => [
  ...valued(row.scales).map(
    ([phrase, value, about]): Row => [phrase, { role: 'scale', value, ...(about && { about }) }],
  ),
  ...abouts(row),
]

/** "ett trettiotal", "een dertigtal": about thirty, behind an article. "trettiotalet" needs none. */
function abouts(row: NumeralRow): Row[] {
  const [article, definite] = row.about?.split(' ') ?? []
  if (!article) return []
  const ten: [string, number][] = row.ten ? [[row.ten, 10]] : []
  const tens = split(row.tens).flatMap((forms, place) =>
    phrasesOf(forms).map((form): [string, number] => [form, 20 + 10 * place]),
  )
  return [...ten, ...tens].flatMap(([form, value]): Row[] => [
    [`${form}${article}`, { role: 'scale', value, about: true }],
    ...split(definite).map((ending): Row => [`${form}${ending}`, { role: 'number', value, about: true }]),
  ])
}

const parts = (row: NumeralRow): Row[] => [
  ...valued(row.fractions).map(([phrase, value]): Row => [phrase, { role: 'fraction', value }]),
  ...split(row.half).map((word): Row => [word.replaceAll('_', ' '), { role: 'half' }]),
  ...split(row.plusHalf).map((word): Row => [word.replaceAll('_', ' '), { role: 'plusHalf' }]),
]
