import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../../src/app.ts'
import { startFakeSlack } from '../../rigs/slack/fake-slack.ts'
import { answered, memberOf, openProgram, startBot, textsIn, wordsOf } from './app/slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

test('a question is answered to the one who asked, with its sources', async () => {
  const { slack, chat } = await startBot(app)
  const told = slack.slash({ command: '/news', text: 'ask Was Ukraine discussed?' })
  expect(await told.acked).toMatchObject({ kind: 'acked', payload: {} })
  const shown = await answered(told)
  expect(shown).toMatchObject([{ via: 'response_url', action: 'ephemeral' }])
  expect(wordsOf(shown)).toMatch(/The sources differ\.[\s\S]*Kremlin[\s\S]*Share/)
  expect(chat.state()).toBe('connected to fake')
  expect(slack.messages(slack.channelId)).toEqual([])
  expect(slack.problems).toEqual([])
})

test('the acknowledgement goes out before the work, however long that takes', async () => {
  const slow = Promise.withResolvers<void>()
  const events = {
    async firstTime() {
      await slow.promise
      return true
    },
  }
  const { slack } = await startBot(app, { events })
  const told = slack.slash({ command: '/news', text: 'digest' })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  expect(told.responses()).toEqual([])
  slow.resolve()
  expect(wordsOf(await answered(told))).toContain('World digest')
  expect(slack.problems).toEqual([])
})

test('no call to Slack stands before the acknowledgement', async () => {
  const { slack } = await startBot(app)
  slack.fail({ method: 'users.info', how: 'hang', times: 99 })
  const told = slack.slash({ command: '/news', text: 'digest' })
  const { kind, ms } = await told.acked
  expect(kind).toBe('acked')
  expect(ms).toBeLessThan(500)
  // Whoever cannot be looked up is no manager, and waits for the answer but a moment.
  expect(wordsOf(await answered(told))).toContain('World digest')
})

test.for([
  { text: '', says: /What you can ask[\s\S]*\/news ask[\s\S]*\/news form ask/ },
  { text: 'help', says: /What you can ask/ },
  { text: 'help ask', says: /For example[\s\S]*\/news ask Was Ukraine discussed\?/ },
  { text: 'aks who called?', says: /There is no command "aks". Did you mean ask\?/ },
  { text: 'story evidense AKB', says: /Did you mean evidence\?/ },
  { text: 'story evidence QQQ', says: /There is no story "QQQ"/ },
])('"/news $text" is helped', async ({ text, says }) => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text })
  expect(wordsOf(await answered(told))).toMatch(says)
  expect(slack.problems).toEqual([])
})

test('help names the command as the operator does', async () => {
  const { slack } = await startBot(app, { command: 'brief' })
  const told = slack.slash({ command: '/brief', text: 'help' })
  const words = wordsOf(await answered(told))
  expect(words).toContain('/brief ask')
  expect(words).not.toContain('/news')
  expect(slack.problems).toEqual([])
})

test.for([
  { text: 'help ask', says: '/brief ask Was Ukraine discussed?' },
  { text: 'help story', says: '/brief story evidence' },
  { text: 'story', says: '/brief form story' },
  { text: 'ask story:AKB', form: 'run:ask' },
  { text: 'search', form: 'run:search' },
])('under another name "$text" is answered in that name', async ({ text, says, form }) => {
  const { slack } = await startBot(app, { command: 'brief' })
  const told = slack.slash({ command: '/brief', text })
  if (form) return await expect.poll(() => slack.views()).toMatchObject([{ callback_id: form }])
  const words = wordsOf(await answered(told))
  expect(words).toContain(says)
  expect(words).not.toContain('/news')
})

test('what a form lacks is said in the name of the command, and what people wrote stays', async () => {
  const { slack } = await startBot(app, { command: 'brief' })
  const told = slack.slash({ command: '/brief', text: 'ask' })
  await expect.poll(() => slack.views()).toHaveLength(1)
  await slack.viewSubmit({ callbackId: 'run:ask', values: { question: { question: ' ' } } }).acked
  expect(wordsOf(await answered(told))).toContain('For example: /brief ask Was Ukraine discussed?')
  const odd = slack.slash({ command: '/brief', text: 'story evidence "/news x"' })
  expect(wordsOf(await answered(odd))).toContain('"/news x"')
})

