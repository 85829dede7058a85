/**
 * What exists in the fake Discord: a server, channels, messages, people, and the laws they live by (clock, ids, who may
 * do what). Knows neither HTTP nor the gateway; `emit` is how the gateway hears of things.
 */
import { generateKeyPairSync } from 'node:crypto'
import type { Json } from '../rules/refusal.ts'
import { refusals } from '../rules/refusal.ts'

export type User = { readonly id: string; readonly username: string; readonly bot?: boolean }

export type Stored = {
  /** As it goes over the wire. */
  wire: Json & { id: string; channel_id: string; flags: number; author: Json }
  readonly authorId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly nonce?: string
  deleted: boolean
}

export type Channel = {
  readonly id: string
  /** 0 text, 1 direct messages, 5 announcements, 11 thread, 15 forum. */
  readonly type: number
  readonly name: string
  readonly parentId?: string
  readonly recipients?: readonly User[]
  readonly appliedTags?: readonly string[]
  readonly tags: readonly string[]
  readonly needsTag: boolean
  readonly archiveMinutes?: number
  /** Of the bot in this channel. */
  permissions: bigint
  messages: Stored[]
}

export type ChannelOptions = {
  readonly id?: string
  readonly type?: number
  readonly name?: string
  readonly permissions?: bigint | string
  readonly parentId?: string
  readonly recipients?: readonly User[]
  readonly appliedTags?: readonly string[]
  /** Names of a forum's tags; their ids are given. */
  readonly tags?: readonly string[]
  readonly needsTag?: boolean
  readonly archiveMinutes?: number
}

export const PERMISSIONS = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  readMessageHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const
export type Permission = keyof typeof PERMISSIONS

const { manageMessages: _notOurs, ...ORDINARY } = PERMISSIONS
export const ALL_NEEDED: bigint = Object.values(ORDINARY).reduce((bits, bit) => bits | bit, 0n)

const DISCORD_EPOCH = 1_420_070_400_000n
const DIRECT = 1
const THREAD = 11
const NONCE_WINDOW_MS = 180_000

export type WorldOptions = {
  readonly token?: string
  readonly nonceWindowMs?: number
  /** What marks a message as one delivery, in its components or embeds: two with one mark are a problem. */
  readonly mark?: RegExp | string
}
export type World = ReturnType<typeof createWorld>

