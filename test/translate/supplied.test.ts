import { expect, test } from 'vitest'
import { alignSentences } from '../../src/translate/align-sentences.ts'
import { type SuppliedPair, suppliedTranslator } from '../../src/translate/supplied.ts'
import { articleOf, NAMES, originalsOf } from './sample.ts'

const pairs = (english: Readonly<Record<string, string>>): SuppliedPair[] =>
  Object.entries(english).map(([original, text]) => ({ original, english: text }))

const SHUT = pairs({
  'Die Brücke ist zu.': 'The bridge is shut.',
  'Sie ist alt.': 'It is old.',
  '„Nein“, sagte er.': '"No," he said.',
})

test.for([
  { what: 'a piece', sentence: 'Die Brücke ist zu.', english: 'The bridge is shut.' },
  {
    what: 'a piece with other white space',
    sentence: ' Die\u00a0Brücke\n ist zu. ',
    english: 'The bridge is shut.',
  },
  {
    what: 'two pieces',
    sentence: 'Die Brücke ist zu. Sie ist alt.',
    english: 'The bridge is shut. It is old.',
  },
  { what: 'a piece twice', sentence: 'Sie ist alt. – Sie ist alt.', english: 'It is old. It is old.' },
  { what: 'a piece in quotation marks', sentence: '„Sie ist alt.“', english: 'It is old.' },
  { what: 'a piece that begins with a mark', sentence: '»„Nein“, sagte er.«', english: '"No," he said.' },
  { what: 'a piece without its marks', sentence: 'Nein“, sagte er', english: '"No," he said.' },
  { what: 'a part of a piece', sentence: 'Die Brücke', english: undefined },
  { what: 'more than pieces', sentence: 'Die Brücke ist zu. Ja.', english: undefined },
  { what: 'words before a piece', sentence: 'Ja. Die Brücke ist zu.', english: undefined },
  { what: 'no words', sentence: '…', english: undefined },
])('$what: $english', async ({ sentence, english }) => {
  const translator = suppliedTranslator(SHUT)
  const [answer, more] = await translator.translate([sentence, 'Sie ist alt.'], 'de')
  expect(answer?.text).toBe(english)
  expect(more).toEqual({ text: 'It is old.', engine: 'supplied with the article' })
  expect(translator.languages()).toEqual(['*'])
})

test('takes the longest piece, never ends within a word, and needs no order', async () => {
  const translator = suppliedTranslator(
    pairs({
      Rot: 'Red',
      'Rot und': 'Red and',
      'Rotlicht an': 'Red light on',
      Weiß: ' White ',
      es: 'it',
      '…': 'dots',
    }),
  )
  expect(
    (await translator.translate(['Rot und Weiß', 'Rotlicht an. Rot.', 'Rotes'], 'de')).map(
      (answer) => answer?.text,
    ),
  ).toEqual(['Red and White', 'Red light on Red', undefined])
})

test('marks count where they tell two pieces apart', async () => {
  const translator = suppliedTranslator(
    pairs({ 'Ja!': 'Yes!', 'Ja?': 'Really?', 'Nie.': 'Never.', 'Nie!': 'Never.' }),
  )
  const answers = await translator.translate(['Ja!', 'Ja?', 'Ja.', '„Nie“'], 'de')
  expect(answers.map((answer) => answer?.text)).toEqual(['Yes!', 'Really?', undefined, 'Never.'])
})

/** What the sentences are after the pieces were aligned; the text itself must stay. */
function aligned(paragraphs: Parameters<typeof articleOf>[0], pieces: readonly string[]) {
  const article = articleOf(paragraphs)
  const result = alignSentences(article, pieces, NAMES)
  expect(result.text).toBe(article.text)
  for (const { original, span } of result.sentences)
    expect(article.text.slice(span.start, span.end)).toBe(original)
  expect(result.sentences.map(({ index }) => index)).toEqual([...result.sentences.keys()])
  const words = (sentences: readonly { original: string }[]) =>
    sentences
      .map(({ original }) => original)
      .join(' ')
      .split(/\s+/)
  expect(words(result.sentences)).toEqual(words(article.sentences))
  return result
}

const [A, B, C, D] = ['Die Brücke ist zu.', 'Sie ist alt.', 'Das Boot fährt.', 'Es kostet 5 Euro.'] as const

