/** What every store must remember of people. A part of the store contract. */
import { expect, test } from 'vitest'
import type { Person } from '../../src/deliver/caller.ts'
import type { OpenForTest } from './sample.ts'

const NOON = new Date('2026-11-21T12:00:00Z')
const ONE = new Date('2026-11-21T13:00:00Z')
const TWO = new Date('2026-11-21T14:00:00Z')

const ANNA: Person = { platform: 'discord', workspace: '100', user: '1' }
const BEN: Person = { platform: 'slack', workspace: 'T1', user: 'U2' }

export function keepsPeople(open: OpenForTest): void {
  keepsFollows(open)
  keepsMutes(open)
  keepsFeedback(open)

  test('knows when each person last caught up', async () => {
    const { store, again } = await open()
    expect(await store.people.lastVisit(ANNA)).toBeUndefined()
    await store.people.visited(ANNA, NOON)
    await store.people.visited(ANNA, ONE)
    await store.close()
    const { people } = await again()
    expect(await people.lastVisit(ANNA)).toEqual(ONE)
    expect(await people.lastVisit(BEN)).toBeUndefined()
    expect(await people.lastVisit({ ...ANNA, workspace: '101' })).toBeUndefined()
  })

  test('what is over is forgotten for good, and nothing else', async () => {
    const { store } = await open()
    for (const [value, until] of [['over', NOON], ['runs', ONE], ['ever']] as const) {
      await store.people.follow(ANNA, { story: value, ...(until && { until }) })
      await store.people.mute({ person: ANNA }, { kind: 'word', value, ...(until && { until }) })
    }
    await store.people.prune(ONE)
    const follows = await store.people.follows(ANNA, new Date(0))
    const mutes = await store.people.mutes({ person: ANNA }, new Date(0))
    expect(follows.map(({ story }) => story)).toEqual(['runs', 'ever'])
    expect(mutes.map(({ value }) => value)).toEqual(['runs', 'ever'])
  })
}

function keepsFollows(open: OpenForTest): void {
  test('a person follows stories and topics, each once, also after a restart', async () => {
    const { store, again } = await open()
    await store.people.follow(ANNA, { story: 's1' })
    await store.people.follow(ANNA, { topic: 'harbour' })
    await store.people.follow(ANNA, { story: 's1', until: ONE })
    await store.close()
    const { people } = await again()
    expect(await people.follows(ANNA, NOON)).toEqual([{ story: 's1', until: ONE }, { topic: 'harbour' }])
    expect(await people.follows(BEN, NOON)).toEqual([])
  })

  test('says who follows a story, and who follows topics', async () => {
    const { store } = await open()
    await store.people.follow(BEN, { story: 's1' })
    await store.people.follow(ANNA, { story: 's1' })
    await store.people.follow(ANNA, { story: 's2' })
    await store.people.follow(ANNA, { topic: 's1' })
    expect(await store.people.followers('s1', NOON)).toEqual([BEN, ANNA])
    expect(await store.people.followers('s3', NOON)).toEqual([])
    expect(await store.people.followers('', NOON)).toEqual([])
    expect(await store.people.topicFollowers(NOON)).toEqual([{ person: ANNA, topic: 's1' }])
  })

  test('a follow lasts until its time and not longer', async () => {
    const { store } = await open()
    await store.people.follow(ANNA, { story: 's1', until: ONE })
    await store.people.follow(ANNA, { topic: 'harbour', until: ONE })
    const counts = async (now: Date) => [
      (await store.people.follows(ANNA, now)).length,
      (await store.people.followers('s1', now)).length,
      (await store.people.topicFollowers(now)).length,
    ]
    expect(await counts(ONE)).toEqual([2, 1, 1])
    expect(await counts(new Date(ONE.getTime() + 1))).toEqual([0, 0, 0])
    await store.people.follow(ANNA, { story: 's1' })
    expect(await store.people.follows(ANNA, TWO)).toEqual([{ story: 's1' }])
  })

  test('unfollowing ends one follow of one person and says whether there was one', async () => {
    const { store } = await open()
    await store.people.follow(ANNA, { story: 's1', until: ONE })
    await store.people.follow(ANNA, { topic: 's1' })
    await store.people.follow(ANNA, { story: 's2' })
    await store.people.follow(BEN, { story: 's1' })
    expect(await store.people.unfollow(ANNA, { story: 's1' })).toBe(true)
    expect(await store.people.unfollow(ANNA, { story: 's1' })).toBe(false)
    expect(await store.people.follows(ANNA, NOON)).toEqual([{ topic: 's1' }, { story: 's2' }])
    expect(await store.people.followers('s1', NOON)).toEqual([BEN])
  })
}

