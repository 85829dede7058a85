import { expect, test } from 'vitest'
import { openNameTable, parseAliases } from '../../../src/article/anchor/name-table.ts'

const TABLE = `
- name: Rivertown
  kind: place
  also: [Flussstadt, Речной Город, 河镇, RVT, Sông Thị, Hoàngthành, Réunionville]
  languages: {RVT: [id, ms]}
  demonyms: [Rivertowner, flussstädtisch*]
- name: Maria Lindqvist
  kind: person
  also: [Lindqvist, Линдквист, 林奎斯特]
`

const table = openNameTable(parseAliases(TABLE))

test.for([
  ['Rivertown', 'en', 'Rivertown'],
  ['Flussstadts', 'de', 'Rivertown'],
  ['rivertown', 'en', undefined],
  ['Rivertowner', 'en', 'Rivertown'],
  ['flussstädtischen', 'de', 'Rivertown'],
  ['Flussstädtische', 'de', 'Rivertown'],
  ['Речной Город', 'ru', 'Rivertown'],
  ['河镇', 'zh', 'Rivertown'],
  ['Sông Thị', 'vi', 'Rivertown'],
  ['Song Thi', 'vi', undefined],
  ['Phap', 'vi', undefined],
  ['Hoangthanh', 'vi', undefined],
  ['Reunionville', 'fr', 'Rivertown'],
  ['RVT', 'id', 'Rivertown'],
  ['RVT', 'de', undefined],
  ['Rvt', 'id', undefined],
  ['Lindqvists', 'sv', 'Maria Lindqvist'],
  ['LINDQVIST', 'en', 'Maria Lindqvist'],
  ['Линдквиста', 'ru', 'Maria Lindqvist'],
  ['Линдквистом', 'ru', 'Maria Lindqvist'],
  ['Линдквистовна', 'ru', undefined],
  ['Lindqvist Street', 'en', undefined],
  // Regions come from Intl, in the language of the text and in English.
  ['Frankreich', 'de', 'France'],
  ['Frankreich', 'vi', undefined],
  ['Pháp', 'vi', 'France'],
  ['France', 'vi', 'France'],
  ['Perancis', 'ms', 'France'],
  ['Bosnien und Herzegowina', 'de', 'Bosnia and Herzegovina'],
  ['Гонконг', 'ru', 'Hong Kong'],
  ['ফ্রান্স', 'bn', 'France'],
  ['Wakanda', 'en', undefined],
  ['Frankreich', 'xx', undefined],
] as [string, string, string | undefined][])('%s in %s is %s', ([form, language, name]) => {
  expect(table.lookUp(form, language)?.name).toBe(name)
})

test('kinds are carried', () => {
  expect(table.lookUp('Lindqvist', 'en')).toEqual({ name: 'Maria Lindqvist', type: 'person' })
  expect(table.lookUp('Frankreich', 'de')).toEqual({ name: 'France', type: 'place' })
})

test('an alias decides the name and kind of a region', () => {
  const own = openNameTable(parseAliases('- {name: Frankland, kind: organisation, also: [France]}'))
  expect(own.lookUp('Frankreich', 'de')).toEqual({ name: 'Frankland', type: 'organisation' })
})

test.for([
  ['- name: X\n  kind: river', 'alias row 1 (X): "kind"'],
  ['- name: X\n  kind: place\n- kind: place', 'alias row 2: "name"'],
  ['- name: X\n  kind: place\n  aliases: [Y]', 'alias row 1 (X)'],
  ['name: X', 'must be a list'],
])('%j is refused: %s', ([yaml, why]) => {
  expect(() => parseAliases(yaml ?? '')).toThrow(why)
})

test('an empty table is a table', () => {
  expect(parseAliases('')).toEqual([])
  expect(openNameTable([]).lookUp('Japan', 'en')?.name).toBe('Japan')
})

test('the first sentence of a language costs little', () => {
  openNameTable([]).lookUp('x', 'de')
  const fresh = openNameTable([])
  const start = performance.now()
  fresh.lookUp('x', 'fi')
  // 20 ms is the aim; a busy machine gets more.
  expect(performance.now() - start).toBeLessThan(200)
})
