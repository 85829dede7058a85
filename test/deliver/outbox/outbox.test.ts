import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/deliver/chat.ts'
import { digest, expectOnce, keyOf, NINE, openBench, placeNumber } from './bench.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const why = 'for a reason'
/** Digests of that many places, with one part each. */
const fan = (count: number, platform: 'discord' | 'slack' = 'discord') =>
  Array.from({ length: count }, (_, at) => digest({ place: placeNumber(at, platform), parts: [{}] }))

test('sends the parts of a digest in order, the details under the first message', async () => {
  const { open, plan, platform, time, states, store } = await openBench()
  const outbox = open()
  outbox.start()
  await plan(digest())
  outbox.kick()
  await time.during(outbox.drain())
  expectOnce(platform, [digest()])
  expect(platform.messages.map(({ thread }) => thread)).toEqual([undefined, 'm1', 'm1'])
  expect(await states(digest())).toEqual(['sent', 'sent', 'sent'])
  const sent = await store.deliveries.latest(placeNumber(1))
  expect(sent?.parts.map(({ remoteId }) => remoteId)).toEqual(['m1', 'm2', 'm3'])
  // a slot that came due while we run costs no look
  expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'send', 'send'])
  await time.during(outbox.stop())
})

test('finds by itself what another process has planned', async () => {
  const { open, plan, platform, time } = await openBench()
  open().start()
  await time.advance(1_000)
  await plan(digest())
  await time.advance(6_000)
  expectOnce(platform, [digest()])
})

test('changes a message in place, and puts a note under it', async () => {
  const { open, plan, platform, time } = await openBench()
  const outbox = open()
  const key = keyOf(digest())
  const edit = digest({
    kind: 'correction',
    slot: new Date(NINE.getTime() + MINUTE),
    thread: key,
    parts: [
      { edits: key, payload: { text: 'corrected' } },
      { where: 'thread', payload: { text: 'what changed' } },
    ],
  })
  outbox.start()
  await plan(edit, digest())
  await time.during(outbox.drain())
  expect(platform.messages.map(({ payload, thread }) => [payload.text, thread])).toEqual([
    ['corrected', undefined],
    ['part 1', 'm1'],
    ['part 2', 'm1'],
    ['what changed', 'm1'],
  ])
})

test('an edit whose answer is lost is repeated, without a look', async () => {
  const lost = (_: unknown, number: number) => (number === 2 ? 'lost' : undefined)
  const { open, plan, platform, time, states } = await openBench({ fault: lost })
  const edit = digest({ kind: 'correction', parts: [{ edits: keyOf(digest()), payload: { text: 'new' } }] })
  const outbox = open()
  outbox.start()
  await plan(digest({ parts: [{}] }), edit)
  await time.during(outbox.drain())
  expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'send', 'send'])
  expect(platform.messages.map(({ payload }) => payload.text)).toEqual(['new'])
  expect(await states(edit)).toEqual(['sent'])
})

test('a message removed by a moderator is not posted again, and what belongs to it ends too', async () => {
  const { open, plan, platform, time, states, store } = await openBench({ platform: 'slack' })
  const place = placeNumber(1, 'slack')
  const first = digest({ place, parts: [{}] })
  const edit = digest({
    place,
    kind: 'correction',
    thread: keyOf(first),
    parts: [{ edits: keyOf(first) }, { where: 'thread' }],
  })
  const outbox = open()
  outbox.start()
  await plan(first)
  await time.during(outbox.drain())
  platform.remove(keyOf(first))
  await plan(edit)
  await time.during(outbox.drain())
  expect(await states(first)).toEqual(['deleted'])
  expect(await states(edit)).toEqual(['deleted', 'deleted'])
  await store.deliveries.plan(first)
  await time.advance(HOUR)
  expect(platform.messages).toHaveLength(1)
})

test('a message removed before its answer was lost is known by its nonce', async () => {
  const fault = (_: unknown, number: number) => (number === 1 ? 'lost' : undefined)
  const { open, plan, platform, time, states } = await openBench({ fault, nonceMs: 120_000 })
  const outbox = open()
  outbox.start()
  await plan(digest({ parts: [{}] }))
  await time.advance(500)
  platform.remove(keyOf(digest()))
  await time.during(outbox.drain())
  expect(await states(digest())).toEqual(['deleted'])
  expect(platform.messages).toHaveLength(1)
})