test('another slash command is acknowledged with what to type instead', async () => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/weather', text: 'today' })
  expect(await told.acked).toMatchObject({ kind: 'acked' })
  expect(told.responses()).toMatchObject([
    { via: 'ack', action: 'ephemeral', text: expect.stringMatching(/\/weather. Type \/news help/) },
  ])
  expect(slack.problems).toEqual([])
})

test('an admin sets the channel, and sees when the next three digests come', async () => {
  const { slack } = await startBot(app)
  const text = 'channel set preset:weekdays-08:00 timezone:Europe/Oslo'
  const told = slack.slash({ command: '/news', text, user: slack.managerId })
  const words = wordsOf(await answered(told))
  expect(words).toContain('Mon 23 Nov 08:00, Tue 24 Nov 08:00, Wed 25 Nov 08:00 (Europe/Oslo)')
  expect(words).toMatch(/\/invite @.?dragoman/)
  const place = { platform: 'slack', workspace: slack.teamId, channel: slack.channelId } as const
  expect(await app.desk.channel(place)).toMatchObject({ schedule: { zone: 'Europe/Oslo' } })
  expect(slack.problems).toEqual([])
})

test('others may not set the channel', async () => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text: 'channel set preset:weekdays-08:00' })
  expect(wordsOf(await answered(told))).toContain('Only managers may do that')
  const place = { platform: 'slack', workspace: slack.teamId, channel: slack.channelId } as const
  expect((await app.desk.channel(place)).schedule).toBeUndefined()
  expect(slack.problems).toEqual([])
})

test('those whom the operator named may, also where Slack tells nothing of people', async () => {
  const slackUser = 'U0MANAGER'
  const { slack } = await startBot(app, { managers: [slackUser] })
  slack.addUser({ id: slackUser })
  slack.setScopes(['chat:write', 'commands'])
  const text = 'channel set preset:weekdays-08:00'
  const mine = slack.slash({ command: '/news', text, user: slackUser })
  expect(wordsOf(await answered(mine))).toContain('Saved')
  const theirs = slack.slash({ command: '/news', text, user: slack.managerId })
  expect(wordsOf(await answered(theirs))).toContain('Only managers may do that')
})

test('an admin of another workspace, in a shared channel, has no say', async () => {
  const { slack } = await startBot(app)
  const user = { id: slack.managerId, team_id: 'T0OTHER', is_admin: true, is_owner: true }
  slack.fail({
    method: 'users.info',
    how: { answer: { status: 200, body: JSON.stringify({ ok: true, user }) } },
  })
  const told = slack.slash({ command: '/news', text: 'channel pause', user: slack.managerId })
  expect(wordsOf(await answered(told))).toContain('Only managers may do that')
})

test('what a request says of its own workspace counts for nothing: admins of ours manage, places are ours', async () => {
  const slack = await startFakeSlack({ rate: 'off' })
  onTestFinished(() => slack.stop())
  const who = { team: 'ours', user: 'dragoman', team_id: 'T0OURS', user_id: 'U0BOT', bot_id: 'B0BOT' }
  const body = JSON.stringify({ ok: true, ...who, is_enterprise_install: false })
  slack.fail({ method: 'auth.test', how: { answer: { status: 200, body } } })
  const { chat } = memberOf(app, slack, { managers: [slack.userId] })
  await chat.start()
  // Requests and Slack's own word about their admin name the other workspace, alike.
  const theirs = slack.slash({ command: '/news', text: 'channel pause', user: slack.managerId })
  expect(wordsOf(await answered(theirs))).toContain('Only managers may do that')
  const ours = slack.slash({ command: '/news', text: 'channel set preset:weekdays-08:00' })
  expect(wordsOf(await answered(ours))).toContain('Saved')
  const place = { platform: 'slack', channel: slack.channelId } as const
  expect((await app.desk.channel({ ...place, workspace: 'T0OURS' })).schedule).toBeDefined()
  expect((await app.desk.channel({ ...place, workspace: slack.teamId })).schedule).toBeUndefined()
  await slack.event({ type: 'app_home_opened', user: slack.userId }).acked
  await expect
    .poll(() => textsIn(slack.homes().get(slack.userId)?.blocks))
    .toContain(`*<#${slack.channelId}>*`)
})

