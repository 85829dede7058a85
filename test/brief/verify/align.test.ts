import { expect, test } from 'vitest'
import { alignPiece } from '../../../src/brief/verify/align.ts'
import { layAlong } from '../../../src/brief/verify/gaps.ts'
import { besideOf, slotScore } from '../../../src/brief/verify/slot.ts'
import { readSource } from '../../../src/brief/verify/source.ts'
import { type Piece, piecesOf } from '../../../src/brief/verify/tokens.ts'
import { FINAL, MUSEUM, names, STRIKE } from './checking.ts'

const pieceOf = (text: string): Piece => piecesOf(text)[0] as Piece
const aligned = (claim: string, source: string) => alignPiece(pieceOf(claim), readSource(source, names))

test.for<[string, string, number[]]>([
  ['one sentence', 'A guard called the police about a window.', [2]],
  ['two sentences', 'A guard called the police, and the museum may close its west wing.', [7, 2]],
  ['a paraphrase', 'A pair of bikers were filmed by a camera.', [3]],
])('a claim rests on %s', ([, claim, evidence]) => {
  expect(aligned(claim, MUSEUM).evidence).toEqual(evidence)
})

test('at most four sentences are taken, and those beside them are near', () => {
  const claim = 'Solheim, Fadel, Esbjerg, dockers, crumbs, anchor, mediator, terminals and traffic.'
  const { evidence, near } = aligned(claim, STRIKE)
  expect(evidence).toHaveLength(4)
  for (const sentence of evidence) expect(near.has(sentence)).toBe(true)
  expect(near.has(-1)).toBe(false)
})

test('coverage is the share of the weight that is found', () => {
  expect(aligned('A guard called the police.', MUSEUM).coverage).toBe(1)
  expect(aligned('Zebras yawned.', MUSEUM).coverage).toBe(0)
  const half = aligned('A guard yawned.', MUSEUM).coverage
  expect(half).toBeGreaterThan(0.3)
  expect(half).toBeLessThan(0.7)
})

test('the word itself counts more than one like it', () => {
  const matches = (claim: string) =>
    aligned(claim, 'They decided on a purchase.').words[0]?.matches.map(({ level }) => level)
  expect(matches('decided')).toEqual([1])
  expect(matches('bought')).toEqual([0.75])
  expect(matches('decision')?.[0]).toBeLessThan(1)
  expect(matches('zebra')).toEqual([])
})

test('rare words weigh more than common ones', () => {
  const [solheim, mediator] = aligned('Solheim mediator', STRIKE).words
  expect(mediator?.weight).toBeGreaterThan(solheim?.weight ?? Number.POSITIVE_INFINITY)
})

const laid = (claim: string, source: string) => layAlong(pieceOf(claim).tokens, pieceOf(source).tokens)
const shown = (claim: string, source: string) =>
  laid(claim, source).gaps.map(
    (gap) =>
      `${gap.claim.map(({ text }) => text).join(' ')} <> ${gap.source.map(({ text }) => text).join(' ')}`,
  )

test.for<[string, string, string, string[]]>([
  [
    'in the middle',
    'The guard closed the broken window.',
    'The guard found the broken window.',
    ['closed <> found'],
  ],
  [
    'at the beginning',
    'Berg called the police at once.',
    'Lund called the police at once.',
    ['Berg <> Lund'],
  ],
  ['nowhere', 'The guard found the window.', 'The guard found the window.', []],
  [
    'where the claim only leaves out',
    'The guard found the window.',
    'The old guard found the broken window.',
    [],
  ],
  ['anywhere when nothing agrees', 'Zebras yawn.', 'The guard found the window.', []],
])('words stand for one another %s', ([, claim, source, gaps]) => {
  expect(shown(claim, source)).toEqual(gaps)
})

test('a gap knows what stands beside it', () => {
  const [gap] = laid('The guard closed the broken window.', 'The guard found the broken window.').gaps
  expect(gap).toMatchObject({ left: 4, right: 1, density: 14 })
  const [open] = laid('Berg called the police at once.', 'Lund called the police at once.').gaps
  expect(open).toMatchObject({ left: 0, right: 4 })
})

test('the share counts words of content that agree, also by sense', () => {
  expect(laid('The guard closed the broken window.', 'The guard found the broken window.').share).toBe(0.75)
  expect(laid('Robbers stole masks.', 'Thieves took the mask.').share).toBe(1)
  expect(laid('Zebras yawn.', 'Thieves took the mask.').share).toBe(0)
})

test('two words stand in one slot when their neighbours agree', () => {
  const claim = pieceOf('Container traffic rose by 40 percent.')
  const source = pieceOf('Container traffic fell by about 40 percent in the first week.')
  const beside = besideOf(claim, 2)
  expect(beside.map(({ text }) => text)).toEqual(['traffic', 'Container', '40', 'percent'])
  expect(slotScore(beside, source.tokens, 2)).toBe(1)
  expect(slotScore(beside, pieceOf('Prices fell by half.').tokens, 1)).toBe(0)
  expect(slotScore([], source.tokens, 2)).toBe(0)
})

test('a sentence without a word finds nothing', () => {
  expect(aligned('...', FINAL)).toMatchObject({ words: [], evidence: [], coverage: 0 })
})
