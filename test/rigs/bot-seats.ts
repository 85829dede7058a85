/**
 * A seat at each platform: the whole bot over the sample story, a real client library where the platform has one, and a
 * person who types commands and reads. What is read comes back as plain words, without marks and buttons.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text as textOfStream } from 'node:stream/consumers'
import { commands } from '../../commands/commands.ts'
import { type App, openApp } from '../../src/app.ts'
import { type Bot, startBot } from '../../src/bot.ts'
import { parseConfig } from '../../src/config.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Chat } from '../../src/deliver/chat.ts'
import { openDiscordChat } from '../../src/deliver/discord/chat.ts'
import type { Place } from '../../src/deliver/place.ts'
import { openSlackChat } from '../../src/deliver/slack/chat.ts'
import { openTerminalChat, SCREEN } from '../../src/deliver/terminal/chat.ts'
import { runPrompt } from '../../src/deliver/terminal/prompt.ts'
import { PLAIN } from '../../src/deliver/terminal/render.ts'
import { type FakeDiscord, startFakeDiscord } from './discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts'
import type { Shown } from './slack/workspace.ts'

/** A Sunday. Time stands still until the bot runs: a digest of this instant is no late one. */
export const NOON = new Date('2026-11-22T12:00:00Z')
/** Comes later, to a folder that does not hold it: the story grows. */
const LATER = '004_66b4c24dfe62b857.txt'
const MANAGE_SERVER = 1n << 5n

export type Typed = {
  readonly name: string
  readonly subcommand?: string
  readonly options?: Readonly<Record<string, string>>
  readonly isManager?: boolean
}

export type Seat = {
  readonly app: App
  readonly bot: Bot
  readonly place: Place
  /** Whether a message can be changed after it was posted. */
  readonly canEdit: boolean
  /** What the person is answered with. */
  ask(typed: Typed): Promise<string>
  /** What stands in the channel, and under its messages; oldest first. */
  channel(): readonly string[]
  thread(): readonly string[]
  /** Everything that would call somebody, lead somewhere, or paint the screen, in all that was ever shown. */
  alive(): readonly string[]
  /** What the platform objects to. */
  problems(): readonly string[]
  /** One article more, and the sources are read again. */
  grow(): Promise<void>
  close(): Promise<void>
}

/** The place by the platform's own ids; the program is given to whoever opens the chat. */
type Member = {
  readonly place: Place
  readonly chat: Chat
  readonly canEdit: boolean
  ask(typed: Typed): Promise<string>
  channel(): readonly string[]
  thread(): readonly string[]
  alive(): readonly string[]
  problems(): readonly string[]
  stop(): Promise<void> | void
}

export const openSeat = {
  discord: () => seat(joinDiscord),
  slack: () => seat(joinSlack),
  terminal: () => seat(joinTerminal),
}