test.for([
  { what: 'pieces that are sentences', pieces: [A, C], sentences: [A, B, C, D] },
  { what: 'a piece over two sentences', pieces: [`${A} ${B}`], sentences: [`${A} ${B}`, C, D] },
  {
    what: 'a piece over three, with other white space',
    pieces: [`${A}\n ${B}\t${C}`],
    sentences: [`${A} ${B} ${C}`, D],
  },
  { what: 'the later sentences', pieces: [D, `${B} ${C}`], sentences: [A, `${B} ${C}`, D] },
  {
    what: 'two pieces side by side',
    pieces: [`${A} ${B}`, `${C} ${D}`],
    sentences: [`${A} ${B}`, `${C} ${D}`],
  },
  {
    what: 'the longer of two that overlap',
    pieces: [`${B} ${C}`, `${A} ${B} ${C}`, `${C} ${D}`],
    sentences: [`${A} ${B} ${C}`, D],
  },
  { what: 'a piece that is not there', pieces: ['Die Brücke ist zu. Sie ist neu.'], sentences: [A, B, C, D] },
  { what: 'a piece that ends within a sentence', pieces: [`${A} Sie ist`], sentences: [A, B, C, D] },
  { what: 'a piece that begins within a sentence', pieces: [`ist zu. ${B}`], sentences: [A, B, C, D] },
  { what: 'a piece without its last mark', pieces: [`${A} Sie ist alt`], sentences: [`${A} ${B}`, C, D] },
  { what: 'nothing', pieces: ['', ' ', '.'], sentences: [A, B, C, D] },
])('$what', ({ pieces, sentences }) => {
  expect(originalsOf(aligned([[A, B, C, D]], pieces))).toEqual(sentences)
})

test('a piece may go over a line end', () => {
  const { sentences } = aligned([[A], [B, C]], [`${A} ${B}`])
  expect(sentences.map(({ original, paragraph }) => [original, paragraph])).toEqual([
    [`${A}\n${B}`, 0],
    [C, 1],
  ])
})

test('a sentence that holds several pieces is cut at them', () => {
  const whole = `${A} ${B} ${C}`
  expect(originalsOf(aligned([[whole]], [A, C]))).toEqual([A, B, C])
  expect(originalsOf(aligned([[whole]], [B]))).toEqual([A, B, C])
  expect(originalsOf(aligned([[whole]], [`${B} ${C}`]))).toEqual([A, `${B} ${C}`])
  expect(originalsOf(aligned([[whole, D]], [`${C} ${D}`, A]))).toEqual([A, B, `${C} ${D}`])
})

test('a piece is found wherever it stands as a sentence, and nowhere else', () => {
  const other = 'Er rief: Die Brücke ist zu.'
  const both = `${A} ${B}`
  expect(originalsOf(aligned([[both, other, `Ja. ${A}`]], [A]))).toEqual([A, B, other, 'Ja.', A])
})

test('a full stop within a number ends no piece', () => {
  const sentence = 'Am 21.1 war Sturm.'
  expect(originalsOf(aligned([[sentence]], ['Am 21.']))).toEqual([sentence])
})

test('works without spaces between sentences', () => {
  const article = articleOf([['大桥关闭了。船还在开。票价5元。']], 'zh')
  expect(originalsOf(alignSentences(article, ['船还在开。'], NAMES))).toEqual([
    '大桥关闭了。',
    '船还在开。',
    '票价5元。',
  ])
})

test('a mark that the piece leaves out stays with it', () => {
  expect(originalsOf(aligned([['„Die Brücke ist zu.', 'Sie ist alt.“', C]], [`${A} ${B}`]))).toEqual([
    `„${A} ${B}“`,
    C,
  ])
  expect(originalsOf(aligned([[A, '* * *', B]], [`${A} * * * ${B}`]))).toEqual([`${A} * * * ${B}`])
})

test('does not join what has different roles: the page, a heading, the text', () => {
  const heading = { text: 'Was nun?', role: 'heading' as const }
  const menu = { text: 'Mehr dazu.', role: 'furniture' as const }
  const parts = [heading, A, B, menu, C]
  const pieces = [`Was nun? ${A}`, `${B} Mehr dazu. ${C}`]
  expect(aligned([parts], pieces).sentences.map(({ role }) => role)).toEqual([
    'heading',
    'body',
    'body',
    'furniture',
    'body',
  ])
  expect(
    aligned([[{ text: 'A b c. D e f.', role: 'heading' }]], ['A b c.']).sentences.map(({ role }) => role),
  ).toEqual(['heading', 'heading'])
})

