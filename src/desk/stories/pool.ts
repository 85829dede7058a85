/** The recent stories as they stand at one moment: read once, filtered for as many readers as there are. */
import type { Brief } from '../../brief/brief.ts'
import type { Mute, StoryFilter } from '../../deliver/desk.ts'
import type { Store, StorySummary } from '../../store/store.ts'
import { fits, isMuted } from './fits.ts'
import type { Library } from './library.ts'

/** Stories that are looked at when some are wanted: those that most outlets carry, then the latest. */
const MOST_LOOKED_AT = 60
/** The same when only some outlets are wanted: what counts a story does not name them. */
const MOST_LOOKED_AT_OF_OUTLETS = 300
/** Lines that hold the words of a topic. */
const MOST_HITS = 200
const MOST_SHOWN = 25

export type Pool = {
  /** Those that most origins carry first; 25 unless said otherwise. Stories that are `over` are not looked at. */
  briefs(filter: StoryFilter, mutes?: readonly Mute[], over?: Over): Promise<readonly Brief[]>
}

export type Over = (story: StorySummary) => boolean

/** Stories that grew since then. */
export async function openPool(store: Store, library: Library, since: Date): Promise<Pool> {
  const recent = bestFirst(await store.storySummaries(since))
  const byId = new Map(recent.map((summary) => [summary.id, summary]))
  const topics = new Map<string, readonly string[]>()
  const read = new Map<string, Brief | undefined>()

  async function briefOf(id: string): Promise<Brief | undefined> {
    if (!read.has(id)) read.set(id, await library.briefOf(id))
    return read.get(id)
  }

  /** Ids of recent stories that hold the words of a topic. */
  async function about(topic: string): Promise<readonly string[]> {
    const known = topics.get(topic)
    if (known) return known
    // Old articles may hold the words more often; those without a date are found by the second search only.
    const hits = [
      ...(await store.search(topic, { limit: MOST_HITS, since })),
      ...(await store.search(topic, { limit: MOST_HITS })),
    ]
    const ids = new Set(hits.flatMap(({ storyId }) => (storyId && byId.has(storyId) ? [storyId] : [])))
    topics.set(topic, [...ids])
    return [...ids]
  }

  async function candidates(filter: StoryFilter, over: Over): Promise<string[]> {
    const { topics: wanted = [], sources = [] } = filter
    const mayFit = (summary: StorySummary) => canFit(summary, filter) && !over(summary)
    const most = sources.length > 0 ? MOST_LOOKED_AT_OF_OUTLETS : MOST_LOOKED_AT
    const chosen = recent.filter(mayFit).slice(0, most)
    const ids = new Set(chosen.map(({ id }) => id))
    for (const topic of wanted)
      for (const id of await about(topic)) {
        const summary = byId.get(id)
        if (summary && mayFit(summary)) ids.add(id)
      }
    return [...ids]
  }

  return {
    async briefs(filter, mutes = [], over = () => false) {
      const found: Brief[] = []
      for (const id of await candidates(filter, over)) {
        const brief = await briefOf(id)
        if (brief && fits(brief, filter) && !isMuted(brief, mutes)) found.push(brief)
      }
      return found
        .toSorted((a, b) => b.support.origins - a.support.origins || b.facts.length - a.facts.length)
        .slice(0, filter.limit ?? MOST_SHOWN)
    },
  }
}

/** What the numbers of a story tell: its brief decides in the end. */
function canFit(summary: StorySummary, { since, languages = [], minOrigins = 1 }: StoryFilter): boolean {
  const { touchedAt, articles } = summary
  return (
    (since === undefined || touchedAt >= since) &&
    articles >= minOrigins &&
    (languages.length === 0 || languages.some((one) => summary.languages.includes(one.toLowerCase())))
  )
}

/** Those that most outlets carry, then those that grew last. */
export const bestFirst = (stories: readonly StorySummary[]): StorySummary[] =>
  stories.toSorted((a, b) => b.outlets - a.outlets || b.touchedAt.getTime() - a.touchedAt.getTime())
