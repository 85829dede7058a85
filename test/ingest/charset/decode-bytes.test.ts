import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeBytes } from '../../../src/ingest/charset/decode-bytes.ts'
import { SENTENCES } from '../../rigs/encoded-sentences.ts'
import { encode } from '../../rigs/encoded-texts.ts'

const XML = 'application/rss+xml'
const page = (text: string, declared = ''): string => `<html><head>${declared}</head><p>${text}</p></html>`
const asHtml = (bytes: Uint8Array, charset?: string) =>
  decodeBytes(bytes, { kind: 'html', ...(charset && { contentType: `text/html; charset=${charset}` }) })

test('valid UTF-8 beats every label', () => {
  const text = page('Größe 東京', '<meta charset="shift_jis">')
  expect(asHtml(Buffer.from(text), 'windows-1251')).toEqual({ text, encoding: 'utf-8', by: 'utf-8' })
})

test('a byte order mark beats every label, and is no part of the text', () => {
  const text = page('Größe')
  const bytes = iconv.encode(text, 'utf-16be', { addBOM: true })
  expect(asHtml(bytes, 'utf-8')).toEqual({ text, encoding: 'utf-16be', by: 'mark' })
  expect(asHtml(Buffer.from(`\ufeff${text}`), 'koi8-r')).toEqual({ text, encoding: 'utf-8', by: 'mark' })
})

test('the mark of UTF-8 before a text in another encoding is not believed', () => {
  const text = page(SENTENCES.ru ?? '')
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encode(text, 'windows-1251')])
  const decoded = asHtml(bytes)
  expect(decoded.encoding).toBe('windows-1251')
  expect(decoded.text).toContain(SENTENCES.ru)
})

test.for(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is known by its zeros', (encoding) => {
  const text = ` \n${page('Größe 東京 😀')}`
  expect(asHtml(encode(text, encoding), 'utf-8')).toEqual({ text, encoding, by: 'pattern' })
})

test('a zero at the start of a text in one byte makes it no UTF-16', () => {
  expect(
    asHtml(Buffer.concat([Buffer.from([0]), encode(page(SENTENCES.de ?? ''), 'windows-1252')])).text,
  ).toContain(SENTENCES.de)
})

test('UTF-8 with a bad byte stays UTF-8, whatever the label', () => {
  const bytes = Buffer.concat([Buffer.from(page(SENTENCES.ru ?? '')), Buffer.from([0xe9, 0x20])])
  const decoded = asHtml(bytes, 'windows-1251')
  expect(decoded).toMatchObject({ encoding: 'utf-8', by: 'utf-8' })
  expect(decoded.text).toContain(SENTENCES.ru)
  expect(decoded.text).toContain('\ufffd')
})

test('the header is asked before the declaration, and a label that does not fit is passed over', () => {
  const text = page(SENTENCES.pl ?? '', '<meta charset=iso-8859-2>')
  const bytes = encode(text, 'iso-8859-2')
  expect(asHtml(bytes, 'iso-8859-2')).toMatchObject({ text, by: 'header' })
  expect(asHtml(bytes, 'utf-8')).toMatchObject({ text, by: 'declaration' })
  expect(asHtml(bytes, 'no-such-set')).toMatchObject({ text, by: 'declaration' })
})

test('a label whose every byte fits, but whose letters make no words, is passed over', () => {
  const text = page(SENTENCES.ru ?? '')
  expect(asHtml(encode(text, 'koi8-r'), 'windows-1251')).toEqual({ text, encoding: 'koi8-r', by: 'guess' })
})

test('three letters are too few to doubt a label', () => {
  const text = page('Ünïö')
  expect(asHtml(encode(text, 'windows-1252'), 'iso-8859-1')).toMatchObject({ text, by: 'header' })
  expect(asHtml(Buffer.from('<p>\xe6\xf3\xe5</p>', 'latin1'), 'windows-1251')).toMatchObject({ by: 'header' })
})

