/** What somebody follows, and what is hidden from them. Pure. */
import { type Block, block } from '../card.ts'
import type { Follow, Mute } from '../desk.ts'
import { clockLabel, dayLabel } from '../words.ts'

/** Lines of one list. */
const MAX_LINES = 25

/** Id of a story -> its headline, where it is known. */
export type Headlines = ReadonlyMap<string, string>

export function followBlocks(follows: readonly Follow[], headlines: Headlines, zone: string): Block[] {
  if (follows.length === 0)
    return [block('paragraph', 'You follow nothing. Follow a story by its id, or a topic by its name.')]
  const lines = follows.map((each) =>
    block('fact', `${followWords(each, headlines)}${untilWords(each.until, zone)}`),
  )
  return [block('heading', 'You follow'), ...capped(lines)]
}

/** "story AKB (Crack found in dam)" or "topic trade". */
export const followWords = ({ story, topic }: Follow, headlines: Headlines): string =>
  story ? storyWords(story, headlines) : `topic ${topic ?? ''}`

export function muteBlocks(
  own: readonly Mute[],
  channel: readonly Mute[],
  headlines: Headlines,
  zone: string,
): Block[] {
  if (own.length + channel.length === 0) return [block('paragraph', 'Nothing is muted.')]
  const lines = (mutes: readonly Mute[]) =>
    capped(mutes.map((each) => block('fact', `${muteWords(each, headlines)}${untilWords(each.until, zone)}`)))
  return [
    ...(own.length > 0 ? [block('heading', 'Muted for you'), ...lines(own)] : []),
    ...(channel.length > 0 ? [block('heading', 'Muted for this channel'), ...lines(channel)] : []),
  ]
}

/** "word trade", "source Lake Herald" or "story AKB (Crack found in dam)". */
export const muteWords = ({ kind, value }: Mute, headlines: Headlines): string =>
  kind === 'story' ? storyWords(value, headlines) : `${kind} ${value}`

/** " until Fri 28 Nov 08:00", " until the end of Fri 28 Nov", or nothing. */
export function untilWords(until: Date | undefined, zone: string): string {
  if (!until) return ''
  const clock = clockLabel(until, zone)
  if (clock !== '00:00') return ` until ${dayLabel(until, zone)} ${clock}`
  return ` until the end of ${dayLabel(new Date(until.getTime() - 1), zone)}`
}

function storyWords(id: string, headlines: Headlines): string {
  const headline = headlines.get(id)
  return headline ? `story ${id} (${headline})` : `story ${id}`
}

const capped = (lines: readonly Block[]): Block[] =>
  lines.length <= MAX_LINES
    ? [...lines]
    : [...lines.slice(0, MAX_LINES), block('meta', `and ${lines.length - MAX_LINES} more`)]
