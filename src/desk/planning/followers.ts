/** A message to those who follow a story that grew, or a topic that a story fits. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Brief } from '../../brief/brief.ts'
import type { Person } from '../../deliver/caller.ts'
import { block, type Card } from '../../deliver/card.ts'
import { storyActions } from '../../deliver/digest.ts'
import { markOf, type Seen, seenOf } from '../../deliver/mark.ts'
import type { Slot } from '../../deliver/outbox/delivery.ts'
import { type Place, placeKey } from '../../deliver/place.ts'
import { FRESHNESS_MS } from '../../deliver/schedule/due.ts'
import { headlineText, runningLine, storyLine } from '../../deliver/story-card.ts'
import { fits, isMuted } from '../stories/fits.ts'
import { freezeCard } from './freeze.ts'
import { type GrowthInput, isOfStore, type Told } from './growth.ts'
import { arrived } from './shown.ts'

const HOUR_MS = 3_600_000
/** A notice that is older than this is not compared with. */
const REMEMBERED_MS = 15 * 24 * HOUR_MS
const OF_STORY = 'A story that you follow has grown.'

/** `topic`: of one who follows that, and not the story. */
type Follower = { readonly person: Person; readonly why: string; readonly topic?: string }
type Topics = Awaited<ReturnType<GrowthInput['store']['people']['topicFollowers']>>
/** What is kept with a notice, so that the next one tells only what is new. */
type NoticeContent = { readonly told?: Seen }

/** One message an hour for one story and person, however often it grows: what came since waits for the next hour. */
export async function tellFollowers(input: GrowthInput, grown: readonly string[]): Promise<Told> {
  const { store, library, clock, renderers, report } = input
  const now = clock()
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)
  const topics = grown.length > 0 ? await store.people.topicFollowers(now) : []
  const open = new Set<string>()
  let planned = 0

  /** One that fails keeps nobody else from hearing of it. A store that fails has it tried again. */
  async function safely(id: string, person: Person, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      if (isOfStore(cause)) open.add(id)
      report(placeOf(person), cause)
    }
  }

  /** Those of the story come first: of two reasons they are told this one. */
  async function followersOf(id: string): Promise<Follower[]> {
    const ofStory = await store.people.followers(id, now)
    return [...ofStory.map((person) => ({ person, why: OF_STORY })), ...topics.map(ofTopic)]
  }

  async function tellOf(id: string): Promise<void> {
    const followers = await followersOf(id)
    const [first] = followers
    // The story is composed only when somebody may want it.
    if (!first) return
    let brief: Brief | undefined
    await safely(id, first.person, async () => {
      brief = await library.briefOf(id)
    })
    const told = new Set<string>()
    for (const follower of followers)
      await safely(id, follower.person, async () => {
        const key = placeKey(placeOf(follower.person))
        if (!brief || told.has(key) || !(await isWanted(brief, follower))) return
        told.add(key)
        await tell(brief, follower)
      })
  }

  async function isWanted(brief: Brief, { person, topic }: Follower): Promise<boolean> {
    if (topic === undefined) return true
    return fits(brief, { topics: [topic] }) && !isMuted(brief, await store.people.mutes({ person }, now))
  }

  async function tell(brief: Brief, { person, why }: Follower): Promise<void> {
    const place = placeOf(person)
    const render = renderers.get(place.platform)
    if (!render) return
    const schedule = `follow ${brief.storyId}`
    const { before, isThisHour } = await toldBefore(place, schedule)
    if (before && markOf(brief, before).kind === 'same') return
    if (isThisHour) {
      open.add(brief.storyId)
      return
    }
    const slot: Slot = { place, schedule, slot: hour, kind: 'notice', revision: 0 }
    const expiresAt = new Date(now.getTime() + FRESHNESS_MS)
    const content: NoticeContent = { told: seenOf(brief) }
    if (await store.deliveries.plan(freezeCard(followCard(brief, why), { slot, render, expiresAt, content })))
      planned++
  }

  async function toldBefore(place: Place, schedule: string): Promise<{ before?: Seen; isThisHour: boolean }> {
    const records = await store.deliveries.digestsSince(place, new Date(now.getTime() - REMEMBERED_MS))
    const notices = records.filter((record) => record.kind === 'notice' && record.schedule === schedule)
    const last = notices.findLast((record) => arrived(record, now))
    const before = (last?.content as NoticeContent | undefined)?.told
    const isThisHour = notices.some(({ slot }) => slot.getTime() === hour.getTime())
    return { isThisHour, ...(before && { before }) }
  }

  for (const id of grown) {
    await tellOf(id)
    await breathe()
  }
  return { planned, open }
}

const ofTopic = ({ person, topic }: Topics[number]): Follower => ({
  person,
  topic,
  why: `A story about ${topic}, which you follow.`,
})

const placeOf = ({ platform, workspace, user }: Person): Place => ({
  platform,
  workspace,
  channel: `@${user}`,
})

const followCard = (brief: Brief, why: string): Card => ({
  blocks: [
    block('meta', why),
    block('headline', headlineText(brief)),
    ...brief.summary.slice(0, 1).map((line) => block('paragraph', ...runningLine(brief, line))),
    block('meta', storyLine(brief)),
  ],
  actions: storyActions(brief.storyId, true),
})
