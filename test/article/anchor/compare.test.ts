import { expect, test } from 'vitest'
import type { DateAnchor, DurationAnchor, NumberAnchor } from '../../../src/article/anchor/anchor.ts'
import {
  anchorsAgree,
  datesCompatible,
  datesConflict,
  numbersConflict,
  sameName,
  sameNumber,
} from '../../../src/article/anchor/compare.ts'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { agrees, names } from './anchor-tools.ts'

type Quantity = NumberAnchor | DurationAnchor

/** The first number or date of an English phrase. */
function first<Kind extends 'number' | 'date'>(
  phrase: string,
  kind: Kind,
): Kind extends 'date' ? DateAnchor : Quantity {
  const found = anchorsOf(phrase, 'en', names).find((anchor) =>
    kind === 'date' ? anchor.kind === 'date' : anchor.kind === 'number' || anchor.kind === 'duration',
  )
  if (!found) throw new Error(`no ${kind} in "${phrase}"`)
  return found as Kind extends 'date' ? DateAnchor : Quantity
}

test.for([
  ['41 people', '41 people', true],
  ['more than 40 people', '43 people', true],
  ['more than 40 people', '38 people', false],
  ['more than 40 people', '4,000 people', false],
  ['at least 40 people', 'up to 50 people', true],
  ['about 40 people', '42 people', true],
  ['about 40 people', '60 people', false],
  ['40 people', '42 people', false],
  ['tens of thousands', '30,000 people', true],
  ['tens of thousands', '300 people', false],
  ['tens of thousands', '3 million people', false],
  ['1.3 million people', '1,312,000 people', true],
  ['1.3 million people', '1,412,000 people', false],
  ['24 hours', 'it took 1 day', true],
  ['90 minutes', 'an hour and a half', true],
  ['$40', '€40', false],
  ['£40', '40 pounds', true],
  ['40 percent', '40 people', false],
  ['the 4th', '4 people', false],
] as [string, string, boolean][])('%s and %s: the same is %s', ([a, b, same]) => {
  expect(sameNumber(first(a, 'number'), first(b, 'number'))).toBe(same)
  expect(sameNumber(first(b, 'number'), first(a, 'number'))).toBe(same)
})

test.for([
  ['41 people', '38 people', true],
  ['41 people', '38 houses', false],
  ['more than 40 people', '43 people', false],
  ['40 percent', '41 percent', true],
  ['40 percent', '41 km', false],
  ['3 km', '3 km', false],
  ['the 4th', 'the 5th', false],
] as [string, string, boolean][])('%s and %s: a conflict is %s', ([a, b, conflict]) => {
  expect(numbersConflict(first(a, 'number'), first(b, 'number'))).toBe(conflict)
})

test.for([
  ['21 January', '21 January 2025', true, false],
  ['21 January', '22 January', false, true],
  ['January 2025', '21 January 2025', true, false],
  ['January 2025', 'February 2025', false, false],
  ['on Tuesday', '21 January', true, false],
  ['on Tuesday', '22 January 2025', true, false],
  ['on Tuesday', 'on Friday', false, true],
  ['Tuesday 21 January 2025', '21 January 2025', true, false],
  ['in 2014', 'in 2015', false, false],
] as [string, string, boolean, boolean][])(
  '%s and %s: compatible %s, conflict %s',
  ([a, b, compatible, conflict]) => {
    expect(datesCompatible(first(a, 'date'), first(b, 'date'))).toBe(compatible)
    expect(datesConflict(first(a, 'date'), first(b, 'date'))).toBe(conflict)
  },
)

test('a weekday conflicts with a date whose year makes its own weekday known', () => {
  const tuesday: DateAnchor = { kind: 'date', text: '', span: { start: 0, end: 0 }, weekday: 2, year: 2025 }
  const wednesday: DateAnchor = {
    kind: 'date',
    text: '',
    span: { start: 0, end: 0 },
    day: 22,
    month: 1,
    year: 2025,
  }
  expect(datesConflict(tuesday, wednesday)).toBe(true)
})

test.for([
  ['Selenskyj', 'Zelensky', true],
  ['Wolodymyr Selenskyj', 'Volodymyr Zelenskyy', true],
  ['Uschakow', 'Ushakov', true],
  ['Лавров', 'Lavrov', true],
  ['Wolew', 'Volev', true],
  ['Kane', 'Kaine', false],
  ['Loukachenko', 'Lukashenko', true],
  ['Leyen', 'Ursula von der Leyen', true],
  ['von der Leyen', 'Ursula von der Leyen', true],
  ['Xi', 'Xi Jinping', true],
  ['Trumps', 'Trump', true],
  ['Merkel', 'Meloni', false],
  ['Li', 'Le', false],
  ['Iran', 'Iraq', false],
  ['Putin', 'Trump', false],
  ['Austria', 'Australia', false],
  ['Niger', 'Nigeria', false],
  ['Anna Berg', 'Anna Dahl', false],
] as [string, string, boolean][])('%s and %s: one name is %s', ([a, b, same]) => {
  expect(sameName(a, b)).toBe(same)
  expect(sameName(b, a)).toBe(same)
})

