import { expect, test } from 'vitest'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { datesIn, names, quantitiesIn } from './anchor-tools.ts'

/** [language, sentence, its dates] */
const CASES: [string, string, string[]][] = [
  ['en', 'It began on 21 January 2025 and ended on March 3.', ['2025-01-21', '?-03-03']],
  ['en', 'On Tuesday, January 21, 2025, the port opened.', ['Tue 2025-01-21']],
  ['en', 'the 21st of January', ['?-01-21']],
  ['en', 'in February 2022 and since 2014', ['2022-02', '2014']],
  ['en', 'signed 2025-01-21', ['2025-01-21']],
  ['en', 'In May he may march in March.', ['?-05', '?-03']],
  ['en', 'Sales fell in the 1990s.', ['1990']],
  ['en', 'about 2000 people in 2014', ['2014']],
  ['en', '20 and 21 January', ['?-01-20', '?-01-21']],
  ['en', 'rows 30 and 5 January', ['?-01-05']],
  ['en', 'In March 12 people came.', ['?-03']],
  ['en', 'a crowd of 2000 people', []],
  ['ru', 'Пришли 2014 человек.', []],
  ['en', 'On 1/21/2025 and 3/4/2025', ['2025-01-21', '2025']],
  ['de', 'Am Dienstag, dem 21. Januar 2025, begann es.', ['Tue 2025-01-21']],
  ['de', 'Vom 3.2. bis 21.1.2025, seit dem 17.1.', ['?-02-03', '2025-01-21', '?-01-17']],
  ['de', 'Dienstagabend im Februar 2022', ['Tue', '2022-02']],
  ['de', '2014 annektierte das Land die Insel, seit 2019 ruht der Streit.', ['2014', '2019']],
  ['nb', 'Tirsdag 21. januar 2025 og i mars', ['Tue 2025-01-21', '?-03']],
  ['nb', 'Tidens mars går videre.', []],
  ['sv', 'Tisdagen den 21 januari', ['Tue ?-01-21']],
  ['da', 'Tirsdag den 21. januar', ['Tue ?-01-21']],
  ['nl', 'Dinsdag 21 januari 2025', ['Tue 2025-01-21']],
  ['fr', 'Le mardi 21 janvier 2025 et le 1er mars', ['Tue 2025-01-21', '?-03-01']],
  ['es', 'El martes 21 de enero de 2025, en 2014', ['Tue 2025-01-21', '2014']],
  ['it', 'Martedì 21 gennaio 2025', ['Tue 2025-01-21']],
  ['pt', 'Na terça-feira, 21 de janeiro de 2025', ['Tue 2025-01-21']],
  ['id', 'Selasa (21/1/2025), pada Februari 2022, tahun 2014', ['Tue 2025-01-21', '2022-02', '2014']],
  ['id', 'Seminggu lalu, pada hari Minggu', ['Sun']],
  ['ms', 'Selasa, 21 Januari 2025', ['Tue 2025-01-21']],
  ['vi', 'Hôm 21.1, ngày 17.1, tháng 2.2023, năm 2027', ['?-01-21', '?-01-17', '2023-02', '2027']],
  ['vi', 'Thứ Ba, ngày 21 tháng 1 năm 2025', ['Tue 2025-01-21']],
  ['vi', 'Sáng 21/1, vào thứ tư', ['?-01-21', 'Wed']],
  ['ru', 'Во вторник, 21 января 2025 года, и в 2014 году', ['Tue 2025-01-21', '2014']],
  ['ru', 'В июле продажи выросли.', ['?-07']],
  ['uk', 'У вівторок, 21 січня 2025 року', ['Tue 2025-01-21']],
  ['pl', 'We wtorek 21 stycznia 2025 roku, w styczniu', ['Tue 2025-01-21', '?-01']],
  ['cs', 'V úterý 21. ledna 2025', ['Tue 2025-01-21']],
  ['tr', '21 Ocak 2025 Salı günü', ['Tue 2025-01-21']],
  ['ar', 'الثلاثاء 21 يناير 2025', ['Tue 2025-01-21']],
  ['ar', 'في ٢١ كانون الثاني', ['?-01-21']],
  ['zh', '2025年1月21日星期二', ['Tue 2025-01-21']],
  ['zh', '1月21日，周二', ['Tue ?-01-21']],
  ['ja', '2025年1月21日（火曜日）', ['Tue 2025-01-21']],
  ['ko', '2025년 1월 21일 화요일', ['Tue 2025-01-21']],
  ['hi', 'मंगलवार को 21 जनवरी 2025', ['Tue 2025-01-21']],
  ['fi', 'Tiistaina 21. tammikuuta 2025', ['Tue 2025-01-21']],
  ['hu', '2025. január 21.', ['2025-01-21']],
  // A version, a price, a decimal and a newspaper are no dates.
  ['en', 'growth of 21.1 and the Sunday Times', []],
  ['de', '21.1 Prozent', []],
  ['en', 'open 24/7', []],
]

test.for(CASES)('%s: %s', ([language, sentence, expected]) => {
  expect(datesIn(sentence, language)).toEqual(expected)
})

test('nothing is completed: a day has no year and a year no day unless printed', () => {
  const [anchor] = anchorsOf('Hôm 21.1 họ gặp nhau.', 'vi', names)
  expect(anchor).toEqual({ kind: 'date', text: '21.1', span: { start: 4, end: 8 }, month: 1, day: 21 })
})

test('a two-digit year is not a year: the century would be a guess', () => {
  expect(datesIn('am 21.01.25', 'de')).toEqual(['?-01-21'])
})

test('the parts of a date are not read again as numbers', () => {
  expect(quantitiesIn('On 21 January 2025 and in 2014', 'en')).toEqual([])
})
