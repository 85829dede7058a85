import { expect, test } from 'vitest'
import type { Line } from '../../src/brief/brief.ts'
import { gateOf } from '../../src/brief/gate.ts'
import { names, speakerOf, storyOf, unitAt } from '../rigs/articles.ts'

const space = await storyOf({
  a: [
    'Thieves stole 12 masks from the museum in Uppsala on Monday.',
    'The masks were insured, Ida Moll said.',
  ],
  b: ['Two men on bicycles stole 12 masks in Uppsala.', 'Police arrested a former keeper on Thursday.'],
})
const gate = gateOf({ names, speakerOf })

test.for([
  { says: 'what its sentence says', line: 'Thieves stole 12 masks in Uppsala.', passes: true },
  { says: 'another number', line: 'Thieves stole 13 masks in Uppsala.', passes: false },
  { says: 'another day', line: 'Thieves stole 12 masks on Tuesday.', passes: false },
  { says: 'another place', line: 'Thieves stole 12 masks in Bergen.', passes: false },
  { says: 'a negation', line: 'Thieves did not steal 12 masks in Uppsala.', passes: false },
  { says: 'words nobody spoke', line: 'Thieves stole “the 12 best masks of all” in Uppsala.', passes: false },
])('a line with $says passes: $passes', ({ line, passes }) => {
  expect(gate.text(line, [unitAt(space, 'a:0')])).toBe(passes)
})

test('without evidence nothing passes', () => {
  expect(gate.text('Thieves stole masks.', [])).toBe(false)
})

const lineOf = (text: string, ...places: string[]): Line => ({
  text,
  citations: places.map((place) => unitAt(space, place).ref),
  wording: 'model',
})

test.for([
  {
    says: 'of its first sentence',
    line: lineOf('Thieves stole 12 masks in Uppsala.', 'a:0', 'b:0'),
    passes: true,
  },
  {
    says: 'of its second sentence',
    line: lineOf('Thieves stole 12 masks in Uppsala.', 'b:1', 'a:0'),
    passes: true,
  },
  {
    says: 'of a sentence it does not cite',
    line: lineOf('Thieves stole 12 masks in Uppsala.', 'b:1', 'a:1'),
    passes: false,
  },
  { says: 'without a citation', line: lineOf('Thieves stole 12 masks in Uppsala.'), passes: false },
])('a line $says passes: $passes', ({ line, passes }) => {
  expect(gate.line(line, space.units)).toBe(passes)
})

test('a citation that points nowhere proves nothing', () => {
  const line = { ...lineOf('Thieves stole masks.'), citations: [{ articleId: 'x', sentence: 0 }] }
  expect(gate.line(line, space.units)).toBe(false)
})
