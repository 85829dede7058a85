/** A message to those who follow a story that grew, or a topic that a story fits. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { Brief } from '../../brief/brief.ts'
import type { Person } from '../../deliver/caller.ts'
import { block, type Card } from '../../deliver/card.ts'
import { storyActions } from '../../deliver/digest.ts'
import type { Slot } from '../../deliver/outbox/delivery.ts'
import { headlineText, runningLine, storyLine } from '../../deliver/story-card.ts'
import { fits, isMuted } from '../stories/fits.ts'
import { freezeCard } from './freeze.ts'
import type { GrowthInput } from './growth.ts'

const HOUR_MS = 3_600_000
const FRESH_MS = 6 * HOUR_MS

type Follower = { readonly person: Person; readonly why: string }

/** One message an hour for one story and person, however often it grows. Gives the number planned. */
export async function tellFollowers(
  { store, library, clock, renderers }: Omit<GrowthInput, 'report'>,
  grown: readonly string[],
): Promise<number> {
  const now = clock()
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)
  const topics = await store.people.topicFollowers(now)

  /** The story is composed only when somebody may want it. */
  async function followersOf(id: string): Promise<{ brief: Brief; followers: Follower[] } | undefined> {
    const ofStory = await store.people.followers(id, now)
    if (ofStory.length === 0 && topics.length === 0) return undefined
    const brief = await library.briefOf(id)
    if (!brief) return undefined
    const ofTopics: Follower[] = []
    for (const { person, topic } of topics)
      if (fits(brief, { topics: [topic] }) && !isMuted(brief, await store.people.mutes({ person }, now)))
        ofTopics.push({ person, why: `A story about ${topic}, which you follow.` })
    const why = 'A story that you follow has grown.'
    return { brief, followers: [...ofStory.map((person) => ({ person, why })), ...ofTopics] }
  }

  async function tell(brief: Brief, { person, why }: Follower): Promise<boolean> {
    const { platform, workspace, user } = person
    const render = renderers.get(platform)
    if (!render) return false
    const place = { platform, workspace, channel: `@${user}` }
    const schedule = `follow ${brief.storyId}`
    const slot: Slot = { place, schedule, slot: hour, kind: 'notice', revision: 0 }
    const expiresAt = new Date(now.getTime() + FRESH_MS)
    return await store.deliveries.plan(
      freezeCard(followCard(brief, why), { slot, render, expiresAt, content: {} }),
    )
  }

  let planned = 0
  for (const id of grown) {
    const { brief, followers } = (await followersOf(id)) ?? { followers: [] }
    for (const follower of followers) if (brief && (await tell(brief, follower))) planned++
    await breathe()
  }
  return planned
}

const followCard = (brief: Brief, why: string): Card => ({
  blocks: [
    block('meta', why),
    block('headline', headlineText(brief)),
    ...brief.summary.slice(0, 1).map((line) => block('paragraph', ...runningLine(brief, line))),
    block('meta', storyLine(brief)),
  ],
  actions: storyActions(brief.storyId, true),
})