test.for([
  { xml: '<?xml version="1.0" encoding="windows-1251"?><a>' },
  { xml: "<?xml version='1.0' encoding = 'WINDOWS-1251' ?><a>" },
  { xml: '\n<!-- junk --><?xml encoding="cp1251"?><a>' },
  { xml: '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">' },
])('a declaration is found: $xml', ({ xml }) => {
  const bytes = encode(`${xml}${SENTENCES.bg}`, 'windows-1251')
  expect(decodeBytes(bytes, { kind: 'xml', contentType: XML })).toMatchObject({
    encoding: 'windows-1251',
    by: 'declaration',
  })
})

test.for([
  { label: 'gb2312', beyond: '镕', encoding: 'gb18030' },
  { label: 'ks_c_5601-1987', beyond: '똠', encoding: 'euc-kr' },
  { label: 'big5', beyond: '堃', encoding: 'big5' },
  { label: 'shift_jis', beyond: '①', encoding: 'shift_jis' },
])('$label is read as the larger set that is meant by it', ({ label, beyond, encoding }) => {
  const language = { gb18030: 'zh-CN', 'euc-kr': 'ko', big5: 'zh-TW', shift_jis: 'ja' }[encoding] ?? ''
  const text = page(`${beyond} ${SENTENCES[language]}`)
  const bytes = iconv.encode(text, encoding === 'euc-kr' ? 'cp949' : encoding)
  expect(asHtml(bytes, label)).toEqual({ text, encoding, by: 'header' })
})

test('Vietnamese in windows-1258 comes out with its letters in one piece', () => {
  const text = page(SENTENCES.vi ?? '')
  expect(asHtml(encode(text, 'windows-1258')).text).toBe(text.normalize('NFC'))
})

test('ASCII with the escapes of Japan is Japanese; any other escape is not', () => {
  const text = page(SENTENCES.ja ?? '')
  expect(asHtml(encode(text, 'iso-2022-jp'))).toEqual({ text, encoding: 'iso-2022-jp', by: 'pattern' })
  const coloured = 'a \u001b[31m red'
  expect(asHtml(Buffer.from(coloured))).toEqual({ text: coloured, encoding: 'utf-8', by: 'utf-8' })
})

test.for(['utf-7', 'replacement', 'x-user-defined', 'utf-16'])('the label %s never decides', (label) => {
  expect(asHtml(encode(page(SENTENCES.fr ?? ''), 'windows-1252'), label)).toMatchObject({
    encoding: 'windows-1252',
    by: 'guess',
  })
})

test('a single letter in a text of ASCII is taken for that of the web', () => {
  const text = page('It’s cooler today than yesterday, the minister said')
  expect(asHtml(encode(text, 'windows-1252'))).toMatchObject({ text, encoding: 'windows-1252' })
})

test('letters that begin late in a long document are found', () => {
  const text = page(`${'plain words '.repeat(25_000)}${SENTENCES.ru}`)
  expect(asHtml(encode(text, 'koi8-r')).text).toBe(text)
})

test('bytes that no encoding explains come out all the same', () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, place) => (place * 7_919 + place * place) % 256)
  expect(asHtml(noise).text.length).toBeGreaterThan(1_000)
  expect(asHtml(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', by: 'utf-8' })
})

test('the bytes that are given stay as they were', () => {
  const bytes = Buffer.from(encode(page(SENTENCES.ru ?? '', '<meta charset="utf-8">'), 'windows-1251'))
  const before = Buffer.from(bytes)
  asHtml(bytes)
  expect(bytes.equals(before)).toBe(true)
})

test('time grows with the length of hostile bytes, not faster', () => {
  const took = (repeats: number): number => {
    const bytes = Buffer.from('<meta charset=<?xml encoding=\xa4\xe9'.repeat(repeats), 'latin1')
    const start = performance.now()
    asHtml(bytes, 'windows-1252')
    return performance.now() - start
  }
  took(1_000)
  expect(took(60_000)).toBeLessThan(3_000)
})
