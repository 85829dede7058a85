/** The real program over a folder of papers, with a clock that the test moves and a chat that keeps what it is sent. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import type { Caller } from '../../src/deliver/caller.ts'
import { type ChannelSettings, DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Chat, Found, Outcome, Outgoing } from '../../src/deliver/chat.ts'
import { type Outbox, openOutbox } from '../../src/deliver/outbox/outbox.ts'
import { LIMITS } from '../../src/deliver/outbox/pace/limits.ts'
import type { Place } from '../../src/deliver/place.ts'
import { PLAIN, renderTerminal } from '../../src/deliver/terminal/render.ts'

export type Paper = {
  readonly title: string
  readonly told: readonly string[]
  readonly outlet: string
  readonly language?: string
  readonly url?: string
  readonly published?: string
}

export type Sent = {
  readonly channel: string
  readonly text: string
  readonly id: string
  thread?: string
  edits?: string
}

export type Rig = {
  readonly app: App
  readonly outbox: Outbox
  /** In the order in which they went out. */
  readonly sent: Sent[]
  /** What the app was not able to do for one place. */
  readonly reports: string[]
  now(): Date
  /** ISO 8601. */
  at(time: string): void
  write(id: string, paper: Paper, folder?: string): void
  /** Reads the sources; gives the ids of the stories that grew. */
  read(): Promise<readonly string[]>
  /** One minute: plans what is due and sends it. Gives the number of digests planned. */
  tick(): Promise<number>
  /** Sends what was planned. */
  send(): Promise<void>
  /** Id of the story that holds the article. */
  storyOf(article: string): Promise<string>
  stop(): Promise<void>
}

export type RigOptions = {
  readonly folder?: string
  readonly folders?: readonly string[]
  readonly database?: string
  readonly now?: string
  /** What the chat answers in place of taking the message. */
  readonly answer?: (outgoing: Outgoing) => Outcome | undefined
  /** What a look into the history of the chat gives in place of the truth. */
  readonly look?: (outgoing: Outgoing) => Found | undefined
  /** Blocks of one message. */
  readonly blocks?: number
}

export const CHANNEL = place('news')
export const OSLO = { cron: '0 8 * * 1-5', zone: 'Europe/Oslo' }

export function place(channel: string): Place {
  return { platform: 'terminal', workspace: 'local', channel }
}

export const settings = (change: Partial<ChannelSettings> = {}): ChannelSettings => ({
  ...DEFAULT_SETTINGS,
  schedule: OSLO,
  ...change,
})

export const caller = (request: string, user = 'ida'): Caller => ({
  person: { platform: 'terminal', workspace: 'local', user },
  place: CHANNEL,
  isManager: true,
  isOperator: true,
  request,
})

/** A folder that is gone when the test is. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const folder = options.folder ?? temporary()
  const folders = options.folders ?? [folder]
  for (const each of folders) mkdirSync(each, { recursive: true })
  let now = new Date(options.now ?? '2026-11-23T05:00:00Z')
  const clock = () => now
  const sent: Sent[] = []
  const reports: string[] = []
  const config = parseConfig({
    sources: folders.map((path) => ({ kind: 'folder', path })),
    translate: [],
    database: options.database ?? ':memory:',
  })
  const app = await openApp(config, {
    clock,
    report: ({ channel }, cause) =>
      reports.push(`${channel}: ${cause instanceof Error ? cause.message : cause}`),
  })
  const chat = openKeepingChat(sent, options)
  app.connect(chat)
  const fast = {
    ...LIMITS.platforms.terminal,
    sends: { perSecond: 1e6, burst: 1e6 },
    looks: { perSecond: 1e6, burst: 1e6 },
  }
  const outbox = openOutbox({
    deliveries: app.store.deliveries,
    leases: app.store.leases,
    sinks: [chat.sink],
    clock,
    owner: `${Math.random()}`,
    report: () => {},
    limits: { platforms: { ...LIMITS.platforms, terminal: fast }, pollMs: 20, leaseMs: 150 },
  })
  outbox.start()
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await outbox.stop()
    await app.stop()
  }
  onTestFinished(stop)

  async function send(): Promise<void> {
    outbox.kick()
    await outbox.drain()
  }

  return {
    app,
    outbox,
    sent,
    reports,
    now: clock,
    at(time) {
      now = new Date(time)
    },
    write: (id, paper, into = folder) => writeFileSync(join(into, `${id}.txt`), textOf(paper)),
    read: async () => (await app.refresh()).grown,
    async tick() {
      const planned = await app.planner.tick()
      await send()
      return planned
    },
    send,
    async storyOf(article) {
      const id = await app.store.storyOf(article)
      if (!id) throw new Error(`article ${article} is in no story`)
      return id
    },
    stop,
  }
}

/** A chat that does what the port says. It forgets nothing: what was sent before is found again. */
function openKeepingChat(sent: Sent[], { answer, look, blocks: most = 1_000 }: RigOptions): Chat {
  const ids = new Map<string, string>()
  return {
    platform: 'terminal',
    render({ blocks }) {
      const pages = Array.from({ length: Math.ceil(blocks.length / most) }, (_, page) =>
        blocks.slice(page * most, (page + 1) * most),
      )
      return pages.map((page) => {
        const payload = { text: renderTerminal(page, { ...PLAIN, width: 400 }) }
        return { payload, fallback: payload }
      })
    },
    sink: {
      platform: 'terminal',
      async send(outgoing) {
        const { key, place: to, payload, thread, edits } = outgoing
        const other = answer?.(outgoing)
        if (other) return other
        const id = edits ?? ids.get(key) ?? `m${sent.length + 1}`
        ids.set(key, id)
        const under = { ...(thread && { thread }), ...(edits && { edits }) }
        sent.push({ channel: to.channel, text: String(payload.text), id, ...under })
        return { kind: 'sent', id }
      },
      async find(outgoing) {
        const other = look?.(outgoing)
        if (other) return other
        const id = ids.get(outgoing.key)
        return id ? { kind: 'found', id } : { kind: 'absent' }
      },
    },
    async start() {},
    async stop() {},
    state: () => 'kept',
  }
}

function textOf({ title, told, outlet, language = 'en', url, published }: Paper): string {
  const lines = [`title: ${JSON.stringify(title)}`, `outlet: ${outlet}`, `language: ${language}`]
  if (url) lines.push(`url: ${url}`)
  if (published) lines.push(`published: ${published}`)
  return `---\n${lines.join('\n')}\n---\n${told.join(' ')}\n`
}
