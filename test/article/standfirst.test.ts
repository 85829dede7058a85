import { expect, test } from 'vitest'
import { isStandfirst } from '../../src/article/standfirst.ts'
import { linesOf, read } from './reading-tools.ts'

const LATER = [
  'Engineers had found cracks in two of its pillars.',
  'The council of Albi voted on Monday evening to close the old bridge over the Tarn for two years.',
  'Cars must take the motorway, which lies eleven kilometres to the south.',
  'Shopkeepers fear for their trade.',
  'A report is due in autumn.',
]

test.for([
  {
    says: 'says what a later sentence says',
    opening: ['Albi council votes to close old bridge over the Tarn.'],
    wanted: true,
  },
  {
    says: 'adds little to it',
    opening: ['Albi council votes to close old bridge over the Tarn.', 'Shopkeepers fear for trade.'],
    wanted: true,
  },
  {
    says: 'adds much to it',
    opening: [
      'Albi council votes to close old bridge over the Tarn.',
      'Hundreds marched through town with drums, whistles and banners demanding ferries instead.',
      'Police arrested nine people after bottles were thrown near the cathedral square.',
    ],
    wanted: false,
  },
  {
    says: 'only names the same people and places',
    opening: ['The bridge over the Tarn in Albi will be repaired with money from Paris.'],
    wanted: false,
  },
  {
    says: 'is told again in pieces',
    opening: ['Albi council votes to close old bridge after cracks were found.'],
    wanted: false,
  },
  { says: 'is a word or two', opening: ['The old bridge.'], wanted: false },
])('an opening that $says is a standfirst: $wanted', ({ opening, wanted }) => {
  expect(isStandfirst(opening, LATER, 'en')).toBe(wanted)
})

test('a short text has no standfirst', () => {
  expect(
    isStandfirst(['Albi council votes to close old bridge over the Tarn.'], LATER.slice(0, 4), 'en'),
  ).toBe(false)
})

test.for([
  {
    language: 'vi',
    opening: 'Hội đồng thành phố quyết định đóng cây cầu cũ',
    later: 'Tối thứ Hai, hội đồng thành phố quyết định đóng cây cầu cũ trong hai năm.',
  },
  {
    language: 'ja',
    opening: '市議会は古い橋の閉鎖を決めた。',
    later: '市議会は月曜夜、川にかかる古い橋の閉鎖を決めた。',
  },
  {
    language: 'ru',
    opening: 'Городской совет решил закрыть старый мост.',
    later: 'В понедельник городского совета решили закрыть старого моста движение.',
  },
])('works in $language', ({ language, opening, later }) => {
  expect(isStandfirst([opening], [later, 'a', 'b', 'c', 'd'], language)).toBe(true)
  expect(isStandfirst([opening], ['a', 'b', 'c', 'd', 'e'], language)).toBe(false)
})

const BODY = `Engineers had found cracks in two pillars, the mayor told reporters on Tuesday morning.

The bridge was built in 1912 and carries some nine thousand cars a day.

Cars must take the motorway, which lies eleven kilometres to the south.`
const TITLE = 'Council closes old bridge over the Tarn'
const LEAD_IN = 'A vote on Monday ends the long life of a landmark. Nobody is happy.'

test('what stands between two printings of the title is a standfirst', () => {
  const article = read(`${TITLE}\n\n${LEAD_IN}\n\n${TITLE}\n\n${BODY}`)
  expect(linesOf(article, 'standfirst').join(' ')).toBe(LEAD_IN)
  expect(linesOf(article, 'body')).toHaveLength(3)
})

test('so is what stands above the title that the source gives', () => {
  const article = read(`${LEAD_IN}\n\n${TITLE}\n\n${BODY}`, { title: TITLE })
  expect(linesOf(article, 'standfirst').join(' ')).toBe(LEAD_IN)
})

test('a long text above the title is no lead-in', () => {
  const long = `${LEAD_IN} ${'The talks in the town hall went on for hours and hours. '.repeat(8)}`
  expect(linesOf(read(`${TITLE}\n\n${long}\n\n${TITLE}\n\n${BODY}`), 'standfirst')).toEqual([])
})

test('an ordinary first paragraph is evidence', () => {
  const article = read(`${TITLE}\n\nThe council of Albi voted on Monday to close the old bridge.\n\n${BODY}`)
  expect(linesOf(article, 'standfirst')).toEqual([])
})