test('in direct messages the place is the person', async () => {
  const { slack } = await startBot(app, { managers: ['U0SELF'] })
  slack.addUser({ id: 'U0SELF' })
  const channel = slack.addChannel({ id: 'D0SELF', user: 'U0SELF', isPrivate: true })
  const told = slack.slash({
    command: '/news',
    text: 'channel set preset:daily-07:30',
    user: 'U0SELF',
    channel,
  })
  expect(wordsOf(await answered(told))).not.toContain('/invite')
  const place = { platform: 'slack', workspace: slack.teamId, channel: '@U0SELF' } as const
  expect((await app.desk.channel(place)).schedule).toBeDefined()
})

test('a command works in a channel that the app is not in', async () => {
  const { slack } = await startBot(app)
  slack.kick(slack.channelId)
  const told = slack.slash({ command: '/news', text: 'digest' })
  expect(wordsOf(await answered(told))).toContain('World digest')
  expect(slack.problems).toEqual([])
})

test('where the response address fails, the answer comes as a private message', async () => {
  const { slack } = await startBot(app)
  slack.fail({ path: '/response/', how: 500, times: 9 })
  const told = slack.slash({ command: '/news', text: 'digest' })
  await expect.poll(() => slack.ephemerals()).toMatchObject([{ user: slack.userId }])
  expect(wordsOf(slack.ephemerals())).toContain('World digest')
  expect(told.responses()).toMatchObject([{ via: 'ephemeral' }])
  expect(slack.problems).toEqual([])
})

test.for([
  'ask <!channel> <@U1> *all* `of` them https://evil.example/x ?',
  'story evidence <!here>',
  '<!everyone>&lt;!channel&gt;',
  'search <https://evil.example|your bank> @here',
  `follow topic ${'<@U1>'.repeat(80)}`,
])('hostile text comes back dead: %s', async (text) => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text })
  const words = JSON.stringify(await answered(told))
  expect(words).not.toMatch(/<[!@#]|<https:\/\/evil|[^a-z]@here/)
  expect(slack.problems).toEqual([])
})

test('what fails unforeseen is said to the one who asked, and goes whole to the log', async () => {
  const trouble = new Error('the disk is full')
  const events = { firstTime: () => Promise.reject(trouble) }
  const { slack, log } = await startBot(app, { events })
  const told = slack.slash({ command: '/news', text: 'digest' })
  const words = wordsOf(await answered(told))
  expect(words).toContain('internal error')
  expect(words).not.toContain('disk')
  expect(log).toContainEqual({ message: 'Slack: something failed', error: trouble })
})

test('what was begun before the stop is finished, and nothing is begun after it', async () => {
  const events = {
    async firstTime() {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return true
    },
  }
  const { slack, chat } = await startBot(app, { events })
  const told = slack.slash({ command: '/news', text: 'ask Was trade discussed?' })
  await told.acked
  const stopped = chat.stop()
  const late = slack.slash({ command: '/news', text: 'digest' })
  await stopped
  expect(wordsOf(told.responses())).toContain('Was trade discussed?')
  expect(wordsOf(await answered(late))).toContain('restarted')
  expect(chat.state()).toBe('stopped')
  await expect.poll(() => slack.connections()).toBe(0)
  expect(slack.problems).toEqual([])
})

test('what takes too long does not hold up the stop', async () => {
  const events = { firstTime: () => new Promise<boolean>(() => undefined) }
  const { slack, chat } = await startBot(app, { events })
  await slack.slash({ command: '/news', text: 'digest' }).acked
  const from = performance.now()
  await chat.stop()
  expect(performance.now() - from).toBeLessThan(4_500)
})
