/** How the things of the world look over the wire. Pure. Source: docs.discord.com/developers/resources. */
import type { Json } from '../rules/refusal.ts'
import { ALL_NEEDED, type Channel, isDirect, isThread, type User, type World } from './world.ts'

export const userShape = ({ id, username, bot = false }: User): Json => ({
  id,
  username,
  discriminator: bot ? '0001' : '0',
  global_name: null,
  avatar: null,
  public_flags: 0,
  flags: 0,
  bot,
  primary_guild: null,
})

export const selfShape = ({ bot }: World): Json => ({
  ...userShape(bot),
  mfa_enabled: true,
  locale: 'en-US',
  email: null,
  verified: true,
})

export const applicationShape = (world: World): Json => ({
  id: world.applicationId,
  name: 'Dragoman',
  icon: null,
  description: '',
  type: null,
  verify_key: world.publicKey,
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: userShape(world.maker),
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
  bot: userShape(world.bot),
  bot_public: true,
  bot_require_code_grant: false,
})

const EVERY_BIT = (1n << 53n) - 1n
const MEMBER = 1

/** The bot's bits stand in an overwrite of its own, so that a program which counts them itself comes to the same. */
const overwrites = (world: World, { permissions }: Channel) => [
  { id: world.bot.id, type: MEMBER, allow: String(permissions), deny: String(EVERY_BIT & ~permissions) },
]

export const instant = (world: World) => new Date(world.now()).toISOString()

export function channelShape(world: World, channel: Channel): Json {
  const { id, type, name, messages } = channel
  const base = {
    id,
    type,
    flags: channel.needsTag ? 1 << 4 : 0,
    last_message_id: messages.at(-1)?.wire.id ?? null,
  }
  if (isDirect(channel)) return { ...base, recipients: (channel.recipients ?? []).map(userShape) }
  const inGuild = { ...base, name, guild_id: world.guildId, parent_id: channel.parentId ?? null }
  return isThread(channel)
    ? { ...inGuild, ...threadFields(world, channel) }
    : { ...inGuild, ...guildFields(world, channel) }
}

const guildFields = (world: World, channel: Channel): Json => ({
  position: 0,
  permission_overwrites: overwrites(world, channel),
  rate_limit_per_user: 0,
  nsfw: false,
  topic: null,
  ...(channel.type === 15 && {
    available_tags: channel.tags.map((name, place) => ({
      id: String(place + 1),
      name,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  }),
})

const threadFields = (world: World, { archiveMinutes = 1440, messages, appliedTags }: Channel): Json => ({
  owner_id: world.bot.id,
  rate_limit_per_user: 0,
  message_count: messages.length,
  total_message_sent: messages.length,
  member_count: 1,
  ...(appliedTags && { applied_tags: appliedTags }),
  thread_metadata: {
    archived: false,
    archive_timestamp: instant(world),
    auto_archive_duration: archiveMinutes,
    locked: false,
    create_timestamp: instant(world),
  },
})

export const memberShape = (user: User, roles: readonly string[] = []): Json => ({
  user: userShape(user),
  roles,
  nick: null,
  avatar: null,
  banner: null,
  joined_at: '2026-01-01T00:00:00.000Z',
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  communication_disabled_until: null,
})

const roleShape = (id: string, name: string, permissions: bigint, position: number): Json => ({
  id,
  name,
  permissions: String(permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: position > 0,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
})

export const guildShape = (world: World): Json => ({
  id: world.guildId,
  name: 'Fake server',
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: world.person.id,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  roles: [
    roleShape(world.guildId, '@everyone', ALL_NEEDED, 0),
    roleShape(world.botRoleId, 'Dragoman', ALL_NEEDED, 1),
  ],
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
})

/** What GUILD_CREATE adds to the server itself. */
export function guildCreateShape(world: World): Json {
  const channels = [...world.channels.values()].filter((channel) => !isDirect(channel))
  const shapes = (list: readonly Channel[]) => list.map((channel) => channelShape(world, channel))
  return {
    ...guildShape(world),
    joined_at: '2026-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 2,
    members: [memberShape(world.bot, [world.botRoleId])],
    channels: shapes(channels.filter((channel) => !isThread(channel))),
    threads: shapes(channels.filter(isThread)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
