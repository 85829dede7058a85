import { expect, test } from 'vitest'
import { balanced, lineOfClaim, speakerForClaim, withoutQuotationMarks } from '../../src/brief/wording.ts'
import { claimOf, placesOf, speakerOf, storyOf, type Told } from '../rigs/articles.ts'

test.for([
  { says: 'a pair', line: '“We go,” she said.', text: '“We go,” she said.' },
  { says: 'no mark', line: 'The ferry sails.', text: 'The ferry sails.' },
  { says: 'one that goes on', line: '“We go.', text: '“We go.”' },
  { says: 'a straight one that goes on', line: '"We go.', text: '“We go.”' },
  { says: 'a German one that goes on', line: '„We go.', text: '“We go.”' },
  { says: 'a French one that goes on', line: '«We go.', text: '“We go.”' },
  { says: 'one opened with a closing mark', line: '”We go.', text: '“We go.”' },
  { says: 'one that ends', line: 'We go.”', text: '“We go.”' },
  { says: 'a straight one that ends', line: 'We go."', text: '“We go.”' },
  { says: 'one that ends before its clause', line: 'We go,” she said.', text: '“We go,” she said.' },
  { says: 'an inch', line: 'A 12" pipe burst.', text: 'A 12" pipe burst.' },
  { says: 'a pair of two kinds', line: '“We go," she said.', text: '“We go,” she said.' },
  { says: 'a pair within', line: 'The “big” ferry sails.', text: 'The “big” ferry sails.' },
])('quotation marks come in pairs: $says', ({ line, text }) => {
  expect(balanced(line)).toBe(text)
})

test.for<readonly [text: string, bare: string]>([
  ['“We go,” she said.', 'We go, she said.'],
  ['"We go," she said.', 'We go, she said.'],
  ['„We go“, she said.', 'We go, she said.'],
  ['She called it «big».', 'She called it big.'],
  ["She called it 'big'.", 'She called it big.'],
  [
    "The ferry doesn't sail; the workers’ union and Lane's firm don’t know.",
    "The ferry doesn't sail; the workers’ union and Lane's firm don’t know.",
  ],
])('without quotation marks, %s is %s', ([text, bare]) => {
  expect(withoutQuotationMarks(text)).toBe(bare)
})

const german = (...told: Told[]) => ({ language: 'de', told })
const norwegian = (...told: Told[]) => ({ language: 'nb', told })

test('an English source speaks before a translation', async () => {
  const space = await storyOf({
    a: german(['Die Fähre nach Marlo fährt ab Mai wieder.', 'The ferry to Marlo sails again from May.']),
    b: ['From May on the ferry sails to Marlo once more.'],
    c: norwegian(['Fergen til Marlo går igjen fra mai.', 'The ferry to Marlo sails again from May.']),
  })
  const line = lineOfClaim(claimOf(space, ['a:0', 'b:0', 'c:0']).units, speakerOf)
  expect(line).toEqual({
    text: 'From May on the ferry sails to Marlo once more.',
    citations: ['b', 'a', 'c'].map((articleId) => ({ articleId, sentence: 0 })),
    wording: 'source',
  })
})

test('a translation speaks where the English source begins with a pronoun', async () => {
  const space = await storyOf({
    a: german(['Die Fähre nach Marlo fährt ab Mai wieder.', 'The ferry to Marlo sails again from May.']),
    b: ['It sails to Marlo again from May.'],
  })
  const line = lineOfClaim(claimOf(space, ['b:0', 'a:0']).units, speakerOf)
  expect(line).toMatchObject({ text: 'The ferry to Marlo sails again from May.', wording: 'translation' })
})

const spokenFor = async (papers: Parameters<typeof storyOf>[0]) => {
  const space = await storyOf(papers)
  return placesOf([speakerForClaim(claimOf(space, placesOf(space.units)).units)])[0]
}

test('the sentence speaks that is most like the others', async () => {
  expect(
    await spokenFor({
      a: ['Passengers queued for hours in the rain on Monday.'],
      b: ['The ferry to Marlo sails again from May.'],
      c: ['From May the ferry to Marlo sails again.'],
    }),
  ).toBe('b:0')
})

test.for([
  { length: 160, spoken: 'a:0' },
  { length: 161, spoken: 'b:0' },
])(
  'of two that say the same, one of $length characters speaks no more than a short one: $spoken',
  async ({ length, spoken }) => {
    const end = ' of the harbour company sails again from May.'
    const long = `The ferry to Marlo ${'and back '.repeat(20)}`
      .slice(0, length - end.length - 1)
      .padEnd(length - end.length, 'x')
    expect(`${long}${end}`).toHaveLength(length)
    expect(await spokenFor({ a: [`${long}${end}`], b: ['The ferry to Marlo sails again from May.'] })).toBe(
      spoken,
    )
  },
)

test('a long sentence is shortened, to the length that is asked for', async () => {
  const space = await storyOf({
    a: ['The new ferry to Marlo will sail again from May, including one for cars.'],
  })
  const { units } = claimOf(space, ['a:0'])
  expect(lineOfClaim(units, speakerOf, 40).text).toBe('The new ferry to Marlo will sail again from May.')
  expect(lineOfClaim(units, speakerOf).text).toBe(units[0].english)
})

test('a quotation alone is given its speaker', async () => {
  const space = await storyOf({
    a: ['“We had no time for the farms,” mayor Ida Moll said.', '“We will lower the lake by two metres.”'],
  })
  expect(lineOfClaim(claimOf(space, ['a:1']).units, speakerOf).text).toBe(
    'Ida Moll: “We will lower the lake by two metres.”',
  )
  expect(lineOfClaim(claimOf(space, ['a:0']).units, speakerOf).text).toBe(
    '“We had no time for the farms,” mayor Ida Moll said.',
  )
})

test('a quotation of nobody stays as it is', async () => {
  const space = await storyOf({ a: ['“We will lower the lake by two metres.”'] })
  expect(lineOfClaim(claimOf(space, ['a:0']).units, speakerOf).text).toBe(
    '“We will lower the lake by two metres.”',
  )
})

test('translated words stand in no quotation marks, and keep their speaker', async () => {
  const space = await storyOf({
    a: german(
      [
        '„Wir hatten keine Zeit für die Höfe“, sagte Bürgermeisterin Ida Moll.',
        '“We had no time for the farms,” mayor Ida Moll said.',
      ],
      ['„Wir senken den See um zwei Meter.“', '“We will lower the lake by two metres.”'],
    ),
  })
  const textAt = (place: string) => lineOfClaim(claimOf(space, [place]).units, speakerOf).text
  expect(textAt('a:0')).toBe('We had no time for the farms, mayor Ida Moll said.')
  expect(textAt('a:1')).toBe('Ida Moll: We will lower the lake by two metres.')
})
