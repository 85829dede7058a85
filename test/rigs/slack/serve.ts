/** The fake Slack as a process of its own: prints one JSON line with its addresses, then serves until it is stopped. */
import { serveControl } from '../fault-control.ts'
import { type FakeSlack, startFakeSlack } from './fake-slack.ts'
import type { Told } from './transport/acknowledge.ts'

const slack = await startFakeSlack()

/** An action on people's side answers once the program has acknowledged, with what the person saw until then. */
const told = (tell: (what: never, how?: never) => Told) => async (what: unknown, how?: unknown) => {
  const { acked, responses } = tell(what as never, how as never)
  const ack = await acked
  return { ack, responses: responses() }
}

function actions({ http, stop: _, ...rest }: FakeSlack) {
  const methods = Object.entries(rest).filter(([, value]) => typeof value === 'function')
  const people = ['slash', 'blockAction', 'viewSubmit', 'shortcut', 'options', 'event'] as const
  return {
    ...(Object.fromEntries(methods) as Record<string, (...args: never[]) => unknown>),
    ...Object.fromEntries(people.map((name) => [name, told(slack[name] as never)])),
    http: async (requestUrl: string, name: (typeof people)[number], what: never, how: never) => {
      const { responses, ...answered } = await http(requestUrl)[name](what, how)
      return { ...answered, responses: responses() }
    },
  }
}

const { botToken, appToken, signingSecret, teamId, botUserId, channelId, userId, managerId, url } = slack
const about = { botToken, appToken, signingSecret, teamId, botUserId, channelId, userId, managerId }

const { control } = await serveControl({
  state: () => ({
    ...about,
    messages: slack.allMessages(),
    homes: Object.fromEntries(slack.homes()),
    views: slack.views(),
    ephemerals: slack.ephemerals(),
    shown: slack.shown(),
    calls: slack.calls,
    frames: slack.frames,
    problems: slack.problems,
    connections: slack.connections(),
  }),
  actions: actions(slack),
})

process.stdout.write(`${JSON.stringify({ url, control, ...about })}\n`)
