import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { connectRig } from '../../fault-control.ts'
import { httpApp, poster, rig, socketApp } from '../real-bolt.ts'
import { BUTTONS, QUESTION, QUIET } from '../samples.ts'

test('a command that nobody acknowledges, or too late, is a problem', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.command('/slow', async ({ ack }) => {
    await sleep(3_100)
    await ack()
  })
  await start()
  const [slow, unknown] = [slack.slash({ command: '/slow' }), slack.slash({ command: '/unknown' })]
  expect(await slow.acked).toMatchObject({ kind: 'late' })
  expect(await unknown.acked).toMatchObject({ kind: 'late' })
  await expect
    .poll(() => slack.problems)
    .toEqual([
      'socket: /slow not acknowledged within 3000 ms',
      'socket: /unknown not acknowledged within 3000 ms',
      expect.stringMatching(/^socket: \/slow acknowledged after 3\d\d\d ms$/),
    ])
})

test('an answer that rides where none may is a problem', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.action('details', ({ ack }) => (ack as (answer: object) => Promise<void>)({ text: 'more' }))
  app.options('topic', ({ ack }) => (ack as () => Promise<void>)())
  await start()
  await poster(slack).chat.postMessage({ channel: slack.channelId, text: 'news', blocks: BUTTONS, ...QUIET })
  await slack.blockAction({ actionId: 'details' }).acked
  await slack.options({ actionId: 'topic', value: 'uk' }).acked
  expect(slack.problems).toEqual([
    'ack: block_actions takes no answer',
    expect.stringMatching(/^ack: suggestions refused/),
  ])
})

test.for([
  { how: 'is asked to reconnect', cut: 'disconnect' as const },
  { how: 'loses its socket', cut: 'dropSockets' as const },
])('a program that $how takes the next command', async ({ cut }) => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.command('/news', ({ ack }) => ack())
  await start()
  slack[cut]()
  expect(await slack.slash({ command: '/news' }).acked).toMatchObject({ kind: 'lost' })
  expect(slack.frames).not.toContainEqual(
    expect.objectContaining({ frame: expect.objectContaining({ type: 'slash_commands' }) }),
  )
  await slack.connected()
  expect(await slack.slash({ command: '/news' }).acked).toMatchObject({ kind: 'acked' })
  expect(slack.frames.filter(({ frame }) => (frame as { type?: string }).type === 'hello')).toHaveLength(2)
  expect(slack.problems).toEqual([])
})

test('a program that cannot reach Slack for a while comes back', async () => {
  const slack = await rig()
  const { app, start } = socketApp(slack)
  app.command('/news', ({ ack }) => ack())
  await start()
  slack.fail({ how: 'refuse', forMs: 800 })
  slack.dropSockets()
  await sleep(100)
  expect(slack.connections()).toBe(0)
  await slack.connected()
  expect(await slack.slash({ command: '/news' }).acked).toMatchObject({ kind: 'acked' })
  expect(slack.problems).toEqual([])
})

test('each envelope goes to one of several connections', async () => {
  const slack = await rig()
  const counts = [0, 0]
  for (const index of [0, 1]) {
    const { app, start } = socketApp(slack)
    app.command('/news', async ({ ack }) => {
      await ack()
      counts[index] = (counts[index] ?? 0) + 1
    })
    await start()
  }
  await slack.connected(2)
  for (let i = 0; i < 4; i++) await slack.slash({ command: '/news' }).acked
  expect(counts).toEqual([2, 2])
  expect(slack.problems).toEqual([])
})

test('signed requests reach a program over HTTP; wrong and old signatures do not', async () => {
  const slack = await rig()
  const { app, start } = httpApp(slack)
  const events: unknown[] = []
  app.command('/news', ({ ack }) => ack('hello'))
  app.command('/ask', async ({ ack, client, command: { trigger_id } }) => {
    await client.views.open({ trigger_id, view: QUESTION })
    await ack()
  })
  app.view('ask', ({ ack }) => ack())
  app.action('details', async ({ ack, respond }) => {
    await ack()
    await respond('more')
  })
  app.event('app_mention', async ({ context }) => void events.push(context.retryNum ?? 0))
  await poster(slack).chat.postMessage({ channel: slack.channelId, text: 'news', blocks: BUTTONS, ...QUIET })
  const http = slack.http(await start())

  const said = await http.slash({ command: '/news' })
  expect(said).toMatchObject({ status: 200, body: 'hello' })
  expect(said.responses()).toMatchObject([{ via: 'ack', text: 'hello' }])
  expect(await http.slash({ command: '/news' }, { sign: 'wrong' })).toMatchObject({ status: 401 })
  expect(await http.slash({ command: '/news' }, { sign: 'none' })).toMatchObject({ status: 401 })
  expect(await http.slash({ command: '/news' }, { skewS: -360 })).toMatchObject({ status: 401 })
  expect(await http.slash({ command: '/news' }, { skewS: -240 })).toMatchObject({ status: 200 })

  const pressed = await http.blockAction({ actionId: 'details' })
  await expect.poll(() => pressed.responses()).toMatchObject([{ text: 'more' }])
  await http.slash({ command: '/ask' })
  const submitted = await http.viewSubmit({ callbackId: 'ask', values: { question: { words: 'why?' } } })
  expect(submitted).toMatchObject({ status: 200, body: '' })
  expect(slack.views()).toMatchObject([{ open: false }])
  await http.event({ type: 'app_mention', text: 'hi' }, { twice: true })
  await expect.poll(() => events).toEqual([0, 1])
  expect(slack.problems).toEqual([])
  expect(await http.slash({ command: '/unknown' })).toMatchObject({ status: 404 })
  expect(slack.problems).toContainEqual('http: /unknown answered with 404')
})

test('the rig runs as a process of its own and obeys over its control route', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../serve.ts', import.meta.url))])
  onTestFinished(() => void child.kill())
  const [line] = await once(createInterface(child.stdout), 'line')
  const { url, control, botToken, channelId } = JSON.parse(line)
  const slack = connectRig(control)
  const { app, start } = socketApp({ ...JSON.parse(line), connected: () => Promise.resolve() })
  app.command('/news', ({ ack }) => ack('hello'))
  await start()
  expect(await slack.act('slash', { command: '/news' })).toMatchObject({
    ack: { kind: 'acked' },
    responses: [{ text: 'hello' }],
  })
  await slack.act('fail', { method: 'chat.postMessage', when: 'after', how: 500 })
  const post = poster({ url, botToken } as never).chat.postMessage({
    channel: channelId,
    text: 'news',
    ...QUIET,
  })
  await expect(post).rejects.toThrow(/500/)
  expect(await slack.messages(channelId)).toMatchObject([{ text: 'news' }])
  expect(await slack.problems()).toEqual([])
})
