import { expect, test } from 'vitest'
import { markOf, markWords, newFacts, seenOf } from '../../src/deliver/mark.ts'
import { damBrief, disputeOf, factOf } from '../rigs/brief-builder.ts'

const before = damBrief()
const seen = seenOf(before)
const fresh = { articleId: 'coast', outlet: 'Coast Courier', language: 'en', title: 'More' }
const again = { articleId: 'herald2', outlet: 'Lake Herald', language: 'en', title: 'Again' }

test('a story that was never shown is new', () => {
  expect(markOf(before, undefined)).toEqual({ kind: 'new' })
  expect(markWords(markOf(before, undefined))).toBe('NEW')
})

test('a story as it was shown is the same, and so is one with other words of the same articles', () => {
  expect(markOf(before, seen)).toEqual({ kind: 'same' })
  expect(markOf(damBrief({ facts: [factOf('Told otherwise.', ['homoi:1'])] }), seen)).toEqual({
    kind: 'same',
  })
  expect(markWords({ kind: 'same' })).toBeUndefined()
})

test.for([
  {
    what: 'an outlet',
    brief: damBrief({
      sources: [...before.sources, fresh],
      support: { ...before.support, outlets: [...before.support.outlets, 'Coast Courier'] },
    }),
    changes: '1 more outlet',
  },
  {
    what: 'facts',
    brief: damBrief({
      sources: [...before.sources, again],
      facts: [
        ...before.facts,
        factOf('It was closed.', ['herald2:4']),
        factOf('It reopened.', ['herald2:5']),
      ],
    }),
    changes: '2 new facts',
  },
  {
    what: 'a difference',
    brief: damBrief({
      sources: [...before.sources, again],
      disputes: [...before.disputes, disputeOf('Who built it?', [['A', 'A', ['herald2:0']]])],
    }),
    changes: '1 new difference',
  },
])('an article that brings $what makes it an update', ({ brief, changes }) => {
  expect(markOf(brief, seen)).toEqual({ kind: 'update', changes })
  expect(markWords(markOf(brief, seen))).toBe(`UPDATE · ${changes}`)
})

test.for([
  { what: 'the same words', fact: factOf('A crack was found in the Sorvo dam on Monday.', ['herald2:0']) },
  {
    what: 'other words for what was shown',
    fact: factOf('Engineers saw a crack.', ['herald2:0', 'danau:0']),
  },
  { what: 'what stood among the single sources', fact: factOf('No one was hurt.', ['fjord:1', 'herald2:3']) },
])('an article that brings $what is no news', ({ fact }) => {
  const brief = damBrief({ sources: [...before.sources, again], facts: [fact] })
  expect(markOf(brief, seen)).toEqual({ kind: 'same' })
  expect(newFacts(brief, seen)).toEqual([])
})

test('what was known but never shown is new once it is shown', () => {
  const promoted = factOf('People fled.', ['homoi:1', 'herald2:1'])
  const brief = damBrief({ sources: [...before.sources, again], facts: [promoted] })
  expect(newFacts(brief, seen)).toEqual([promoted])
})