test('numbers are read again in what was joined, and stand where they are', () => {
  const { sentences } = aligned([[A, D]], [`${A} ${D}`])
  const [number] = sentences[0]?.anchors.filter(({ kind }) => kind === 'number') ?? []
  expect(number).toMatchObject({ value: 5 })
  expect(sentences[0]?.original.slice(number?.span.start, number?.span.end)).toBe(number?.text)
})

test('what was joined lies in a quotation only as a whole', () => {
  const parts = ['„Die Brücke ist zu.', 'Sie ist alt.', 'Das Boot fährt.“', D]
  const inQuote = (pieces: string[]) => aligned([parts], pieces).sentences.map((sentence) => sentence.inQuote)
  expect(inQuote(['Sie ist alt. Das Boot fährt.“'])).toEqual([false, true, false])
  expect(inQuote(['„Die Brücke ist zu. Sie ist alt.'])).toEqual([false, true, false])
  expect(inQuote([`Das Boot fährt.“ ${D}`])).toEqual([false, true, false])
})

test('joined sentences inherit the speaker of their quotation', () => {
  const article = articleOf([['„Die Brücke ist zu.', 'Sie ist alt.', 'Das Boot fährt.“', D]])
  const quote = {
    kind: 'quote',
    text: 'Die Brücke ist zu.',
    span: { start: 1, end: 19 },
    speaker: 'Carla Weber',
  } as const
  const sentences = article.sentences.map((sentence, index) =>
    index === 0 ? { ...sentence, anchors: [{ ...quote, speech: true }] } : sentence,
  )
  const speakers = (pieces: readonly string[]) =>
    alignSentences({ ...article, sentences }, pieces, NAMES).sentences.map(({ speaker }) => speaker)
  expect(speakers([`${B} Das Boot fährt.“`])).toEqual([undefined, 'Carla Weber', undefined])
  expect(speakers([`Das Boot fährt.“ ${D}`])).toEqual([undefined, 'Carla Weber', 'Carla Weber'])
})

test('a joined line of provenance names no number', () => {
  const credit = (text: string) => ({ text, role: 'credit' as const })
  const { sentences } = aligned(
    [[credit('Text von 3 Autoren.'), credit('Foto 4.')]],
    ['Text von 3 Autoren. Foto 4.'],
  )
  expect(sentences.map(({ anchors }) => anchors)).toEqual([[]])
})

test('what was joined from two languages has the language of the article', () => {
  const foreign = { text: 'Broen er åpen.', language: 'nb' }
  const languages = (pieces: readonly string[]) =>
    aligned(
      [
        [foreign, A],
        [foreign, foreign],
      ],
      pieces,
    ).sentences.map(({ language }) => language)
  expect(languages([`Broen er åpen. ${A}`])).toEqual(['de', 'nb', 'nb'])
  expect(languages(['Broen er åpen. Broen er åpen.'])).toEqual(['nb', 'de', 'nb'])
})

test('where two pieces meet there is a cut, also without a full stop', () => {
  const whole = 'Brücke wieder offen Das Boot fährt nicht mehr'
  expect(originalsOf(aligned([[whole]], ['Brücke wieder offen']))).toEqual([whole])
  expect(originalsOf(aligned([[whole]], ['Brücke wieder offen', 'Das Boot fährt nicht mehr']))).toEqual([
    'Brücke wieder offen',
    'Das Boot fährt nicht mehr',
  ])
})

test('an article without such pieces comes back as it is', () => {
  const article = articleOf([[A, B]])
  expect(alignSentences(article, [A, 'x'], NAMES)).toBe(article)
})

test('what was joined is translated by its piece', async () => {
  const article = aligned([[A, B, C]], [`${A} ${B}`])
  const translator = suppliedTranslator(pairs({ [`${A}\n${B}`]: 'Both.', [C]: 'The boat runs.' }))
  const answers = await translator.translate(originalsOf(article), 'de')
  expect(answers.map((answer) => answer?.text)).toEqual(['Both.', 'The boat runs.'])
})
