/** Threads under messages: made when they are first needed. Touches the network. */
import { DISCORD_LIMITS } from '../../limits.ts'
import type { Payload } from '../../outbox/delivery.ts'
import { clipped } from '../../words.ts'
import { codeOfRefusal } from '../classify.ts'
import { componentsIn } from '../mark.ts'
import type { Api } from './api.ts'

const ALREADY_THERE = 160_004
/** Minutes without a message until the thread is put away. */
export const ARCHIVE_MINUTES = 1_440
/** Threads remembered; the oldest is forgotten first. */
const MAX_KNOWN = 10_000

export type Threads = {
  /** The thread under this message; its id is the message's. */
  ensure(channel: string, message: string, payload: Payload): Promise<void>
  forget(message: string): void
}

export function openThreads(api: Api): Threads {
  const known = new Set<string>()
  return {
    async ensure(channel, message, payload) {
      if (known.has(message)) return
      const body = { name: threadName(payload), auto_archive_duration: ARCHIVE_MINUTES }
      try {
        await api.post(`/channels/${channel}/messages/${message}/threads`, body)
      } catch (error) {
        if (codeOfRefusal(error) !== ALREADY_THERE) throw error
      }
      const [oldest] = known
      if (known.size >= MAX_KNOWN && oldest !== undefined) known.delete(oldest)
      known.add(message)
    },
    forget: (message) => void known.delete(message),
  }
}

/** The first line of the message as plain words. */
export function threadName({ content, components }: Payload): string {
  const text = componentsIn(components).find((component) => typeof component.content === 'string')?.content
  const [line = ''] = String(content ?? text ?? '').split('\n')
  const words = line
    .replace(/^(?:#{1,3}|-#|-|>) /, '')
    .replace(/\[\[(\d+)\]\]\(<[^>]*>\)/g, '[$1]')
    .replace(/(?<!\\)\[((?:\\.|[^[\]\\])*)\]\(<[^>]*>\)/g, '$1')
    .replace(/(?<!\\)(?:\*\*|[*`])/g, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
  return (
    clipped(words, DISCORD_LIMITS.threadName.max / 2).slice(0, DISCORD_LIMITS.threadName.max) || 'Details'
  )
}
