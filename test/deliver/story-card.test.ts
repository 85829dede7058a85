import { expect, test } from 'vitest'
import type { Brief } from '../../src/brief/brief.ts'
import { lengthOf } from '../../src/deliver/card.ts'
import { detailBlocks, leadCard } from '../../src/deliver/story-card.ts'
import { renderTerminal } from '../../src/deliver/terminal/render.ts'
import { damBrief, disputeOf, factOf, refTo } from '../rigs/brief-builder.ts'
import { linesOf, textOf } from './shown.ts'

const sentence = (index: number, length = 90) =>
  `Fact ${index}: ${'the wall moved '.repeat(99)}`.slice(0, length)

/** More of everything than a card can hold. */
const longBrief = (change: Partial<Brief> = {}) =>
  damBrief({
    facts: Array.from({ length: 30 }, (_, index) => factOf(sentence(index), ['herald:0', 'danau:0'])),
    disputes: Array.from({ length: 6 }, (_, index) =>
      disputeOf(`Question ${index}?`, [
        ['yes', 'Lake Herald', ['herald:0']],
        ['no', 'Danau Pos', ['danau:1']],
      ]),
    ),
    ...change,
  })

/** A story of many papers: their ids are "p1", "p2", … */
function manySources(count: number): Partial<Brief> {
  const ids = Array.from({ length: count }, (_, index) => `p${index + 1}`)
  return {
    sources: ids.map((articleId) => ({
      articleId,
      outlet: `The Very Long Name Of A Regional Newspaper Number ${articleId}`,
      language: 'en',
      title: 'x',
    })),
    untranslated: [],
    summary: [factOf('The dam broke.', ['p40:0', 'p7:0', 'p40:1'])],
    disputes: [],
    facts: [
      factOf(
        'Many papers say so.',
        ids.map((id) => `${id}:0`),
      ),
    ],
  }
}

test('the card says what happened, who carries it, and what the sources differ on', () => {
  expect(linesOf(leadCard(damBrief()))).toEqual([
    'Crack found in Sorvo dam',
    '5 outlets · 5 languages · 4 origins · story K4M',
    'A crack was found in the Sorvo dam on Monday. [1] [2] [3]',
    'Some 1,300 people left their homes. (single source · EN) [1]',
    'Mayor Ida Moll confirmed the crack. (translated · 2 outlets · DE NO · one speaker) [2] [4]',
    'Sources differ',
    'How many people left? 1,300 (Lake Herald) [1]; 900 (Danau Pos) [3].',
    'Also reported by 1 source in Vietnamese (not translated)',
    'Sources [1] Lake Herald EN · [2] Seeblatt DE · [3] Danau Pos ID · [4] Fjordposten NO · [5] Hồ Mới VI',
    'Translation: test memory',
  ])
})

test.for([
  { what: 'many facts and disputes', brief: longBrief() },
  {
    what: 'long facts',
    brief: longBrief({
      facts: [factOf(sentence(1, 900), ['herald:0']), factOf(sentence(2, 900), ['herald:0'])],
    }),
  },
  {
    what: 'an endless summary',
    brief: longBrief({
      summary: [1, 2, 3].map((each) => factOf(sentence(each, 110).repeat(6), ['herald:0'])),
    }),
  },
  {
    what: 'a sentence for a title',
    brief: damBrief({ headline: { text: 'Wasser '.repeat(300), citations: [], wording: 'original' } }),
  },
  { what: 'a long id', brief: damBrief({ storyId: 'x'.repeat(5_000) }) },
  { what: '50 sources', brief: longBrief(manySources(50)) },
])('1,200 characters hold, with $what', ({ brief }) => {
  const card = leadCard(brief)
  expect(lengthOf(card)).toBeLessThanOrEqual(1_200)
  expect(textOf(card).length).toBeLessThanOrEqual(1_200)
})

