/** The recent stories as they stand at one moment: read once, filtered for as many readers as there are. */
import type { Brief } from '../brief/brief.ts'
import type { Mute, StoryFilter } from '../deliver/desk.ts'
import type { Store, StorySummary } from '../store/store.ts'
import { fits, isMuted } from './fits.ts'
import type { Library } from './library.ts'

/** Stories that are looked at when some are wanted: those that most outlets carry, then the latest. */
const MOST_LOOKED_AT = 60
const MOST_SHOWN = 25

export type Pool = {
  /** Those that most origins carry first; 25 unless said otherwise. */
  briefs(filter: StoryFilter, mutes?: readonly Mute[]): Promise<readonly Brief[]>
}

/** Stories that grew since then. */
export async function openPool(store: Store, library: Library, since: Date): Promise<Pool> {
  const recent = bestFirst(await store.storySummaries(since))
  const byId = new Map(recent.map((summary) => [summary.id, summary]))
  const topics = new Map<string, readonly string[]>()

  /** Ids of recent stories that hold the words of a topic. */
  async function about(topic: string): Promise<readonly string[]> {
    const known = topics.get(topic)
    if (known) return known
    const hits = await store.search(topic, { limit: MOST_LOOKED_AT })
    const ids = hits.flatMap(({ storyId }) => (storyId && byId.has(storyId) ? [storyId] : []))
    topics.set(topic, ids)
    return ids
  }

  async function candidates({ since: from, topics: wanted = [] }: StoryFilter): Promise<string[]> {
    const isRecent = ({ touchedAt }: StorySummary) => from === undefined || touchedAt >= from
    const ids = new Set(
      recent
        .filter(isRecent)
        .slice(0, MOST_LOOKED_AT)
        .map(({ id }) => id),
    )
    for (const topic of wanted)
      for (const id of await about(topic)) {
        const summary = byId.get(id)
        if (summary && isRecent(summary)) ids.add(id)
      }
    return [...ids]
  }

  return {
    async briefs(filter, mutes = []) {
      const found: Brief[] = []
      for (const id of await candidates(filter)) {
        const brief = await library.briefOf(id)
        if (brief && fits(brief, filter) && !isMuted(brief, mutes)) found.push(brief)
      }
      return found
        .toSorted((a, b) => b.support.origins - a.support.origins || b.facts.length - a.facts.length)
        .slice(0, filter.limit ?? MOST_SHOWN)
    },
  }
}

/** Those that most outlets carry, then those that grew last. */
export const bestFirst = (stories: readonly StorySummary[]): StorySummary[] =>
  stories.toSorted((a, b) => b.outlets - a.outlets || b.touchedAt.getTime() - a.touchedAt.getTime())
