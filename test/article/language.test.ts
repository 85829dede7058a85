import { expect, test } from 'vitest'
import { areSisters, openLanguageDetector, primaryTag } from '../../src/article/language.ts'
import { indonesianOrMalay } from '../../src/article/malay-words.ts'

const detector = await openLanguageDetector()

const GERMAN =
  'Die Regierung hat am Montag ein neues Gesetz zum Schutz der Wälder vorgestellt und will es bald beschließen.'
const LONG_GERMAN = `${GERMAN} Die Opposition lehnt das Vorhaben ab, weil es den Gemeinden zu wenig Zeit lasse und zu viel koste.`

test.for([
  {
    language: 'en',
    text: 'The government presented a new law on Monday to protect the forests of the country.',
  },
  { language: 'de', text: GERMAN },
  {
    language: 'nb',
    text: 'Regjeringen la mandag fram en ny lov som skal verne skogene i landet, sier ministeren.',
  },
  {
    language: 'vi',
    text: 'Chính phủ hôm thứ Hai đã công bố một đạo luật mới nhằm bảo vệ rừng của đất nước.',
  },
  {
    language: 'id',
    text: 'Pemerintah pada Senin mengumumkan undang-undang baru untuk melindungi hutan karena kebakaran.',
  },
  {
    language: 'ms',
    text: 'Kerajaan pada hari Isnin mengumumkan undang-undang baharu kerana kebakaran hutan, kata polis.',
  },
  { language: 'he', text: 'הממשלה הציגה ביום שני חוק חדש להגנה על היערות ברחבי הארץ, כך אמר השר.' },
  { language: 'zh', text: '政府星期一公布了一项保护森林的新法律。' },
  { language: 'ja', text: '政府は月曜日、森林を守るための新しい法律を発表した。' },
  { language: 'und', text: 'ab' },
  { language: 'und', text: '' },
  { language: 'und', text: '12:30 - 14:45, 3.500' },
])('$language is found in a text that declares nothing: $text', ({ language, text }) => {
  expect(detector.detect(text)).toBe(language)
})

test.for([
  { says: 'agreeing', hint: 'de-CH', text: GERMAN, language: 'de' },
  { says: 'a wrong one on a short text', hint: 'en', text: GERMAN, language: 'en' },
  { says: 'a wrong one on a long text', hint: 'en', text: LONG_GERMAN, language: 'de' },
  { says: 'of something too short to tell', hint: 'nn', text: 'Hei', language: 'nb' },
  { says: 'that is no tag', hint: 'German!', text: GERMAN, language: 'de' },
  { says: 'of a romanised script', hint: 'zh-Latn', text: 'Hei', language: 'und' },
])('weighs a hint $says', ({ hint, text, language }) => {
  expect(detector.detect(text, hint)).toBe(language)
})

const NO_FUNCTION_WORDS = 'Wald Wiese Berg Bach Feld Hain Moor Heide'

/** A detector that always says the same. */
const saying = (language: string, probability: number) =>
  openLanguageDetector(async () => ({ findLanguage: () => ({ language, probability }) }))

test.for([
  { says: 'unsure', language: 'de', probability: 0.69, wanted: 'und' },
  { says: 'sure enough', language: 'de', probability: 0.7, wanted: 'de' },
  { says: 'an old tag', language: 'iw', probability: 1, wanted: 'he' },
  { says: 'Norwegian', language: 'no', probability: 1, wanted: 'nb' },
  { says: 'Filipino', language: 'fil', probability: 1, wanted: 'tl' },
  { says: 'a romanised script', language: 'ru-Latn', probability: 1, wanted: 'und' },
])(
  'when cld3 is $says ($language, $probability) the language is $wanted',
  async ({ language, probability, wanted }) => {
    expect((await saying(language, probability)).detect(NO_FUNCTION_WORDS)).toBe(wanted)
  },
)

test.for([
  { probability: 0.9, text: LONG_GERMAN, wanted: 'de' },
  { probability: 0.89, text: LONG_GERMAN, wanted: 'en' },
  { probability: 0.9, text: LONG_GERMAN.slice(0, 199), wanted: 'en' },
])(
  'a source is overruled at 0.9 and 200 characters: $wanted at $probability',
  async ({ probability, text, wanted }) => {
    expect((await saying('de', probability)).detect(text, 'en')).toBe(wanted)
  },
)

test.for([
  { says: 'confirm a guess', language: 'de', probability: 0.3, wanted: 'de' },
  { says: 'replace an unsure guess', language: 'nl', probability: 0.96, wanted: 'de' },
  { says: 'do not replace a sure one', language: 'fi', probability: 0.97, wanted: 'fi' },
])('in a headline function words $says', async ({ language, probability, wanted }) => {
  const headline = 'Bürgermeisterin eröffnet die neue Brücke über den Fluss'
  expect((await saying(language, probability)).detect(headline)).toBe(wanted)
})

test.for([
  { language: 'de', probability: 0.3, wanted: 'de' },
  { language: 'de', probability: 0.29, wanted: 'und' },
  { language: 'fi', probability: 0.5, wanted: 'und' },
])('one function word confirms a guess and replaces none ($language, $probability)', async (row) => {
  const detected = (await saying(row.language, row.probability)).detect(
    'Bürgermeisterin eröffnet Brücke über Fluss',
  )
  expect(detected).toBe(row.wanted)
})

test('words decide between Indonesian and Malay only when cld3 is unsure', async () => {
  const malay = 'Polis berkata mangsa dibawa ke hospital kerana cedera parah.'
  expect(indonesianOrMalay(malay)).toBe('ms')
  expect(indonesianOrMalay('Rumah itu besar.')).toBeUndefined()
  expect((await saying('id', 0.98)).detect(malay)).toBe('ms')
  expect((await saying('id', 0.99)).detect(malay)).toBe('id')
  expect((await saying('id', 0.4)).detect(malay)).toBe('ms')
})

test('cld3 is never given a NUL, half a surrogate pair, or more than it reads', async () => {
  const asked: string[] = []
  const spy = await openLanguageDetector(async () => ({
    findLanguage: (text) => {
      asked.push(text)
      return { language: 'de', probability: 1 }
    },
  }))
  spy.detect(`${GERMAN}\0 \ud83d ${'x'.repeat(5_000)}`)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toHaveLength(2_000)
  expect(asked[0]?.isWellFormed()).toBe(true)
  expect(asked[0]).not.toContain('\0')
})

test('when cld3 does not load, hints are all that is known, and the warning says so', async () => {
  const deaf = await openLanguageDetector(() => Promise.reject(new Error('no WebAssembly')))
  expect(deaf.warning).toContain('no WebAssembly')
  expect(deaf.detect(LONG_GERMAN)).toBe('und')
  expect(deaf.detect(LONG_GERMAN, 'no')).toBe('nb')
  expect(detector.warning).toBeUndefined()
})

test('opening a detector adds no listener to the process', async () => {
  const count = () => process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')
  const before = count()
  await openLanguageDetector()
  expect(count()).toBe(before)
})

test.for([
  ['EN-us', 'en'],
  ['zh_Hant', 'zh'],
  ['nn', 'nb'],
  ['sr-Latn', 'sr'],
  ['', 'und'],
  ['x', 'und'],
])('the primary tag of "%s" is %s', ([tag = '', wanted]) => {
  expect(primaryTag(tag)).toBe(wanted)
})

test('sisters are too near for one line to tell', () => {
  expect(areSisters('nb', 'da')).toBe(true)
  expect(areSisters('de', 'de')).toBe(true)
  expect(areSisters('de', 'nb')).toBe(false)
})
