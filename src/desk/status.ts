/** How the program is doing: for `/status` and the log. */
import type { Chat } from '../deliver/chat.ts'
import type { Status } from '../deliver/desk.ts'
import { placeKey } from '../deliver/place.ts'
import type { Store } from '../store/store.ts'
import type { SourceDesk } from './sources.ts'

const MOST_TROUBLES = 5
const MOST_WRONGS = 5

export async function statusOf(
  store: Store,
  sources: SourceDesk,
  chats: readonly Pick<Chat, 'platform' | 'state'>[],
): Promise<Status> {
  const { deliveries, people } = store
  const [counts, read, troubles, offPlaces] = await Promise.all([
    store.counts(),
    sources.sources(),
    deliveries.troubles(MOST_TROUBLES),
    deliveries.offPlaces(),
  ])
  const outbox: Record<string, number> = {}
  for (const { state, count } of await deliveries.counts()) outbox[state] = (outbox[state] ?? 0) + count
  const lastRead = read.flatMap(({ readAt }) => readAt ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    ...counts,
    sources: read,
    ...(lastRead && { lastRead }),
    chats: chats.map((chat) => ({ platform: chat.platform, state: chat.state() })),
    outbox,
    troubles: [
      ...offPlaces.map(({ place, why, since }) => ({ place: placeKey(place), at: since, why })),
      ...troubles.map(({ place, why, at }) => ({ place: placeKey(place), at, why })),
    ]
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, MOST_TROUBLES),
    feedback: await people.feedbackCounts(),
    wrongs: await people.wrongs(MOST_WRONGS),
  }
}
