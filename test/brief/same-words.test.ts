import { expect, test } from 'vitest'
import { align } from '../../src/brief/align.ts'
import { clusterOf } from '../../src/brief/cluster.ts'
import { areSameWords } from '../../src/brief/same-words.ts'
import { placesOf, storyOf, unitAt } from '../rigs/articles.ts'

const OPENING = 'The council of Brekka met in the evening.'
const OTHER_OPENING = 'Farmers wait for rain and seed there.'

test.for([
  { left: 'Four people were injured, police said.', right: 'Four people were injured, police said.' },
  { left: 'Four people were injured, police said.', right: 'Police said 4 people had been injured.' },
  { left: 'Four people were injured, police said.', right: 'Four people were hurt, according to police.' },
  { left: 'Four people were injured on Sunday.', right: 'On Sunday four people were injured.' },
  { left: 'The roof of the mill is safe.', right: 'The mill roof is now safe.', same: false },
  {
    left: 'Four people were injured, police said.',
    right: 'Five people were injured, police said.',
    same: false,
  },
  { left: 'Lund beat Marlo in the cup.', right: 'Marlo beat Lund in the cup.', same: false },
  { left: 'The council closed the old mill.', right: 'The council may close the old mill.', same: false },
  { left: 'The council closed the old mill.', right: 'The council never closed the old mill.', same: false },
  { left: 'They left the hall before the storm.', right: 'They left the hall after the storm.', same: false },
])('"$left" and "$right" are the same words: $same', async ({ left, right, same = true }) => {
  const space = await storyOf({ a: [OPENING, left], b: [OTHER_OPENING, right] })
  expect(areSameWords(unitAt(space, 'a:1'), unitAt(space, 'b:1'))).toBe(same)
})

test('the same words are one claim, however little is special in them', async () => {
  const said = 'Four people were injured, police said.'
  const space = await storyOf({
    a: [OPENING, said],
    b: [OTHER_OPENING, said],
    c: ['Trains ran late.', said],
  })
  const clusters = clusterOf(space, align(space).edges).map((units) => placesOf(units))
  expect(clusters).toContainEqual(['a:1', 'b:1', 'c:1'])
})

test('the same words of other days are two claims', async () => {
  const space = await storyOf({
    a: [OPENING, 'The mill was closed on Monday.'],
    b: [OTHER_OPENING, 'The mill was closed on Friday.'],
  })
  expect(align(space).edges).toEqual([])
})

test.for([
  { left: 'The ferry sails before noon there.', right: 'The ferry sails after noon there.', one: false },
  {
    left: 'The ferry sails before noon there.',
    right: 'The ferry sails before noon again there.',
    one: true,
  },
  { left: 'The old hall opens at noon.', right: 'The old hall closes at noon.', one: false },
])('one word that excludes the other makes two claims: "$left" "$right"', async ({ left, right, one }) => {
  const space = await storyOf({ a: [left, OPENING], b: [right, OTHER_OPENING] })
  expect(align(space).edges).toHaveLength(one ? 1 : 0)
})

test('a sentence that is like both of two opposites does not make them one claim', async () => {
  const space = await storyOf({
    a: ['The ferry sails before noon there.', OPENING],
    b: ['The ferry sails before noon and after noon there.', OTHER_OPENING],
    c: ['The ferry sails after noon there.', 'Trains ran late.'],
  })
  expect(align(space).edges).toHaveLength(2)
  const clusters = clusterOf(space, align(space).edges).map((units) => placesOf(units))
  expect(clusters.find((places) => places.includes('c:0'))).not.toContain('a:0')
})
