import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { undoMojibake } from '../../../src/ingest/charset/mojibake.ts'
import { SENTENCES } from '../../rigs/encoded-sentences.ts'

/** UTF-8 read as windows-1252, as TextDecoder does it: bytes that the set leaves free become control characters. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text))

test.for(Object.entries(SENTENCES))('double UTF-8 in %s is undone', ([, text]) => {
  expect(undoMojibake(misread(text))).toBe(text)
  expect(undoMojibake(misread(misread(text)))).toBe(text)
})

test.for(Object.entries(SENTENCES))('plain text in %s stays as it is', ([, text]) => {
  expect(undoMojibake(text)).toBe(text)
})

test.for([
  { broken: 'CafÃ© in town', meant: 'Café in town' },
  { broken: 'Itâ€™s cooler', meant: 'It’s cooler' },
  { broken: 'Price: 5Â£', meant: 'Price: 5£' },
  { broken: 'MÃ¼ller', meant: 'Müller' },
])('"$broken" was "$meant"', ({ broken, meant }) => {
  expect(undoMojibake(broken)).toBe(meant)
})

test.for([
  'CAFÉ…',
  'SÃO PAULO',
  'Ä“',
  'naïve — café',
  'À “bientôt”',
  'Ã© and ü',
  '',
  'plain',
  '5 £',
  '東京 Ã©',
])('"%s" is not certain, so it stays', (text) => {
  expect(undoMojibake(text)).toBe(text)
})

test('a text that windows-1252 cannot hold is not touched', () => {
  expect(iconv.decode(iconv.encode('ж', 'windows-1252'), 'windows-1252')).toBe('?')
  expect(undoMojibake('ж Ã©')).toBe('ж Ã©')
})
