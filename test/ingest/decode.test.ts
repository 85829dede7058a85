import { expect, test } from 'vitest'
import { decodeText } from '../../src/ingest/decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

test.for([
  { says: 'UTF-8', input: Buffer.from('Tổng thống'), text: 'Tổng thống' },
  { says: 'UTF-8 with a byte order mark', input: Buffer.from('\ufeffløp'), text: 'løp' },
  { says: 'UTF-16, little end first', input: Buffer.from('\ufeff日本', 'utf16le'), text: '日本' },
  { says: 'UTF-16, big end first', input: utf16be('日本'), text: '日本' },
  {
    says: 'French in windows-1252',
    input: latin('« Où êtes-vous ? », a-t-elle demandé à Genève.'),
    text: '« Où êtes-vous ? », a-t-elle demandé à Genève.',
  },
  {
    says: 'typographic quotes in windows-1252',
    input: bytes(0x93, 0x48, 0x69, 0x94, 0x20, 0x69, 0x74, 0x92, 0x73),
    text: '“Hi” it’s',
  },
  {
    says: 'Icelandic in windows-1252',
    input: latin('Það er gott veður í dag og allir eru úti að ganga.'),
    text: 'Það er gott veður í dag og allir eru úti að ganga.',
  },
  {
    says: 'Danish in windows-1252',
    input: latin('Ministeren sagde, at broen på øen er lukket, og at færgen kører hver time.'),
    text: 'Ministeren sagde, at broen på øen er lukket, og at færgen kører hver time.',
  },
  { says: 'every line end as it is', input: Buffer.from('a\r\nb\rc\n'), text: 'a\r\nb\rc\n' },
  { says: 'nothing', input: bytes(), text: '' },
])('reads $says', ({ input, text }) => {
  expect(decodeText(input)).toEqual({ text })
})

/** Cyrillic letters as windows-1251 stores them. */
const cyrillic = (text: string) =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
  })

test.for([
  {
    says: 'a NUL between good and broken UTF-8',
    input: Buffer.concat([Buffer.from('Tổng thống\0'), bytes(0xff)]),
    why: /binary/,
  },
  {
    says: 'Hebrew with English names in windows-1255',
    input: latin('BBC News: äîîùìä àîøä ëé äâùø ñâåø, according to Reuters.'),
    why: /encoding is unknown/,
  },
  { says: 'a NUL', input: Buffer.from('text\0text'), why: /binary/ },
  {
    says: 'a picture',
    input: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    why: /binary/,
  },
  { says: 'many control characters', input: Buffer.from('\u0001\u0002text\u0003'.repeat(20)), why: /binary/ },
  { says: 'UTF-16 that holds NULs', input: Buffer.from('\ufefftext\0', 'utf16le'), why: /binary/ },
  {
    says: 'UTF-8 with a broken byte',
    input: Buffer.concat([Buffer.from('Tổng thống đã nói '), bytes(0xff)]),
    why: /UTF-8 is damaged/,
  },
  {
    says: 'Russian in windows-1251',
    input: cyrillic('Президент сказал, что мост закрыт.'),
    why: /encoding is unknown/,
  },
  {
    says: 'Polish in windows-1250',
    input: bytes(
      ...latin('Prezydent powiedzia'),
      0xb3,
      ...latin(', '),
      0xbf,
      ...latin('e most jest zamkni'),
      0xea,
      ...latin('ty przez m'),
      0xb9,
      ...latin('dry zarz'),
      0xb9,
      ...latin('d'),
    ),
    why: /encoding is unknown/,
  },
  {
    says: 'Turkish in windows-1254',
    input: latin('Baþbakan köprünün kapalý olduðunu söyledi ve bütün þehir bunu duydu.'),
    why: /encoding is unknown/,
  },
  {
    says: 'Czech in windows-1250',
    input: latin(
      'Ministr øekl, že most je zavøený a že ho mìsto do léta neotevøe, ale bude èekat.'.replaceAll('ž', 'z'),
    ),
    why: /encoding is unknown/,
  },
  {
    says: 'Hungarian in windows-1250',
    input: latin('A miniszter elõtt kijelentették, hogy a hidat õsszel újra megnyitják, és köszönik.'),
    why: /encoding is unknown/,
  },
  { says: 'high bytes alone', input: bytes(0xa0, 0xb0, 0xc0, 0xd0), why: /encoding is unknown/ },
])('refuses $says, and says what to do', ({ input, why }) => {
  expect(decodeText(input)).toEqual({ why: expect.stringMatching(why), remedy: expect.stringMatching(/\w/) })
})

test('a stray control character is no reason to refuse a text, and a NUL is shown as what it is', () => {
  const text = 'The council met on Monday. '.repeat(4)
  expect(decodeText(Buffer.from(`${text}\u0007`))).toEqual({ text: `${text}\u0007` })
  expect(decodeText(Buffer.from(`${text}\0`))).toEqual({ text: `${text}\ufffd` })
})
