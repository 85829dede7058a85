import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { poster, rig, socketApp } from './real-bolt.ts'
import { BUTTONS, plain, QUESTION, QUIET } from './samples.ts'

test('a slash command is acknowledged, then answered five times and no more', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  const asked: string[] = []
  app.command('/news', async ({ ack, respond, command }) => {
    await ack()
    asked.push(`${command.user_id} ${command.text}`)
    for (let i = 1; i <= 5; i++) await respond({ text: `answer ${i}` })
    await expect(respond({ text: 'answer 6' })).rejects.toThrow(/404/)
  })
  await start()
  const told = slack.slash({ command: '/news', text: 'today', user: slack.managerId })
  expect(await told.acked).toMatchObject({ kind: 'acked', payload: {} })
  await expect.poll(() => slack.problems).toEqual(['response_url: used_url'])
  expect(asked).toEqual([`${slack.managerId} today`])
  expect(told.responses().map(({ action, text }) => [action, text])).toEqual(
    [1, 2, 3, 4, 5].map((i) => ['ephemeral', `answer ${i}`]),
  )
})

test('an answer may ride on the acknowledgement, may be for all, and may be private', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.command('/news', async ({ ack, respond, client, command }) => {
    await ack('one moment')
    await respond({ text: 'for all', response_type: 'in_channel' })
    const { channel_id: channel, user_id: user } = command
    await client.chat.postEphemeral({ channel, user, text: 'for you' })
  })
  await start()
  const told = slack.slash({ command: '/news' })
  await expect
    .poll(() => told.responses())
    .toMatchObject([
      { via: 'ack', text: 'one moment' },
      { via: 'response_url', action: 'in_channel', text: 'for all' },
      { via: 'ephemeral', text: 'for you' },
    ])
  expect(slack.messages(slack.channelId)).toMatchObject([{ text: 'for all' }])
  expect(slack.problems).toEqual([])
})

test('a button brings its value and its message, which the answer may replace and remove', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.action('details', async ({ ack, respond, action, body }) => {
    await ack()
    expect(action).toMatchObject({ type: 'button', value: 'story-7' })
    expect(body).toMatchObject({ message: { text: 'news' }, container: { type: 'message' } })
    await respond({ text: 'more', replace_original: true })
    expect(slack.messages(slack.channelId)).toMatchObject([{ text: 'more', edited: {} }])
    await respond({ delete_original: true })
  })
  await start()
  const { ts } = await poster(slack).chat.postMessage({
    channel: slack.channelId,
    text: 'news',
    blocks: BUTTONS,
    ...QUIET,
  })
  const told = slack.blockAction({ actionId: 'details', messageTs: ts ?? '' })
  await expect
    .poll(() => told.responses())
    .toMatchObject([
      { action: 'replace', text: 'more', ts },
      { action: 'delete', ts },
    ])
  expect(slack.messages(slack.channelId)).toEqual([])
  expect(() => slack.blockAction({ actionId: 'details' })).toThrow('no message with details')
  expect(slack.problems).toEqual([])
})

test('a button under a private answer says so and has no message', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  const seen: unknown[] = []
  app.command('/news', async ({ ack, respond }) => {
    await ack()
    await respond({ text: 'news', blocks: BUTTONS })
  })
  app.action('details', async ({ ack, body }) => {
    await ack()
    seen.push(body)
  })
  await start()
  const told = slack.slash({ command: '/news' })
  await expect.poll(() => told.responses()).toHaveLength(1)
  await slack.blockAction({ actionId: 'details' }).acked
  expect(seen).toMatchObject([{ container: { is_ephemeral: true }, actions: [{ value: 'story-7' }] }])
  expect(seen[0]).not.toHaveProperty('message')
  expect(slack.problems).toEqual([])
})

