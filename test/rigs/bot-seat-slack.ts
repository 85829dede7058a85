/** A seat at the fake Slack, by Bolt. */
import type { App } from '../../src/app.ts'
import { openSlackChat } from '../../src/deliver/slack/chat.ts'
import { expectSoon, lineOf, type Member, shared } from './bot-seat-member.ts'
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts'
import type { Shown } from './slack/workspace.ts'

export async function joinSlack(app: App): Promise<Member> {
  const slack = await startFakeSlack()
  const { botToken, appToken, url, userId, managerId, channelId } = slack
  const chat = openSlackChat({ ...shared(app), command: 'news', botToken, appToken, apiUrl: url })
  const inChannel = () => slack.messages(channelId)
  const isReply = ({ ts, thread_ts: thread }: { ts: string; thread_ts?: string }) =>
    thread !== undefined && thread !== ts
  return {
    chat,
    place: { platform: 'slack', workspace: slack.teamId, channel: channelId },
    canEdit: true,
    async ask(typed) {
      const user = typed.isManager ? managerId : userId
      const told = slack.slash({ command: '/news', text: lineOf(typed), user })
      await expectSoon(async () => told.responses().length > 0)
      return told.responses().map(wordsOnSlack).join('\n')
    },
    channel: () =>
      inChannel()
        .filter((message) => !isReply(message))
        .map(wordsOnSlack),
    thread: () => inChannel().filter(isReply).map(wordsOnSlack),
    alive: () => [...everSeen(slack)].flatMap(aliveOnSlack),
    problems: () => slack.problems,
    stop: () => slack.stop(),
  }
}

type Seen = Pick<Shown, 'text' | 'blocks'>

const everSeen = (slack: FakeSlack): Seen[] =>
  [...Object.values(slack.allMessages()).flat(), ...slack.shown()] as Seen[]

/** Labels of buttons are not among the words. */
function textsOnSlack(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOnSlack)
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'type') === 'actions') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : textsOnSlack(inner),
  )
}

const wordsOnSlack = ({ text, blocks = [] }: Seen): string => {
  const texts = textsOnSlack(blocks)
  const words = texts.length > 0 ? texts.join('\n') : text
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const aliveOnSlack = (seen: Seen): string[] =>
  JSON.stringify([seen.text, seen.blocks]).match(/<[!@#]|<https?:|[@＠](?=[\p{L}\p{N}])/gu) ?? []
