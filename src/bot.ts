/** The running bot: reads the sources, plans what is due, sends it, and takes commands, until it is stopped. */
import { randomUUID } from 'node:crypto'
import type { App } from './app.ts'
import type { Chat } from './deliver/chat.ts'
import { type Outbox, openOutbox } from './deliver/outbox/outbox.ts'
import type { OutboxEvent } from './deliver/outbox/outbox-event.ts'
import { placeKey } from './deliver/place.ts'
import { startTick } from './deliver/schedule/tick.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** How long digests, what was shown, and ids of events are kept. */
const DIGESTS_MS = 90 * DAY_MS
const EVENTS_MS = DAY_MS

export type Log = (message: string, error?: unknown) => void

export type Bot = {
  readonly outbox: Outbox
  /** Reads the sources now, and tells those who read of what grew. */
  read(): Promise<void>
  /** Fulfilled when everything planned so far has gone out, or waits for somebody. */
  idle(): Promise<void>
  /** Takes no more commands, gives messages under way 8 s, and leaves the rest for the next start. */
  stop(): Promise<void>
}

/** Fulfilled once every chat takes commands; one that cannot be reached does not keep the others waiting. */
export async function startBot(
  app: App,
  chats: readonly Chat[],
  log: Log,
  { readAtStart = true }: { readonly readAtStart?: boolean } = {},
): Promise<Bot> {
  const { store, clock, planner, config } = app
  for (const chat of chats) app.connect(chat)
  const outbox = openOutbox({
    deliveries: store.deliveries,
    leases: store.leases,
    sinks: chats.map(({ sink }) => sink),
    clock,
    owner: randomUUID(),
    report: (event) => log(wordsOf(event), errorOf(event)),
  })
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let prunedAt = 0

  async function onMinute(): Promise<void> {
    if ((await planner.tick()) > 0) outbox.kick()
    const now = clock().getTime()
    if (now - prunedAt < DAY_MS) return
    prunedAt = now
    await store.deliveries.prune(new Date(now - DIGESTS_MS))
    await store.events.pruneEvents(new Date(now - EVENTS_MS))
    await store.people.prune(new Date(now))
  }

  async function read(): Promise<void> {
    const { added, problems, grown } = await app.refresh()
    for (const { name, why, remedy } of problems) log(`${name}: ${why}; ${remedy}`)
    if (added > 0) log(`${added} new articles in ${grown.length} stories`)
    if ((await app.announce(grown)) > 0) outbox.kick()
  }

  async function readOnAndOn(): Promise<void> {
    try {
      await read()
    } catch (error) {
      log('the sources could not be read', error)
    }
    readLater()
  }

  function readLater(): void {
    if (!stopped) timer = setTimeout(() => void readOnAndOn(), config.readEvery * MINUTE_MS)
  }

  outbox.start()
  const started = await Promise.allSettled(chats.map((chat) => chat.start()))
  for (const [index, result] of started.entries())
    if (result.status === 'rejected') log(`${chats[index]?.platform} cannot be used`, result.reason)
  const reading = readAtStart ? readOnAndOn() : readLater()
  const tick = startTick(onMinute, clock, (error) => log('a minute failed', error))
  // What came due while nothing ran is not left to the next full minute.
  await onMinute().catch((error: unknown) => log('a minute failed', error))
  return {
    outbox,
    read,
    idle: () => outbox.drain(),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await tick.stop()
      await Promise.allSettled(chats.map((chat) => chat.stop()))
      await outbox.stop()
      await reading
    },
  }
}

function wordsOf(event: OutboxEvent): string {
  switch (event.kind) {
    case 'platform-off':
      return `${event.platform}: nothing is sent any more: ${event.why}`
    case 'pause':
      return `${event.platform}: a rest of ${Math.round(event.ms / 1000)} s: ${event.why}`
    case 'place-off':
      return `${placeKey(event.place)} gets nothing any more: ${event.why}`
    case 'blind':
      return `${event.platform}: messages that may have arrived are held back: ${event.why}`
    case 'trouble':
      return `${placeKey(event.trouble.place)}: a message is ${event.trouble.state}: ${event.trouble.why}`
    case 'refusal':
      return `a message was refused, its plain form is sent: ${event.why}`
    default:
      return 'the store failed; nothing is sent until it works again'
  }
}

const errorOf = (event: OutboxEvent): unknown => (event.kind === 'store' ? event.error : undefined)
