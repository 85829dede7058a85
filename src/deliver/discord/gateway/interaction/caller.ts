/** Who called, and where, from what Discord says about it. Pure. */
import type { APIInteraction, APIInteractionGuildMember } from 'discord.js'
import type { Caller } from '../../../caller.ts'
import type { Place } from '../../../place.ts'
import { managesServer } from '../permissions.ts'

/** Direct messages, as the name of a server. */
export const DIRECT = '@me'
/** Threads of announcements, public and private ones. */
const THREADS = [10, 11, 12]

export type CallerOptions = {
  /** Ids of roles and users. */
  readonly managers: readonly string[]
  /** Of a thread of which the payload does not tell it. */
  parentOf(channelId: string): string | undefined
}

/** `thread`: the thread in which it was called, which has the id of the message that began it. */
export type Called = { readonly caller: Caller; readonly thread?: string }

export function calledBy(interaction: APIInteraction, options: CallerOptions): Called {
  const { id, guild_id: guild, member } = interaction
  const user = (member?.user ?? interaction.user)?.id ?? ''
  const workspace = guild ?? DIRECT
  const person = { platform: 'discord', workspace, user } as const
  if (guild === undefined) {
    const place: Place = { platform: 'discord', workspace, channel: `@${user}` }
    return { caller: { person, place, isManager: false, request: id } }
  }
  const { channel, thread } = channelOf(interaction, options)
  const place: Place = { platform: 'discord', workspace, channel }
  const isManager = mayManage(user, member, options.managers)
  return { caller: { person, place, isManager, request: id }, ...(thread !== undefined && { thread }) }
}

/** By the server's own permission, or by what the operator configured. */
function mayManage(
  user: string,
  member: APIInteractionGuildMember | undefined,
  managers: readonly string[],
): boolean {
  if (managesServer(member?.permissions ?? '0') || managers.includes(user)) return true
  return (member?.roles ?? []).some((role) => managers.includes(role))
}

function channelOf(
  { channel }: APIInteraction,
  { parentOf }: CallerOptions,
): { readonly channel: string; readonly thread?: string } {
  const id = channel?.id ?? ''
  if (!channel || !THREADS.includes(channel.type)) return { channel: id }
  const parent = 'parent_id' in channel ? channel.parent_id : undefined
  return { channel: parent ?? parentOf(id) ?? id, thread: id }
}
