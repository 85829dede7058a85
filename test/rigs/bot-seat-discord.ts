/** A seat at the fake Discord, by discord.js. */
import type { App } from '../../src/app.ts'
import { openDiscordChat } from '../../src/deliver/discord/chat.ts'
import { type Member, shared } from './bot-seat-member.ts'
import { type FakeDiscord, startFakeDiscord } from './discord/fake-discord.ts'

const MANAGE_SERVER = 1n << 5n

export async function joinDiscord(app: App): Promise<Member> {
  const discord = await startFakeDiscord({ openapi: '' })
  const chat = openDiscordChat({ ...shared(app), token: discord.token, apiUrl: discord.url })
  const fronts = () => discord.messages(discord.channelId)
  const answers: Wire[] = []
  // Not the one to whom the bot belongs.
  const user = discord.user('900000000000000001', 'passer-by')
  return {
    chat,
    place: { platform: 'discord', workspace: discord.guildId, channel: discord.channelId },
    canEdit: true,
    async ask({ name, subcommand, options = {}, isManager = false }) {
      const typed = { name, options, ...(subcommand && { subcommand }) }
      const told = discord.command({ ...typed, user, permissions: isManager ? MANAGE_SERVER : 0n })
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