/** [language, original, English, agrees] */
const TRANSLATIONS: [string, string, string, boolean][] = [
  // What engines really got wrong.
  ['nb', 'Vinden nådde 160 kilometer i timen.', 'The wind reached 100 miles per hour.', false],
  ['nb', 'Laget vant 7–2 på lørdag.', 'The team won the 72nd on Saturday.', false],
  ['nb', 'Laget tok en 5–3 seier.', 'The team took a 53 victory.', false],
  ['nb', 'Uværet Fred traff kysten.', 'The storm Peace hit the coast.', false],
  // The same in other words.
  ['nb', 'I dag møttes Stortinget i salen.', 'Today Parliament met in the hall.', true],
  ['nb', 'Vinden nådde 160 kilometer i timen.', 'The wind reached 160 kilometres per hour.', true],
  ['nb', 'Laget vant 7–2 på lørdag.', 'The team won 7-2 on Saturday.', true],
  ['nb', 'Uværet Fred traff kysten.', 'Storm Fred hit the coast.', true],
  ['de', 'Es kamen mehr als 40 Menschen.', 'More than 40 people came.', true],
  ['de', 'Es kamen mehr als 40 Menschen.', 'Fewer than 40 people came.', false],
  ['de', 'Beide kamen am Dienstag.', 'The two came on Tuesday.', true],
  ['de', 'Beide kamen am Dienstag.', 'Both came on Thursday.', false],
  ['de', 'Der Schaden beträgt 2 Mrd. Euro.', 'The damage is 2 billion euros.', true],
  ['de', 'Der Schaden beträgt 2 Mrd. Euro.', 'The damage is 2 million euros.', false],
  ['de', 'Der Schaden beträgt 2 Mrd. Euro.', 'The damage is 2 billion dollars.', false],
  ['de', 'Im 19. Jahrhundert', 'In the 19th century', true],
  ['de', 'Im 19. Jahrhundert', 'In the 17th century', false],
  ['de', 'Sieben Menschen starben.', 'Eight people died.', false],
  ['de', 'Das siebte Treffen', 'The seventh meeting', true],
  ['vi', 'Họ gặp nhau hôm 21.1.', 'They met on 21 January.', true],
  ['vi', 'Họ gặp nhau hôm 21.1.', 'They met on 12 January.', false],
  ['vi', 'Họ gặp nhau hôm 21.1.', 'They met on 21 January 2025.', false],
  ['id', 'Rapat satu setengah jam', 'A meeting of an hour and a half', true],
  ['id', 'Selasa (21/1/2025)', 'Tuesday, 21 January 2025', true],
  ['id', 'Pidato Tahun Baru itu singkat.', 'The New Year speech was short.', true],
  ['id', 'Puluhan ribu orang mengungsi.', 'Tens of thousands of people fled.', true],
  ['id', 'Puluhan ribu orang mengungsi.', 'Thousands of people fled.', false],
  ['ru', 'Он прибыл в Германию 5 мая.', 'He arrived in Germany on 5 May.', true],
  ['ru', 'Он прибыл в Германию.', 'He arrived in France.', false],
  ['zh', '他于周二抵达法国。', 'He arrived in France on Tuesday.', true],
  ['zh', '数万人逃离。', 'Tens of thousands fled.', true],
  ['es', 'Hubo 12 muertos.', 'There were many dead.', false],
  ['es', 'Hubo muertos.', 'There were 12 dead.', false],
  ['es', 'El Ministerio respondió en 2014.', 'The ministry answered in 2014.', true],
]

test.for(TRANSLATIONS)('%s "%s" as "%s": agrees is %s', ([language, original, english, expected]) => {
  expect(agrees(language, original, english)).toBe(expected)
})

test('says what is missing and what was added', () => {
  const verdict = anchorsAgree(
    anchorsOf('Vinden nådde 160 kilometer i timen.', 'nb', names),
    anchorsOf('The wind reached 100 miles per hour.', 'en', names),
  )
  expect(verdict.missing.map(({ text }) => text)).toEqual(['160 kilometer i timen'])
  expect(verdict.added.map(({ text }) => text)).toEqual(['100 miles per hour'])
})

test('a replaced name is named on both sides', () => {
  const verdict = anchorsAgree(
    anchorsOf('Er reiste nach Frankreich.', 'de', names),
    anchorsOf('He travelled to Finland.', 'en', names),
  )
  expect(verdict.missing.map(({ text }) => text)).toEqual(['Frankreich'])
  expect(verdict.added.map(({ text }) => text)).toEqual(['Finland'])
})
