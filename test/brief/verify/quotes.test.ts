import { expect, test } from 'vitest'
import { FINAL, heldBack, MUSEUM, STRIKE, told } from './checking.ts'

test.for([
  ['whole', 'Solheim told reporters: "We will not come back for crumbs."', STRIKE],
  ['in part', 'Solheim said they would not "come back for crumbs".', STRIKE],
  ['in single marks', "The coach praised her side's 'fearless' defence.", FINAL],
  ['with an omission', 'She said: "They knew ... where to go."', MUSEUM],
  ['with another apostrophe', 'He said "it’s over".', 'He said "it\'s over" and left the hall.'],
] as const)('lets a quotation pass %s', ([, claim, source]) => {
  expect(told(claim, source).filter((problem) => problem.startsWith('quote'))).toEqual([])
})

test.for([
  [
    'one word is another',
    'Solheim told reporters: "We will never come back for pennies."',
    'quote: We will never come back for pennies.',
    STRIKE,
  ],
  [
    'it is made up',
    'Inspector Hanna Berg said: "We are close to solving this."',
    'quote: We are close to solving this.',
    MUSEUM,
  ],
  [
    'it stands in single marks',
    "Inspector Berg said: 'We have no idea at all'.",
    'quote: We have no idea at all',
    MUSEUM,
  ],
] as const)('reports a quotation when %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test('a loose quotation is held back in a shown line only', () => {
  const [line, evidence] = ['He said "the window was broken".', 'He said the broken window was old.']
  expect(heldBack(line, evidence)).toContain('quote: the window was broken')
  expect(told(line, evidence)).toEqual([])
})

test('an apostrophe opens no quotation', () => {
  expect(
    told(
      "The dockers' union walked out of Halden's talks.",
      "The dockers' union walked out of Halden's talks on pay.",
    ),
  ).toEqual([])
})

test('reports words given to another speaker', () => {
  const source = 'Omar Fadel said the offer remained on the table until Friday. Greta Solheim was silent.'
  expect(told('Greta Solheim said the offer remained on the table until Friday.', source)).toContain(
    'quote: Greta Solheim',
  )
  expect(told('Fadel said the offer remained on the table until Friday.', source)).toEqual([])
})

test('a word or two in marks need not be speech, and are still looked for', () => {
  expect(told('The coach praised her "lazy" defence.', FINAL)).toEqual(['quote: lazy'])
  expect(told('The coach praised her "fearless" defence.', FINAL)).toEqual([])
})

test('words of content from several sentences are no quotation', () => {
  const source = 'The window was broken. Nobody called the guard. The mask was old.'
  expect(told('He said: "The guard broke the mask."', source)).toEqual(['quote: The guard broke the mask.'])
})
