import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../../../commands/commands.ts'
import type { App } from '../../../../src/app.ts'
import { runnablesOf } from '../../../../src/deliver/command-help.ts'
import { answered, openProgram, startBot, textsIn, wordsOf } from './slack-bot.ts'

let app: App
beforeAll(async () => {
  app = await openProgram()
})
afterAll(() => app.stop())

test('a question without words opens a form, whose answer comes to the channel', async () => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text: 'ask' })
  await expect.poll(() => slack.views()).toHaveLength(1)
  const values = { question: { question: 'Was Ukraine discussed?' } }
  await slack.viewSubmit({ callbackId: 'run:ask', values }).acked
  const shown = await answered(told)
  expect(wordsOf(shown)).toContain('The sources differ')
  expect(shown).toMatchObject([{ action: 'ephemeral', channel: slack.channelId, user: slack.userId }])
  expect(slack.views()).toMatchObject([{ open: false }])
  expect(slack.problems).toEqual([])
})

test('what was typed already stands in the form', async () => {
  const { slack } = await startBot(app)
  slack.slash({ command: '/news', text: 'ask story:AKB since:2d' })
  await expect.poll(() => slack.views()).toHaveLength(1)
  expect(JSON.stringify(slack.views())).toMatch(/"initial_option":\{[^}]*\}?[^}]*AKB/)
  expect(slack.problems).toEqual([])
})

const all = commands.flatMap(runnablesOf)
const withOptions = all.filter(({ options }) => options.length > 0)

test.for(withOptions.map(({ path }) => path))('"/news form %s" opens its form', async (path) => {
  const { slack, log } = await startBot(app)
  slack.slash({ command: '/news', text: `form ${path}`, user: slack.managerId })
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: `run:${path}` }])
  const command = all.find((each) => each.path === path)
  const inputs = slack.views()[0]?.blocks.filter(({ type }) => type === 'input')
  expect(inputs?.map(({ block_id }) => block_id)).toEqual(command?.options.map(({ name }) => name))
  expect(log.filter(({ error }) => error)).toEqual([])
  expect(slack.problems).toEqual([])
})

test.for(
  withOptions.filter(({ options }) => options.some(({ required }) => required)).map(({ path }) => path),
)('"/news %s" alone opens its form', async (path) => {
  const { slack } = await startBot(app)
  slack.slash({ command: '/news', text: path, user: slack.managerId })
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: `run:${path}` }])
  expect(slack.problems).toEqual([])
})

test('"channel set" alone shows a manager what there is to set, and others that they may not', async () => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text: 'channel set' })
  expect(wordsOf(await answered(told))).toContain('Only managers')
  const mine = slack.slash({ command: '/news', text: 'channel set', user: slack.managerId })
  await expect.poll(() => slack.views()).toHaveLength(1)
  const values = { preset: { preset: 'daily-07:30' }, empty: { empty: 'say-so' }, max: { max: '3' } }
  await slack.viewSubmit({ callbackId: 'run:channel set', values, user: slack.managerId }).acked
  const words = wordsOf(await answered(mine))
  expect(words).toContain('Saved')
  expect(words).toContain('at most 3')
  expect(slack.problems).toEqual([])
})

test('a form that another sends in counts as theirs', async () => {
  const { slack } = await startBot(app)
  slack.slash({ command: '/news', text: 'form channel set', user: slack.managerId })
  await expect.poll(() => slack.views()).toHaveLength(1)
  const values = { preset: { preset: 'daily-07:30' } }
  await slack.viewSubmit({ callbackId: 'run:channel set', values, user: slack.userId }).acked
  await expect.poll(() => wordsOf(slack.shown())).toContain('Only managers may do that')
})

test('a menu offers at once what is known, and what was typed', async () => {
  const { slack } = await startBot(app)
  slack.slash({ command: '/news', text: 'form channel set', user: slack.managerId })
  await expect.poll(() => slack.views()).toHaveLength(1)
  const [{ id = '' } = {}] = slack.views()
  const offer = async (actionId: string, value: string) => {
    const { payload, ms } = await slack.options({ actionId, value, viewId: id }).acked
    expect(ms).toBeLessThan(500)
    return (payload as { options: { value: string }[] }).options.map((one) => one.value)
  }
  expect(await offer('timezone', 'osl')).toEqual(['Europe/Oslo', 'osl'])
  expect(await offer('preset', '')).toContain('weekdays-08:00')
  expect(await offer('preset', '0 8 * * 1')).toContain('0 8 * * 1')
  expect((await offer('timezone', 'a')).length).toBeLessThanOrEqual(25)
  expect(await offer('timezone', 'x'.repeat(500))).toEqual(['x'.repeat(150)])
  expect(slack.problems).toEqual([])
})

test('a menu that is none of ours is acknowledged empty', async () => {
  const { slack } = await startBot(app)
  const { payload } = await slack.options({ actionId: 'strange', value: '' }).acked
  expect(payload).toEqual({ options: [] })
  expect(slack.problems).toEqual([])
})

test('a form that has lost its place shows the answer itself', async () => {
  const { slack } = await startBot(app)
  const told = slack.slash({ command: '/news', text: 'ask' })
  await expect.poll(() => slack.views()).toHaveLength(1)
  await slack.viewSubmit({
    callbackId: 'run:ask',
    values: { question: { question: 'Who called?' } },
    privateMetadata: 'no JSON',
  }).acked
  // Without a place to answer in, the form itself shows the answer.
  await expect.poll(() => textsIn(slack.views()).join('\n')).toContain('Who called?')
  expect(told.responses()).toEqual([])
  expect(slack.problems).toEqual([])
})
