/** The running bot: reads the sources, plans what is due, sends it, and takes commands, until it is stopped. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from './app.ts'
import type { Chat } from './deliver/chat.ts'
import { type Outbox, openOutbox } from './deliver/outbox/outbox.ts'
import type { OutboxEvent } from './deliver/outbox/outbox-event.ts'
import { placeKey } from './deliver/place.ts'
import { RefusedTokenError } from './deliver/refused-token.ts'
import { startTick, type Tick } from './deliver/schedule/tick.ts'
import { count } from './deliver/words.ts'
import { openRounds } from './intake/rounds.ts'
import { clauseOf } from './lib/clause.ts'
import { openUpkeep } from './upkeep.ts'

/** A chat that is not connected by then no longer keeps the first reading waiting; nor the reading what is due. */
const CHATS_MS = 5_000
const READING_MS = 20_000
/** However much is still under way. */
const STOP_MS = 9_000

export type Log = (message: string, error?: unknown) => void

export type Bot = {
  readonly outbox: Outbox
  /** Every chat's token was refused when it started: nobody can be reached, and waiting does not mend it. */
  readonly isRefused: boolean
  /** Reads the sources now, and tells those who read of what grew. */
  read(): Promise<void>
  /** Fulfilled when everything planned so far has gone out, or waits for somebody. */
  idle(): Promise<void>
  /** Takes no more commands, gives what is under way 9 s, and leaves the rest for the next start. */
  stop(): Promise<void>
}

export type BotOptions = {
  readonly readAtStart?: boolean
  /** Fulfilled when the start need not be waited for any more. */
  readonly stopping?: Promise<unknown>
}

/** Fulfilled once every chat takes commands; one that cannot be reached does not keep the others waiting. */
export async function startBot(
  app: App,
  chats: readonly Chat[],
  log: Log,
  { readAtStart = true, stopping }: BotOptions = {},
): Promise<Bot> {
  const { store, clock, planner, config } = app
  await store.announced.begin()
  for (const chat of chats) app.connect(chat)
  const outbox = openOutbox({
    deliveries: store.deliveries,
    leases: store.leases,
    sinks: chats.map(({ sink }) => sink),
    clock,
    owner: randomUUID(),
    limits: { onUnknown: config.chat.onUnknown },
    report: (event) => log(wordsOf(event), errorOf(event)),
  })
  let stopped = false
  let tick: Tick | undefined
  let isPlanning = false
  let hasRead = false
  const refused = new Set<Chat>()
  const isRefused = () => refused.size > 0 && refused.size === chats.length

  /** What is still under way when the bot has stopped meets a closed store: nobody wants to know. */
  const complain = (message: string, error?: unknown): void => {
    if (!stopped) log(message, error)
  }

  async function onMinute(): Promise<void> {
    isPlanning = true
    try {
      if ((await planner.tick()) > 0) outbox.kick()
    } finally {
      isPlanning = false
    }
    // Before the folders were read nobody knows which files lie there still.
    if (hasRead) upkeep.tend()
  }

  async function isBusy(): Promise<boolean> {
    if (isPlanning) return true
    const pending = await Promise.all(chats.map(({ platform }) => store.deliveries.pending(platform)))
    return pending.some((messages) => messages > 0)
  }

  async function readOnce(): Promise<void> {
    const { added, corrected, problems, grown } = await app.refresh()
    hasRead = true
    for (const problem of problems) log(`${problem.name}: ${clauseOf(problem)}`)
    if (added + corrected > 0) log(newsWords(added, corrected, grown.length))
    if ((await app.announce()) > 0) outbox.kick()
  }

  const upkeep = openUpkeep({
    store,
    clock,
    ...(config.keepDays !== 'for ever' && { keepDays: config.keepDays }),
    sources: () => app.sourceKeys(),
    isBusy,
    log: complain,
  })

  const rounds = openRounds({
    read: readOnce,
    poll: (done) => app.poll(done),
    readPages: (done) => app.readPages(done),
    hasWaiting: async () => (await store.inbox.waiting(1)).length > 0,
    halt: () => app.halt(),
    listen: (fresh) => app.listen(fresh, log),
    folders: config.sources.flatMap((entry) => (entry.kind === 'folder' ? [entry.path] : [])),
    readEvery: config.readEvery,
    names: () => app.sourceNames(),
    zone: config.digest.zone,
    log,
  })

  async function startChat(chat: Chat): Promise<void> {
    try {
      await chat.start()
    } catch (error) {
      // A chat writes to the log itself that its token is refused: once is enough.
      if (error instanceof RefusedTokenError) refused.add(chat)
      else complain(`${chat.platform} cannot be used`, error)
    }
  }

  /** What came due while nothing ran is told from what the sources say now, and not left to the next full minute. */
  async function begin(connected: Promise<unknown>): Promise<void> {
    await within(CHATS_MS, connected)
    if (stopped || isRefused()) return
    await within(READING_MS, rounds.start(readAtStart))
    if (stopped) return
    const failed = (error: unknown) => complain('a minute failed', error)
    tick = startTick(onMinute, clock, failed)
    await onMinute().catch(failed)
  }

  app.whenPlanned(() => outbox.kick())
  await planner.markLate().catch((error: unknown) => log('what is late could not be marked', error))
  outbox.start()
  const connected = Promise.all(chats.map(startChat))
  const begun = begin(connected)
  await Promise.race([connected, ...(stopping ? [stopping] : [])])
  return {
    outbox,
    isRefused: isRefused(),
    read: () => rounds.read(),
    idle: () => outbox.drain(),
    async stop() {
      stopped = true
      const ends = [
        ...chats.map((chat) => chat.stop()),
        outbox.stop(),
        tick?.stop(),
        rounds.stop(),
        upkeep.stop(),
        begun,
      ]
      await within(STOP_MS, Promise.allSettled(ends))
    },
  }
}

/**
 * Until it is done, or the time is over. The timer holds the process meanwhile: else Node ends, with code 13, where what is
 * waited for has nothing of its own that does.
 */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  const over = sleep(ms, undefined, { signal: done.signal }).catch(() => undefined)
  try {
    await Promise.race([work, over])
  } finally {
    done.abort()
  }
}

/** "2 new articles in 1 story"; "2 new articles, 1 corrected, in 3 stories". */
function newsWords(added: number, corrected: number, stories: number): string {
  if (corrected === 0) return `${count(added, 'new article')} in ${count(stories, 'story')}`
  if (added === 0) return `${count(corrected, 'corrected article')} in ${count(stories, 'story')}`
  return `${count(added, 'new article')}, ${corrected} corrected, in ${count(stories, 'story')}`
}

function wordsOf(event: OutboxEvent): string {
  switch (event.kind) {
    case 'platform-off':
      return `${event.platform}: nothing is sent any more: ${event.why}`
    case 'waits':
      return `${event.platform}: another process delivers, or was killed less than 30 s ago; this one waits`
    case 'delivers':
      return `${event.platform}: delivering; the process that did before is gone`
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
