/** Tells Discord which commands there are, when they are others than it knows. Touches the network. */
import type { REST } from 'discord.js'
import type { Payload } from '../../outbox/delivery.ts'
import { sameDefinitions } from './definitions.ts'

export type RegisterOptions = {
  readonly rest: Pick<REST, 'get' | 'put'>
  readonly applicationId: string
  /** Only for this server, where a change is seen at once; everywhere unless said. */
  readonly guild?: string
  readonly wanted: readonly Payload[]
}

/** True when it has written: a restart with the same commands writes nothing. @throws what the network throws. */
export async function registerCommands({
  rest,
  applicationId,
  guild,
  wanted,
}: RegisterOptions): Promise<boolean> {
  const scope = guild === undefined ? '' : `/guilds/${guild}`
  const route = `/applications/${applicationId}${scope}/commands` as const
  const there = await rest.get(route)
  if (Array.isArray(there) && sameDefinitions(there, wanted)) return false
  await rest.put(route, { body: wanted })
  return true
}
