/** Tells a manager who sets a channel up what the bot may not do there, before a digest fails. Pure. */
import type { Caller } from '../../../caller.ts'
import { block } from '../../../card.ts'
import type { Reply } from '../../../command.ts'
import { listed } from '../../../words.ts'
import { missingPermissions } from '../permissions.ts'

/** Commands after which digests are posted. */
const SETTING_UP = ['channel set', 'channel resume']

/** `permissions`: of the bot in this channel, as bits. */
export function withWarning(
  reply: Reply,
  path: string,
  { isManager, place }: Caller,
  permissions: string,
): Reply {
  if (!SETTING_UP.includes(path) || !isManager || place.channel.startsWith('@')) return reply
  const missing = missingPermissions(permissions)
  if (missing.length === 0) return reply
  const words = `Missing here: ${listed(missing)}. Digests need that: give it to the bot in this channel's settings.`
  return { ...reply, card: { ...reply.card, blocks: [...reply.card.blocks, block('meta', words)] } }
}
