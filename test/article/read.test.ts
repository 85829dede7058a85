import { expect, test } from 'vitest'
import { linesOf, read, readFolder } from './reading-tools.ts'

const BODY = `The council of the town voted on Monday to close the old bridge over the river Tarn.

Engineers had found cracks in two of its pillars, the mayor of the town told reporters.

The bridge was built in 1912 and carries some nine thousand cars a day.`

test.for([
  {
    says: 'the given name',
    item: { outlet: ' The Paper ', url: 'https://www.paper.example/1' },
    outlet: 'The Paper',
  },
  { says: 'the host of the address', item: { url: 'https://www.paper.example/1' }, outlet: 'paper.example' },
  { says: 'the id, when the address is none', item: { url: 'not an address' }, outlet: 'a' },
  { says: 'the id', item: {}, outlet: 'a' },
])('the outlet is $says', ({ item, outlet }) => {
  expect(read(BODY, item).outlet).toBe(outlet)
})

test('what the source gives is kept, and what it does not give is absent', () => {
  const given = { url: 'https://paper.example/1', published: '2025-01-21' }
  expect(read(BODY, given)).toMatchObject(given)
  expect(Object.keys(read(BODY))).toEqual(['id', 'outlet', 'language', 'text', 'sentences'])
})

test('the text is kept with its line ends, in normal form C, and spans are into that', () => {
  const decomposed =
    'Die Bürgermeisterin von Köln spricht am Montag über die Brücke.\r\n\r\nDanach gehen alle nach Hause.'.normalize(
      'NFD',
    )
  const article = read(decomposed)
  expect(article.text).toBe(decomposed.normalize('NFC'))
  expect(
    article.sentences.map(({ span, original }) => article.text.slice(span.start, span.end) === original),
  ).toEqual([true, true])
  expect(article.language).toBe('de')
})

test('sentences are numbered through, paragraphs are counted from nought', () => {
  const { sentences } = read(
    'One stands here alone today. Two stands beside it now.\n\nThree stands below them both.',
  )
  expect(sentences.map(({ index, paragraph }) => [index, paragraph])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
  ])
})

test('a title alone is an article without sentences, in the language of its title', () => {
  const article = read('', {
    title: 'Die Bürgermeisterin eröffnet am Montag eine neue Brücke über den Fluss',
  })
  expect(article).toMatchObject({ language: 'de', sentences: [], title: { language: 'de' } })
})

test('a single line without a stop is the text', () => {
  expect(linesOf(read('Mayor opens bridge'), 'body')).toEqual(['Mayor opens bridge'])
  expect(linesOf(read('Read more', { title: 'Mayor opens bridge' }), 'body')).toEqual([])
})

test('a line in another language is furniture and keeps its own language', () => {
  const notice =
    'Dieser Text wurde automatisch übersetzt und von der Redaktion nicht geprüft, Fehler sind möglich.'
  const article = read(`${BODY}\n\n${notice}`)
  expect(article.language).toBe('en')
  expect(article.sentences.at(-1)).toMatchObject({ role: 'furniture', language: 'de', anchors: [] })
})

test('a shorter foreign line is furniture only beside other furniture', () => {
  const notice = 'Dieser Text wurde automatisch erstellt, sagt er.'
  expect(linesOf(read(`${BODY}\n\n${notice}\n\nThe bridge will be closed for two years.`), 'body')).toContain(
    notice,
  )
  expect(linesOf(read(`Share\n\n${notice}\n\n${BODY}`), 'furniture')).toContain(notice)
})

test('sister languages are never told apart by one line', () => {
  const nb = 'Kommunestyret vedtok mandag å stenge den gamle broen, sier ordføreren i byen til avisen.'
  const da = 'Kommunalbestyrelsen besluttede mandag at lukke den gamle bro, siger borgmesteren til avisen.'
  const article = read(
    `${nb}\n\n${nb.replace('mandag', 'tirsdag')}\n\n${nb.replace('mandag', 'onsdag')}\n\n${da}`,
  )
  expect(article.sentences.map(({ role }) => role)).toEqual(['body', 'body', 'body', 'body'])
})

test('a text half in another language is mixed: nothing of it is dropped', () => {
  const german = `Der Rat der Stadt hat am Montag beschlossen, die alte Brücke über den Fluss zu schließen.

Fachleute hatten in zwei Pfeilern Risse gefunden, sagte die Bürgermeisterin der Presse.

Die Brücke wurde vor mehr als hundert Jahren gebaut und ist ein Wahrzeichen der ganzen Gegend.`
  expect(linesOf(read(`${BODY}\n\n${german}`), 'body')).toHaveLength(6)
})

test('a prompt or an agency in the same line as a sentence is set apart', () => {
  const article = read(`${BODY} Sign up for our newsletter. The work begins in May. (dpa/afp)`)
  expect(article.sentences.slice(-3).map(({ role, original }) => [role, original])).toEqual([
    ['furniture', 'Sign up for our newsletter.'],
    ['body', 'The work begins in May.'],
    ['credit', '(dpa/afp)'],
  ])
})

