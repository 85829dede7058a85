/** The application itself: who it is, where its gateway is, what its commands are. */
import { lookAtCommands } from '../rules/command-rules.ts'
import { type Json, refusals } from '../rules/refusal.ts'
import { applicationShape, guildShape, selfShape } from '../world/shapes.ts'
import type { World } from '../world/world.ts'
import { type Asked, type Route, settle } from './router.ts'

const COMMANDS = '/applications/{application_id}/commands'
const GUILD_COMMANDS = '/applications/{application_id}/guilds/{guild_id}/commands'
const DAY_MS = 86_400_000

type Gateway = { url(): string; readonly shards: number; identifies(): number }

export function applicationRoutes(world: World, gateway: Gateway): Route[] {
  const isOurs = ({ at }: Asked) => {
    if (at.application_id !== world.applicationId) throw refusals.missingAccess()
    if (at.guild_id !== undefined && at.guild_id !== world.guildId) throw refusals.missingAccess()
  }
  const list = (asked: Asked) => {
    isOurs(asked)
    return { body: world.commands.get(asked.at.guild_id ?? '') ?? [] }
  }
  const overwrite = (asked: Asked) => {
    isOurs(asked)
    settle(world, 'commands', lookAtCommands(asked.list))
    const scope = asked.at.guild_id ?? ''
    const old = world.commands.get(scope) ?? []
    const commands = asked.list.map((command) => registered(world, command, old, asked.at.guild_id))
    world.commands.set(scope, commands)
    return { body: commands }
  }
  return [
    {
      method: 'GET',
      template: '/gateway/bot',
      serve: () => ({
        body: {
          url: gateway.url(),
          shards: gateway.shards,
          session_start_limit: {
            total: 1_000,
            remaining: 1_000 - gateway.identifies(),
            reset_after: DAY_MS,
            max_concurrency: 1,
          },
        },
      }),
    },
    { method: 'GET', template: '/users/@me', serve: () => ({ body: selfShape(world) }) },
    { method: 'GET', template: '/applications/@me', serve: () => ({ body: applicationShape(world) }) },
    {
      method: 'GET',
      template: '/guilds/{guild_id}',
      serve({ at }) {
        if (at.guild_id !== world.guildId) throw refusals.unknownGuild()
        return { body: guildShape(world) }
      },
    },
    { method: 'GET', template: COMMANDS, serve: list },
    { method: 'GET', template: GUILD_COMMANDS, serve: list },
    { method: 'PUT', template: COMMANDS, serve: overwrite },
    { method: 'PUT', template: GUILD_COMMANDS, serve: overwrite },
  ]
}

/** A name that was there before keeps its id: it is no new command. */
function registered(world: World, command: Json, old: readonly Json[], guildId?: string): Json {
  const type = command.type ?? 1
  const before = old.find((other) => other.name === command.name && other.type === type)
  return {
    default_member_permissions: null,
    description: '',
    nsfw: false,
    ...command,
    type,
    id: before?.id ?? world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    ...(guildId && { guild_id: guildId }),
  }
}