test('the limit holds for what is printed, marks and empty lines included, and the room is used', () => {
  const facts = Array.from({ length: 90 }, (_, index) => factOf(`No ${index}.`, ['herald:0']))
  const printed = renderTerminal(leadCard(longBrief({ facts })), { width: 10_000, colour: false })
  expect(printed.length).toBeLessThanOrEqual(1_200)
  expect(printed.length).toBeGreaterThan(1_100)
})

test('a source is named once in a line, however many of its sentences are cited', () => {
  const fact = factOf('It broke.', ['danau:0', 'herald:0', 'danau:1'])
  expect(linesOf(leadCard(damBrief({ facts: [fact] })))).toContain('It broke. (2 outlets · EN ID) [1] [3]')
})

test('what does not fit is left out by whole lines, and stands in the details', () => {
  const brief = longBrief()
  const [card, details] = [linesOf(leadCard(brief)), linesOf(detailBlocks(brief))]
  const shown = (lines: readonly string[]) => lines.filter((line) => /^Fact \d+:/.test(line))
  expect(shown(card).length).toBeGreaterThan(3)
  expect([...shown(card), ...shown(details)]).toEqual(
    brief.facts.map(({ text }) => `${text} (2 outlets · EN ID) [1] [3]`),
  )
  expect(lengthOf(leadCard(brief))).toBeGreaterThan(1_100)
})

test('differences go before facts: two on the card, the others in the details', () => {
  const brief = longBrief()
  const questions = (lines: readonly string[]) => lines.flatMap((line) => /^Question \d/.exec(line) ?? [])
  expect(questions(linesOf(leadCard(brief)))).toEqual(['Question 0', 'Question 1'])
  expect(questions(linesOf(detailBlocks(brief)))).toEqual([
    'Question 2',
    'Question 3',
    'Question 4',
    'Question 5',
  ])
})

test('a sentence that the summary had no room for is told as a fact', () => {
  const [first, second] = [factOf(sentence(1, 400), ['herald:0']), factOf(sentence(2, 900), ['herald:0'])]
  const brief = damBrief({ summary: [first, second], facts: [first, second] })
  expect(textOf(leadCard(brief))).not.toContain(second.text)
  expect(linesOf(detailBlocks(brief))).toContain(`${second.text} (single source · EN) [1]`)
  expect(textOf(detailBlocks(brief))).not.toContain(first.text)
})

test('without a limit the whole story stands on the card and nothing is told twice', () => {
  const brief = longBrief()
  const all = [...leadCard(brief, Number.POSITIVE_INFINITY), ...detailBlocks(brief, Number.POSITIVE_INFINITY)]
  const facts = linesOf(all).filter((line) => line.startsWith('Fact'))
  expect(facts).toHaveLength(30)
  expect(new Set(facts).size).toBe(30)
})

test('a fact of the summary is not repeated below it', () => {
  expect(textOf(leadCard(damBrief())).split('A crack was found')).toHaveLength(2)
  expect(textOf(detailBlocks(damBrief()))).not.toContain('A crack was found')
})

test('details that hold nothing are empty', () => {
  expect(detailBlocks(damBrief({ singleSource: [] }))).toEqual([])
})

test.for([
  {
    who: 'one outlet',
    places: ['herald:0'],
    change: { origins: 1, oneSpeaker: true },
    tag: 'single source · EN',
  },
  {
    who: 'two copies',
    places: ['herald:0', 'seeblatt:0'],
    change: { origins: 1 },
    tag: '2 outlets · EN DE · 1 origin',
  },
  {
    who: 'three outlets, two origins',
    places: ['herald:0', 'seeblatt:0', 'fjord:0'],
    change: { origins: 2 },
    tag: '3 outlets · EN DE NO · 2 origins',
  },
  {
    who: 'two outlets of one speaker',
    places: ['fjord:0', 'herald:0'],
    change: { oneSpeaker: true },
    tag: '2 outlets · EN NO · one speaker',
  },
  { who: 'an independent pair', places: ['danau:0', 'herald:0'], change: {}, tag: '2 outlets · EN ID' },
])('support of $who: $tag', ({ places, change, tag }) => {
  const card = leadCard(damBrief({ facts: [factOf('It leaks.', places, change)] }))
  const numbers = [
    ...new Set(
      places.map((place) => ['herald', 'seeblatt', 'danau', 'fjord'].indexOf(place.slice(0, -2)) + 1),
    ),
  ]
  const cites = numbers
    .toSorted()
    .map((number) => `[${number}]`)
    .join(' ')
  expect(linesOf(card)).toContain(`It leaks. (${tag}) ${cites}`)
})

