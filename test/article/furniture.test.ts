import { expect, test } from 'vitest'
import { repeatsOf } from '../../src/article/furniture/alike.ts'
import { authorsIn, isClosedText, isPrompt, roleByForm, tailStart } from '../../src/article/furniture.ts'
import { paragraphsOf } from '../../src/article/paragraphs.ts'

const roleOf = (line: string, closedText = true) => {
  const [paragraph] = paragraphsOf(line)
  return paragraph && roleByForm(paragraph, closedText)
}

test.for([
  'Home | World | Sport | Opinion and more of the same here',
  'Subscribe to our newsletter and never miss a story again.',
  'Read also: Five ways to grow tomatoes on a balcony this summer',
  'Lesen Sie auch: Fünf Wege zu Tomaten auf dem Balkon in diesem Sommer',
  'Baca juga: Lima cara menanam tomat di balkon pada musim panas ini',
  'Xem thêm: Năm cách trồng cà chua trên ban công vào mùa hè này',
  'Les også: Fem måter å dyrke tomater på balkongen denne sommeren',
  'Читайте также: Пять способов вырастить томаты на балконе этим летом',
  'We use cookies to improve your experience on our site.',
  '© 2025 The Paper. All rights reserved.',
  'Copyright The Paper.',
  'Published on 21 January 2025 at 10:00',
  'Veröffentlicht am',
  'Oppdatert 21.01.2025 kl. 10.00',
  'Jeden Morgen erklärt Ihnen unser Newsletter die Lage in der Stadt.',
  'Be the first to comment on this article!',
  '会員登録をすると続きをお読みいただけます。',
  '12 June 2025, 11.40',
  'https://paper.example/a/b',
  '#weather #storm @paper',
  'Players after the match in Rome. Photo: Ann Smith',
  'Players after the match in Rome / AFP',
  '* * *',
])('"%s" is furniture', (line) => {
  expect(roleOf(line)).toBe('furniture')
})

test.for([
  'By Ann Smith in Rome',
  'Reporting by Ann Smith; editing by Bob Jones',
  'With contributions from the Rome bureau.',
  'This article was written by Ann Smith and Bob Jones.',
  'Ann Smith and Bob Jones in Rome contributed to this report.',
  'Denne saken er skrevet av Ann Smith.',
  'Source: Ministry of Health',
  '(dpa/afp)',
])('"%s" is a credit', (line) => {
  expect(roleOf(line)).toBe('credit')
})

test.for([
  { line: 'Six words and not one stop', role: 'heading' },
  { line: 'Seven words and not one stop here', role: 'heading' },
  { line: 'Is this the end of the affair?', role: 'heading' },
  { line: '## What the council decided to do', role: 'heading' },
  { line: 'Loading...', role: 'furniture' },
  { line: 'Comments (27)', role: 'furniture' },
  { line: 'Loading grain', role: 'heading' },
])('"$line" is no running text', ({ line, role }) => {
  expect(roleOf(line)).toBe(role)
})

test.for([
  'He declined to comment.',
  'Shares in the firm fell 3 per cent on Monday.',
  'Subscribers left in thousands.',
  'Advertising revenue fell for the third year.',
  'Copyright law does not cover this case, the court said on Friday.',
  'Published in 1998, the book sold three million copies.',
  'Terms of the deal were not disclosed.',
  'The newsletter of the party named him.',
  '“Sign up now,” she told the crowd.',
  '“Will you go?”',
  'Updated figures show 300 dead and 1,200 injured.',
  'The study was written by two economists.',
  '- 300 people were moved to the school',
  'The president made three demands on Monday:',
  'C’est après la vente que la stratégie fut changée.',
  'La ministre a parlé de « progrès ». »',
  'Source code was stolen.',
])('"%s" is running text', (line) => {
  expect(roleOf(line)).toBeUndefined()
})

test('a longer line without a stop is a heading only where sentences are closed', () => {
  expect(roleOf('Seven words and not one stop here', false)).toBeUndefined()
  expect(roleOf('Six words and not one stop', false)).toBe('heading')
  expect(roleOf(`${'word '.repeat(14)}`)).toBe('heading')
  expect(roleOf(`${'word '.repeat(15)}`)).toBeUndefined()
})

test('sentences are closed when most longer lines end with a stop', () => {
  const closed = 'This line has more than seven words in it.'
  const open = closed.replace('.', '')
  expect(isClosedText(paragraphsOf([closed, closed, closed, open].join('\n')))).toBe(true)
  expect(isClosedText(paragraphsOf([closed, closed].join('\n')))).toBe(false)
  expect(isClosedText(paragraphsOf([closed, closed, closed, open, open].join('\n')))).toBe(false)
})

test('a long paragraph that opens like a prompt is not dropped whole', () => {
  expect(isPrompt('Click here', 2)).toBe(true)
  expect(isPrompt(`Click here. ${'The council met. '.repeat(20)}`, 62)).toBe(false)
})

test('later printings and pull quotes are repeats; a text run together once more is one too', () => {
  const [one, two, three, four] = [
    'The first sentence of the text stands here.',
    'Another sentence of some length follows it.',
    'A third sentence closes this small sample.',
    'Here is a fourth that nobody else repeats.',
  ]
  expect([...repeatsOf(paragraphsOf([one, two, one].join('\n')))]).toEqual([2])
  expect([...repeatsOf(paragraphsOf([`${one} ${two}`, one].join('\n')))]).toEqual([1])
  expect([
    ...repeatsOf(paragraphsOf([one, two, three, `${one} ${two} ${three} ${four}`].join('\n'))),
  ]).toEqual([3])
  expect([...repeatsOf(paragraphsOf(['He left.', 'He left. Then she did.'].join('\n')))]).toEqual([])
})

test.for([
  { dropped: '......xxx', start: 6 },
  { dropped: '......x.xx', start: undefined },
  { dropped: '.......x.xx', start: undefined },
  { dropped: '.........x.xxx', start: 11 },
  { dropped: '..........x.xxx', start: 10 },
  { dropped: '.......xx', start: undefined },
  { dropped: '...xxx...', start: undefined },
  { dropped: 'xxx......', start: undefined },
])('$dropped has its tail at $start', ({ dropped, start }) => {
  expect(tailStart([...dropped].map((sign) => sign === 'x'))).toBe(start)
})

test('a byline names its authors', () => {
  expect(authorsIn('By Ann Smith and Bob Jones in Upper Rome')).toEqual(['Ann Smith', 'Bob Jones'])
  expect(authorsIn('Von unserem Redakteur Jens Petersen, Hamburg')).toEqual(['Redakteur Jens Petersen'])
  expect(authorsIn('Source: Ann Smith')).toEqual([])
})
