import { expect, test } from 'vitest'
import { markOf } from '../../../src/deliver/discord/mark.ts'
import { type How, idOf, keyOf, MAY, openBench, payloadOf } from './sink-bench.ts'

const PLAIN = { content: 'Crack found in Sorvo dam', allowed_mentions: { parse: [] } }

test('a message is posted once, with its nonce and its mark', async () => {
  const { fake, sink, out } = await openBench()
  const sent = await sink.send(out(1))
  const [message, ...more] = fake.messages(fake.channelId)
  expect(sent).toEqual({ kind: 'sent', id: message?.id })
  expect(more).toEqual([])
  expect(JSON.parse(fake.calls.at(-1)?.body ?? '')).toMatchObject({
    nonce: keyOf(1).slice(0, 24),
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
    components: [{ id: markOf(keyOf(1)) }, {}],
  })
  expect(fake.problems).toEqual([])
})

test('the same delivery again gives the same message', async () => {
  const { fake, sink, open, out } = await openBench()
  const first = await sink.send(out(1))
  expect(await sink.send(out(1))).toEqual(first)
  expect(await open().send(out(1))).toEqual(first)
  expect(fake.everStored(fake.channelId)).toBe(1)
})

test('which kind of channel it is, is asked once', async () => {
  const { fake, sink, out } = await openBench()
  for (const n of [1, 2, 3]) await sink.send(out(n))
  expect(fake.calls.filter(({ method }) => method === 'GET')).toHaveLength(1)
})

const LOST: readonly How[] = [500, 502, 'reset', 'close', 'cut-json', 'hang']
test.for(LOST)('after %s the message is found by its mark, and not sent again', async (how) => {
  const { fake, sink, open, out } = await openBench()
  await sink.send(out(1))
  fake.fail({ method: 'POST', path: /messages/, when: 'after', how })
  expect(await sink.send(out(2))).toMatchObject({ kind: 'unknown' })
  const lost = fake.messages(fake.channelId)[1]
  expect(await sink.find(out(2))).toEqual({ kind: 'found', id: lost?.id })
  expect(await open().find(out(1))).toMatchObject({ kind: 'found', id: fake.messages(fake.channelId)[0]?.id })
  expect(await sink.find(out(3))).toEqual({ kind: 'absent' })
  expect(await sink.send(out(2))).toEqual({ kind: 'sent', id: lost?.id })
  expect(fake.everStored(fake.channelId)).toBe(2)
  expect(fake.problems).toEqual([])
})

const NEVER: readonly How[] = [500, 'reset', 'hang']
test.for(NEVER)('%s before the message was written: it is absent, and sent the next time', async (how) => {
  const { fake, sink, out } = await openBench()
  fake.fail({ method: 'POST', path: /messages/, how })
  expect(await sink.send(out(1))).toMatchObject({ kind: 'unknown' })
  expect(await sink.find(out(1))).toEqual({ kind: 'absent' })
  expect(await sink.send(out(1))).toMatchObject({ kind: 'sent' })
  expect(fake.everStored(fake.channelId)).toBe(1)
})

test('an answer that never ends is given up', async () => {
  const { fake, sink, out } = await openBench()
  const half = {
    status: 200,
    headers: { 'content-type': 'application/json', 'content-length': '999' },
    body: '{"id":',
  }
  await sink.send(out(1))
  fake.fail({ method: 'POST', path: /messages/, when: 'after', how: { answer: half } })
  expect(await sink.send(out(2))).toMatchObject({ kind: 'unknown' })
  expect(await sink.find(out(2))).toMatchObject({ kind: 'found' })
})

test('a refused connection is no try', async () => {
  const { fake, sink, out } = await openBench()
  fake.fail({ how: 'refuse', forMs: 150 })
  expect(await sink.send(out(1))).toMatchObject({ kind: 'refused', scope: 'platform' })
  expect(fake.messages(fake.channelId)).toEqual([])
})

test.for([
  { how: '429', kind: { kind: 'refused', scope: 'place' }, least: 200 },
  { how: '429-global', kind: { kind: 'refused', scope: 'platform' }, least: 200 },
  { how: '429-html', kind: { kind: 'refused', scope: 'platform' }, least: 600_000 },
] as const)('after a $how at least $least ms pass', async ({ how, kind, least }) => {
  const { fake, sink, out } = await openBench()
  fake.fail({ method: 'POST', path: /messages/, how, retryAfterS: 0.2 })
  const outcome = await sink.send(out(1))
  expect(outcome).toMatchObject(kind)
  expect('waitMs' in outcome && outcome.waitMs).toBeGreaterThanOrEqual(least)
  expect(fake.messages(fake.channelId)).toEqual([])
})

test('a failure before the message is no unknown: nothing was sent', async () => {
  const { fake, sink, out } = await openBench()
  fake.fail({ method: 'GET', how: 503 })
  expect(await sink.send(out(1))).toMatchObject({ kind: 'refused', scope: 'place' })
  expect(fake.everStored(fake.channelId)).toBe(0)
})

test('a revoked token stops the platform, at every later call too', async () => {
  const { fake, sink, out } = await openBench()
  fake.revokeToken()
  expect(await sink.send(out(1))).toMatchObject({ kind: 'platform-off' })
  expect(await sink.send(out(1))).toMatchObject({ kind: 'platform-off' })
  expect(await sink.find(out(1))).toMatchObject({ kind: 'platform-off' })
  expect(fake.invalidRequests()).toBe(1)
})

