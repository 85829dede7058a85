import { expect, test } from 'vitest'
import { viewBlocks } from '../../src/deliver/story-views.ts'
import { damArticles, damBrief, factOf, refTo } from '../rigs/brief-builder.ts'
import { linesOf, textOf } from './shown.ts'

test('evidence: every line with its exact sentences, who carries it, and who is silent', () => {
  const lines = linesOf(viewBlocks('evidence', damBrief(), damArticles()))
  expect(lines.slice(0, 9)).toEqual([
    'Crack found in Sorvo dam',
    'A crack was found in the Sorvo dam on Monday.',
    '[1] Lake Herald EN  “A crack was found in the Sorvo dam on Monday.”',
    '[2] Seeblatt DE  “Am Montag wurde ein Riss in der Sorvo-Staumauer entdeckt.”',
    'On Monday a crack was discovered in the Sorvo dam. (translated)',
    '[3] Danau Pos ID  “Bendungan Sorvo retak pada hari Senin.”',
    'The Sorvo dam cracked on Monday. (translated)',
    '3 outlets · 3 languages · 2 origins · not found in [4] · [5] not translated, so not compared',
    'Some 1,300 people left their homes.',
  ])
  expect(lines).toContain(
    '2 outlets · 2 languages · 2 origins · 1 speaker (Ida Moll) · not found in [1] [3] · [5] not translated, so not compared',
  )
})

test('evidence: both sides of a difference with their sentences, and what the numbers mean', () => {
  const lines = linesOf(viewBlocks('evidence', damBrief(), damArticles()))
  expect(lines.slice(lines.indexOf('Sources differ: How many people left?'))).toEqual([
    'Sources differ: How many people left?',
    '1,300 (Lake Herald)',
    '[1] Lake Herald EN  “Some 1,300 people left their homes.”',
    '900 (Danau Pos)',
    '[3] Danau Pos ID  “Sekitar 900 orang mengungsi.”',
    'About 900 people fled. (translated)',
    'Sources [1] Lake Herald EN · [2] Seeblatt DE · [3] Danau Pos ID · [4] Fjordposten NO · [5] Hồ Mới VI',
    'Translation: test memory',
  ])
})

/** The first source known by its host, and called otherwise. */
function named(name: string) {
  const brief = damBrief()
  const [first, ...others] = brief.sources
  if (!first) throw new Error('no source')
  return { ...brief, sources: [{ ...first, outlet: 'lake.example', name }, ...others] }
}

test('evidence shows the host beside a name; the list under a card shows the name alone', () => {
  const lines = linesOf(viewBlocks('evidence', named('Lake Herald'), damArticles()))
  expect(lines).toContain(
    '[1] Lake Herald (lake.example) EN  “A crack was found in the Sorvo dam on Monday.”',
  )
  expect(lines.some((line) => line.startsWith('Sources [1] Lake Herald EN · [2] Seeblatt'))).toBe(true)
  const rows = linesOf(viewBlocks('sources', named('Lake Herald'), damArticles()))
  expect(rows[1]).toMatch(/^\[1\] Lake Herald \(lake\.example\) · EN · /)
})

test('a name that has its host beside it already gets it once', () => {
  const text = textOf(viewBlocks('evidence', named('Lake Herald (lake.example)'), damArticles()))
  expect(text).toContain('[1] Lake Herald (lake.example) EN')
  expect(text).not.toContain('(lake.example) (')
})

test('a line that everybody carries has nobody silent', () => {
  const everybody = factOf('It leaks.', ['herald:0', 'seeblatt:0', 'danau:0', 'fjord:0', 'homoi:0'])
  const text = textOf(
    viewBlocks('evidence', damBrief({ facts: [everybody], singleSource: [] }), damArticles()),
  )
  expect(text).toContain('5 outlets · 5 languages · 5 origins\n')
  expect(text).not.toContain('Not covered')
})