test('a paragraph about the author in the byline is a credit', () => {
  const about = 'Ann Smith has written about bridges since 2014.'
  expect(linesOf(read(`By Ann Smith in Albi\n\n${BODY}\n\n${about}`), 'credit')).toContain(about)
  expect(linesOf(read(`${BODY}\n\n${about}`), 'body')).toContain(about)
})

test('the tail of a page is cut, but not what speaks of the same things', () => {
  const tail = 'Share\n\nGardeners love this little-known autumn trick.\n\nComments\n\nLeave a reply'
  const late = 'The council of the town will vote on the bridge again.'
  const more = ['tower', 'market', 'school'].map((place) => BODY.replaceAll('bridge', place)).join('\n\n')
  const article = read(`${BODY}\n\n${more}\n\n${tail}\n\n${late}\n\nloader`)
  expect(linesOf(article, 'body')).toContain(late)
  expect(linesOf(article, 'furniture')).toContain('Gardeners love this little-known autumn trick.')
})

test('a heading stands above running text; elsewhere such a line is furniture', () => {
  const article = read(`${BODY}\n\nCracks in the stone\n\nThe work begins in May.\n\nMore of this`)
  expect(linesOf(article, 'heading')).toEqual(['Cracks in the stone'])
  expect(linesOf(article, 'furniture')).toEqual(['More of this'])
})

test('a paragraph printed twice is evidence once', () => {
  expect(linesOf(read(`${BODY}\n\n${BODY}`), 'body')).toHaveLength(3)
})

test('a quoted heading hands no speaker on', () => {
  const article = read(
    `“We go,” Ann Smith said on Monday in Albi.\n\n“We run home”\n\n“We will not stop until all are out of it.”`,
  )
  expect(article.sentences.map(({ role, speaker }) => [role, speaker])).toEqual([
    ['body', undefined],
    ['heading', undefined],
    ['body', undefined],
  ])
})

test('a run of data without an end is no sentence', () => {
  expect(linesOf(read(`${BODY}\n\n${'xy '.repeat(1_100)}`), 'body')).toHaveLength(3)
})

test('a text far beyond the length of any article is read up to a paragraph end', () => {
  const line = 'The council of the town voted on Monday to close the old bridge over the Tarn.\n'
  const article = read(line.repeat(2_000))
  expect(article.text.length).toBeLessThanOrEqual(100_000)
  expect(article.text.endsWith('Tarn.')).toBe(true)
})

test('broken surrogates and control characters do no harm', () => {
  const article = read(`${BODY}\n\nThe \ud83d end \0 came \u202e soon after all of that.`)
  expect(article.text.isWellFormed()).toBe(true)
  expect(linesOf(article, 'body')).toHaveLength(4)
})

test.for([
  { id: '000', begins: '“Juga dicatat dari', inQuote: false, speaker: /Ushakov$/ },
  { id: '001', begins: '“Joint efforts', inQuote: false, speaker: /^Putin$/ },
  { id: '001', begins: 'This interest is', inQuote: true, speaker: /Lavrov$/ },
  { id: '001', begins: '”We also hear', inQuote: false, speaker: /^Putin$/ },
  { id: '001', begins: 'We certainly welcome', inQuote: true, speaker: /^Putin$/ },
  { id: '002', begins: '"Ich erwarte', inQuote: false, speaker: /^Trump$/ },
  { id: '002', begins: '“China ist bereit', inQuote: false, speaker: /Guo Jiakun/ },
  { id: '004', begins: '"Vi snakker med', inQuote: false, speaker: /^Trump$/ },
])('in the sample story, $id "$begins" inherits its speaker', async ({ id, begins, inQuote, speaker }) => {
  const article = (await readFolder('seeds')).find((candidate) => candidate.id === id)
  const sentence = article?.sentences.find(({ original }) => original.startsWith(begins))
  expect(sentence).toMatchObject({ inQuote, speaker: expect.stringMatching(speaker) })
})

test('in the sample story nobody else inherits a speaker', async () => {
  const heirs = (await readFolder('seeds')).flatMap(({ sentences }) =>
    sentences.filter(({ speaker }) => speaker),
  )
  expect(heirs).toHaveLength(8)
})

test('page matter and provenance have no anchors, running text and titles have', () => {
  const article = read(
    `Council closes bridge in France\n\n${BODY}\n\nBy Ann Smith in France\n\nShare in France`,
  )
  expect(article.title?.anchors.length).toBeGreaterThan(0)
  const anchored = article.sentences.filter(({ anchors }) => anchors.length > 0).map(({ role }) => role)
  expect(anchored).toContain('body')
  expect(anchored).not.toContain('furniture')
  expect(anchored).not.toContain('credit')
})
