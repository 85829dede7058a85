import { expect, test } from 'vitest'
import { markBlocks } from '../../../src/ingest/page/body/blocks.ts'
import { select } from '../../../src/ingest/page/body/select.ts'
import { readTree } from '../../../src/ingest/page/tree.ts'
import { SENTENCES, TITLE } from './pages.ts'

const [ONE, TWO, THREE, FOUR, FIVE] = SENTENCES
const paragraphs = (sentences: readonly string[], name = '') =>
  sentences.map((sentence) => `<p class="${name}">${sentence}</p>`).join('')

/** Chooses among the blocks of this HTML; `votes` tells which Readability would keep, by their text. */
function chosen(html: string, votes: (text: string) => boolean = () => true, descriptions: string[] = []) {
  const read = readTree(html)
  if ('why' in read) throw new Error(read.why)
  const blocks = markBlocks(read.tree, read.body)
  const kept = new Set(blocks.flatMap(({ text }, at) => (votes(text) ? [at] : [])))
  const choice = select(blocks, kept, { titles: [TITLE], descriptions })
  return { text: choice.kept.map(({ text }) => text), rules: Object.fromEntries(choice.rules) }
}

test.for<[string, string]>([
  ['a kicker', '<p>Coast news</p>'],
  ['a date', '<p>Monday, 23 November 2026, 10:30, from our newsroom on the coast</p>'],
  ['the title again', `<h1>${TITLE}</h1>`],
  ['the title as a line', `<p>${TITLE}!</p>`],
])('drops %s before the text', ([, html]) => {
  const body = `<div>${html}${paragraphs([ONE, TWO])}</div>`
  expect(chosen(body)).toEqual({ text: [ONE, TWO], rules: { 'before the text': 1 } })
})

test.for<[string, string]>([
  ['a heading with nothing below it', '<h2>The week in pictures</h2>'],
  ['an agency in brackets', '<p>(hbr/ntx)</p>'],
  [
    'a list with links',
    '<ul><li><a href="/x">Ferry line</a> opens in May</li><li>Boats <a href="/y">are sold</a></li></ul>',
  ],
])('drops %s after the text', ([, html]) => {
  const body = `<div>${paragraphs([ONE, TWO])}${html}</div>`
  expect(chosen(body)).toMatchObject({ text: [ONE, TWO], rules: { 'after the text': expect.any(Number) } })
})

test('keeps headings and lists that the text goes on after', () => {
  const body = `<div><p>${ONE}</p><h2>Repairs</h2><ul><li>Quay</li><li>Wall</li></ul><p>${TWO}</p></div>`
  expect(chosen(body).text).toEqual([ONE, 'Repairs', 'Quay', 'Wall', TWO])
})

test('says a paragraph once', () => {
  expect(chosen(`<div>${paragraphs([ONE, TWO, ONE])}</div>`)).toEqual({
    text: [ONE, TWO],
    rules: { 'said before': 1 },
  })
})

test('fills a gap between two kept paragraphs of one parent, but not with links', () => {
  const body = `<div><p>${ONE}</p><div>Who pays for the repairs?</div><div><a href="/x">The storm in pictures</a></div><p>${TWO}</p></div>`
  expect(chosen(body, (text) => text === ONE || text === TWO)).toEqual({
    text: [ONE, 'Who pays for the repairs?', TWO],
    rules: { 'gap filled': 1 },
  })
})

test('takes paragraphs that are made like the kept ones, wherever they stand', () => {
  const section = (sentences: readonly string[]) =>
    `<section><div class="box">${paragraphs(sentences, 'text')}</div></section>`
  const body = `${section([ONE, TWO])}<section><div class="box"><p class="teaser">Something else that is for sale this week, at a low price.</p></div></section>${section([THREE, FOUR, FIVE])}`
  expect(chosen(body, (text) => ([THREE, FOUR, FIVE] as string[]).includes(text))).toEqual({
    text: [...SENTENCES],
    rules: { 'made like the text': 2 },
  })
})

test('takes the body when something else was kept', () => {
  const offer = 'Register now, and read all of our stories from the coast for a month, free of charge.'
  const body = `<main><div>${paragraphs([...SENTENCES, ...SENTENCES.map((text) => text.replace('e', 'a'))])}</div></main><div><p>${offer}</p></div>`
  const { text, rules } = chosen(body, (line) => line === offer)
  expect(text).toEqual(expect.arrayContaining([...SENTENCES]))
  expect(rules).toEqual({ 'text that was overlooked': 10 })
})

test('adds the paragraph that says what the description says', () => {
  const lead = 'Ferries and fishermen must look for another port, and nobody knows for how long'
  const body = `<header><p>${lead}</p><p>Our newsroom is open from eight in the morning until six</p></header><div>${paragraphs([ONE, TWO])}</div>`
  const votes = (text: string) => text === ONE || text === TWO
  expect(chosen(body, votes, [lead]).text).toEqual([lead, ONE, TWO])
  expect(chosen(body, votes).text).toEqual([ONE, TWO])
})
