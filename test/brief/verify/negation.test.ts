import { expect, test } from 'vitest'
import { polaritiesOf } from '../../../src/brief/verify/polarity.ts'
import { piecesOf } from '../../../src/brief/verify/tokens.ts'
import { heldBack, MUSEUM, STRIKE, told } from './checking.ts'

test.for([
  ['a dropped "not"', 'The government has ruled out calling a mediator.', 'negation: ruled', STRIKE],
  ['an added "not"', 'A guard did not find the broken window before 5am.', 'negation: not find', MUSEUM],
  [
    'a contracted "not"',
    "The union didn't accuse the company.",
    "negation: didn't accuse",
    'The union accused the company of delay.',
  ],
  [
    'a dropped refusal',
    'The company negotiated with the union.',
    'negation: negotiated',
    'The company refused to negotiate with the union.',
  ],
] as const)('reports %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test.for([
  ['the same denial', 'The government has not ruled out calling a mediator.', STRIKE],
  [
    'a denial in other words',
    'The company did not negotiate with the union.',
    'The company refused to negotiate with the union.',
  ],
  [
    '"not only"',
    'The union not only accused the company of delay.',
    'The union accused the company of delay.',
  ],
  [
    'another clause that denies',
    'The ships left, but the crews did not.',
    'The ships left but the crews never did.',
  ],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source).filter((problem) => problem.startsWith('negation'))).toEqual([])
})

test.for([
  ['may', 'The museum closes its west wing.', 'The museum may close its west wing.'],
  [
    'allegedly',
    'The guard opened the west wing for the thieves.',
    'The guard allegedly opened the west wing for the thieves.',
  ],
  [
    'plans to',
    'The museum will sell its west wing in May.',
    'The museum plans to sell its west wing in May.',
  ],
  [
    'unless',
    'The museum closes its west wing.',
    'The museum closes its west wing unless new locks are fitted.',
  ],
] as const)('holds a shown line back that drops "%s"', ([, line, evidence]) => {
  expect(heldBack(line, evidence)).toContainEqual(expect.stringMatching(/^negation/))
})

test.for([
  ['may', 'The museum might close its west wing.', 'The museum may close its west wing.'],
  [
    'unless',
    'The museum closes its west wing unless locks are fitted.',
    'The museum closes its west wing unless new locks are fitted.',
  ],
] as const)('shows a line that keeps "%s"', ([, line, evidence]) => {
  expect(heldBack(line, evidence)).toEqual([])
})

const marked = (sentence: string, test: (polarity: ReturnType<typeof polaritiesOf>[number]) => boolean) => {
  const tokens = piecesOf(sentence)[0]?.tokens ?? []
  return polaritiesOf(tokens).flatMap((polarity, at) => (test(polarity) ? [tokens[at]?.text] : []))
}

test.for<[string, string[]]>([
  ['They did not sell the house.', ['sell']],
  ['They did not quickly sell the house.', ['quickly', 'sell']],
  ["They couldn't sell it.", ['sell']],
  ['They never refused to sell it.', ['refused']],
  ['They did not, sell it.', []],
  ['There is no doubt they sell.', []],
])('%s', ([sentence, negated]) => {
  expect(marked(sentence, (polarity) => polarity.negated)).toEqual(negated)
})

test('the reach of a denial goes on behind the denied word', () => {
  expect(marked('without the consent given', (polarity) => polarity.within)).toEqual([
    'the',
    'consent',
    'given',
  ])
})

test('a hedge reaches the word it hedges', () => {
  expect(marked('They may soon sell it.', (polarity) => polarity.hedged)).toEqual(['soon', 'sell'])
})

test('a word that the source also says outright needs no hedge', () => {
  const evidence = ['The museum may close its west wing.', 'The museum will close its west wing, he said.']
  expect(heldBack('The museum will close its west wing.', ...evidence)).toEqual([])
})

test('a condition of another sentence does not bind the line', () => {
  const evidence = ['The museum closes its west wing.', 'If it rains, the guards go home by bus.']
  expect(heldBack('The museum closes the west wing.', ...evidence)).toEqual([])
})
