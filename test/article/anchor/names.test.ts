import { expect, test } from 'vitest'
import { anchorsOf } from '../../../src/article/anchor/extract.ts'
import { names, namesIn } from './anchor-tools.ts'

/** [language, sentence, its names; "?" where no table knows them] */
const CASES: [string, string, string[]][] = [
  // One country in many forms
  ['de', 'Frankreichs Regierung und die polnische Armee', ['France', 'Poland']],
  ['nb', 'Frankrikes regjering og polske soldater i USAs hær', ['France', 'Poland', 'United States']],
  ['sv', 'Tysklands och Kinas ledare', ['Germany', 'China']],
  ['ru', 'Германия и Китаем, в Иране и Японии', ['Germany', 'China', 'Iran', 'Japan']],
  ['uk', 'Польща поблизу Німеччини', ['Poland', 'Germany']],
  ['pl', 'Rozmowy we Francji i w Chinach', ['France', 'China']],
  ['tr', "Almanya'nın ve Çin'in liderleri", ['Germany', 'China']],
  ['fi', 'Neuvottelut Venäjällä ja Ruotsissa', ['Russia', 'Sweden']],
  ['hu', 'Tárgyalások Oroszországban', ['Russia']],
  ['vi', 'Thủ tướng Nhật Bản và Tổng thống Hàn Quốc', ['Japan', 'South Korea']],
  ['zh', '日本首相与法国总统会谈', ['Japan', 'France']],
  ['ja', 'フランスとドイツの首脳', ['France', 'Germany']],
  ['ko', '프랑스는 독일과 합의했다', ['France', 'Germany']],
  ['ja', 'フランスパンが焼けた', []],
  ['ko', '남프랑스에서', []],
  ['th', 'ญี่ปุ่นและฝรั่งเศส', ['Japan', 'France']],
  ['ar', 'التقى رئيس فرنسا والصين باليابان', ['France', 'China', 'Japan']],
  ['hi', 'फ़्रांस और जर्मनी', ['France', 'Germany']],
  ['id', 'AS dan Jepang', ['United States', 'Japan']],
  ['de', 'Er ging zur AS', ['AS?']],
  ['en', 'it told us as much', []],
  ['nb', 'Man sier mye.', []],
  // Hyphens
  ['de', 'Der US-Präsident und die Frankreich-Reise', ['United States', 'France']],
  ['en', 'The Japan-France summit', ['Japan', 'France']],
  ['en', 'Donald Trump Jr. spoke.', ['Donald Trump Jr?']],
  // Unknown people
  [
    'en',
    'President Maria Lindqvist met Tom Okafor-Lee in Rome.',
    ['Maria Lindqvist?', 'Tom Okafor-Lee?', 'Rome'],
  ],
  ['en', 'Lindqvist said the vote was fair.', ['Lindqvist?']],
  ['en', 'The mayor, Ursula von der Heide, spoke.', ['Ursula von der Heide?']],
  ['de', 'Außenministerin Lindqvist traf den Sprecher Tom Okafor.', ['Lindqvist?', 'Tom Okafor?']],
  ['nb', 'Statsminister Maria Lindqvist møtte ordfører Okafor.', ['Maria Lindqvist?', 'Okafor?']],
  ['id', 'Menteri Maria Lindqvist bertemu Wali Kota Okafor.', ['Maria Lindqvist?', 'Okafor?']],
  ['vi', 'Ông Nguyễn Văn Nam gặp bà Maria Lindqvist.', ['Nguyễn Văn Nam?', 'Maria Lindqvist?']],
  ['ru', 'Министр Мария Линдквист встретила мэра Окафора.', ['Мария Линдквист?', 'Окафора?']],
  ['en', 'The PKR and the MDZ party', ['PKR?', 'MDZ?']],
  ['nb', 'MDZs leder', ['MDZ?']],
  // No names
  ['en', 'Tariffs hit the steel trade.', []],
  ['en', 'Officials told reporters on Monday in May.', []],
  ['de', 'Die Amtseinführung und die Videokonferenz am Dienstag', []],
  ['de', 'Ende Januar stieg die Zahl der Verletzten', []],
  ['de', 'auf Grundlage von Verträgen', []],
  ['en', 'Police said the road was closed.', []],
  ['id', 'Menurut polisi, jalan itu ditutup.', []],
  ['vi', 'Trước đó, Quốc hội đã họp.', []],
  ['nb', 'Verken politiet eller brannvesenet kom.', []],
  ['en', 'Ten Things We Learned About Winter Storms', []],
  ['en', 'The TV and the CEO', []],
  ['en', 'The drive holds 80 GB of data.', []],
]

test.for(CASES)('%s: %s', ([language, sentence, expected]) => {
  expect(namesIn(sentence, language)).toEqual(expected)
})

test('text is the form as printed, name the usual English form', () => {
  const [anchor] = anchorsOf('Nach Frankreichs Wahl', 'de', names)
  expect(anchor).toEqual({
    kind: 'name',
    text: 'Frankreichs',
    name: 'France',
    type: 'place',
    known: true,
    span: { start: 5, end: 16 },
  })
})
