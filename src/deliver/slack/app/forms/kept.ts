/** What a form remembers of the request that opened it, in Slack's `private_metadata`. Pure. */
import { z } from 'zod'
import { SLACK_LIMITS } from '../../../limits.ts'
import type { Origin } from '../asking/origin.ts'

/** Characters: a little below the limit. */
const MOST = SLACK_LIMITS.privateMetadata.max - 50

const shape = z.object({
  channel: z.string().optional(),
  responseUrl: z.string().optional(),
  thread: z.string().optional(),
  /** Id of the story that is asked about. */
  story: z.string().optional(),
  /** Text of the message that is asked about. */
  message: z.string().optional(),
})

export type Kept = z.infer<typeof shape>

/** A message that is too long is cut. */
export function keptText(origin: Origin, about: Pick<Kept, 'story' | 'message'> = {}): string {
  const { channel, responseUrl, thread } = origin
  const kept = { channel, responseUrl, thread, ...about }
  const text = JSON.stringify(kept)
  if (text.length <= MOST || !about.message) return text
  // Escapes take room of their own: the message shrinks until all of it fits.
  return keptText(origin, { ...about, message: about.message.slice(0, about.message.length * 0.8) })
}

/** Nothing where the text is none of ours. */
export function readKept(text: string): Kept {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** The one who sends the form in, at the place where it was opened. */
export const originWith = (origin: Origin, { channel, responseUrl, thread }: Kept): Origin => ({
  ...origin,
  ...(channel && { channel }),
  ...(responseUrl && { responseUrl }),
  ...(thread && { thread }),
})
