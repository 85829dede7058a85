import { expect, test } from 'vitest'
import { mentionDisputes } from '../../../src/brief/dispute/mention.ts'
import type { Families } from '../../../src/story/independence.ts'
import { type Papers, placesOf, storyOf } from '../../rigs/articles.ts'

async function draftsIn(papers: Papers, families: Families = []) {
  const { units } = await storyOf(papers)
  return mentionDisputes(units, families).map(({ question, sides, note }) => ({
    question,
    sides: sides.map((side) => `${side.answer}: ${placesOf(side.units)}`),
    ...(note && { note }),
  }))
}

const OPENINGS = [
  'The council of Brekka met on Sunday evening.',
  'Farmers in the hills wait for rain.',
  'Trains ran late.',
  'A cat sleeps there.',
]

/** Each sentence is the second of an article of its own: a, b, c, d. */
const told = (...sentences: string[]): Papers =>
  Object.fromEntries(sentences.map((sentence, index) => ['abcd'[index], [OPENINGS[index] ?? '', sentence]]))

const SAID = 'The two ministers discussed Greenland during their call on Friday.'

test.for([
  {
    says: 'affirmed and denied',
    denial: 'The ministers did not talk about Greenland in their call.',
    answer: 'no',
  },
  { says: 'passive', denial: 'Greenland was not mentioned in the call of the two ministers.', answer: 'no' },
  { says: 'never came up', denial: 'Greenland never came up in the call of the ministers.', answer: 'no' },
  {
    says: 'not on the agenda',
    denial: 'Greenland was not on the agenda of the ministers for the call.',
    answer: 'no',
  },
  { says: 'neither', denial: 'Neither of the ministers mentioned Greenland in the call.', answer: 'no' },
  {
    says: 'left open',
    denial: 'The ministers did not say whether Greenland was discussed in the call.',
    answer: 'not stated',
  },
])('said and not said, $says', async ({ denial, answer }) => {
  expect(await draftsIn(told(SAID, denial))).toEqual([
    { question: 'Was Greenland discussed?', sides: ['yes: a:1', `${answer}: b:1`] },
  ])
})

test.for([
  { part: 'in the televised part of the call' },
  { part: 'in their joint statement' },
  { part: 'during the public session' },
])('a denial "$part" keeps its limit, which is shown as a note', async ({ part }) => {
  const denial = `The ministers did not mention Greenland ${part.replace(' of the call', '')} of the call.`
  const drafts = await draftsIn(told(SAID, denial))
  expect(drafts).toHaveLength(1)
  expect(drafts[0]?.sides[1]).toMatch(`not ${part.replace(' of the call', '')}`)
  expect(drafts[0]?.note).toContain(part.replace(' of the call', ''))
})

test.for([
  { says: 'both affirm', right: 'Greenland was mentioned in the call of the two ministers.' },
  { says: 'another topic', right: 'Steel prices were not mentioned in the call of the two ministers.' },
  { says: 'another conversation', right: 'A letter to shareholders of the bank did not mention Greenland.' },
  { says: 'no word of saying', right: 'The ministers did not visit Greenland before their call on Friday.' },
])('no dispute: $says', async ({ right }) => {
  expect(await draftsIn(told(SAID, right))).toEqual([])
})

test.for([
  {
    says: 'what another clause denies',
    left: SAID,
    right: 'The ministers discussed Greenland during the call, but steel prices were not mentioned.',
  },
  {
    says: 'one word of a topic without a name',
    left: 'The two ministers discussed higher fishing quotas during their call.',
    right: 'The ministers did not mention fishing bans during their call.',
  },
])('no dispute either: $says', async ({ left, right }) => {
  expect(await draftsIn(told(left, right))).toEqual([])
})

test('a clause that denies is read apart from one that affirms', async () => {
  const right = 'Steel prices were discussed in the call of the ministers, but Greenland was not mentioned.'
  expect(await draftsIn(told(SAID, right))).toEqual([
    { question: 'Was Greenland discussed?', sides: ['yes: a:1', 'no: b:1'] },
  ])
})

test('a denial alone is no dispute', async () => {
  expect(await draftsIn(told('Greenland was not mentioned in the call of the two ministers.'))).toEqual([])
})

const DENIED = 'Greenland was not mentioned in the call of the two ministers.'

test.for<{ says: string; families: Families; count: number }>([
  { says: 'two origins', families: [['a'], ['b']], count: 1 },
  { says: 'a copy that lost a word', families: [['b', 'a']], count: 0 },
])('$says: $count', async ({ families, count }) => {
  expect(await draftsIn(told(SAID, DENIED), families)).toHaveLength(count)
})

test('all sources of a topic are one question, each article once', async () => {
  const papers = {
    ...told(SAID, DENIED, 'They did not talk about Greenland in the call, the ministers said.'),
    d: [OPENINGS[3] ?? '', SAID, 'The ministers talked about Greenland in the call for an hour.'],
  }
  expect(await draftsIn(papers)).toEqual([
    { question: 'Was Greenland discussed?', sides: ['yes: a:1,d:1', 'no: b:1,c:1'] },
  ])
})

test('where only one of two denials is limited, the answer is no and the limit a note', async () => {
  const limited = 'The ministers did not mention Greenland in the televised part of the call.'
  const [draft] = await draftsIn(told(SAID, DENIED, limited))
  expect(draft?.sides).toEqual(['yes: a:1', 'no: b:1,c:1'])
  expect(draft?.note).toContain('in the televised part of the call')
})

test('no limit is noted where the affirmation has one too', async () => {
  const said = 'The two ministers discussed Greenland in the televised part of the call.'
  const denied = 'The ministers did not mention Greenland in the televised part of the call.'
  const [draft] = await draftsIn(told(said, denied))
  expect(draft?.sides).toHaveLength(2)
  expect(draft?.note).toBeUndefined()
})

test('three sources of a side are enough', async () => {
  const papers = Object.fromEntries([...'abcd'].map((id) => [id, [`Trains in area ${id} ran late.`, SAID]]))
  const drafts = await draftsIn({ ...papers, e: [OPENINGS[1] ?? '', DENIED] })
  expect(drafts.map(({ sides }) => sides)).toEqual([['yes: a:1,b:1,c:1', 'no: e:1']])
})

test('two topics are two questions', async () => {
  const papers = {
    a: [OPENINGS[0] ?? '', SAID, 'The two ministers discussed Iceland during their call too.'],
    b: [OPENINGS[1] ?? '', DENIED, 'Iceland was not mentioned in the call of the two ministers.'],
  }
  const questions = (await draftsIn(papers)).map(({ question }) => question)
  expect(questions).toEqual(['Was Greenland discussed?', 'Was Iceland discussed?'])
})

test('a topic without a name is told in the words of the denial', async () => {
  const drafts = await draftsIn(
    told(
      'The two ministers discussed higher fishing quotas during their call.',
      'The ministers did not mention higher fishing quotas during their call.',
    ),
  )
  expect(drafts).toEqual([
    { question: expect.stringContaining('higher fishing quotas'), sides: ['yes: a:1', 'no: b:1'] },
  ])
})
