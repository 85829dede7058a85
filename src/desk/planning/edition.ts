/** An edition: what one channel gets at one slot, from the pool and what the channel has seen. Pure but for the pool. */
import type { Brief } from '../../brief/brief.ts'
import type { ChannelSettings } from '../../deliver/channel.ts'
import type { Mute } from '../../deliver/desk.ts'
import { type Digest, type DigestOptions, digestOf } from '../../deliver/digest.ts'
import { type Mark, markOf, type Seen, seenOf } from '../../deliver/mark.ts'
import type { StorySummary } from '../../store/store.ts'
import type { Pool } from '../stories/pool.ts'
import { seenIn } from './seen-in.ts'

/** Stories are looked for at least this far back, so that a slot soon after another finds what grew late. */
const LOOK_BACK_MS = 24 * 3_600_000
/** And for a channel that never got any: its first digest may come after a weekend. */
const FIRST_LOOK_BACK_MS = 72 * 3_600_000
/** Stories among which those with something new are looked for. */
const MOST_STORIES = 100

export type EditionInput = {
  readonly settings: ChannelSettings
  readonly pool: Pool
  readonly mutes: readonly Mute[]
  /** By story id. */
  readonly seen: ReadonlyMap<string, Seen>
  /** When the channel got its digest before this one. */
  readonly last?: Date
  /** From when on stories are looked for, when somebody says so. */
  readonly from?: Date
  readonly options: Omit<DigestOptions, 'marks' | 'max' | 'mention' | 'since'>
}

/** Kept with the digest, so that the next one knows what was shown and a grown story finds its place. */
export type EditionContent = {
  readonly stories: readonly { readonly id: string; readonly seen: Seen }[]
  readonly marks: readonly (readonly [string, Mark])[]
  /** Times as ISO 8601. */
  readonly options: Readonly<Record<string, unknown>>
}

export type Edition = { readonly digest: Digest; readonly content: EditionContent }

/** Nothing when no story is new to the channel or has something new to say. */
export async function editionOf(input: EditionInput): Promise<Edition | undefined> {
  const { settings, pool, mutes, seen, last, from, options } = input
  const since = from ?? lookedBackTo(options.now.getTime(), last?.getTime())
  const { topics, languages, sources, minOrigins, max } = settings
  // Without articles that the channel has not seen there is nothing new, and no need to read the story.
  const isOver = ({ id, articles }: StorySummary) => seen.get(id)?.articleIds.length === articles
  const filter = { topics, languages, sources, minOrigins, since, limit: MOST_STORIES }
  const briefs = await pool.briefs(filter, mutes, isOver)
  const seenOfStory = seenIn(seen)
  const marks = new Map(briefs.map((brief) => [brief.storyId, markOf(brief, seenOfStory(brief))]))
  const news = briefs.filter(({ storyId }) => marks.get(storyId)?.kind !== 'same')
  if (news.length === 0) return undefined
  const whole: DigestOptions = {
    ...options,
    marks,
    max,
    since: from ?? last ?? since,
    ...(settings.mention && { mention: settings.mention }),
  }
  const digest = sharedDigest(pool, news, whole)
  const shown = news.filter(({ storyId }) => digest.stories.includes(storyId))
  return {
    digest,
    content: {
      stories: shown.map((brief) => ({ id: brief.storyId, seen: seenOf(brief) })),
      marks: [...marks].filter(([id]) => digest.stories.includes(id)),
      options: { ...whole, marks: undefined },
    },
  }
}

/** What a digest was made with, as it was kept. */
export function optionsOf({ options, marks }: EditionContent): DigestOptions {
  const { now, since, next, ...rest } = options as unknown as DigestOptions
  return {
    ...rest,
    now: new Date(now),
    marks: new Map(marks),
    ...(since && { since: new Date(since) }),
    ...(next && { next: new Date(next) }),
  }
}

/** Most channels of a minute read the same: what they see is made once. */
const shared = new WeakMap<Pool, Map<string, Digest>>()

function sharedDigest(pool: Pool, news: readonly Brief[], options: DigestOptions): Digest {
  const made = shared.get(pool) ?? new Map<string, Digest>()
  shared.set(pool, made)
  const name = JSON.stringify([
    news.map(({ storyId }) => storyId),
    { ...options, marks: [...(options.marks ?? [])] },
  ])
  const digest = made.get(name) ?? digestOf(news, options)
  made.set(name, digest)
  return digest
}

const lookedBackTo = (now: number, last = now - FIRST_LOOK_BACK_MS): Date =>
  new Date(Math.min(last, now - LOOK_BACK_MS))
