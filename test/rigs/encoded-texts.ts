/**
 * Feeds and pages in old encodings, with right, wrong and missing labels: what decoding is measured with. Pure.
 */
import iconv from 'iconv-lite'
import { SENTENCES } from './encoded-sentences.ts'

export type Label = 'right header' | 'right declaration' | 'wrong header' | 'wrong declaration' | 'missing'
export const LABELS: readonly Label[] = [
  'right header',
  'right declaration',
  'wrong header',
  'wrong declaration',
  'missing',
]

export type EncodedText = {
  readonly encoding: string
  readonly language: string
  readonly label: Label
  readonly kind: 'xml' | 'html'
  readonly contentType: string
  readonly bytes: Uint8Array
  /** The whole document. */
  readonly text: string
}

/** Encodings by their label, with the languages that were written in them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'de fr pl ru el ja zh-CN',
  'utf-8 with mark': 'fr ru ja',
  'utf-16le': 'de ru ja zh-TW',
  'utf-16be': 'de ru ko',
  'utf-16le with mark': 'de ru ja',
  'utf-16be with mark': 'de el ko',
  'utf-32le': 'fr ru ja',
  'utf-32be': 'fr ru ja',
  'utf-32le with mark': 'fr ru',
  'utf-32be with mark': 'fr ru',
  'windows-1250': 'pl cs hu',
  'windows-1251': 'ru uk bg',
  'windows-1252': 'de fr es pt sv',
  'windows-1253': 'el',
  'windows-1254': 'tr',
  'windows-1255': 'he',
  'windows-1256': 'ar',
  'windows-1257': 'lv lt',
  'windows-1258': 'vi',
  'windows-874': 'th',
  'iso-8859-1': 'de es pt sv',
  'iso-8859-2': 'pl cs hu',
  'iso-8859-5': 'ru bg',
  'iso-8859-7': 'el',
  'iso-8859-8': 'he',
  'iso-8859-9': 'tr',
  'iso-8859-13': 'lv lt',
  'iso-8859-15': 'de es pt',
  'koi8-r': 'ru',
  'koi8-u': 'uk',
  ibm866: 'ru',
  'x-mac-cyrillic': 'ru bg',
  shift_jis: 'ja',
  'euc-jp': 'ja',
  'iso-2022-jp': 'ja',
  'euc-kr': 'ko',
  'iso-2022-kr': 'ko',
  gb2312: 'zh-CN',
  gb18030: 'zh-CN',
  big5: 'zh-TW',
}

/** What servers say by mistake: their default, or the encoding that a neighbour writes. */
const WRONG_LABELS: Readonly<Record<string, string>> = {
  ru: 'iso-8859-1',
  uk: 'utf-8',
  bg: 'windows-1252',
  ja: 'iso-8859-1',
  ko: 'iso-8859-1',
  el: 'iso-8859-1',
  he: 'iso-8859-1',
  ar: 'iso-8859-1',
  th: 'iso-8859-1',
  'zh-CN': 'iso-8859-1',
  'zh-TW': 'windows-1252',
}

export function encodedTexts(): EncodedText[] {
  return Object.entries(ENCODINGS).flatMap(([encoding, languages]) =>
    languages
      .split(' ')
      .flatMap((language) =>
        LABELS.flatMap((label) => [
          encodedText(encoding, language, label, 'xml'),
          encodedText(encoding, language, label, 'html'),
        ]),
      ),
  )
}

function encodedText(encoding: string, language: string, label: Label, kind: 'xml' | 'html'): EncodedText {
  const [name = ''] = encoding.split(' ')
  const wrong = WRONG_LABELS[language] ?? 'utf-8'
  const declared = { 'right declaration': name, 'wrong declaration': wrong }[label as string]
  const charset = { 'right header': name, 'wrong header': wrong }[label as string]
  const type = kind === 'xml' ? 'application/rss+xml' : 'text/html'
  const text = kind === 'xml' ? feedOf(language, declared) : pageOf(language, declared)
  return {
    encoding,
    language,
    label,
    kind,
    contentType: charset ? `${type}; charset=${charset}` : type,
    bytes: encode(text, encoding),
    text,
  }
}

function feedOf(language: string, declared: string | undefined): string {
  const sentences = SENTENCES[language] ?? ''
  const declaration = declared ? ` encoding="${declared}"` : ''
  return [
    `<?xml version="1.0"${declaration}?>`,
    '<rss version="2.0"><channel><title>Example</title><link>https://news.example/</link>',
    `<item><title>${sentences.slice(0, 60)}</title><link>https://news.example/1</link>`,
    `<description>${sentences}</description></item>`,
    '</channel></rss>',
  ].join('\n')
}

function pageOf(language: string, declared: string | undefined): string {
  const sentences = SENTENCES[language] ?? ''
  const meta = declared ? `<meta charset="${declared}">` : ''
  return `<!doctype html>\n<html><head>${meta}<title>${sentences.slice(0, 60)}</title></head>\n<body><h1>Example</h1><p>${sentences}</p></body></html>\n`
}

/** @throws {Error} when a character has no place in the encoding: such a text would test nothing. */
export function encode(text: string, encoding: string): Uint8Array {
  const [name = '', mark] = encoding.split(' with ')
  if (name === 'iso-2022-jp') return iso2022(text, 'euc-jp')
  if (name === 'iso-2022-kr') return iso2022(text, 'euc-kr')
  const source = name === 'windows-1258' ? withLooseTones(text) : text
  const bytes = iconv.encode(source, ICONV_NAMES[name] ?? name, { addBOM: mark !== undefined })
  const back = iconv.decode(bytes, ICONV_NAMES[name] ?? name)
  if (back !== source) throw new Error(`${encoding} cannot hold "${firstDifference(source, back)}"`)
  return bytes
}

const ICONV_NAMES: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic' }

const firstDifference = (left: string, right: string): string =>
  [...left].find((sign, place) => sign !== [...right][place]) ?? ''

/** windows-1258 has letters with a circumflex, a breve or a horn, and the five tones as characters of their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/
export function withLooseTones(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const parts = [...sign.normalize('NFD')]
      const tone = parts.find((part) => TONES.test(part))
      return tone
        ? parts
            .filter((part) => part !== tone)
            .join('')
            .normalize('NFC') + tone
        : sign
    })
    .join('')
}

/** Seven bits: Japan switches by escapes (RFC 1468), Korea by shifts after one announcement (RFC 1557). */
function iso2022(text: string, wide: 'euc-jp' | 'euc-kr'): Uint8Array {
  const [start, open, close] =
    wide === 'euc-jp' ? ['', '\u001b$B', '\u001b(B'] : ['\u001b$)C', '\u000e', '\u000f']
  const runs = text.match(/[\u0080-\uffff]+|[^\u0080-\uffff]+/g) ?? []
  const parts = runs.map((run) => {
    if (run.charCodeAt(0) < 0x80) return Buffer.from(run, 'latin1')
    const low = iconv.encode(run, wide).map((byte) => byte & 0x7f)
    return Buffer.concat([Buffer.from(open ?? ''), low, Buffer.from(close ?? '')])
  })
  return Buffer.concat([Buffer.from(start ?? ''), ...parts])
}
