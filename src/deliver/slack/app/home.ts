/**
 * The Home tab of the app: the latest digest, what the person follows, how the channels are set, and what can be asked.
 * Touches the network.
 */
import { createHash } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import type { Caller } from '../../caller.ts'
import { block, type Card } from '../../card.ts'
import { settingsBlocks } from '../../cards/settings-card.ts'
import { followWords, type Headlines } from '../../cards/wishes-card.ts'
import { type Channel, DEFAULT_SETTINGS } from '../../channel.ts'
import type { Desk, Follow } from '../../desk.ts'
import type { Digest } from '../../digest.ts'
import { headlineText } from '../../story-card.ts'
import { clipped, count } from '../../words.ts'
import type { SlackBlock } from '../block-kit/draw.ts'
import { escapeMrkdwn } from '../block-kit/escape.ts'
import { plain } from '../block-kit/plain.ts'
import { renderSlackReply } from '../render-views.ts'
import { type Origin, personOf } from './asking/origin.ts'
import { prefixOf, type Tools } from './asking/tools.ts'
import { homeView } from './home-view.ts'

const STOP = 'stop'
const MOST_FOLLOWS = 15
const MOST_CHANNELS = 8
const RUNS = 3
/** Characters of one line before they are escaped, which makes five of one at most. */
const MAX_LINE = 500
/** Hexadecimal characters. */
const MARK = 16

export type Home = {
  publish(origin: Origin): Promise<void>
  /** Ends what a button of the Home tab names, and shows the tab anew. */
  stop(origin: Origin, value: string): Promise<void>
}

export function openHome(tools: Tools, client: WebClient): Home {
  const { desk } = tools

  async function publish(origin: Origin): Promise<void> {
    const view = homeView(await parts(origin), tools.report)
    await client.views.publish({ user_id: origin.user, view })
  }

  async function parts(origin: Origin): Promise<SlackBlock[][]> {
    const caller = await tools.callerOf(origin)
    const { isManager } = caller
    const { workspace } = origin
    const prefix = prefixOf(tools.name)
    // What a private channel reads is for nobody else to see, so that only managers see channels at all.
    const channels = isManager ? await desk.channels({ platform: 'slack', workspace }) : []
    const own = channels.filter(({ place }) => !place.channel.startsWith('@'))
    const follows = await desk.follows(personOf(origin))
    return [
      await digestPart(desk, own, caller),
      followPart(follows, await headlinesOf(desk, follows), prefix),
      ...(isManager ? [channelPart(desk, own, prefix)] : []),
      drawn(helpCard(tools)),
    ]
  }

  return {
    publish,
    async stop(origin, value) {
      const person = personOf(origin)
      const follow = (await desk.follows(person)).find((each) => markOf(each) === value)
      if (follow) await desk.unfollow(person, follow)
      await publish(origin)
    },
  }
}

/** Whether a button of the Home tab stops something. */
export const isStop = (actionId: string): boolean => actionId.startsWith(`${STOP}:`)

const drawn = (card: Card): SlackBlock[] => renderSlackReply(card)

/** What a channel got last, for those who may see channels; else what there is now. No button that needs a channel. */
async function digestPart(desk: Desk, own: readonly Channel[], caller: Caller): Promise<SlackBlock[]> {
  const { frontPage, stories } =
    (await latestOf(desk, own)) ??
    (await desk.digest(own[0]?.settings ?? DEFAULT_SETTINGS, {}, undefined, caller))
  if (stories.length === 0) return drawn({ blocks: [block('paragraph', 'There are no stories yet.')] })
  return drawn({ ...frontPage, actions: (frontPage.actions ?? []).filter(({ id }) => id !== 'share') })
}

async function latestOf(desk: Desk, own: readonly Channel[]): Promise<Digest | undefined> {
  for (const { place } of own.slice(0, MOST_CHANNELS)) {
    const latest = await desk.latest(place)
    if (latest) return latest
  }
  return undefined
}

function followPart(follows: readonly Follow[], headlines: Headlines, prefix: string): SlackBlock[] {
  if (follows.length === 0)
    return drawn({
      blocks: [
        block('heading', 'You follow nothing yet'),
        block('paragraph', `A story by its id, or a topic: ${prefix}follow topic trade`),
      ],
    })
  const more = follows.length - MOST_FOLLOWS
  return [
    ...drawn({ blocks: [block('heading', 'You follow')] }),
    ...follows.slice(0, MOST_FOLLOWS).map((follow, index) => followBlock(follow, headlines, index)),
    ...(more > 0 ? drawn({ blocks: [block('meta', `and ${more} more: ${prefix}follow list`)] }) : []),
  ]
}

const followBlock = (follow: Follow, headlines: Headlines, index: number): SlackBlock => ({
  type: 'section',
  text: {
    type: 'mrkdwn',
    text: escapeMrkdwn(clipped(followWords(follow, headlines), MAX_LINE)),
    verbatim: true,
  },
  accessory: {
    type: 'button',
    action_id: `${STOP}:${index}`,
    text: plain('Stop'),
    value: markOf(follow),
  },
})

/** A short name of what is followed: the topic itself may be longer than a button carries. */
const markOf = ({ story, topic }: Follow): string =>
  createHash('sha256')
    .update(JSON.stringify([story, topic]))
    .digest('hex')
    .slice(0, MARK)

async function headlinesOf(desk: Desk, follows: readonly Follow[]): Promise<Headlines> {
  const ids = follows.slice(0, MOST_FOLLOWS).flatMap(({ story }) => story ?? [])
  const told = await Promise.all(ids.map((id) => desk.story(id)))
  return new Map(told.flatMap((each) => (each ? [[each.story.id, headlineText(each.brief)] as const] : [])))
}

function channelPart(desk: Desk, channels: readonly Channel[], prefix: string): SlackBlock[] {
  if (channels.length === 0)
    return drawn({
      blocks: [
        block('heading', 'No channel has a digest yet'),
        block('paragraph', `In a channel: ${prefix}channel set weekdays-08:00`),
      ],
    })
  const more = channels.length - MOST_CHANNELS
  return [
    ...drawn({ blocks: [block('heading', 'Channels')] }),
    ...channels.slice(0, MOST_CHANNELS).flatMap((channel) => channelBlocks(desk, channel)),
    ...(more > 0 ? drawn({ blocks: [block('meta', `and ${count(more, 'more channel')}`)] }) : []),
  ]
}

/** Slack shows the name of a channel to those who may know it. */
function channelBlocks(desk: Desk, { place, settings }: Channel): SlackBlock[] {
  const runs = desk.nextRuns(settings, RUNS)
  const name = /^[A-Z0-9]+$/.test(place.channel) ? `<#${place.channel}>` : escapeMrkdwn(place.channel)
  const [, ...lines] = settingsBlocks('', settings, runs, desk.now())
  return [
    { type: 'section', text: { type: 'mrkdwn', text: `*${name}*`, verbatim: true } },
    ...drawn({ blocks: lines }),
  ]
}

const helpCard = ({ name }: Tools): Card => ({
  blocks: [
    block('heading', 'In any channel'),
    block('fact', { bold: `/${name} digest` }, '  the stories of now'),
    block('fact', { bold: `/${name} ask` }, '  a question; every answer cites its sources'),
    block('fact', { bold: `/${name} channel set` }, '  when this channel gets its digest (managers)'),
    block('fact', { bold: `/${name} help` }, '  everything else'),
  ],
})
