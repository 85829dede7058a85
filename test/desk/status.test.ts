import { expect, test } from 'vitest'
import type { Caller } from '../../src/deliver/caller.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import { dam } from './papers.ts'
import { caller, openRig } from './rig.ts'

const SERVER = { platform: 'terminal', workspace: 'a', channel: 'secret' } as const

const from = (workspace: string, change: Partial<Caller> = {}): Caller => ({
  ...caller('r'),
  isOperator: false,
  place: { platform: 'terminal', workspace, channel: 'news' },
  ...change,
})

test('a server hears of its own troubles; who runs the bot hears of all, and of the complaints', async () => {
  const rig = await openRig({ answer: () => ({ kind: 'place-off', why: 'no right to write' }) })
  rig.write('d1', dam.herald)
  await rig.read()
  const { desk } = rig.app
  const digest = await desk.digest(await desk.channel(SERVER), {})
  await desk.post(SERVER, digest, 'one')
  await rig.send()
  await desk.feedback(await rig.storyOf('d1'), caller('r').person, 'wrong', 'A secret.')

  const places = async (who?: Caller) => (await desk.status(who)).troubles.map(({ place }) => place)
  expect(await places(from('a'))).toEqual(['terminal/a/secret'])
  expect(await places(from('b'))).toEqual([])
  expect(await places(from('b', { isOperator: true }))).toEqual(['terminal/a/secret'])
  expect(await places()).toEqual(['terminal/a/secret'])

  const theirs = await desk.status(from('b'))
  expect(theirs).toMatchObject({ outbox: {}, wrongs: [], feedback: { useful: 0, wrong: 0 } })
  const all = await desk.status(from('b', { isOperator: true }))
  expect(all).toMatchObject({ wrongs: [{ note: 'A secret.' }], feedback: { wrong: 1 } })
})

test('a channel whose stored settings are damaged is named to those who can mend it', async () => {
  const { app } = await openRig()
  const wrong = { ...DEFAULT_SETTINGS, max: 99 }
  await app.store.channels.put(SERVER, wrong, new Date('2026-11-22T05:00:00Z'))
  const troubles = async (who?: Caller) => (await app.desk.status(who)).troubles
  const said = [
    {
      place: 'terminal/a/secret',
      at: new Date('2026-11-22T05:00:00Z'),
      why: expect.stringMatching(/damaged.*max/),
    },
  ]
  expect(await troubles(from('a'))).toEqual(said)
  expect(await troubles(from('b'))).toEqual([])
  expect(await troubles(from('b', { isOperator: true }))).toEqual(said)
  expect(await app.desk.channels(SERVER)).toMatchObject([{ problem: said[0]?.why }])
})

test('wishes are bounded', async () => {
  const { app } = await openRig()
  const { person } = caller('r')
  for (let count = 0; count < 50; count++) await app.desk.follow(person, { topic: `topic ${count}` })
  await expect(app.desk.follow(person, { topic: 'one more' })).rejects.toThrow('You follow 50 things already')
  await expect(app.desk.follow(person, { topic: 'x'.repeat(81) })).rejects.toThrow('at most 80 characters')
  const mute = { kind: 'word', value: 'y'.repeat(81) } as const
  await expect(app.desk.mute({ person }, mute)).rejects.toThrow('at most 80 characters')
})
