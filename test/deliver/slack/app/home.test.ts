import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../../../src/app.ts'
import { DEFAULT_SETTINGS } from '../../../../src/deliver/channel.ts'
import { fitting, homeView } from '../../../../src/deliver/slack/app/home-view.ts'
import { assertSlackView } from '../../../../src/deliver/slack/check.ts'
import type { FakeSlack } from '../../../rigs/slack/fake-slack.ts'
import { openProgram, startBot, textsIn } from './slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

const SCHEDULE = { cron: '0 8 * * 1-5', zone: 'Europe/Oslo' }
const homeOf = (slack: FakeSlack, user: string) => textsIn(slack.homes().get(user)?.blocks).join('\n')

test('the Home tab shows the digest of now, what one follows and what can be asked', async () => {
  const { slack } = await startBot(app)
  const { teamId: workspace, userId: user } = slack
  await app.desk.follow({ platform: 'slack', workspace, user }, { topic: '<!channel> trade' })
  const channel = slack.channelId
  await app.desk.setChannel(
    { platform: 'slack', workspace, channel },
    { ...DEFAULT_SETTINGS, schedule: SCHEDULE, topics: ['a secret'] },
  )
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('World digest')
  expect(homeOf(slack, user)).toMatch(/You follow[\s\S]*trade[\s\S]*Stop[\s\S]*\/news ask/)
  expect(homeOf(slack, user)).not.toContain('<!channel>')
  // How a channel is set may say what a private one is about.
  expect(homeOf(slack, user)).not.toMatch(/a secret|hannels?\b.*digest yet|Channels/)
  expect(slack.problems).toEqual([])
})

test('managers see the channels with their next three digests, those of other workspaces not', async () => {
  const { slack } = await startBot(app)
  const { teamId: workspace, managerId: user, channelId: channel } = slack
  const settings = { ...DEFAULT_SETTINGS, schedule: SCHEDULE }
  await app.desk.setChannel({ platform: 'slack', workspace, channel }, settings)
  await app.desk.setChannel({ platform: 'slack', workspace: 'T0OTHER', channel: 'C0OTHER' }, settings)
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain(`<#${channel}>`)
  expect(homeOf(slack, user)).toContain('Mon 23 Nov 08:00, Tue 24 Nov 08:00, Wed 25 Nov 08:00')
  expect(homeOf(slack, user)).not.toContain('C0OTHER')
  expect(slack.problems).toEqual([])
})

test('Stop ends what one follows and shows the tab anew', async () => {
  const { slack } = await startBot(app)
  const { teamId: workspace, userId: user } = slack
  const person = { platform: 'slack', workspace, user } as const
  const [told] = await app.desk.stories({})
  await app.desk.follow(person, { topic: 'trade' })
  await app.desk.follow(person, { story: told?.story.id ?? '' })
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('topic trade')
  await slack.blockAction({ actionId: 'stop:0', viewId: slack.homes().get(user)?.id ?? '', user }).acked
  await expect.poll(() => homeOf(slack, user)).not.toContain('topic trade')
  expect(await app.desk.follows(person)).toEqual([{ story: told?.story.id }])
  expect(slack.problems).toEqual([])
})

// What is followed today is short; a store may hold longer ones of earlier days.
test.for([
  { what: '400 control characters', topic: '\u0001'.repeat(400) },
  { what: '480 ampersands', topic: '& '.repeat(240).trim() },
  { what: 'marks alone', topic: '*'.repeat(500) },
  { what: 'emoji alone', topic: '\ud83d\ude00'.repeat(300) },
])('a topic of $what is shown and can be stopped', async ({ topic }) => {
  const { slack, log } = await startBot(app)
  const { teamId: workspace, userId: user } = slack
  const person = { platform: 'slack', workspace, user } as const
  await app.store.people.follow(person, { topic: 'trade' })
  await app.store.people.follow(person, { topic })
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('World digest')
  for (const text of textsIn(slack.homes().get(user)?.blocks)) expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/)
  const at = (await app.desk.follows(person)).findIndex((each) => each.topic === topic)
  const viewId = slack.homes().get(user)?.id ?? ''
  await slack.blockAction({ actionId: `stop:${at}`, viewId, user }).acked
  await expect.poll(() => app.desk.follows(person)).toEqual([{ topic: 'trade' }])
  expect(log.filter(({ error }) => error)).toEqual([])
  expect(slack.problems).toEqual([])
})