test('a channel that is gone, or was never one, stops the channel', async () => {
  const { fake, sink, out } = await openBench()
  await sink.send(out(1))
  fake.removeChannel(fake.channelId)
  expect(await sink.send(out(2))).toMatchObject({ kind: 'place-off', why: expect.stringContaining('gone') })
  const place = { ...out(3).place, channel: '12' }
  expect(await sink.send(out(3, { place }))).toMatchObject({ kind: 'place-off' })
  fake.fail({ method: 'GET', how: { status: 400, code: 50_035 } })
  const words = { ...place, channel: 'news' }
  expect(await sink.send(out(4, { place: words }))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('no such channel'),
  })
})

test('missing permissions stop the channel and are named', async () => {
  const { fake, sink, out } = await openBench()
  fake.setPermissions(fake.channelId, MAY.view)
  expect(await sink.send(out(1))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('Send Messages'),
  })
  fake.setPermissions(fake.channelId, 0n)
  expect(await sink.send(out(2))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('View Channel'),
  })
})

test('a message that a moderator removed is not posted again with its nonce', async () => {
  const { fake, sink, out } = await openBench()
  fake.deleteMessage(fake.channelId, idOf(await sink.send(out(1))))
  expect(await sink.send(out(1))).toMatchObject({ kind: 'deleted' })
  expect(fake.everStored(fake.channelId)).toBe(1)
})

test('what Discord would refuse is not sent', async () => {
  const { fake, sink, out } = await openBench()
  const payload = { ...PLAIN, content: 'x'.repeat(2_001) }
  expect(await sink.send(out(1, { payload }))).toMatchObject({
    kind: 'malformed',
    why: expect.stringContaining('2000'),
  })
  expect(fake.calls).toEqual([])
})

test('what Discord refuses all the same is said in its words', async () => {
  const { fake, sink, out } = await openBench()
  fake.fail({ method: 'POST', how: { status: 400, code: 50_035, message: 'Invalid Form Body' } })
  expect(await sink.send(out(1))).toMatchObject({
    kind: 'malformed',
    why: expect.stringContaining('50035: Invalid Form Body'),
  })
})

test('a message is changed in place, and the change is found', async () => {
  const { fake, sink, out } = await openBench()
  const edits = idOf(await sink.send(out(1)))
  expect(await sink.find(out(2, { edits }))).toEqual({ kind: 'absent' })
  fake.fail({ method: 'PATCH', when: 'after', how: 500 })
  expect(await sink.send(out(2, { edits }))).toMatchObject({ kind: 'unknown' })
  expect(await sink.find(out(2, { edits }))).toEqual({ kind: 'found', id: edits })
  expect(await sink.send(out(3, { edits }))).toEqual({ kind: 'sent', id: edits })
  const [message, ...more] = fake.messages(fake.channelId)
  expect(more).toEqual([])
  expect(message?.components).toMatchObject(payloadOf(keyOf(3)).components)
  expect(fake.problems).toEqual([])
})

test('a plain message can be changed into components, and components by plain words', async () => {
  const { fake, sink, out } = await openBench()
  const edits = idOf(await sink.send(out(1, { payload: PLAIN })))
  expect(await sink.send(out(2, { edits }))).toEqual({ kind: 'sent', id: edits })
  expect(await sink.send(out(3, { edits, payload: PLAIN }))).toEqual({ kind: 'sent', id: edits })
  expect(fake.messages(fake.channelId)[0]).toMatchObject({
    content: '',
    components: [{ type: 10, content: PLAIN.content }],
  })
  expect(await sink.find(out(3, { edits, payload: PLAIN }))).toMatchObject({ kind: 'found' })
})

test('a change to a message that was removed ends the delivery', async () => {
  const { fake, sink, out } = await openBench()
  const edits = idOf(await sink.send(out(1)))
  fake.deleteMessage(fake.channelId, edits)
  expect(await sink.send(out(2, { edits }))).toMatchObject({ kind: 'deleted' })
  expect(await sink.find(out(2, { edits }))).toMatchObject({ kind: 'deleted' })
})

test('a person gets direct messages', async () => {
  const { fake, sink, out } = await openBench()
  const place = { ...out(1).place, workspace: '@me', channel: `@${fake.person.id}` }
  const id = idOf(await sink.send(out(1, { place })))
  await sink.send(out(2, { place, thread: id }))
  expect(fake.messages(fake.directChannel())).toHaveLength(2)
  expect(await sink.find(out(1, { place }))).toEqual({ kind: 'found', id })
  expect(fake.calls.filter(({ path }) => path.endsWith('/@me/channels'))).toHaveLength(1)
  const nobody = { ...place, channel: '@12' }
  expect(await sink.send(out(3, { place: nobody }))).toMatchObject({ kind: 'place-off' })
})

test('what the sink says is what Discord describes', { timeout: 20_000 }, async ({ skip }) => {
  const { fake, sink, out } = await openBench({})
  if (!fake.hasDescription) skip('DISCORD_OPENAPI names no description')
  fake.warmUp()
  const thread = idOf(await sink.send(out(1)))
  await sink.send(out(2, { thread }))
  await sink.send(out(3, { edits: thread }))
  await sink.send(out(4, { payload: PLAIN }))
  await sink.send(out(5, { edits: thread, payload: PLAIN }))
  const place = { ...out(6).place, channel: fake.addChannel({ type: 15, tags: ['news'], needsTag: true }) }
  expect(await sink.find(out(7, { place }))).toEqual({ kind: 'absent' })
  expect(await sink.send(out(6, { place }))).toMatchObject({ kind: 'sent' })
  expect(await sink.find(out(2, { thread }))).toMatchObject({ kind: 'found' })
  expect(fake.problems).toEqual([])
})
