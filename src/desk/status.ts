/** How the program is doing: for `/status` and the log. */
import type { Caller } from '../deliver/caller.ts'
import type { Chat } from '../deliver/chat.ts'
import type { Status } from '../deliver/desk.ts'
import { type Place, placeKey } from '../deliver/place.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import type { SourceDesk } from './sources.ts'

const DAY_MS = 86_400_000
const MOST_TROUBLES = 5
const MOST_WRONGS = 5
/** Among which those of one server are looked for. */
const MOST_LOOKED_AT = 200

export async function statusOf(
  store: Store,
  sources: SourceDesk,
  chats: readonly Pick<Chat, 'platform' | 'state'>[],
  clock: Clock,
  caller?: Caller,
): Promise<Status> {
  const isOperator = !caller || caller.isOperator === true
  const isTheirs = ({ platform, workspace }: Place) =>
    isOperator || (platform === caller.place.platform && workspace === caller.place.workspace)
  const { deliveries, people } = store
  const [counts, read, troubles, offPlaces] = await Promise.all([
    store.counts(),
    sources.sources(),
    deliveries.troubles(isOperator ? MOST_TROUBLES : MOST_LOOKED_AT),
    deliveries.offPlaces(),
  ])
  const outbox: Record<string, number> = {}
  for (const { state, count } of await deliveries.counts(new Date(clock().getTime() - DAY_MS)))
    outbox[state] = (outbox[state] ?? 0) + count
  const lastRead = read.flatMap(({ readAt }) => readAt ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return {
    ...counts,
    sources: read,
    ...(lastRead && { lastRead }),
    chats: chats.map((chat) => ({ platform: chat.platform, state: chat.state() })),
    outbox: isOperator ? outbox : {},
    troubles: [
      ...offPlaces
        .filter(({ place }) => isTheirs(place))
        .map(({ place, why, since }) => ({ place: placeKey(place), at: since, why })),
      ...troubles
        .filter(({ place }) => isTheirs(place))
        .map(({ place, why, at }) => ({ place: placeKey(place), at, why })),
    ]
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, MOST_TROUBLES),
    feedback: isOperator ? await people.feedbackCounts() : { useful: 0, wrong: 0 },
    wrongs: isOperator ? await people.wrongs(MOST_WRONGS) : [],
  }
}
