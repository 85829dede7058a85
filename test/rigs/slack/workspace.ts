/**
 * What the fake Slack knows: channels, people, messages, open views, tokens, switches and the list of problems. A plain
 * record that the other files read and change; it asks the clock and touches nothing else.
 */
import { randomBytes } from 'node:crypto'
import { type Bag, isBag } from './blocks/shape.ts'

export type Channel = {
  readonly id: string
  readonly name: string
  isMember: boolean
  isArchived: boolean
  readonly isPrivate: boolean
  /** The person of a direct message. */
  readonly user?: string
}

export type User = {
  readonly id: string
  readonly name: string
  isAdmin: boolean
  isOwner: boolean
  readonly isBot: boolean
  /** IANA time zone. */
  readonly tz: string
}

/** As the platform hands it out. */
export type Message = {
  readonly type: 'message'
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly bot_id?: string
  readonly app_id?: string
  text: string
  blocks?: readonly Bag[]
  metadata?: Bag
  thread_ts?: string
  subtype?: string
  edited?: { readonly user: string; readonly ts: string }
  client_msg_id?: string
}

export type View = Bag & {
  readonly id: string
  readonly type: string
  readonly callback_id: string
  readonly private_metadata: string
  readonly hash: string
  readonly blocks: readonly Bag[]
}

/** Where and to whom an interaction is answered. */
export type Asked = {
  readonly id: string
  readonly channel: string
  readonly user: string
  /** Of the message under which the button stands. */
  readonly messageTs?: string
}

/** Something a person saw that is not a new message of a channel. */
export type Shown = {
  readonly via: 'ack' | 'response_url' | 'ephemeral' | 'update'
  /** Of the interaction it answers. */
  readonly answers?: string
  readonly action: 'ephemeral' | 'in_channel' | 'replace' | 'delete'
  readonly channel: string
  readonly user?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly text: string
  readonly blocks?: readonly Bag[]
  /** Milliseconds since 1970. */
  readonly at: number
}

export type Rate = { readonly burst: number; readonly perSecond: number }

/** Everything a test may change in mid-run. */
export type Switches = {
  honourClientMsgId: boolean
  withholdMetadata: boolean
  historyDelayMs: number
  historyTier: 'internal' | 'commercial'
  /** Posts to one channel. */
  rate: Rate | 'off'
  /** Characters that each block beyond the first adds to the sum of a message. */
  blockCost: number
  scopes: readonly string[]
  botRefusal: string | undefined
  appRefusal: string | undefined
}

export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'mpim:history',
  'team:read',
  'users:read',
]

export type Workspace = {
  readonly teamId: string
  readonly teamDomain: string
  readonly appId: string
  readonly botId: string
  readonly botUserId: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly channels: Map<string, Channel>
  readonly users: Map<string, User>
  readonly messages: Message[]
  readonly deleted: Set<Message>
  readonly shown: Shown[]
  readonly homes: Map<string, View>
  readonly modals: { view: View; open: boolean }[]
  /** When each trigger was handed out, and whether it was used. */
  readonly triggers: Map<string, { readonly at: number; used: boolean }>
  readonly switches: Switches
  readonly problems: string[]
  readonly buckets: Map<string, { tokens: number; at: number }>
  /** How often each delivery key was posted, removed messages counted. */
  readonly keys: Map<string, number>
}

export const newId = (prefix: string): string => prefix + randomBytes(5).toString('hex').toUpperCase()

export function createWorkspace(): Workspace {
  const secret = () => randomBytes(8).toString('hex')
  return {
    teamId: newId('T'),
    teamDomain: 'fake',
    appId: newId('A'),
    botId: newId('B'),
    botUserId: newId('U'),
    botToken: `xoxb-fake-${secret()}`,
    appToken: `xapp-fake-${secret()}`,
    signingSecret: secret(),
    channels: new Map(),
    users: new Map(),
    messages: [],
    deleted: new Set(),
    shown: [],
    homes: new Map(),
    modals: [],
    triggers: new Map(),
    switches: {
      honourClientMsgId: false,
      withholdMetadata: false,
      historyDelayMs: 0,
      historyTier: 'internal',
      rate: { burst: 5, perSecond: 1 },
      blockCost: 0,
      scopes: SCOPES,
      botRefusal: undefined,
      appRefusal: undefined,
    },
    problems: [],
    buckets: new Map(),
    keys: new Map(),
  }
}

export function addChannel(workspace: Workspace, options: Partial<Channel> = {}): string {
  const id = options.id ?? newId(options.user ? 'D' : 'C')
  const name = options.name ?? id.toLowerCase()
  workspace.channels.set(id, {
    isMember: true,
    isArchived: false,
    isPrivate: false,
    ...options,
    id,
    name,
  })
  return id
}

export function addUser(workspace: Workspace, options: Partial<User> = {}): string {
  const id = options.id ?? newId('U')
  const user = { name: id.toLowerCase(), isAdmin: false, isOwner: false, isBot: false, tz: 'Etc/UTC' }
  workspace.users.set(id, { ...user, ...options, id })
  return id
}

/** The direct messages of a person, made when they are missing. */
export function directChannel(workspace: Workspace, user: string): string {
  const known = [...workspace.channels.values()].find((channel) => channel.user === user)
  return known?.id ?? addChannel(workspace, { user, isPrivate: true })
}

let last = 0

/** A timestamp later than every one before it: seconds and six digits. */
export function nextTs(): string {
  last = Math.max(Date.now() * 1_000, last + 1)
  return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
}

/** Microseconds since 1970 of a timestamp, however many digits it has. */
export function micros(ts: unknown): number {
  const [seconds = '0', fraction = ''] = String(ts).split('.')
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6))
}

/** Oldest first, replies among them, removed ones left out. */
export const messagesIn = (workspace: Workspace, channel: string): Message[] =>
  workspace.messages.filter((message) => message.channel === channel && !workspace.deleted.has(message))

export const findMessage = (workspace: Workspace, channel: string, ts: unknown): Message | undefined =>
  messagesIn(workspace, channel).find((message) => message.ts === ts)

/** Blocks as the platform keeps them: each has an id. */
export const withBlockIds = (blocks: readonly Bag[]): readonly Bag[] =>
  blocks.map((block) => ({ ...block, block_id: block.block_id ?? randomBytes(3).toString('hex') }))

/** Seconds to wait for the next token of a bucket, or 0 when one was taken. */
export function takeToken({ buckets }: Workspace, name: string, { burst, perSecond }: Rate): number {
  const now = Date.now()
  const bucket = buckets.get(name) ?? { tokens: burst, at: now }
  const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond)
  const taken = tokens >= 1
  buckets.set(name, { tokens: taken ? tokens - 1 : tokens, at: now })
  return taken ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
}

/** The delivery key that a message carries. */
export function keyOf(metadata: Bag | undefined): string | undefined {
  const payload = metadata?.event_payload
  const key = isBag(payload) ? payload.key : undefined
  return typeof key === 'string' ? key : undefined
}