test('a figure that only some of the sources give is said to be theirs', () => {
  const fact = factOf('Some 1,300 people left on Monday.', ['herald:0', 'danau:0'], {
    partial: [{ text: '1,300', citations: [{ articleId: 'herald', sentence: 1 }] }],
  })
  expect(linesOf(leadCard(damBrief({ facts: [fact] })))).toContain(
    'Some 1,300 people left on Monday. (2 outlets · EN ID) [1] [3] · 1,300: only [1]',
  )
})

test('a sentence that says only a part of the line is set apart', () => {
  const fact = factOf('The dam leaks in two places.', ['fjord:0', 'herald:0', 'danau:1'], {
    inPart: [{ articleId: 'herald', sentence: 0 }],
  })
  expect(linesOf(leadCard(damBrief({ facts: [fact] })))).toContain(
    'The dam leaks in two places. (3 outlets · EN ID NO) [3] [4] · in part: [1]',
  )
})

test('a figure on which the sources differ is marked, in a list and in the summary', () => {
  const fact = factOf('Some 1,300 people left.', ['herald:1', 'danau:0'], { disputed: true })
  expect(linesOf(leadCard(damBrief({ facts: [fact], summary: [] })))).toContain(
    'Some 1,300 people left. (2 outlets · EN ID · sources differ) [1] [3]',
  )
  expect(linesOf(leadCard(damBrief({ facts: [fact], summary: [fact] })))).toContain(
    'Some 1,300 people left. (sources differ) [1] [3]',
  )
})

test('the summary cites the sentences that say all of a line, and all of them where none does', () => {
  const line = (partial: string[], inPart: string[]) => {
    const fact = factOf('Some 1,300 left on Monday.', ['herald:1', 'seeblatt:0', 'danau:0'], {
      partial: partial.map((place) => ({ text: '1,300', citations: [refTo('herald:1'), refTo(place)] })),
      inPart: inPart.map(refTo),
    })
    return linesOf(leadCard(damBrief({ summary: [fact] })))[2]
  }
  expect(line(['seeblatt:0'], [])).toBe('Some 1,300 left on Monday. [1] [2]')
  expect(line([], ['seeblatt:0'])).toBe('Some 1,300 left on Monday. [1] [3]')
  expect(line(['seeblatt:0', 'danau:0'], ['herald:1'])).toBe('Some 1,300 left on Monday. [1] [2] [3]')
})