function keepsMutes(open: OpenForTest): void {
  test('keeps the mutes of persons and places apart, each once, also after a restart', async () => {
    const { store, again } = await open()
    const person = { platform: 'discord', workspace: '100', user: '1' } as const
    const place = { platform: 'discord', workspace: '100', channel: '1' } as const
    await store.people.mute({ person }, { kind: 'word', value: 'royals' })
    await store.people.mute({ person }, { kind: 'source', value: 'royals' })
    await store.people.mute({ person }, { kind: 'word', value: 'royals', until: ONE })
    await store.people.mute({ place }, { kind: 'story', value: 's1' })
    await store.close()
    const { people } = await again()
    expect(await people.mutes({ person }, NOON)).toEqual([
      { kind: 'word', value: 'royals', until: ONE },
      { kind: 'source', value: 'royals' },
    ])
    expect(await people.mutes({ place }, NOON)).toEqual([{ kind: 'story', value: 's1' }])
  })

  test('a mute lasts until its time, or until it is taken back', async () => {
    const { store } = await open()
    const owner = { person: ANNA }
    await store.people.mute(owner, { kind: 'word', value: 'royals', until: ONE })
    expect(await store.people.mutes(owner, ONE)).toHaveLength(1)
    expect(await store.people.mutes(owner, TWO)).toEqual([])
    expect(await store.people.unmute(owner, { kind: 'story', value: 'royals' })).toBe(false)
    expect(await store.people.unmute({ person: BEN }, { kind: 'word', value: 'royals' })).toBe(false)
    expect(await store.people.unmute(owner, { kind: 'word', value: 'royals' })).toBe(true)
    expect(await store.people.unmute(owner, { kind: 'word', value: 'royals' })).toBe(false)
    expect(await store.people.mutes(owner, NOON)).toEqual([])
  })
}

function keepsFeedback(open: OpenForTest): void {
  test('a person has one voice a story: the latest, also after a restart', async () => {
    const { store, again } = await open()
    expect(await store.people.feedbackCounts()).toEqual({ useful: 0, wrong: 0 })
    await store.people.putFeedback('s1', ANNA, 'wrong', NOON, 'The date is wrong.')
    await store.people.putFeedback('s1', BEN, 'useful', NOON)
    await store.people.putFeedback('s2', ANNA, 'wrong', NOON)
    expect(await store.people.feedbackCounts()).toEqual({ useful: 1, wrong: 2 })
    await store.close()
    const { people } = await again()
    await people.putFeedback('s1', ANNA, 'useful', ONE)
    await people.putFeedback('s1', ANNA, 'wrong', NOON, 'The date is wrong.')
    expect(await people.feedbackCounts()).toEqual({ useful: 2, wrong: 1 })
    expect(await people.wrongs(9)).toEqual([{ story: 's2', at: NOON }])
    await people.putFeedback('s2', ANNA, 'wrong', ONE, 'So is this.')
    expect(await people.wrongs(9)).toEqual([{ story: 's2', at: ONE, note: 'So is this.' }])
  })

  test('lists complaints, the latest first, as many as asked for', async () => {
    const { store } = await open()
    await store.people.putFeedback('s1', ANNA, 'wrong', NOON, 'The date is wrong.')
    await store.people.putFeedback('s2', ANNA, 'wrong', TWO)
    await store.people.putFeedback('s3', ANNA, 'wrong', ONE)
    await store.people.putFeedback('s4', ANNA, 'useful', TWO, 'Thanks.')
    expect((await store.people.wrongs(2)).map(({ story }) => story)).toEqual(['s2', 's3'])
    expect((await store.people.wrongs(9)).at(-1)).toEqual({
      story: 's1',
      at: NOON,
      note: 'The date is wrong.',
    })
    expect(await store.people.wrongs(-1)).toEqual([])
  })
}
