/** Who called, and where, from what Discord says about it. Pure. */
import type { APIInteraction, APIInteractionGuildMember } from 'discord.js'
import type { Caller } from '../../../caller.ts'
import type { Place } from '../../../place.ts'
import { managesServer, mayWrite } from '../permissions.ts'

/** Direct messages, as the name of a server; and that of every person: users are the same in all servers. */
export const DIRECT = '@me'
/** Threads of announcements, public and private ones. */
const THREADS = [10, 11, 12]

export type CallerOptions = {
  /** Ids of roles and users. */
  readonly managers: readonly string[]
  /** Ids of the people to whom the application belongs, once they are known. */
  owners(): readonly string[]
  /** Of a thread of which the payload does not tell it. */
  parentOf(channelId: string): string | undefined
}

/** `thread`: the thread in which it was called, which has the id of the message that began it. */
export type Called = { readonly caller: Caller; readonly thread?: string }

export function calledBy(interaction: APIInteraction, options: CallerOptions): Called {
  const { id, guild_id: guild, member } = interaction
  const user = (member?.user ?? interaction.user)?.id ?? ''
  const person = { platform: 'discord', workspace: DIRECT, user } as const
  if (guild === undefined) {
    const place: Place = { platform: 'discord', workspace: DIRECT, channel: `@${user}` }
    return {
      caller: { person, place, isManager: false, isOperator: isNamed(user, member, options), request: id },
    }
  }
  const { channel, thread } = channelOf(interaction, options)
  const place: Place = { platform: 'discord', workspace: guild, channel }
  const isOperator = isNamed(user, member, options)
  const permissions = member?.permissions ?? '0'
  const caller: Caller = {
    person,
    place,
    isManager: isOperator || managesServer(permissions),
    isOperator,
    mayWrite: mayWrite(permissions, thread !== undefined),
    request: id,
  }
  return { caller, ...(thread !== undefined && { thread }) }
}

/** Whoever made the bot, and whom they configured. */
const isNamed = (
  user: string,
  member: APIInteractionGuildMember | undefined,
  { managers, owners }: CallerOptions,
): boolean => [user, ...(member?.roles ?? [])].some((id) => managers.includes(id)) || owners().includes(user)

function channelOf(
  { channel }: APIInteraction,
  { parentOf }: CallerOptions,
): { readonly channel: string; readonly thread?: string } {
  const id = channel?.id ?? ''
  if (!channel || !THREADS.includes(channel.type)) return { channel: id }
  const parent = 'parent_id' in channel ? channel.parent_id : undefined
  return { channel: parent ?? parentOf(id) ?? id, thread: id }
}
