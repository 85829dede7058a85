import { expect, test } from 'vitest'
import { FINAL, MUSEUM, STRIKE, told } from './checking.ts'

test.for([
  ['a synonym', 'Robbers stole a bronze mask from the museum.', MUSEUM],
  ['a synonym of two words', 'Dockers went on strike after talks over pay broke down.', STRIKE],
  ['a noun for the verb', 'The arrest of a former employee followed on Thursday.', MUSEUM],
  ['another form of the verb', 'Valmora are beating Tarkine and winning their second title.', FINAL],
  [
    'two words in one',
    'A guard found the broken window of the art museum. ',
    `${MUSEUM} It is an artmuseum.`,
  ],
  [
    'two sentences in one',
    'Police arrested a former employee after a guard found the broken window.',
    MUSEUM,
  ],
  [
    'a sentence about the text',
    'The passage describes a burglary in which a bronze mask was stolen.',
    MUSEUM,
  ],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source)).toEqual([])
})

test.for([
  [
    'the opposite verb',
    'Container traffic rose by about 40 percent in the first week.',
    'unsupported: rose',
    STRIKE,
  ],
  ['the opposite result', "Valmora lost the women's hockey final in Rotterdam.", 'unsupported: lost', FINAL],
  [
    'the opposite judgement',
    "Coach Ruth Okafor criticised her side's defence.",
    'unsupported: criticised',
    FINAL,
  ],
  ['the opposite place', 'Solheim told reporters inside the northern gate.', 'unsupported: inside', STRIKE],
  [
    'another material',
    'Thieves stole a silver mask from the museum in Uppsala.',
    'unsupported: silver',
    MUSEUM,
  ],
  [
    'another relative',
    'His uncle runs the harbour.',
    'unsupported: uncle',
    'His brother runs the harbour and two yards.',
  ],
  [
    'another part of the house',
    'The fire began in the garage of the house.',
    'unsupported: garage',
    'The fire began in the kitchen of the house.',
  ],
  [
    'another unit of time',
    'The stoppage lasted ten weeks in all.',
    'number: ten weeks',
    'The stoppage lasted ten days in all.',
  ],
  [
    'one word of a copied sentence',
    'A guard photographed the broken window shortly before 5am and called the police.',
    'unsupported: photographed',
    MUSEUM,
  ],
  [
    'a title won in full',
    'She was named champion of the league in Oslo.',
    'unsupported: champion',
    'She was named vice-champion of the league in Oslo.',
  ],
  [
    'a crime that was only tried',
    'He was charged with murder in Lund.',
    'unsupported: murder',
    'He was charged with attempted murder in Lund.',
  ],
] as const)('reports %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test('reports a sentence of which the source has hardly a word', () => {
  const claim = 'Astronomers photographed a distant comet above the volcano.'
  expect(told(claim, STRIKE)).toEqual([`unsupported: ${claim}`])
})

test.for([
  ['three words that the source lacks', 'Zebras yawned loudly.', STRIKE],
  [
    'one sentence of which half stands there',
    'Greta Solheim accused the Nordlast company before astronomers photographed a volcano.',
    STRIKE,
  ],
] as const)('does not call a sentence unsupported for %s', ([, claim, source]) => {
  expect(told(claim, source).filter((problem) => problem.includes(claim))).toEqual([])
})

test.for([
  [
    'an adverb',
    'A guard suddenly called the local police about the broken window.',
    'A guard quickly called the local police about the broken window.',
  ],
  [
    'a general word',
    'Many people called the local police about the broken window.',
    'Many voters called the local police about the broken window.',
  ],
  [
    'a common noun for a name',
    'The team called the local police about the broken window.',
    'The Tigers called the local police about the broken window.',
  ],
  [
    'another form of one word',
    'She co-founded the local club with two old friends in May.',
    'She co-found the local club with two old friends in May.',
  ],
] as const)('does not take %s for an error', ([, claim, source]) => {
  expect(told(claim, source)).toEqual([])
})

test('a pronoun is wrong only where the source never speaks of that sex', () => {
  const source = 'Berg keeps his watches in a drawer of his office.'
  expect(told('Berg keeps her watches in a drawer of her office.', source)).toContain('unsupported: her')
  expect(told('Berg keeps her watches in a drawer of her office.', `${source} She also has rings.`)).toEqual(
    [],
  )
})

test('a word that another sentence has may still be in the wrong place', () => {
  const source =
    'The guard found the broken window before the long meeting. The mayor spoke after lunch and left.'
  expect(told('The guard found the broken window after the long meeting.', source)).toEqual(['date: after'])
})

test.for([
  ['who beat whom', 'Tarkine beat Valmora 3-1 in the final.', FINAL],
  [
    'who accused whom',
    'The Nordlast company accused Greta Solheim.',
    'Greta Solheim accused Nordlast at noon.',
  ],
  ['the active for the passive', 'Lund defeated Berg.', 'Lund was defeated by Berg in the end.'],
] as const)('reports %s', ([, claim, source]) => {
  expect(told(claim, source)).toContainEqual(
    expect.stringMatching(/^unsupported: .* (?:beat|accused|defeated) /),
  )
})

test.for([
  ['the passive for the active', 'Tarkine were beaten by Valmora.', 'Valmora beat Tarkine in the final.'],
  ['the active for the passive', 'Berg defeated Lund.', 'Lund was defeated by Berg in the end.'],
  [
    'two who did it to each other',
    'Tarkine beat Valmora.',
    'Valmora beat Tarkine. Then Tarkine beat Valmora.',
  ],
  ['a place behind a preposition', 'Berg beat all in Lund.', 'Lund fans cheered. In Lund Berg beat all.'],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source)).toEqual([])
})