test('Stop pressed on a tab of yesterday ends nothing else, and shows the tab of now', async () => {
  const { slack } = await startBot(app)
  const { teamId: workspace, userId: user } = slack
  const person = { platform: 'slack', workspace, user } as const
  await app.desk.follow(person, { topic: 'trade' })
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('topic trade')
  await app.desk.unfollow(person, { topic: 'trade' })
  await app.desk.follow(person, { topic: 'water' })
  await slack.blockAction({ actionId: 'stop:0', viewId: slack.homes().get(user)?.id ?? '', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('topic water')
  expect(await app.desk.follows(person)).toEqual([{ topic: 'water' }])
})

test.for([
  { what: 'one part', parts: [[line('a')], [line('')], [line('c')]], shown: /^a\nc\nSorry/ },
  { what: 'every part', parts: [[line('')], [line('x'.repeat(3_001))]], shown: /^Sorry/ },
  { what: 'parts beside one another', parts: [[named('a', 'id')], [named('b', 'id')]], shown: /^Sorry/ },
])('where Slack would refuse $what, the rest of the tab is shown', ({ parts, shown }) => {
  const reports: unknown[] = []
  const view = homeView(parts, (error) => void reports.push(error))
  expect(() => assertSlackView(view)).not.toThrow()
  expect(textsIn(view.blocks).join('\n')).toMatch(shown)
  expect(reports).not.toEqual([])
})

function line(text: string) {
  return { type: 'section' as const, text: { type: 'mrkdwn' as const, text } }
}

function named(text: string, block_id: string) {
  return { ...line(text), block_id }
}

test('a button of the Home tab answers in a modal, because there is no channel', async () => {
  const { slack } = await startBot(app)
  const user = slack.userId
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => slack.homes().has(user)).toBe(true)
  const viewId = slack.homes().get(user)?.id ?? ''
  await slack.blockAction({ actionId: 'evidence', viewId, user }).acked
  await expect.poll(() => textsIn(slack.views()).join('\n')).toContain('Moscow')
  slack.blockAction({ actionId: 'ask', viewId, user })
  await expect.poll(() => slack.views()).toHaveLength(2)
  const asked = { callbackId: 'ask', values: { text: { text: 'Was Ukraine discussed?' } }, user }
  await slack.viewSubmit(asked).acked
  await expect.poll(() => textsIn(slack.views()[1]).join('\n')).toContain('The sources differ')
  expect(slack.problems).toEqual([])
})

test('a tab with very much in it stays within the limit', async () => {
  const { slack } = await startBot(app)
  const { teamId: workspace, managerId: user } = slack
  const all = Array.from({ length: 40 }, (_, index) => index)
  for (const index of all) {
    await app.desk.follow(
      { platform: 'slack', workspace, user },
      { topic: `topic ${index} ${'*'.repeat(60)}` },
    )
    await app.desk.setChannel(
      { platform: 'slack', workspace, channel: `C0${index}` },
      { ...DEFAULT_SETTINGS, schedule: SCHEDULE },
    )
  }
  await slack.event({ type: 'app_home_opened', user }).acked
  await expect.poll(() => homeOf(slack, user)).toContain('/news help')
  expect(slack.homes().get(user)?.blocks.length).toBeLessThanOrEqual(100)
  expect(slack.problems).toEqual([])
})

test('the tab of messages is left alone, and a tab opened twice by one event is shown once', async () => {
  const { slack } = await startBot(app)
  await slack.event({ type: 'app_home_opened', user: slack.userId, tab: 'messages' }).acked
  await slack.event({ type: 'app_home_opened', user: slack.managerId }, { twice: true }).acked
  await expect.poll(() => slack.homes().has(slack.managerId)).toBe(true)
  expect(slack.homes().has(slack.userId)).toBe(false)
  expect(slack.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(1)
  expect(slack.problems).toEqual([])
})

test.for([
  { parts: [40, 30, 27], blocks: 99 },
  { parts: [40, 30, 28], blocks: 100 },
  { parts: [40, 31, 28], blocks: 100 },
  { parts: [20, 90, 30], blocks: 100 },
])('of parts of $parts blocks stand $blocks in the tab', ({ parts, blocks }) => {
  const line = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'x' } }
  const fitted = fitting(parts.map((length) => Array.from({ length }, () => line)))
  expect(fitted).toHaveLength(blocks)
  expect(fitted.filter(({ type }) => type === 'divider')).toHaveLength(parts.length - 1)
})
