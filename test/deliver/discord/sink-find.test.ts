import { expect, test } from 'vitest'
import { openDiscordSink } from '../../../src/deliver/discord/sink.ts'
import { idOf, MAY, openBench } from './sink-bench.ts'

const MINUTE = 60_000
const PLAIN = { content: ' Crack found in Sorvo dam ', allowed_mentions: { parse: [] } }

test('a message is found among those of others, an hour later too', async () => {
  const { fake, sink, out, advance } = await openBench()
  const first = out(1)
  const id = idOf(await sink.send(first))
  for (let n = 0; n < 230; n += 1) fake.say({ channelId: fake.channelId, content: `word ${n}` })
  advance(60 * MINUTE)
  expect(await sink.find(first)).toEqual({ kind: 'found', id })
  expect(await sink.find(out(2, { firstTriedAt: first.firstTriedAt }))).toEqual({ kind: 'absent' })
})

test('what was there more than a minute before the try is not looked at', async () => {
  const { sink, out, advance } = await openBench()
  await sink.send(out(1))
  advance(2 * MINUTE)
  expect(await sink.find(out(1))).toEqual({ kind: 'absent' })
})

test('the same words by somebody else are not ours; by us they are', async () => {
  const { fake, sink, out } = await openBench()
  fake.say({ channelId: fake.channelId, content: PLAIN.content.trim() })
  expect(await sink.find(out(1, { payload: PLAIN }))).toEqual({ kind: 'absent' })
  const id = idOf(await sink.send(out(1, { payload: PLAIN })))
  expect(await sink.find(out(2, { payload: PLAIN }))).toEqual({ kind: 'found', id })
})

test('a message not yet to be seen is absent: the nonce gives it back', async () => {
  const { fake, sink, out } = await openBench()
  fake.setHistoryDelay(5_000)
  const id = idOf(await sink.send(out(1)))
  expect(await sink.find(out(1))).toEqual({ kind: 'absent' })
  expect(await sink.send(out(1))).toEqual({ kind: 'sent', id })
})

test('an empty list says nothing where the history may not be read', async () => {
  const { fake, sink, out, advance } = await openBench()
  const first = out(1)
  await sink.send(first)
  fake.setPermissions(fake.channelId, MAY.view | MAY.send)
  advance(10 * MINUTE)
  expect(await sink.find(first)).toMatchObject({
    kind: 'blind',
    why: expect.stringContaining('Read Message History'),
  })
  expect(await sink.find(out(2, { edits: '12' }))).toMatchObject({ kind: 'blind' })
})

test('an empty list says enough where nothing was posted since, or what was posted is gone', async () => {
  const { fake, sink, out, advance } = await openBench()
  const first = out(1)
  advance(10 * MINUTE)
  expect(await sink.find(first)).toEqual({ kind: 'absent' })
  await sink.send(out(2))
  advance(10 * MINUTE)
  const later = out(3)
  fake.deleteMessage(fake.channelId, idOf(await sink.send(later)))
  advance(10 * MINUTE)
  expect(await sink.find(later)).toEqual({ kind: 'absent' })
})

test('where nothing was posted since, a history that may not be read says enough', async () => {
  const { fake, sink, out, advance } = await openBench()
  await sink.send(out(1))
  advance(10 * MINUTE)
  const later = out(2)
  fake.setPermissions(fake.channelId, MAY.view | MAY.send)
  advance(10 * MINUTE)
  expect(await sink.find(later)).toEqual({ kind: 'absent' })
})

test('a channel that cannot be seen any more is stopped', async () => {
  const { fake, sink, out } = await openBench()
  await sink.send(out(1))
  fake.setPermissions(fake.channelId, 0n)
  expect(await sink.find(out(1))).toMatchObject({ kind: 'place-off' })
  fake.removeChannel(fake.channelId)
  expect(await sink.find(out(1))).toMatchObject({ kind: 'place-off' })
})

test('a look that fails is no answer', async () => {
  const { fake, sink, out } = await openBench()
  await sink.send(out(1))
  for (const how of [500, 'reset', 'cut-json', { status: 400 }] as const) {
    fake.fail({ method: 'GET', path: /messages/, how })
    expect(await sink.find(out(1))).toMatchObject({ kind: 'unknown' })
  }
  fake.fail({ method: 'GET', path: /messages/, how: '429' })
  expect(await sink.find(out(1))).toMatchObject({ kind: 'refused' })
})

test('nobody is looked for before the bot knows who it is', async () => {
  const { rest, fake, out } = await openBench()
  const sink = openDiscordSink({ rest, userId: () => undefined, clock: () => new Date(0) })
  expect(await sink.find(out(1))).toMatchObject({ kind: 'refused', scope: 'platform' })
  expect(fake.calls).toEqual([])
})
