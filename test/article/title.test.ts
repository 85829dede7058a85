import { expect, test } from 'vitest'
import { linesOf, read } from './reading-tools.ts'

const BODY = `The council of the town voted on Monday to close the old bridge over the river Tarn.

Engineers had found cracks in two of its pillars, the mayor of the town told reporters.

The bridge was built in 1912 and carries some nine thousand cars a day.`

test.for([
  {
    says: 'the first line',
    text: `Council closes old bridge over the Tarn\n\n${BODY}`,
    title: 'Council closes old bridge over the Tarn',
  },
  { says: 'a short first line', text: `Old bridge\n\n${BODY}`, title: 'Old bridge' },
  {
    says: 'a marked-up first line',
    text: `# Council closes old bridge\n\n${BODY}`,
    title: 'Council closes old bridge',
  },
  {
    says: 'a question',
    text: `Can the old bridge over the Tarn be saved?\n\n${BODY}`,
    title: 'Can the old bridge over the Tarn be saved?',
  },
  {
    says: 'the line below a menu',
    text: `Home News Sport Culture Weather\n\nCouncil closes old bridge over the Tarn\n\n${BODY}`,
    title: 'Council closes old bridge over the Tarn',
  },
  {
    says: 'the line that is printed again',
    text: `Bridge news of the town\nCouncil closes old bridge\nCouncil closes old bridge\n${BODY}`,
    title: 'Council closes old bridge',
  },
  { says: 'no closed line', text: `The bridge is closed.\n\n${BODY}`, title: undefined },
  { says: 'no line of more than twenty words', text: `${'word '.repeat(21)}\n\n${BODY}`, title: undefined },
  {
    says: 'no line without text after it',
    text: 'Council closes old bridge over the Tarn',
    title: undefined,
  },
  {
    says: 'no byline and no date',
    text: `By Ann Smith in Albi\n12 June 2025, 11.40\n\n${BODY}`,
    title: undefined,
  },
])('is $says', ({ text, title }) => {
  expect(read(text).title?.original).toBe(title)
})

test('is never evidence, wherever it is printed', () => {
  const title = 'Council closes old bridge over the Tarn'
  const article = read(`${title}\n\n${BODY}\n\nCOUNCIL CLOSES OLD BRIDGE OVER THE TARN\n`)
  expect(linesOf(article, 'title')).toEqual([title])
  expect(linesOf(article, 'furniture')).toEqual(['COUNCIL CLOSES OLD BRIDGE OVER THE TARN'])
  expect(linesOf(article, 'body')).toHaveLength(3)
})

test('given by the source, it is found in the text, also with the name of the outlet', () => {
  const article = read(`Council closes old bridge over the Tarn - The Paper\n\n${BODY}`, {
    title: 'Council closes old bridge over the Tarn',
  })
  expect(article.title?.original).toBe('Council closes old bridge over the Tarn')
  expect(linesOf(article, 'title')).toEqual(['Council closes old bridge over the Tarn - The Paper'])
})

test('printed below the text with the name of the outlet, it is known too', () => {
  const title = 'Council closes old bridge over the Tarn'
  const article = read(`${BODY}\n\n${title} | The Paper`, { title })
  expect(linesOf(article, 'title')).toEqual([`${title} | The Paper`])
})

test('given by the source, it may be worded otherwise on the page', () => {
  const article = read(`Two cracked pillars close the bridge\n\n${BODY}`, {
    title: 'Council acts after report',
  })
  expect(article.title?.original).toBe('Council acts after report')
  expect(linesOf(article, 'title')).toEqual(['Two cracked pillars close the bridge'])
})

test('run into the first paragraph, it is parted from it', () => {
  const article = read(`Council closes old bridge ${BODY}`, { title: 'Council closes old bridge' })
  expect(linesOf(article, 'title')).toEqual(['Council closes old bridge'])
  expect(linesOf(article, 'body')[0]).toMatch(/^The council of the town voted/)
})

test('a sentence that merely begins with the words of the title stays whole', () => {
  const article = read(BODY, { title: 'The council' })
  expect(linesOf(article, 'body')[0]).toMatch(/^The council of the town voted/)
})

test('a closed title that its source gives is a title too', () => {
  const article = read(`The bridge is closed.\n\n${BODY}`, { title: 'The bridge is closed.' })
  expect(linesOf(article, 'title')).toEqual(['The bridge is closed.'])
})
