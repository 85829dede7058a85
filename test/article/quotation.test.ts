import { expect, test } from 'vitest'
import type { Anchor } from '../../src/article/anchor/anchor.ts'
import { quotedIn, type Spoken, speakersOf } from '../../src/article/quotation.ts'

/** Sentences are parted by `|`, which is no part of the text. */
function quoted(marked: string) {
  const text = marked.replaceAll('|', '')
  let start = 0
  const spans = marked.split('|').map((piece) => {
    const span = { start, end: start + piece.trimEnd().length }
    start += piece.length
    return span
  })
  return quotedIn(text, spans)
}

/** i = wholly inside a quotation begun earlier, g = begins inside one, o = stays open, w = nothing but quotation. */
const signs = (marked: string): string[] =>
  quoted(marked).map(({ inQuote, goesOn, staysOpen, whole }) =>
    [inQuote && 'i', goesOn && 'g', staysOpen && 'o', whole && 'w'].filter(Boolean).join(''),
  )

test.for([
  { says: 'no quotation', marked: 'He left. |She stayed.', wanted: ['', ''] },
  { says: 'two sentences in one quotation', marked: '“We go. |We run.”', wanted: ['ow', 'igw'] },
  { says: 'an introduced quotation', marked: 'He said: "We go. |We run."', wanted: ['o', 'igw'] },
  { says: 'a quotation that ends within', marked: '“We go. |We run,” he said.', wanted: ['ow', 'g'] },
  { says: 'three in one', marked: '“A b. |C d. |E f.” |He left.', wanted: ['ow', 'igow', 'igw', ''] },
  { says: 'a quotation alone', marked: '“We go.” |She left.', wanted: ['w', ''] },
  { says: 'an opening with a closing mark', marked: '”We go. |We run.”', wanted: ['ow', 'igw'] },
  { says: 'German marks', marked: '„Wir gehen. |Wir laufen“, so er.', wanted: ['ow', 'g'] },
  { says: 'German marks closed by others', marked: '„Wir gehen", so er. |Er ging.', wanted: ['', ''] },
  { says: 'marks turned inwards', marked: '»Wir gehen. |Wir laufen.«', wanted: ['ow', 'igw'] },
  {
    says: 'French marks with spaces',
    marked: '« Nous partons. |Nous courons. » |Il part.',
    wanted: ['ow', 'igw', ''],
  },
  { says: 'corner brackets', marked: '彼は「行く。|走る」と言った。', wanted: ['o', 'g'] },
  { says: 'a quotation never closed', marked: 'He said: “We go. |We run.', wanted: ['o', 'igw'] },
  { says: 'a single word in marks', marked: 'The “deal” fell. |He left.', wanted: ['', ''] },
  { says: 'a closing mark alone', marked: 'We go. |We run,” he said.', wanted: ['', ''] },
  { says: 'an inch', marked: 'A 12" pipe. |He left.', wanted: ['', ''] },
])('$says: $marked', ({ marked, wanted }) => {
  expect(signs(marked)).toEqual(wanted)
})

const quote = (speaker?: string): Anchor => ({
  kind: 'quote',
  text: 'x',
  span: { start: 0, end: 1 },
  speech: true,
  ...(speaker && { speaker }),
})

/** One sentence: `signs` as above, f = follows running text; `speaker` as its own anchor names it. */
const spoken = (signs: string, speaker?: string): Spoken => ({
  inQuote: signs.includes('i'),
  goesOn: signs.includes('g'),
  staysOpen: signs.includes('o'),
  whole: signs.includes('w'),
  follows: signs.includes('f'),
  anchors: speaker === undefined ? [] : [quote(speaker)],
})

test.for([
  {
    says: 'a quotation over two sentences has one speaker, named before it',
    sentences: [spoken('o', 'Smith'), spoken('igwf')],
    wanted: [undefined, 'Smith'],
  },
  {
    says: 'or after it',
    sentences: [spoken('ow'), spoken('gf', 'Smith')],
    wanted: ['Smith', undefined],
  },
  {
    says: 'or after three sentences',
    sentences: [spoken('ow'), spoken('igowf'), spoken('gf', 'Smith')],
    wanted: ['Smith', 'Smith', undefined],
  },
  {
    says: 'a quotation alone has the speaker of the one before it',
    sentences: [spoken('', 'Smith'), spoken('wf'), spoken('wf')],
    wanted: [undefined, 'Smith', 'Smith'],
  },
  {
    says: 'but not across a sentence that quotes nobody',
    sentences: [spoken('', 'Smith'), spoken('f'), spoken('wf')],
    wanted: [undefined, undefined, undefined],
  },
  {
    says: 'nor across a heading',
    sentences: [spoken('', 'Smith'), spoken('w')],
    wanted: [undefined, undefined],
  },
  {
    says: 'a speaker of its own is never replaced',
    sentences: [spoken('o', 'Smith'), spoken('igwf', 'Jones'), spoken('wf')],
    wanted: [undefined, undefined, 'Jones'],
  },
  {
    says: 'a sentence with words of its own inherits nothing',
    sentences: [spoken('', 'Smith'), spoken('f')],
    wanted: [undefined, undefined],
  },
])('$says', ({ sentences, wanted }) => {
  expect(speakersOf(sentences)).toEqual(wanted)
})