async function seat(joinIn: (app: App) => Promise<Member>): Promise<Seat> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-seat-'))
  for (const name of readdirSync('seeds'))
    if (name.endsWith('.txt') && name !== LATER) copyFileSync(join('seeds', name), join(folder, name))
  let from: number | undefined
  const clock = () => new Date(NOON.getTime() + (from === undefined ? 0 : performance.now() - from))
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: folder }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'sample' }],
      database: ':memory:',
    }),
    { clock },
  )
  await app.refresh()
  const member = await joinIn(app)
  const { place, chat } = member
  const schedule = { cron: '0 12 * * *', zone: 'UTC' }
  await app.store.channels.put(place, { ...DEFAULT_SETTINGS, schedule }, clock())
  await app.store.channels.setEvaluated(place, new Date(NOON.getTime() - 60_000))
  const bot = await startBot(app, [chat], () => undefined, { readAtStart: false })
  // What is due is planned within the start; what belongs to it is sent in order.
  await expectSoon(async () => (await app.store.deliveries.counts()).length > 0)
  from = performance.now()
  await bot.idle()
  return {
    app,
    bot,
    ...member,
    async grow() {
      copyFileSync(join('seeds', LATER), join(folder, LATER))
      await bot.read()
      await bot.idle()
    },
    async close() {
      await bot.stop()
      await app.stop()
      await member.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function expectSoon(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('not within 10 s')
}

const shared = (app: App) => ({
  desk: app.desk,
  commands,
  clock: app.clock,
  events: app.store.events,
  managers: [],
  replies: false,
  log: () => undefined,
})

/** The line that is typed where there are no forms: the words of a question need no name. */
const lineOf = ({ name, subcommand, options = {} }: Typed): string =>
  [
    name,
    ...(subcommand ? [subcommand] : []),
    ...Object.entries(options).map(([option, value]) =>
      option === 'question' ? value : `${option}:"${value}"`,
    ),
  ].join(' ')

async function joinDiscord(app: App): Promise<Member> {
  const discord = await startFakeDiscord({ openapi: '' })
  const chat = openDiscordChat({ ...shared(app), token: discord.token, apiUrl: discord.url })
  const fronts = () => discord.messages(discord.channelId)
  const answers: Wire[] = []
  return {
    chat,
    place: { platform: 'discord', workspace: discord.guildId, channel: discord.channelId },
    canEdit: true,
    async ask({ name, subcommand, options = {}, isManager = false }) {
      const typed = { name, options, ...(subcommand && { subcommand }) }
      const told = discord.command({ ...typed, permissions: isManager ? MANAGE_SERVER : 0n })
      answers.push(await told.answer, ...told.followUps())
      return wordsOnDiscord(await told.answer)
    },
    channel: () => fronts().map(wordsOnDiscord),
    thread: () => fronts().flatMap(({ id }) => discord.messages(id).map(wordsOnDiscord)),
    alive: () => [...shownOn(discord), ...answers].flatMap(aliveOnDiscord),
    problems: () => discord.problems,
    stop: () => discord.stop(),
  }
}

type Wire = Readonly<Record<string, unknown>>

const shownOn = (discord: FakeDiscord): Wire[] => discord.channelIds().flatMap((id) => discord.messages(id))

const TEXT = 10

function textsOnDiscord(components: unknown): string[] {
  if (!Array.isArray(components)) return []
  return components.flatMap(({ type, content, components: inner }) =>
    type === TEXT ? [String(content)] : textsOnDiscord(inner),
  )
}

const wordsOnDiscord = (message: Wire): string =>
  [...(message.content ? [String(message.content)] : []), ...textsOnDiscord(message.components)].join('\n')

function aliveOnDiscord(message: Wire): string[] {
  const { mentions = [], mention_roles: roles = [], mention_everyone: everyone } = message
  const called = (mentions as unknown[]).length + (roles as unknown[]).length > 0 || everyone === true
  const words = wordsOnDiscord(message)
  const links = words.match(/(?<!\\)<[@#]|(?<![\\\w])https?:\/\/\S+|@everyone|@here/g) ?? []
  return called ? ['somebody was called', ...links] : [...links]
}

async function joinSlack(app: App): Promise<Member> {
  const slack = await startFakeSlack()
  const { botToken, appToken, url, userId, managerId, channelId } = slack
  const chat = openSlackChat({ ...shared(app), command: 'news', botToken, appToken, apiUrl: url })
  const inChannel = () => slack.messages(channelId)
  const isReply = ({ ts, thread_ts: thread }: { ts: string; thread_ts?: string }) =>
    thread !== undefined && thread !== ts
  return {
    chat,
    place: { platform: 'slack', workspace: slack.teamId, channel: channelId },
    canEdit: true,
    async ask(typed) {
      const user = typed.isManager ? managerId : userId
      const told = slack.slash({ command: '/news', text: lineOf(typed), user })
      await expectSoon(async () => told.responses().length > 0)
      return told.responses().map(wordsOnSlack).join('\n')
    },
    channel: () =>
      inChannel()
        .filter((message) => !isReply(message))
        .map(wordsOnSlack),
    thread: () => inChannel().filter(isReply).map(wordsOnSlack),
    alive: () => [...everSeen(slack)].flatMap(aliveOnSlack),
    problems: () => slack.problems,
    stop: () => slack.stop(),
  }
}

type Seen = Pick<Shown, 'text' | 'blocks'>

const everSeen = (slack: FakeSlack): Seen[] =>
  [...Object.values(slack.allMessages()).flat(), ...slack.shown()] as Seen[]

/** Labels of buttons are not among the words. */
function textsOnSlack(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOnSlack)
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'type') === 'actions') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : textsOnSlack(inner),
  )
}

const wordsOnSlack = ({ text, blocks = [] }: Seen): string => {
  const texts = textsOnSlack(blocks)
  const words = texts.length > 0 ? texts.join('\n') : text
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const aliveOnSlack = (seen: Seen): string[] =>
  JSON.stringify([seen.text, seen.blocks]).match(/<[!@#]|<https?:|[@＠](?=[\p{L}\p{N}])/gu) ?? []

/** Control characters but for the line feed, and what turns the direction of writing. */
const PAINTS = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

async function joinTerminal(app: App): Promise<Member> {
  const printed: string[] = []
  const answers: string[] = []
  const chat = openTerminalChat({ write: (text) => void printed.push(text), options: () => PLAIN })
  let asked = 0
  return {
    chat,
    place: SCREEN,
    canEdit: false,
    async ask(typed) {
      const input = new PassThrough()
      const output = new PassThrough()
      const written: string[] = []
      const done = runPrompt({
        desk: app.desk,
        commands,
        input,
        output,
        write: (words) => void written.push(words),
        report: () => undefined,
        caller: {
          person: { platform: 'terminal', workspace: SCREEN.workspace, user: 'you' },
          place: SCREEN,
          isManager: typed.isManager ?? false,
          request: `seat-${asked++}`,
        },
      })
      input.end(`/${lineOf(typed)}\n`)
      await done
      output.end()
      await textOfStream(output)
      const words = written.join('')
      answers.push(words)
      // What stands on a button elsewhere is a line here.
      return words.replace(/\n.*Evidence: \/story evidence \w+\s*$/, '')
    },
    // One screen: the front page, and everything under it.
    channel: () => printed.slice(0, 1),
    thread: () => printed.slice(1),
    alive: () => [...printed, ...answers].flatMap((words) => words.match(PAINTS) ?? []),
    problems: () => [],
    stop: () => undefined,
  }
}
