import { expect, test } from 'vitest'
import {
  findingsOf,
  prepareSource,
  problemsOf,
  verify,
  verifyAgainst,
} from '../../../src/brief/verify/verify.ts'
import { FINAL, heldBack, MUSEUM, names, STRIKE, told } from './checking.ts'

const everySentence = [STRIKE, MUSEUM, FINAL].flatMap((text) =>
  text.split('\n').map((line) => [line, text] as const),
)

test.for(everySentence)('a sentence of its own source passes: %s', ([line, text]) => {
  expect(told(line, text)).toEqual([])
  expect(heldBack(line, line)).toEqual([])
  expect(heldBack(line, `${line} So it was.`)).toEqual([])
})

test('a text of its own sentences passes', () => {
  expect(told(MUSEUM, MUSEUM)).toEqual([])
})

test('reports the surest problem first, each place once, and only what readers see', () => {
  const claim = 'Marta Lind accused the Nordlast company, and 77,000 workers joined the strike.'
  const problems = verify(claim, STRIKE, { names })
  expect(problems.map(({ text }) => text)).toEqual(['Marta Lind', '77,000'])
  expect(problems.map((problem) => Object.keys(problem))).toEqual([
    ['kind', 'text', 'reason'],
    ['kind', 'text', 'reason'],
  ])
})

test('every reported piece stands in the claim, at the place named', () => {
  const claim =
    'On Tuesday Ugo Lind said: "No deal at all." Six ships sank; Nordlast accepted, 9,999 workers cheered.'
  const findings = findingsOf(claim, prepareSource(STRIKE, { names }), { names })
  expect(findings.length).toBeGreaterThan(3)
  for (const { text, start } of findings) expect(claim.slice(start, start + text.length)).toBe(text)
})

test('a source prepared once gives the same answers', () => {
  const prepared = prepareSource(MUSEUM, { names })
  for (const claim of ['Thieves stole a bronze mask.', 'Thieves stole 20 masks.', 'Ada Lund stole a mask.'])
    expect(verifyAgainst(claim, prepared, { names })).toEqual(verify(claim, MUSEUM, { names }))
})

test('an empty claim has no problem, an empty source supports nothing', () => {
  expect(told('', STRIKE)).toEqual([])
  expect(told('Nordlast runs four terminals in Halden.', '')).not.toEqual([])
  expect(heldBack('Nordlast runs four terminals in Halden.')).not.toEqual([])
})

test.for([
  [
    'German',
    'de',
    'Am 12. Mai stahlen Diebe in Uppsala eine Maske im Wert von 2,4 Millionen Euro. Die Polizei nahm am Donnerstag einen Mann fest, sagte Hanna Berg. Das belgische Museum schloss.',
  ],
  [
    'Norwegian',
    'nb',
    'Tyver stjal 12. mai en maske til en verdi av 2,4 millioner euro i Uppsala. Politiet pågrep en mann torsdag, sa Hanna Berg. Museet i Belgia stengte.',
  ],
] as const)('compares numbers, dates and names with a source in %s', ([, language, source]) => {
  expect(told('Thieves took a mask worth 2.4 million euros in Uppsala on 12 May.', source, language)).toEqual(
    [],
  )
  expect(told('Inspector Hanna Berg spoke.', source, language)).toEqual([])
  expect(told('The mask was worth 4.2 million euros.', source, language)).toEqual([
    'number: 4.2 million euros',
  ])
  expect(told('It was taken on 13 May.', source, language)).toEqual(['date: 13 May'])
  expect(told('It was taken in Malmo.', source, language)).toEqual(['name: Malmo'])
})

test('a name is known in the language of the source', () => {
  const source = 'Die Regierung in Belgien hat am Montag über den Haushalt gestritten, und niemand gab nach.'
  expect(told('Ministers in Belgium argued.', source, 'de')).toEqual([])
  expect(told('Ministers in the United States argued.', source, 'de')).toEqual(['name: United States'])
})

test('an unknown language is judged by its digits', () => {
  const source = 'Kolme miestä vei naamion museosta, ja poliisi etsi heitä 48 tuntia ilman tulosta koko yön.'
  expect(told('Police searched for 48 hours.', source)).toEqual([])
  expect(told('Three men took it.', source)).toEqual([])
  expect(told('Police searched for 72 hours.', source)).toEqual(['number: 72 hours'])
})

test('a wrong language tag does no harm to English', () => {
  expect(told('The union says 1,450 workers joined the strike.', STRIKE, 'de')).toEqual([])
  expect(told('The union says 1,540 workers joined the strike.', STRIKE, 'de')).toEqual(['number: 1,540'])
})

test('text without capitals can be checked', () => {
  const source = STRIKE.toLowerCase()
  expect(told('greta solheim accused the nordlast company', source)).toEqual([])
  expect(told('container traffic rose by about 40 percent in the first week', source)).toEqual([
    'unsupported: rose',
  ])
})

test('a shown line is checked in less than a few milliseconds', () => {
  const lines = STRIKE.split('\n')
  const evidence = lines.slice(0, 3)
  const check = () => lines.map((line) => problemsOf(`${line} `, evidence, { names }))
  check()
  const start = process.cpuUsage()
  for (let round = 0; round < 20; round++) check()
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000 / (20 * lines.length)).toBeLessThan(4)
})

test('the source of the last claim is not taken for that of the next', () => {
  expect(told('Nordlast runs four terminals.', STRIKE)).toEqual([])
  expect(told('Nordlast runs four terminals.', MUSEUM)).not.toEqual([])
  expect(told('Nordlast runs four terminals.', STRIKE)).toEqual([])
})
