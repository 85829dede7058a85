/** An edition: what one channel gets at one slot, made from the pool and from what the channel has seen. Pure but for the pool. */
import type { ChannelSettings } from '../deliver/channel.ts'
import type { Mute } from '../deliver/desk.ts'
import { type Digest, type DigestOptions, digestOf } from '../deliver/digest.ts'
import { type Mark, markOf, type Seen, seenOf } from '../deliver/mark.ts'
import type { Pool } from './pool.ts'

/** Stories are looked for at least this far back, so that a slot soon after another finds what grew late. */
const LOOK_BACK_MS = 24 * 3_600_000

export type EditionInput = {
  readonly settings: ChannelSettings
  readonly pool: Pool
  readonly mutes: readonly Mute[]
  /** By story id. */
  readonly seen: ReadonlyMap<string, Seen>
  /** When the channel got its digest before this one. */
  readonly last?: Date
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
  const { settings, pool, mutes, seen, last, options } = input
  const since = new Date(Math.min(last?.getTime() ?? Infinity, options.now.getTime() - LOOK_BACK_MS))
  const { topics, languages, sources, minOrigins, max } = settings
  const briefs = await pool.briefs({ topics, languages, sources, minOrigins, since }, mutes)
  const marks = new Map(briefs.map((brief) => [brief.storyId, markOf(brief, seen.get(brief.storyId))]))
  const news = briefs.filter(({ storyId }) => marks.get(storyId)?.kind !== 'same')
  if (news.length === 0) return undefined
  const whole: DigestOptions = {
    ...options,
    marks,
    max,
    since: last ?? since,
    ...(settings.mention && { mention: settings.mention }),
  }
  const digest = digestOf(news, whole)
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
