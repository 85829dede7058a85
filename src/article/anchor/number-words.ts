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

/** "word=1e3" as pairs, with the forms of a word apart. */
function valued(words: string | undefined): [string, number][] {
  return split(words).flatMap((entry) => {
    const cut = entry.lastIndexOf('=')
    const [top = '', bottom = '1'] = entry.slice(cut + 1).split('/')
    const value = Number(top) / Number(bottom)
    return phrasesOf(entry.slice(0, cut)).map((phrase): [string, number] => [phrase, value])
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
    ...valued(row.alone).map(([phrase, value]): Row => [phrase, number(value)]),
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

const scales = (row: NumeralRow): Row[] =>
  valued(row.scales).map(([phrase, value]): Row => [phrase, { role: 'scale', value }])

const parts = (row: NumeralRow): Row[] => [
  ...valued(row.fractions).map(([phrase, value]): Row => [phrase, { role: 'fraction', value }]),
  ...split(row.half).map((word): Row => [word.replaceAll('_', ' '), { role: 'half' }]),
  ...split(row.plusHalf).map((word): Row => [word.replaceAll('_', ' '), { role: 'plusHalf' }]),
]