test.for(['translation', 'model'] as const)('words of a %s never stand in quotation marks', (wording) => {
  const said = factOf('“We had no time,” said "Ida" Moll, „wirklich“ «non».', ['seeblatt:1'], { wording })
  const brief = damBrief({
    headline: factOf('Moll: "No time" at dam', ['seeblatt:1'], { wording }),
    summary: [said],
    facts: [said, factOf('He said "no".', ['seeblatt:1'], { wording })],
    singleSource: [factOf('She said “yes”.', ['fjord:1'], { wording })],
  })
  const text = textOf([...leadCard(brief), ...detailBlocks(brief)])
  expect(text).not.toMatch(/["“”„«»]/)
  expect(text).toContain('We had no time, said Ida Moll')
  expect(text.includes('(translated)')).toBe(wording === 'translation')
})

test('the words of a source keep their quotation marks', () => {
  const said = factOf('"We had no time," said Ida Moll.', ['herald:1'])
  expect(textOf(leadCard(damBrief({ summary: [said] })))).toContain('"We had no time," said Ida Moll. [1]')
})

test.for([
  {
    untranslated: ['homoi', 'danau'],
    facts: 1,
    note: 'Also reported by 2 sources in Indonesian and Vietnamese (not translated)',
  },
  { untranslated: ['homoi'], facts: 0, note: 'Reported by 1 source in Vietnamese (not translated)' },
  { untranslated: [], facts: 1, note: undefined },
])('$untranslated without English: $note', ({ untranslated, facts, note }) => {
  const brief = damBrief({ untranslated, facts: damBrief().facts.slice(0, facts), summary: [] })
  expect(linesOf(leadCard(brief)).find((line) => line.includes('not translated'))).toBe(note)
})

test('what both sides rest on can hold: the note says so', () => {
  const dispute = disputeOf(
    'Was it safe?',
    [
      ['yes', 'Ida Moll', ['seeblatt:1']],
      ['not stated', 'Lake Herald', ['herald:0']],
    ],
    'Lake Herald speaks of the north wall.',
  )
  expect(linesOf(leadCard(damBrief({ disputes: [dispute] })))).toContain(
    'Was it safe? yes (Ida Moll) [2]; not stated (Lake Herald) [1]. Lake Herald speaks of the north wall.',
  )
})

test('of many sources the cited ones are named, and the others counted', () => {
  const brief = damBrief({ ...manySources(50), facts: [factOf('It broke.', ['p50:0'])] })
  const row = linesOf(leadCard(brief)).find((line) => line.startsWith('Sources '))
  const numbers = [...(row ?? '').matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 40, 50])
  expect(row).toMatch(/The Very Long Name Of A Regional… EN · and 40 others$/)
})

test('after six numbers a line only counts the others', () => {
  expect(linesOf(leadCard(damBrief(manySources(50))))).toContain(
    'Many papers say so. (50 outlets · EN) [1] [2] [3] [4] [5] [6] +44',
  )
})

test('every number on a card is named in its list of sources', () => {
  const scattered = Array.from({ length: 9 }, (_, index) =>
    factOf(`Fact ${index}.`, [`p${index * 5 + 1}:0`, `p${50 - index}:0`]),
  )
  const lines = linesOf(leadCard(damBrief({ ...manySources(50), facts: scattered })))
  const numbersIn = (text: string) => new Set(text.match(/\[\d+\]/g))
  const row = lines.find((line) => line.startsWith('Sources ')) ?? ''
  const used = numbersIn(lines.filter((line) => line !== row).join(' '))
  expect(used.size).toBeGreaterThan(10)
  expect([...used.difference(numbersIn(row))]).toEqual([])
})

test.for([
  {
    says: 'the same outlet',
    outlet: 'lake herald',
    note: 'The same outlets report it in Vietnamese too (not translated)',
  },
  { says: 'another', outlet: 'Hồ Mới', note: 'Also reported by 1 source in Vietnamese (not translated)' },
])('an untranslated article of $says: $note', ({ outlet, note }) => {
  const sources = damBrief().sources.map((row) => (row.articleId === 'homoi' ? { ...row, outlet } : row))
  const brief = damBrief({ sources, untranslated: ['homoi'] })
  expect(linesOf(leadCard(brief)).find((line) => line.includes('not translated'))).toBe(note)
})

test('two untranslated articles of one outlet are one more source', () => {
  const sources = damBrief().sources.map((row) =>
    row.articleId === 'danau' ? { ...row, outlet: 'Hồ Mới' } : row,
  )
  const brief = damBrief({ sources, untranslated: ['homoi', 'danau'] })
  expect(linesOf(leadCard(brief)).find((line) => line.includes('not translated'))).toBe(
    'Also reported by 1 source in Indonesian and Vietnamese (not translated)',
  )
})

test('an untranslated copy of a text that counts already is told as such', () => {
  const [first] = damBrief().sources
  const brief = damBrief({ origins: [[first?.articleId ?? '', 'homoi']], untranslated: ['homoi'] })
  expect(linesOf(leadCard(brief)).find((line) => line.includes('not translated'))).toBe(
    'The same text stands in 1 more outlet in Vietnamese (not translated)',
  )
})
