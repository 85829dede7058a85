import { expect, test } from 'vitest'
import { verify } from '../../../src/brief/verify/verify.ts'
import { FINAL, MUSEUM, names, STRIKE, told } from './checking.ts'

test.for([
  ['the family name alone', 'Solheim spoke to reporters outside the northern gate.', STRIKE],
  ['a title before the name', 'Union leader Greta Solheim accused the Nordlast company.', STRIKE],
  ['a name spelt with an accent less', 'The mask came from Perù.', 'The mask came from Peru and was old.'],
  [
    'a letter more or less',
    'Inspector Hanna Bergh said two men had been filmed.',
    'Inspector Hanna Berghe said two men had been filmed.',
  ],
  [
    'a country for its adjective',
    'A striker from Belgium has signed.',
    'The Belgian striker has signed a contract.',
  ],
  ['an adjective for its country', 'A Ghanaian collector lent the mask.', MUSEUM],
  [
    'another name of the same country',
    'Officials of the USA were told.',
    'Officials in the United States were told on Friday.',
  ],
  [
    'an acronym of a full name',
    'The WHO sent a team.',
    'The World Health Organisation sent a team to the coast.',
  ],
  ['a name made from a name', 'A Halden-based port is shut. Haldenshire is calm.', STRIKE],
  ['a word in capitals for stress', 'Container traffic FELL by about 40 percent.', STRIKE],
] as const)('lets %s pass', ([, claim, source]) => {
  expect(told(claim, source).filter((problem) => problem.startsWith('name'))).toEqual([])
})

test.for([
  [
    'a person nobody mentions',
    'Union leader Marta Lind accused the Nordlast company.',
    'name: Marta Lind',
    STRIKE,
  ],
  ['a place nobody mentions', 'Two ships have been sent to Bremen.', 'name: Bremen', STRIKE],
  [
    'another given name',
    'Inspector Karin Berg said two men had been filmed.',
    'name: Inspector Karin Berg',
    MUSEUM,
  ],
  ['another family name', 'The director, Pavel Horak, denied reports.', 'name: Pavel Horak', MUSEUM],
  ['a given name that no source gives', 'Ugo Tarkine had won.', 'name: Ugo Tarkine', FINAL],
  ['a body of another country', 'The American collector lent the mask.', 'name: American', MUSEUM],
  [
    'somebody else who did it',
    'Omar Fadel accused Nordlast of refusing to negotiate in good faith.',
    'name: Omar Fadel',
    STRIKE,
  ],
  [
    'another place of the source',
    'Valmora beat Tarkine in the final in Osaka on Saturday.',
    'name: Osaka',
    FINAL,
  ],
] as const)('reports %s', ([, claim, problem, source]) => {
  expect(told(claim, source)).toContain(problem)
})

test('says who it was instead', () => {
  const claim = 'Inspector Karin Berg said two men on bicycles had been filmed.'
  expect(verify(claim, MUSEUM, { names })[0]?.reason).toBe('The source says Hanna Berg.')
})

test.for([
  [
    'several sentences that open with a pronoun',
    'She accused the company. The union has 1,450 members on strike.',
    ['name: She'],
  ],
  ['one sentence that does', 'She accused the Nordlast company of refusing to negotiate in good faith.', []],
  ['a pronoun that the sentence before explains', 'Solheim accused the company. She told reporters so.', []],
] as const)('%s', ([, claim, problems]) => {
  expect(told(claim, STRIKE)).toEqual(problems)
})

test('a name may be told by a pronoun in the next sentence', () => {
  const source =
    'Ruth Okafor took over in January. She praised the fearless defence. Ines Duarte scored twice.'
  expect(told('Okafor praised the fearless defence.', source)).toEqual([])
  expect(told('Duarte praised the fearless defence.', source)).toEqual([])
})

test('capitals of a title say nothing', () => {
  const source = 'The mayor inaugurated the new bridge in Halden on Monday. It replaces an old ferry.'
  expect(told('Mayor Opens New Bridge After Years of Ferries in Halden', source)).toEqual([])
  expect(told('Mayor Opens New Bridge After Years of Ferries in Oslo', source)).toEqual(['name: Oslo'])
})