test('what the platform will not take goes out once as plain text; the payload is kept', async () => {
  const { open, plan, platform, time, store, events } = await openBench({
    fault: ({ outgoing }) =>
      outgoing.payload.text === 'part 0' ? { kind: 'malformed', why: 'invalid_blocks' } : undefined,
  })
  const outbox = open()
  outbox.start()
  await plan(digest())
  await time.during(outbox.drain())
  expectOnce(platform, [digest()])
  expect(platform.messages[0]?.payload).toEqual({ text: 'plain part 0' })
  expect(await store.deliveries.refusals(5)).toEqual([
    { key: keyOf(digest()), place: placeNumber(1), payload: { text: 'part 0' }, why: 'invalid_blocks' },
  ])
  expect(events).toEqual([{ kind: 'refusal', key: keyOf(digest()), why: 'invalid_blocks' }])
})

test('a part refused as plain text too fails, and so do the parts under it', async () => {
  const fault = (): Outcome => ({ kind: 'malformed', why })
  const { open, plan, platform, time, states, store } = await openBench({ fault })
  const outbox = open()
  outbox.start()
  await plan(digest())
  await time.during(outbox.drain())
  expect(await states(digest())).toEqual(['failed', 'failed', 'failed'])
  expect(platform.calls).toHaveLength(2)
  const troubles = await store.deliveries.troubles(9)
  expect(troubles.map((trouble) => [trouble.part, trouble.why])).toEqual([
    [2, `the message it belongs under was not sent: refused as plain text, too: ${why}`],
    [1, `the message it belongs under was not sent: refused as plain text, too: ${why}`],
    [0, `refused as plain text, too: ${why}`],
  ])
})

test('a place that takes nothing is switched off after one try, and the others go on', async () => {
  let gone = true
  const { open, plan, platform, time, states, store, events } = await openBench({
    fault: ({ outgoing }) =>
      gone && outgoing.place.channel === 'c1' ? { kind: 'place-off', why: 'no permission' } : undefined,
  })
  const outbox = open()
  const digests = fan(3)
  outbox.start()
  await plan(...digests)
  await time.during(outbox.drain())
  expect(await Promise.all(digests.map(states))).toEqual([['sent'], ['planned'], ['sent']])
  expect(platform.calls).toHaveLength(3)
  expect(await store.deliveries.offPlaces()).toMatchObject([{ place: placeNumber(1), why: 'no permission' }])
  expect(events).toMatchObject([{ kind: 'place-off', place: placeNumber(1), why: 'no permission' }])
  gone = false
  expect(await store.deliveries.placeOn(placeNumber(1))).toBe(true)
  await time.during(outbox.drain())
  expectOnce(platform, digests)
})

test('a refused token stops the platform at once and is told once; the queue is kept', async () => {
  let revoked = true
  const fault = (): Outcome | undefined => (revoked ? { kind: 'platform-off', why } : undefined)
  const { open, plan, platform, time, events } = await openBench({ fault, latencyMs: () => 100 })
  const outbox = open()
  const digests = fan(40)
  outbox.start()
  await plan(...digests)
  await time.advance(HOUR)
  expect(platform.calls.length).toBeLessThanOrEqual(16)
  expect(events).toEqual([{ kind: 'platform-off', platform: 'discord', why }])
  expect(outbox.state().lanes).toEqual([{ platform: 'discord', delivers: true, underWay: 0, off: why }])
  revoked = false
  outbox.resume('discord')
  await time.during(outbox.drain())
  expectOnce(platform, digests)
})

