import { expect, test } from 'vitest'
import { negationDisputes } from '../../../src/brief/dispute/negation.ts'
import type { Families } from '../../../src/story/independence.ts'
import { type Papers, placesOf, storyOf } from '../../rigs/articles.ts'

/** "question yes: places | no: places" for every dispute. */
async function disputesIn(papers: Papers, families: Families = []): Promise<string[]> {
  const drafts = negationDisputes(await storyOf(papers), families)
  return drafts.map(({ question, sides }) =>
    [question, sides.map(({ answer, units }) => `${answer}: ${placesOf(units)}`).join(' | ')].join(' '),
  )
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

const PAID = 'The museum offered a ransom for the mask.'
const QUESTION = 'True or not: The museum offered a ransom for the mask?'

test.for([
  'The museum did not offer a ransom for the mask.',
  'The museum didn’t offer a ransom for the mask.',
  'The museum has never offered a ransom for the mask.',
  'No ransom was offered for the mask by the museum.',
  'The director denied that the museum had offered a ransom for the mask.',
  'The museum rejected having offered a ransom for the mask.',
  'The museum ruled out that a ransom was offered for the mask.',
  'The museum refused to offer a ransom for the mask.',
  'The museum closed without offering a ransom for the mask.',
  'The museum has yet to offer a ransom for the mask.',
])('one source affirms; the other one: "%s"', async (denial) => {
  expect(await disputesIn(told(PAID, denial))).toEqual([`${QUESTION} yes: a:1 | no: b:1`])
  expect(await disputesIn(told(denial, PAID))).toEqual([`${QUESTION} yes: b:1 | no: a:1`])
})

test.for([
  { says: 'both affirm', left: PAID, right: 'A ransom was offered for the mask by the museum.' },
  {
    says: 'both deny',
    left: 'No ransom was offered for the mask.',
    right: 'The museum did not offer a ransom for the mask.',
  },
  {
    says: 'a condition',
    left: PAID,
    right: 'If thieves ask the museum will not offer a ransom for the mask.',
  },
  { says: 'another thing', left: PAID, right: 'The museum did not open its west wing on Sunday.' },
  {
    says: 'another subject and thing',
    left: 'The bank paid hackers a ransom.',
    right: 'The airport did not pay its cleaners.',
  },
  {
    says: 'a name alone',
    left: 'Greta Solheim spoke to the dockers.',
    right: 'Omar Fadel did not mention Greta Solheim.',
  },
  {
    says: 'an earlier report',
    left: 'Initially the museum offered a ransom for the mask.',
    right: 'The museum did not offer a ransom for the mask.',
  },
  {
    says: 'a clause that denies something else',
    left: PAID,
    right: 'The museum offered a ransom for the mask, but it did not say how much.',
  },
  {
    says: 'another subject',
    left: 'A museum offered them a ransom.',
    right: 'The old harbour company of the northern province did not offer a ransom.',
  },
  {
    says: 'names of people in the same places',
    left: 'Omar Fadel met Greta Solheim on the docks.',
    right: 'Omar Fadel did not mention Greta Solheim.',
  },
  {
    says: 'one word in common',
    left: 'Thieves want a ransom in gold.',
    right: 'There was no ransom at all.',
  },
  {
    says: 'words that stand far apart',
    left: 'Boats carried rice, oil, tents, ropes, lamps and warm blankets to the islands on Sunday, and a museum packed its masks.',
    right: 'The boats did not carry masks.',
  },
  {
    says: 'a label',
    left: 'The two firms set limits to their deal.',
    right: 'The two firms praised their “no limits” deal.',
  },
])('no dispute: $says', async ({ left, right }) => {
  expect(await disputesIn(told(left, right))).toEqual([])
})

const DENIED = 'The museum did not offer a ransom for the mask.'

test.for<{ says: string; families: Families; count: number }>([
  { says: 'two origins', families: [['a'], ['b']], count: 1 },
  { says: 'a copy that lost a word', families: [['b', 'a']], count: 0 },
])('$says: $count', async ({ families, count }) => {
  expect(await disputesIn(told(PAID, DENIED), families)).toHaveLength(count)
})

test('one article does not dispute with itself', async () => {
  expect(await disputesIn({ a: [OPENINGS[0] ?? '', PAID, DENIED] })).toEqual([])
})

test('all who affirm and all who deny one statement are one dispute', async () => {
  const again = 'The museum offered a ransom in gold for the mask.'
  const deniedToo = 'No ransom for the mask was paid by the museum.'
  const [dispute = '', ...others] = await disputesIn(told(PAID, DENIED, again, deniedToo))
  expect(others).toEqual([])
  expect(dispute).toMatch(/yes: a:1,c:1 \| no: (?:b:1,d:1|d:1,b:1)$/)
})

test('two statements are two disputes', async () => {
  const papers = {
    a: [OPENINGS[0] ?? '', PAID, 'The alarm was switched off before the robbery.'],
    b: [OPENINGS[1] ?? '', DENIED, 'The alarm was never switched off.'],
  }
  expect(await disputesIn(papers)).toEqual([
    `${QUESTION} yes: a:1 | no: b:1`,
    'True or not: The alarm was switched off before the robbery? yes: a:2 | no: b:2',
  ])
})

test.for([
  {
    says: 'one word is denied',
    yes: 'On Monday the northern bridge reopened.',
    no: 'The northern bridge never reopened.',
  },
  {
    says: 'a name is part of it',
    yes: 'The museum offered Greta Solheim a ransom.',
    no: 'The museum did not offer Greta Solheim a ransom.',
  },
])('a dispute also where $says', async ({ yes, no }) => {
  expect(await disputesIn(told(yes, no))).toEqual([`True or not: ${yes.slice(0, -1)}? yes: a:1 | no: b:1`])
})

test('the nearest affirmation is asked after, and far ones do not stand beside it', async () => {
  const far = 'In winter a museum in the north offered thieves gold, wine and a ransom.'
  expect(await disputesIn(told(far, DENIED, PAID))).toEqual([`${QUESTION} yes: c:1 | no: b:1`])
})

test('three sources of a side are enough', async () => {
  const [one, two, three, four] = ['a', 'b', 'c', 'd'].map((id) => [
    id,
    [`Trains in area ${id} ran late.`, PAID],
  ])
  const papers = Object.fromEntries(
    [one, two, three, four, ['e', [OPENINGS[1], DENIED]]].filter((entry) => entry !== undefined),
  )
  expect(await disputesIn(papers)).toEqual([`${QUESTION} yes: a:1,b:1,c:1 | no: e:1`])
})

test('a long statement is asked after in short', async () => {
  const left =
    'The museum offered a ransom of several million crowns for the mask in the end, including a sum for the guards of the door.'
  const [dispute] = await disputesIn(told(left, 'The museum did not offer a ransom for the mask.'))
  expect(dispute).toMatch(
    /^True or not: The museum offered a ransom of several million crowns for the mask in the end\? /,
  )
})

test.for([
  {
    says: 'has the thing it was done by',
    left: 'A keeper heard two shots before he saw the wolves above the fold.',
    right: 'The fold was not opened by the wolves on Sunday.',
    shown: 0,
  },
  {
    says: 'has the thing it was done to',
    left: 'Rain fell on the choir beside the old organ.',
    right: 'The choir did not tune the old organ.',
    shown: 0,
  },
  {
    says: 'has another form of what is denied',
    left: 'Wolves opened the fold on Sunday.',
    right: 'The fold was not really opened by wolves on Sunday.',
    shown: 1,
  },
  {
    says: 'has a noun of what is denied',
    left: 'The museum made its decision on the sale of the mask.',
    right: 'The museum has not decided on the sale of the mask.',
    shown: 1,
  },
  {
    says: 'has a word that stands for what is denied',
    left: 'Wolves destroyed the fold beside the mill.',
    right: 'The fold beside the mill was not damaged by wolves.',
    shown: 1,
  },
])('a sentence that $says is another side: $shown', async ({ left, right, shown }) => {
  expect(await disputesIn(told(left, right))).toHaveLength(shown)
})

test('who has not said a word of something is answered by what was said of it', async () => {
  const left = 'The mask will stay in the museum, it has declared.'
  const right = 'The museum has not said a word about where the mask will stay.'
  expect(await disputesIn(told(left, right))).toHaveLength(1)
})
