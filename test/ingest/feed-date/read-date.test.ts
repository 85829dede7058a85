import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readDate } from '../../../src/ingest/feed-date/read-date.ts'

type Row = readonly [text: string, instant: string]

const MACHINES: readonly Row[] = [
  ['Tue, 05 Mar 2024 14:07:09 GMT', '2024-03-05T14:07:09Z'],
  ['Tue, 5 Mar 24 14:07 EST', '2024-03-05T19:07:00Z'],
  ['Tuesday, 05-Mar-24 14:07:09 GMT', '2024-03-05T14:07:09Z'],
  ['Tue Mar  5 14:07:09 2024', '2024-03-05T14:07:09Z'],
  ['Tue Mar 05 14:07:09 -0700 2024', '2024-03-05T21:07:09Z'],
  ['Tue Mar 05 2024 14:07:09 GMT+0100 (Central European Standard Time)', '2024-03-05T13:07:09Z'],
  ['2024-03-05 14:07:09 +0000 UTC', '2024-03-05T14:07:09Z'],
  ['05/Mar/2024:14:07:09 +0000', '2024-03-05T14:07:09Z'],
  ['Tue,05Mar2024 14:07:09 GMT', '2024-03-05T14:07:09Z'],
  ['2024', '2024-01-01T00:00:00Z'],
  ['2024-03', '2024-03-01T00:00:00Z'],
  ['2024-03-05', '2024-03-05T00:00:00Z'],
  ['20240305', '2024-03-05T00:00:00Z'],
  ['2024-03-05T14:07Z', '2024-03-05T14:07:00Z'],
  ['2024-03-05T14:07:09+05:30', '2024-03-05T08:37:09Z'],
  ['2024-03-05t14:07:09.123456789z', '2024-03-05T14:07:09.123Z'],
  ['20240305T140709-0500', '2024-03-05T19:07:09Z'],
  ['20240305140709', '2024-03-05T14:07:09Z'],
  ['2024-03-05T24:00:00Z', '2024-03-06T00:00:00Z'],
  ['2024-12-31T23:59:60Z', '2025-01-01T00:00:00Z'],
  ['2024-03-05-05:00', '2024-03-05T05:00:00Z'],
  ['2024-065', '2024-03-05T00:00:00Z'],
  ['2024-W10-2', '2024-03-05T00:00:00Z'],
  ['2020-W53-5', '2021-01-01T00:00:00Z'],
  ['1709647629', '2024-03-05T14:07:09Z'],
  ['1709647629000', '2024-03-05T14:07:09Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
]

const ZONES: readonly Row[] = [
  ['5 Mar 2024 14:07 ET', '2024-03-05T19:07:00Z'],
  ['5 Jul 2024 14:07 ET', '2024-07-05T18:07:00Z'],
  ['5 Jul 2024 14:07 PT', '2024-07-05T21:07:00Z'],
  ['5 Jul 2024 14:07 Eastern Daylight Time', '2024-07-05T18:07:00Z'],
  ['5 Mar 2024 14:07 MET', '2024-03-05T13:07:00Z'],
  ['5 Jul 2024 14:07 CEST', '2024-07-05T12:07:00Z'],
  ['5 Jul 2024 14:07 Europe/Berlin', '2024-07-05T12:07:00Z'],
  ['5 Mar 2024 14:07 Etc/GMT+5', '2024-03-05T19:07:00Z'],
  ['5 Mar 2024 14:07 GMT-03:30', '2024-03-05T17:37:00Z'],
  ['5 Mar 2024 14:07 UTC+2', '2024-03-05T12:07:00Z'],
  ['5 Mar 2024 14:07 (JST)', '2024-03-05T05:07:00Z'],
  ['5 Mar 2024 14:07 +1', '2024-03-05T13:07:00Z'],
  ['5 Mar 2024 14:07 -100', '2024-03-05T15:07:00Z'],
  ['5 Mar 2024 14:07 −0000', '2024-03-05T14:07:00Z'],
  ['5 Mar 2024 14:07 A', '2024-03-05T15:07:00Z'],
  ['5 Mar 2024 14:07 IST', '2024-03-05T08:37:00Z'],
  ['5 Mar 2024 14:07', '2024-03-05T14:07:00Z'],
  ['5 Mar 2024', '2024-03-05T00:00:00Z'],
  // The hour that summer time skips in New York, and the offset right after it.
  ['10 Mar 2024 03:30 ET', '2024-03-10T07:30:00Z'],
]

const PEOPLE: readonly Row[] = [
  ['March 5th, 2024 at 2:07 p.m. EST', '2024-03-05T19:07:00Z'],
  ['Mar. 5, 2024, 12:07 a.m.', '2024-03-05T00:07:00Z'],
  ['5 Mar 2024 12:07 pm', '2024-03-05T12:07:00Z'],
  ['Tue 5 Mar 2024 2pm', '2024-03-05T14:00:00Z'],
  ["May 5 '24", '2024-05-05T00:00:00Z'],
  ['mardi 5 mars 2024 à 14h07', '2024-03-05T14:07:00Z'],
  ['mar., 05 mars 2024', '2024-03-05T00:00:00Z'],
  ['Le 1er août 2024', '2024-08-01T00:00:00Z'],
  ['Dienstag, 5. März 2024, 14.07 Uhr', '2024-03-05T14:07:00Z'],
  ['tirsdag den 5. marts 2024 kl. 14.07', '2024-03-05T14:07:00Z'],
  ['5. maaliskuuta 2024 klo 14.07', '2024-03-05T14:07:00Z'],
  ['martes, 5 de marzo de 2024 a las 14:07 h', '2024-03-05T14:07:00Z'],
  ['terça-feira, 5 de março de 2024 às 14h07', '2024-03-05T14:07:00Z'],
  ['martedì 5 marzo 2024 ore 14:07', '2024-03-05T14:07:00Z'],
  ['dinsdag 5 maart 2024 om 14.07 uur', '2024-03-05T14:07:00Z'],
  ['5 marca 2024 r. 14:07', '2024-03-05T14:07:00Z'],
  ['2024. március 5. 14:07', '2024-03-05T14:07:00Z'],
  ['Τρί, 05 Μαρ 2024 2:07 μ.μ.', '2024-03-05T14:07:00Z'],
  ['5 марта 2024 г., 14:07 MSK', '2024-03-05T11:07:00Z'],
  ['5 березня 2024 року о 14:07', '2024-03-05T14:07:00Z'],
  ['5 Mart 2024 Salı 14:07', '2024-03-05T14:07:00Z'],
  ['Selasa, 5 Maret 2024 14:07 WIB', '2024-03-05T07:07:00Z'],
  ['Thứ Ba, 5/3/2024, 14:07 (GMT+7)', '2024-03-05T07:07:00Z'],
  ['ngày 5 tháng 3 năm 2024', '2024-03-05T00:00:00Z'],
  ['2024年3月5日 星期二 下午2:07', '2024-03-05T14:07:00Z'],
  ['2024年3月5日14時07分09秒', '2024-03-05T14:07:09Z'],
  ['2024年3月5日(火)', '2024-03-05T00:00:00Z'],
  ['2024년 3월 5일 오후 2시 7분', '2024-03-05T05:07:00Z'],
  ['الثلاثاء، ٥ مارس ٢٠٢٤ ٢:٠٧ م', '2024-03-05T14:07:00Z'],
  ['5 تشرين الأول 2024', '2024-10-05T00:00:00Z'],
  ['５ Mar ２０２４', '2024-03-05T00:00:00Z'],
]

const NUMBERS: readonly Row[] = [
  ['25/03/2024', '2024-03-25T00:00:00Z'],
  ['03/25/2024', '2024-03-25T00:00:00Z'],
  ['Tue, 05/03/2024', '2024-03-05T00:00:00Z'],
  ['Fri, 05/03/2024', '2024-05-03T00:00:00Z'],
  ['05/03/2024', '2024-03-05T00:00:00Z'],
  ['05/03/2024 2:07 PM', '2024-05-03T14:07:00Z'],
  ['05/03/2024 14:07 PST', '2024-05-03T22:07:00Z'],
  ['5.3.24', '2024-03-05T00:00:00Z'],
  ['24-03-05', '2024-03-05T00:00:00Z'],
  ['05-03-2024', '2024-03-05T00:00:00Z'],
  ['2024/3/5 14:07', '2024-03-05T14:07:00Z'],
  ['5 Mar 69', '1969-03-05T00:00:00Z'],
  ['5.3.2024 14.07', '2024-03-05T14:07:00Z'],
]

test.for([...MACHINES, ...ZONES, ...PEOPLE, ...NUMBERS])('"%s" is %s', ([text, instant]) => {
  expect(readDate(text)).toBe(instant)
})

test.for([
  'Fri, 30 Feb 2024 10:00:00 GMT',
  '29 Feb 2023',
  '2024-02-30',
  '2024-13-01',
  '2023-366',
  '2021-W53-1',
  '2024-03-05T25:00:00Z',
  '2024-03-05T24:00:01Z',
  'Tue, 05 Mar 2024 24:00:00 GMT',
  'Tue, 05 Mar 2024 14:61:00 GMT',
  'Tue, 05 Mar 2024 14:07:00 +9900',
  '2024-03-05T14:07:09+25:00',
  '5 Mar 2024 15:07 am',
  '0000-00-00 00:00:00',
  '2024-03-05T14:07:09Zand more',
  'Tue, 05 Mar 2024 14:07:09 GMT and more',
  'Tue, xx Mar 2024',
  '5 Mar 2024 14:07 Nowhere/Land',
  '5 Mar 2024 14:07 XQZ',
  '5 Mar',
  '14:07',
  '10.30',
  '12345',
  'yesterday',
  '3 hours ago',
  '5 May Apr 2024',
  '',
  ' ',
])('"%s" is no date', (text) => {
  expect(readDate(text)).toBeUndefined()
})

const LANGUAGES = 'en fr de el hu ko es pt it nl nb nn sv da fi pl cs ru uk tr id vi zh ja ar ro bg'.split(
  ' ',
)

test.for(LANGUAGES)('every date that Intl writes in %s is read back', (language) => {
  for (const dateStyle of ['full', 'long', 'medium'] as const)
    for (let month = 0; month < 12; month += 1)
      for (const day of [3, 25]) {
        const date = Date.UTC(2023, month, day)
        const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date)
        expect(readDate(text), text).toBe(new Date(date).toISOString().replace('.000', ''))
      }
})

test.for(['Asia/Tokyo', 'America/New_York'])('a process in %s reads the same instants', (zone) => {
  const rows = [...ZONES, ...NUMBERS, ...MACHINES]
  const path = new URL('../../../src/ingest/feed-date/read-date.ts', import.meta.url)
  const script = `import { readDate } from ${JSON.stringify(path.href)}
    console.log(JSON.stringify(${JSON.stringify(rows.map(([text]) => text))}.map(readDate)))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { TZ: zone } })
  expect(JSON.parse(output.toString())).toEqual(rows.map(([, instant]) => instant))
})

test('a text of a million signs is refused at once', () => {
  const start = performance.now()
  for (const piece of ['1', 'a ', ':', ' ', '2024-', '٣', '年'])
    expect(readDate(piece.repeat(1_000_000))).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(500)
})