test('a modal is opened once per trigger, suggests, refuses an answer, takes another', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  const questions: unknown[] = []
  app.command('/ask', async ({ ack, client, command: { trigger_id } }) => {
    await ack()
    await client.views.open({ trigger_id, view: QUESTION })
    await expect(client.views.open({ trigger_id, view: QUESTION })).rejects.toThrow('exchanged_trigger_id')
  })
  app.options('topic', async ({ ack, options }) => {
    await ack({ options: [{ text: plain(`${options.value}!`), value: options.value }] })
  })
  app.view('ask', async ({ ack, view }) => {
    const { value } = view.state.values.question?.words ?? {}
    if (!value?.endsWith('?')) return ack({ response_action: 'errors', errors: { question: 'Ask!' } })
    questions.push([view.private_metadata, value, view.state.values.topic?.topic?.selected_option?.value])
    return ack()
  })
  await start()
  await slack.slash({ command: '/ask' }).acked
  await expect.poll(() => slack.problems).toEqual([expect.stringContaining('exchanged_trigger_id')])
  const [{ id = '' } = {}] = slack.views()
  const suggested = await slack.options({ actionId: 'topic', value: 'uk', viewId: id }).acked
  expect(suggested.payload).toMatchObject({ options: [{ value: 'uk' }] })
  const submit = (words: string) =>
    slack.viewSubmit({ callbackId: 'ask', values: { question: { words }, topic: { topic: 'uk' } } }).acked
  expect((await submit('why')).payload).toMatchObject({ response_action: 'errors' })
  expect(slack.views()).toMatchObject([{ id, open: true }])
  await submit('why?')
  expect(slack.views()).toMatchObject([{ id, open: false }])
  expect(questions).toEqual([['story-7', 'why?', 'uk']])
  expect(() => slack.viewSubmit({ callbackId: 'ask' })).toThrow('no open modal ask')
  expect(slack.problems).toHaveLength(1)
})

test('a modal can be changed by its id and by the answer to it', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.command('/ask', async ({ ack, client, command: { trigger_id } }) => {
    await ack()
    const { view } = await client.views.open({ trigger_id, view: QUESTION })
    await client.views.update({ view_id: view?.id ?? '', view: { ...QUESTION, callback_id: 'changed' } })
  })
  app.view('changed', ({ ack }) =>
    ack({ response_action: 'update', view: { ...QUESTION, callback_id: 'done' } }),
  )
  await start()
  await slack.slash({ command: '/ask' }).acked
  await expect.poll(() => slack.views()).toMatchObject([{ callback_id: 'changed' }])
  await slack.viewSubmit({ callbackId: 'changed', values: { question: { words: 'x' } } }).acked
  expect(slack.views()).toMatchObject([{ callback_id: 'done', open: true }])
  expect(slack.problems).toEqual([])
})

test('a trigger dies after three seconds', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  const { promise: late, resolve } = Promise.withResolvers<string>()
  app.command('/ask', async ({ ack, client, command: { trigger_id } }) => {
    await ack()
    await sleep(3_050)
    resolve(await client.views.open({ trigger_id, view: QUESTION }).then(String, (error) => error.data.error))
  })
  await start()
  slack.slash({ command: '/ask' })
  expect(await late).toBe('expired_trigger_id')
  expect(slack.problems).toEqual(['views.open: expired_trigger_id'])
})

test('a message shortcut brings the message', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.shortcut('summarise', async ({ ack, shortcut, respond }) => {
    await ack()
    if (shortcut.type === 'message_action') await respond({ text: `about: ${shortcut.message.text}` })
  })
  await start()
  const told = slack.shortcut({ callbackId: 'summarise', message: { text: 'https://news.example/1' } })
  await expect.poll(() => told.responses()).toMatchObject([{ text: 'about: https://news.example/1' }])
  expect(slack.problems).toEqual([])
})

test('the home tab is published for the one who opens it', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: BUTTONS } })
  })
  app.action('details', ({ ack }) => ack())
  await start()
  await slack.event({ type: 'app_home_opened', user: slack.managerId }).acked
  await expect.poll(() => slack.homes().get(slack.managerId)).toMatchObject({ type: 'home' })
  expect(slack.homes().has(slack.userId)).toBe(false)
  const viewId = slack.homes().get(slack.managerId)?.id ?? ''
  expect(await slack.blockAction({ actionId: 'details', viewId }).acked).toMatchObject({ kind: 'acked' })
  expect(slack.problems).toEqual([])
})

test('an event that comes twice runs the program twice with one event id', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  const seen: unknown[] = []
  app.event('app_mention', async ({ body, context, event }) => {
    seen.push([body.event_id, context.retryNum, event.text])
  })
  await start()
  await slack.event({ type: 'app_mention', text: 'what is new?' }, { twice: true }).acked
  await expect.poll(() => seen).toHaveLength(2)
  const id = expect.stringMatching(/^Ev/)
  expect(seen).toEqual([
    [id, 0, 'what is new?'],
    [(seen[0] as string[])[0], 1, 'what is new?'],
  ])
  expect(slack.messages(slack.channelId)).toMatchObject([{ text: 'what is new?', user: slack.userId }])
  expect(slack.problems).toEqual([])
})
