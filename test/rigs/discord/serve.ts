/** The fake Discord as a process of its own. Prints one line of JSON: where it is, and where it is controlled. */
import { serveControl } from '../fault-control.ts'
import { startFakeDiscord } from './fake-discord.ts'
import type { Handle } from './interactions.ts'

const rig = await startFakeDiscord(JSON.parse(process.argv[2] ?? '{}'))

/** A handle as JSON can carry it: waits for the first answer, and for the message if one is to come. */
async function seen(handle: Handle) {
  const ack = await handle.acked.catch(() => undefined)
  const answer =
    ack && [4, 5, 6, 7].includes(ack.type) ? await handle.answer.catch(() => undefined) : undefined
  return { ack, answer, followUps: handle.followUps(), choices: handle.choices, modal: handle.modal }
}

type Action = (...args: never[]) => unknown
const plain = Object.entries(rig).filter((entry): entry is [string, Action] => typeof entry[1] === 'function')
const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'acked' in value

const actions = Object.fromEntries(
  plain.map(([name, act]) => [
    name,
    async (...args: never[]) => {
      const result = act(...args)
      return isHandle(result) ? seen(result) : result
    },
  ]),
)

const { control } = await serveControl({
  actions,
  state: () => ({
    messages: Object.fromEntries(rig.channelIds().map((id) => [id, rig.messages(id)])),
    problems: rig.problems,
    calls: rig.calls,
    commands: rig.commands(),
    connected: rig.connected(),
    invalidRequests: rig.invalidRequests(),
  }),
})

const { url, token, applicationId, guildId, channelId, publicKey } = rig
process.stdout.write(
  `${JSON.stringify({ url, control, token, applicationId, guildId, channelId, publicKey })}\n`,
)