export function createWorld(options: WorldOptions = {}) {
  let offset = 0
  let last = 0n
  const now = () => Date.now() + offset
  const idAt = (ms: number) => {
    const wanted = (BigInt(ms) - DISCORD_EPOCH) << 22n
    last = wanted > last ? wanted : last + 1n
    return String(last)
  }
  const newId = () => idAt(now())
  const keys = generateKeyPairSync('ed25519')
  const bot: User = { id: newId(), username: 'dragoman', bot: true }
  const person: User = { id: newId(), username: 'reader' }
  const maker: User = { id: newId(), username: 'maker' }
  const problems: string[] = []
  const channels = new Map<string, Channel>()
  const pattern = options.mark === undefined ? undefined : new RegExp(options.mark)
  const marks = new Set<string>()
  const markOf = ({ wire }: Stored) => pattern?.exec(JSON.stringify([wire.components, wire.embeds]))?.[0]

  const world = {
    now,
    newId,
    /** Moves the clock of the platform, not that of the program. */
    advance: (ms: number) => {
      offset += ms
    },
    token: options.token ?? `${Buffer.from(bot.id).toString('base64url')}.fake.token`,
    tokenIsGood: true,
    nonceWindowMs: options.nonceWindowMs ?? NONCE_WINDOW_MS,
    historyDelayMs: 0,
    applicationId: bot.id,
    guildId: newId(),
    botRoleId: newId(),
    bot,
    person,
    /** To whom the application belongs. */
    maker,
    users: new Map([bot, person, maker].map((user) => [user.id, user])),
    privateKey: keys.privateKey,
    publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    channels,
    /** Messages that only one person sees. */
    hidden: [] as Stored[],
    /** By guild id, or '' for the global ones. */
    commands: new Map<string, Json[]>(),
    problems,
    problem: (text: string) => void problems.push(text),
    /** Replaced by the gateway. */
    emit: (_event: string, _data: Json, _place?: { channel?: Channel }): void => {},

    addChannel(wanted: ChannelOptions = {}): Channel {
      const { id = newId(), type = 0 } = wanted
      const permissions = BigInt(wanted.permissions ?? ALL_NEEDED)
      const tags = wanted.tags ?? []
      const base = {
        id,
        type,
        permissions,
        name: wanted.name ?? `channel-${channels.size + 1}`,
        messages: [],
      }
      const channel = { ...wanted, ...base, tags, needsTag: wanted.needsTag ?? false }
      channels.set(id, channel)
      return channel
    },
    directChannel(user: User): Channel {
      const isWith = ({ type, recipients }: Channel) => type === DIRECT && recipients?.[0]?.id === user.id
      const found = [...channels.values()].find(isWith)
      return found ?? world.addChannel({ type: DIRECT, recipients: [user] })
    },
    /** @throws {Refusal} when it is gone, or the bot may not. */
    requireChannel(id: string, ...needed: readonly Permission[]): Channel {
      const channel = channels.get(id)
      if (!channel) throw refusals.unknownChannel()
      if (channel.type === DIRECT) return channel
      if (!(channel.permissions & PERMISSIONS.viewChannel)) throw refusals.missingAccess()
      const mayAll = needed.every((name) => channel.permissions & PERMISSIONS[name])
      if (!mayAll) throw refusals.missingPermissions()
      return channel
    },
    requireMessage(channel: Channel, id: string): Stored {
      const found = channel.messages.find(({ wire, deleted }) => wire.id === id && !deleted)
      if (!found) throw refusals.unknownMessage()
      return found
    },
    /** Anywhere, and also one that only one person sees. */
    findMessage(id: string): Stored | undefined {
      const all = [...channels.values()].flatMap(({ messages }) => messages)
      return [...all, ...world.hidden].find(({ wire, deleted }) => wire.id === id && !deleted)
    },
    /** The earlier message of this author with this nonce, if Discord still remembers it. */
    sameNonce(authorId: string, nonce: string): Stored | undefined {
      const since = now() - world.nonceWindowMs
      return [...channels.values()]
        .flatMap(({ messages }) => messages)
        .find((stored) => stored.authorId === authorId && stored.nonce === nonce && stored.createdAt >= since)
    },
    store(channel: Channel, stored: Stored): void {
      const { nonce } = stored
      const twin = nonce !== undefined && channel.messages.some((other) => other.nonce === nonce)
      if (twin) world.problem(`two messages with the nonce ${nonce} in channel ${channel.id}`)
      const mark = markOf(stored)
      if (mark && marks.has(`${channel.id} ${mark}`))
        world.problem(`two messages with the mark ${mark} in channel ${channel.id}`)
      if (mark) marks.add(`${channel.id} ${mark}`)
      channel.messages.push(stored)
    },
    remove(channel: Channel, stored: Stored): void {
      stored.deleted = true
      const guild = channel.type === DIRECT ? {} : { guild_id: world.guildId }
      world.emit('MESSAGE_DELETE', { id: stored.wire.id, channel_id: channel.id, ...guild }, { channel })
    },
    user(id: string, username = `user-${id.slice(-4)}`): User {
      const user = world.users.get(id) ?? { id, username }
      world.users.set(id, user)
      return user
    },
  }
  return world
}

export const isThread = ({ type }: Pick<Channel, 'type'>): boolean => type === THREAD
export const isDirect = ({ type }: Pick<Channel, 'type'>): boolean => type === DIRECT