test('only the sentence itself stands in quotation marks, never its translation', () => {
  const lines = linesOf(viewBlocks('evidence', damBrief(), damArticles()))
  expect(lines).toContain('[2] Seeblatt DE  „Wir hatten keine Zeit“, sagte Bürgermeisterin Ida Moll.')
  expect(lines).toContain('We had no time, mayor Ida Moll said. (translated)')
  for (const line of lines.filter((each) => each.endsWith('(translated)'))) expect(line).not.toMatch(/["“”„]/)
})

test('a translation whose numbers or names disagree is not shown', () => {
  const [article] = damArticles().filter(({ id }) => id === 'danau')
  const sentences = article?.sentences.map((sentence) => ({
    ...sentence,
    ...(sentence.english && { english: { ...sentence.english, anchorsAgree: false } }),
  }))
  const text = textOf(
    viewBlocks('evidence', damBrief(), article && sentences ? [{ ...article, sentences }] : []),
  )
  expect(text).toContain('“Sekitar 900 orang mengungsi.”')
  expect(text).not.toContain('About 900')
})

test('a sentence that cannot be found is left out, and nothing breaks', () => {
  const lost = factOf('It leaks.', ['herald:99', 'nobody:0'])
  expect(linesOf(viewBlocks('evidence', damBrief({ facts: [lost] }), damArticles()))[2]).toMatch(/^2 outlets/)
})

test('the timeline gives the days, or says that there are none', () => {
  expect(linesOf(viewBlocks('timeline', damBrief(), []))).toEqual([
    'Timeline: Crack found in Sorvo dam',
    'Mon 2 Mar  A crack was found. [1]',
  ])
  expect(linesOf(viewBlocks('timeline', damBrief({ timeline: [] }), []))[1]).toBe('No source gives a date.')
})

test.for([
  { verbatim: true, shown: 'Ida Moll: “We had no time” [2] [4]' },
  { verbatim: false, shown: 'Ida Moll: We had no time (translated) [2] [4]' },
])('a quotation that an English source prints ($verbatim) stands as $shown', ({ verbatim, shown }) => {
  const text = verbatim ? 'We had no time' : '"We had no time"'
  const quote = {
    speaker: 'Ida Moll',
    text,
    verbatim,
    citation: refTo('seeblatt:1'),
    also: [refTo('fjord:0')],
  }
  expect(linesOf(viewBlocks('quotes', damBrief({ quotes: [quote] }), []))[1]).toBe(shown)
})

test('without quotations the view says so', () => {
  expect(linesOf(viewBlocks('quotes', damBrief({ quotes: [] }), []))[1]).toBe('No source quotes anybody.')
})

test('the sources: who, in which language, translated by what, and who copies whom', () => {
  const brief = damBrief()
  const [first, ...others] = brief.sources
  const sources = first ? [{ ...first, url: 'https://herald.example/1' }, ...others] : []
  expect(linesOf(viewBlocks('sources', { ...brief, sources }, []))).toEqual([
    'Sources: Crack found in Sorvo dam',
    '[1] Lake Herald · EN · Crack found in Sorvo dam · https://herald.example/1',
    '[2] Seeblatt · DE · Riss in der Sorvo-Staumauer · translation: test memory',
    '[3] Danau Pos · ID · Bendungan Sorvo retak · translation: test memory',
    '[4] Fjordposten · NO · Sprekk i Sorvo-demningen · translation: test memory',
    '[5] Hồ Mới · VI · Đập Sorvo bị nứt · not translated',
    'One origin: [1] [2] count as one: they share text.',
  ])
})

test('articles of one outlet are said to count as one', () => {
  const brief = damBrief()
  const sources = brief.sources.map((row) =>
    row.articleId === 'danau' ? { ...row, outlet: 'lake herald' } : row,
  )
  expect(linesOf(viewBlocks('sources', { ...brief, sources }, [])).at(-1)).toBe(
    'One outlet: [1] [3] count as one: it cannot confirm itself.',
  )
})
