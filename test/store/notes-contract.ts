/** What every store must remember of sources, composed briefs and events. A part of the store contract. */
import { expect, test } from 'vitest'
import type { Brief } from '../../src/brief/brief.ts'
import type { OpenForTest } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const ONE = new Date('2026-11-21T13:00:00Z')

const briefOf = (storyId: string, text = 'Bridge shut'): Brief => ({
  storyId,
  headline: { text, citations: [{ articleId: 'a', sentence: 0 }], wording: 'source' },
  summary: [],
  claims: [],
  facts: [],
  singleSource: [],
  disputes: [],
  timeline: [],
  quotes: [],
  sources: [],
  origins: [['a']],
  support: { outlets: ['Harbour Times'], languages: ['en'], origins: 1, speakers: [], oneSpeaker: false },
  untranslated: [],
})

export function keepsNotes(open: OpenForTest): void {
  keepsSourceNotes(open)
  keepsBriefs(open)

  test('an event is new once, also after a restart, until it is pruned', async () => {
    const { store, again } = await open()
    const results = await Promise.all(Array.from({ length: 5 }, () => store.events.firstTime('e1', NOON)))
    expect(results.toSorted()).toEqual([false, false, false, false, true])
    expect(await store.events.firstTime('e2', ONE)).toBe(true)
    await store.close()
    const { events } = await again()
    expect(await events.firstTime('e1', ONE)).toBe(false)
    await events.pruneEvents(ONE)
    expect(await events.firstTime('e2', ONE)).toBe(false)
    expect(await events.firstTime('e1', ONE)).toBe(true)
  })
}

function keepsSourceNotes(open: OpenForTest): void {
  test('changes only the fields of a source note that are named, also after a restart', async () => {
    const { store, again } = await open()
    expect(await store.sourceNotes.get('feed')).toBeUndefined()
    await store.sourceNotes.set('feed', { label: 'Harbour' })
    expect(await store.sourceNotes.get('feed')).toEqual({ label: 'Harbour', paused: false, articles: 0 })
    await store.sourceNotes.set('feed', { lastReadAt: NOON, problem: 'It is gone.', articles: 7 })
    await store.sourceNotes.set('feed', { paused: true })
    await store.close()
    const { sourceNotes } = await again()
    expect(await sourceNotes.get('feed')).toEqual({
      label: 'Harbour',
      paused: true,
      lastReadAt: NOON,
      problem: 'It is gone.',
      articles: 7,
    })
    await sourceNotes.set('feed', { label: undefined, problem: undefined, lastReadAt: ONE, paused: false })
    expect(await sourceNotes.get('feed')).toEqual({ paused: false, lastReadAt: ONE, articles: 7 })
  })

  test('lists the notes by source, and forgets one', async () => {
    const { store } = await open()
    await store.sourceNotes.set('b', { paused: true })
    await store.sourceNotes.set('a', { articles: 1 })
    expect(await store.sourceNotes.all()).toEqual(
      new Map([
        ['a', { paused: false, articles: 1 }],
        ['b', { paused: true, articles: 0 }],
      ]),
    )
    await store.sourceNotes.remove('a')
    await store.sourceNotes.remove('a')
    expect([...(await store.sourceNotes.all()).keys()]).toEqual(['b'])
  })
}

function keepsBriefs(open: OpenForTest): void {
  test('keeps one brief a story, with the version it is of, also after a restart', async () => {
    const { store, again } = await open()
    expect(await store.briefs.get('s1')).toBeUndefined()
    await store.briefs.put('s1', '1', briefOf('s1'))
    await store.briefs.put('s1', '2', briefOf('s1', 'Bridge open'))
    await store.close()
    const { briefs } = await again()
    expect(await briefs.get('s1')).toEqual({ version: '2', brief: briefOf('s1', 'Bridge open') })
    await briefs.remove('s1')
    await briefs.remove('s1')
    expect(await briefs.get('s1')).toBeUndefined()
  })

  test('gives many briefs at once and leaves out what it does not have', async () => {
    const { store } = await open()
    await store.briefs.put('s1', '1', briefOf('s1'))
    await store.briefs.put('s2', '4', briefOf('s2'))
    await store.briefs.put('s3', '1', briefOf('s3'))
    expect(await store.briefs.getMany([])).toEqual(new Map())
    expect(await store.briefs.getMany(['s2', 's9', 's1'])).toEqual(
      new Map([
        ['s1', { version: '1', brief: briefOf('s1') }],
        ['s2', { version: '4', brief: briefOf('s2') }],
      ]),
    )
  })
}