test.for([
  { platform: 'discord', nonceMs: 120_000, fault: 'lost' },
  { platform: 'slack', nonceMs: 0, fault: 'lost' },
  { platform: 'slack', nonceMs: 0, fault: 'dropped' },
  { platform: 'discord', nonceMs: 0, fault: 'hang' },
] as const)('$platform: an answer that is $fault makes one message', async ({ platform, nonceMs, fault }) => {
  const {
    open,
    plan,
    platform: chat,
    time,
  } = await openBench({
    platform,
    nonceMs,
    fault: (_, number) => (number === 2 ? fault : undefined),
  })
  const one = digest({ place: placeNumber(1, platform) })
  const outbox = open()
  outbox.start()
  await plan(one)
  const ms = await time.during(outbox.drain())
  expect(ms).toBeLessThan(40_000)
  expect(chat.calls.filter(({ kind }) => kind === 'find')).toHaveLength(1)
  // a request that was given up is still open on the platform
  const problems = fault === 'hang' ? chat.problems.length : 0
  expect(chat.problems).toHaveLength(problems)
  expect([...chat.seen().values()]).toEqual([1, 1, 1])
})

test('the same unlisted error three times, with the message absent each time, is final', async () => {
  const fault = ({ kind }: { kind: string }): Outcome | undefined =>
    kind === 'send' ? { kind: 'unknown', why, unlisted: 'odd_error' } : undefined
  const { open, plan, platform, time, states, events } = await openBench({ platform: 'slack', fault })
  const one = digest({ place: placeNumber(1, 'slack'), parts: [{}] })
  const outbox = open()
  outbox.start()
  await plan(one)
  await time.during(outbox.drain())
  expect(await states(one)).toEqual(['failed'])
  expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'find', 'send', 'find', 'send', 'find'])
  expect(events).toMatchObject([
    { kind: 'trouble', trouble: { state: 'failed', why: 'the platform answered "odd_error" each time' } },
  ])
})

test.for([
  { how: 'resend', state: 'sent', seen: 2 },
  { how: 'drop', state: 'failed', seen: 1 },
] as const)(
  'without a history an unknown part is held, told once, and waits for a person: $how',
  async ({ how, state, seen }) => {
    const { open, plan, platform, time, states, store, events } = await openBench({
      platform: 'slack',
      blind: true,
      fault: (_, number) => (number <= 2 ? 'lost' : undefined),
    })
    const digests = fan(2, 'slack')
    const [first = digest()] = digests
    const outbox = open()
    outbox.start()
    await plan(...digests)
    await time.advance(HOUR)
    expect(await Promise.all(digests.map(states))).toEqual([['held'], ['held']])
    expect(events.filter(({ kind }) => kind === 'blind')).toHaveLength(1)
    await time.advance(10 * HOUR)
    expect(await store.deliveries.release(keyOf(first), how, time.clock())).toBe(true)
    expect(await store.deliveries.release(keyOf(first), how, time.clock())).toBe(false)
    await time.during(outbox.drain())
    expect(await states(first)).toEqual([state])
    expect(platform.seen().get(keyOf(first))).toBe(seen)
  },
)

test.for([
  { says: 'is sent again where the operator says so', limits: { onUnknown: 'resend' }, seen: 2 },
  { says: 'is sent again while the platform remembers its nonce', nonceMs: 120_000, seen: 1 },
] as const)('without a history an unknown part $says', async ({ limits, nonceMs = 0, seen }) => {
  const { open, plan, platform, time, states } = await openBench({
    blind: true,
    nonceMs,
    platform: nonceMs > 0 ? 'discord' : 'slack',
    fault: (_, number) => (number === 1 ? 'lost' : undefined),
  })
  const one = digest({ place: placeNumber(1, nonceMs > 0 ? 'discord' : 'slack'), parts: [{}] })
  const outbox = open({ ...(limits && { limits }) })
  outbox.start()
  await plan(one)
  await time.during(outbox.drain())
  expect(await states(one)).toEqual(['sent'])
  expect(platform.seen().get(keyOf(one))).toBe(seen)
})

test('a part that may have arrived is looked for when it is too old, but not sent any more', async () => {
  const { open, plan, platform, time, states } = await openBench({
    platform: 'slack',
    fault: ({ kind, at, outgoing }) => {
      if (kind === 'send') return outgoing.place.channel === 'c0' ? 'lost' : 'dropped'
      return at < NINE.getTime() + HOUR ? { kind: 'refused', why, scope: 'place' } : undefined
    },
  })
  const digests = fan(2, 'slack').map((one) => ({ ...one, expiresAt: new Date(NINE.getTime() + MINUTE) }))
  const outbox = open()
  outbox.start()
  await plan(...digests)
  await time.during(outbox.drain())
  expect(await Promise.all(digests.map(states))).toEqual([['sent'], ['expired']])
  expect(platform.calls.filter(({ kind }) => kind === 'send')).toHaveLength(2)
})

test('a platform that is down for an hour gets few requests, and everything fresh when it is back', async () => {
  const { open, plan, platform, time, states, events } = await openBench({
    fault: ({ at }) =>
      at < NINE.getTime() + HOUR ? { kind: 'refused', why: 'ECONNREFUSED', scope: 'platform' } : undefined,
  })
  const old = digest({ expiresAt: new Date(NINE.getTime() + HOUR / 2), place: placeNumber(99), parts: [{}] })
  const digests = fan(20)
  const outbox = open()
  outbox.start()
  await plan(...digests, old)
  await time.advance(HOUR)
  expect(platform.calls.length).toBeLessThan(150)
  expect(events.filter(({ kind }) => kind === 'pause').length).toBeGreaterThan(10)
  const ms = await time.during(outbox.drain())
  expect(ms).toBeLessThan(3 * MINUTE)
  expectOnce(platform, digests)
  expect(await states(old)).toEqual(['expired'])
})

test('a storm of 429 in one channel leaves the others on time, and stays far from a ban', async () => {
  const { open, plan, platform, time } = await openBench({
    fault: ({ outgoing, at }) =>
      outgoing.place.channel === 'c0' && at < NINE.getTime() + 10 * MINUTE
        ? { kind: 'refused', why: '429', waitMs: 500, scope: 'place' }
        : undefined,
  })
  const digests = fan(100)
  const outbox = open({ random: () => 0.5 })
  outbox.start()
  await plan(...digests)
  await time.advance(10_000)
  expect(platform.messages).toHaveLength(99)
  await time.advance(10 * MINUTE)
  expect(platform.calls.length).toBeLessThan(99 + 60)
  expectOnce(platform, digests)
})

test('while a channel says wait, it gets no other message either', async () => {
  const { open, plan, platform, time } = await openBench({
    fault: (_, number) =>
      number === 1 ? { kind: 'refused', why: '429', waitMs: 40_000, scope: 'place' } : undefined,
  })
  const outbox = open()
  outbox.start()
  await plan(digest({ parts: [{}] }))
  await time.advance(6_000)
  await plan(digest({ parts: [{}], schedule: 'other' }))
  await time.during(outbox.drain())
  const [first = 0, ...others] = platform.calls.map(({ at }) => at)
  expect(others).toHaveLength(2)
  expect(Math.min(...others) - first).toBeGreaterThanOrEqual(40_000)
})

test('while the whole platform says wait, nothing leaves', async () => {
  const { open, plan, platform, time } = await openBench({
    fault: (_, number) =>
      number === 1 ? { kind: 'refused', why: 'global', waitMs: 30_000, scope: 'platform' } : undefined,
    latencyMs: () => 5,
  })
  const outbox = open({ random: () => 0.001 })
  const digests = fan(50)
  outbox.start()
  await plan(...digests)
  await time.during(outbox.drain())
  const times = platform.calls.map(({ at }) => at - NINE.getTime())
  expect(times.filter((at) => at > 30 && at < 30_000)).toEqual([])
  expectOnce(platform, digests)
})

test('the clock set back by two hours neither repeats nor stops anything', async () => {
  const { open, plan, platform, time, events } = await openBench({
    fault: (_, number) => (number === 1 ? { kind: 'refused', why, scope: 'place' } : undefined),
  })
  const outbox = open()
  outbox.start()
  await plan(digest())
  await time.advance(100)
  time.setClockBy(-2 * HOUR)
  await plan(digest())
  await time.advance(40_000)
  expectOnce(platform, [digest()])
  await plan(digest({ place: placeNumber(2) }))
  await time.during(outbox.drain())
  expectOnce(platform, [digest(), digest({ place: placeNumber(2) })])
  expect(events).toEqual([])
})
