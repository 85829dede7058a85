import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Claim, ClaimOptions, Deliveries, Settlement } from '../../src/deliver/outbox/deliveries.ts'
import type { FrozenDigest } from '../../src/deliver/outbox/delivery.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { digest, keyOf, NINE, placeNumber, statesOf } from '../deliver/outbox/bench.ts'

const MINUTE = 60_000
const at = (minutes: number) => new Date(NINE.getTime() + minutes * MINUTE)

async function open(path = ':memory:') {
  const store = await openSqliteStore(path, { check: false })
  onTestFinished(() => store.close())
  return store
}

const options = (more: Partial<ClaimOptions> = {}): ClaimOptions => ({
  owner: 'me',
  now: NINE,
  leaseMs: MINUTE,
  busyPlaces: [],
  ...more,
})

const next = async (deliveries: Deliveries, more?: Partial<ClaimOptions>) =>
  (await deliveries.claim('discord', options(more))).claim

async function claimed(deliveries: Deliveries, more?: Partial<ClaimOptions>): Promise<Claim> {
  const claim = await next(deliveries, more)
  if (!claim) throw new Error('there was nothing to claim')
  return claim
}

/** Claims the next part and settles it. */
async function finish(deliveries: Deliveries, settlement: Settlement, now = NINE): Promise<Claim> {
  const claim = await claimed(deliveries, { now })
  expect(await deliveries.settle(claim, settlement, now)).toBe(true)
  return claim
}

const one = (more: Parameters<typeof digest>[0] = {}): FrozenDigest => digest({ parts: [{}], ...more })
const why = 'for a reason'

/** Of the newest digest. */
async function remoteIds(deliveries: Deliveries) {
  const record = await deliveries.latest(placeNumber(1))
  return record?.parts.map(({ remoteId }) => remoteId)
}

test('a slot is planned once; a second plan changes nothing, whatever it says', async () => {
  const { deliveries } = await open()
  expect(await deliveries.plan(digest())).toBe(true)
  expect(await deliveries.plan({ ...digest(), content: 'other', parts: [] })).toBe(false)
  expect(await deliveries.skip(digest(), why)).toBe(false)
  expect(await deliveries.latest(placeNumber(1))).toMatchObject({ content: { stories: ['s1'] } })
  expect(await statesOf(deliveries, digest())).toEqual(['planned', 'planned', 'planned'])
})

test.for([
  { says: 'another place', more: { place: placeNumber(2) } },
  { says: 'another schedule', more: { schedule: 'evening' } },
  { says: 'another time', more: { slot: at(1) } },
  { says: 'another kind', more: { kind: 'notice' } },
  { says: 'another revision', more: { revision: 1 } },
] as const)('$says is another slot', async ({ more }) => {
  const { deliveries } = await open()
  await deliveries.plan(digest())
  expect(await deliveries.plan(digest(more))).toBe(true)
})

test('a plan that fails half-way leaves nothing behind', async () => {
  const { deliveries } = await open()
  const [part] = digest().parts
  if (!part) throw new Error('no part')
  await expect(deliveries.plan({ ...digest(), parts: [part, part] })).rejects.toThrow()
  expect(await deliveries.digestsSince(placeNumber(1), new Date(0))).toEqual([])
  expect(await deliveries.plan(digest())).toBe(true)
})

test('a skipped slot sends nothing and is never planned', async () => {
  const { deliveries } = await open()
  expect(await deliveries.skip(digest(), 'no stories')).toBe(true)
  expect(await deliveries.skip(digest(), 'again')).toBe(false)
  expect(await deliveries.plan(digest())).toBe(false)
  expect(await next(deliveries)).toBeUndefined()
  expect(await deliveries.latest(placeNumber(1))).toMatchObject({ skipped: 'no stories', parts: [] })
})

test('hands out the parts one after the other, each once the former is sent', async () => {
  const { deliveries } = await open()
  await deliveries.plan(digest())
  const first = await claimed(deliveries)
  expect(first).toEqual({
    key: keyOf(digest()),
    place: placeNumber(1),
    kind: 'digest',
    slot: NINE,
    part: 0,
    payload: { text: 'part 0' },
    plain: false,
    owner: 'me',
    attempt: 1,
    found: 'planned',
    firstTriedAt: NINE,
    expiresAt: digest().expiresAt,
  })
  expect(await next(deliveries)).toBeUndefined()
  await deliveries.settle(first, { state: 'sent', id: 'm1' }, NINE)
  expect(await claimed(deliveries)).toMatchObject({ part: 1, thread: 'm1' })
})

test('a settlement counts once, and only for the claim it belongs to', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  const first = await claimed(deliveries)
  await deliveries.settle(first, { state: 'planned', nextAt: NINE, why }, NINE)
  const second = await claimed(deliveries, { owner: 'me' })
  const sent: Settlement = { state: 'sent', id: 'm1' }
  expect(await deliveries.settle(first, sent, NINE)).toBe(false)
  expect(await deliveries.settle({ ...second, owner: 'other' }, sent, NINE)).toBe(false)
  expect(await statesOf(deliveries, one())).toEqual(['sending'])
  expect(await deliveries.settle(second, sent, NINE)).toBe(true)
  expect(await deliveries.settle(second, { state: 'failed', why }, NINE)).toBe(false)
  expect(await remoteIds(deliveries)).toEqual(['m1'])
})

test('a part whose claim ran out is handed out as unknown, with the time of its first try', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await claimed(deliveries)
  expect(await next(deliveries, { owner: 'other', now: new Date(at(1).getTime() - 1) })).toBeUndefined()
  expect(await claimed(deliveries, { owner: 'other', now: at(1) })).toMatchObject({
    found: 'unknown',
    attempt: 2,
    firstTriedAt: NINE,
  })
})

test('a claim that ends in the far future runs out all the same: the clock was set back', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await claimed(deliveries, { now: at(120) })
  expect(await next(deliveries)).toBeUndefined()
  expect(await claimed(deliveries, { now: at(1) })).toMatchObject({ found: 'unknown' })
})

test('what a process that is gone had under way counts as unknown at once', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  const claim = await claimed(deliveries)
  await deliveries.interrupt('discord', 'me', NINE)
  await deliveries.interrupt('slack', 'other', NINE)
  expect(await statesOf(deliveries, one())).toEqual(['sending'])
  await deliveries.interrupt('discord', 'other', NINE)
  expect(await statesOf(deliveries, one())).toEqual(['unknown'])
  expect(await deliveries.settle(claim, { state: 'sent', id: 'm1' }, NINE)).toBe(false)
  expect(await claimed(deliveries, { owner: 'other' })).toMatchObject({ found: 'unknown' })
})

test('waits until the time of the next try; not when the clock was set back', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await finish(deliveries, { state: 'planned', nextAt: at(5), why })
  expect(await next(deliveries, { now: at(4) })).toBeUndefined()
  expect(await deliveries.nextChange('discord', at(4))).toEqual(at(5))
  expect(await deliveries.nextChange('discord', at(5))).toBeUndefined()
  expect(await next(deliveries, { now: at(-60) })).toBeDefined()
})

test('a place gets one part at a time, from all processes together, and none while it is busy', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await deliveries.plan(one({ schedule: 'evening' }))
  expect(await next(deliveries, { busyPlaces: ['discord/w/c1'] })).toBeUndefined()
  const claim = await claimed(deliveries)
  expect(await next(deliveries, { owner: 'other' })).toBeUndefined()
  await deliveries.settle(claim, { state: 'sent', id: 'm1' }, NINE)
  expect(await next(deliveries, { owner: 'other' })).toBeDefined()
})

test('older slots come first; within a slot the order of the places differs from slot to slot', async () => {
  const { deliveries } = await open()
  const orderOf = async (slot: Date) => {
    for (let number = 0; number < 12; number += 1)
      await deliveries.plan(one({ place: placeNumber(number), slot, expiresAt: at(999) }))
    const order: string[] = []
    for (let count = 0; count < 12; count += 1)
      order.push((await finish(deliveries, { state: 'sent', id: 'm' }, at(60))).place.channel)
    return order
  }
  await deliveries.plan(one({ place: placeNumber(99), slot: at(-1) }))
  expect((await finish(deliveries, { state: 'sent', id: 'm' })).place).toEqual(placeNumber(99))
  const [first, second] = [await orderOf(at(10)), await orderOf(at(20))]
  expect(new Set(first).size).toBe(12)
  expect(first).not.toEqual(second)
})

test('a place that is off keeps its queue until it is on again; other platforms have their own', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await deliveries.plan(one({ place: placeNumber(1, 'slack') }))
  await deliveries.placeOff(placeNumber(1), 'no permission', NINE)
  await deliveries.placeOff(placeNumber(1), 'gone', at(1))
  expect(await next(deliveries)).toBeUndefined()
  expect(await deliveries.pending('discord')).toBe(0)
  expect(await deliveries.pending('slack')).toBe(1)
  expect(await deliveries.offPlaces()).toEqual([{ place: placeNumber(1), why: 'gone', since: NINE }])
  expect([await deliveries.placeOn(placeNumber(1)), await deliveries.placeOn(placeNumber(1))]).toEqual([
    true,
    false,
  ])
  expect(await next(deliveries)).toMatchObject({ place: placeNumber(1) })
})

test('what is too old is closed with the reason, and told', async () => {
  const { deliveries } = await open()
  const old = one({ expiresAt: at(5) })
  await deliveries.plan(old)
  await finish(deliveries, { state: 'planned', nextAt: at(99), why: 'Discord was down' })
  const { claim, closed } = await deliveries.claim('discord', options({ now: at(5) }))
  expect(claim).toBeUndefined()
  const told = 'it was not sent in time: Discord was down'
  expect(closed).toMatchObject([{ key: keyOf(old), state: 'expired', why: told, at: at(5) }])
  expect(await deliveries.troubles(5)).toEqual(closed)
})

test('what may have arrived is looked for however old it is, unless its place is off', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one({ expiresAt: at(5) }))
  await finish(deliveries, { state: 'unknown', nextAt: NINE, why })
  const claim = await claimed(deliveries, { now: at(6) })
  expect(claim.found).toBe('unknown')
  await deliveries.settle(claim, { state: 'unknown', nextAt: NINE, why }, at(6))
  await deliveries.placeOff(placeNumber(1), 'gone', at(6))
  const { closed } = await deliveries.claim('discord', options({ now: at(7) }))
  expect(closed).toMatchObject([
    { state: 'expired', why: 'it may have arrived, and nobody could look in time: gone' },
  ])
})

test.for([
  { state: 'failed', why: 'the message it belongs under was not sent: for a reason' },
  { state: 'expired', why: 'the message it belongs under was not sent: for a reason' },
  { state: 'deleted', why: 'the message it belongs under was removed' },
] as const)('when the first part is $state, the parts under it are too', async ({ state, why: reason }) => {
  const { deliveries } = await open()
  await deliveries.plan(digest({ parts: [{}, { where: 'thread' }, {}] }))
  await finish(deliveries, { state, why })
  const { claim, closed } = await deliveries.claim('discord', options())
  expect(closed).toMatchObject([{ part: 1, state, why: reason }])
  // one in the channel needs no other
  expect(claim).toMatchObject({ part: 2 })
})

test('a note goes under the message of another digest, once that is sent', async () => {
  const { deliveries } = await open()
  const note = one({ kind: 'note', thread: keyOf(one()), parts: [{ where: 'thread' }], slot: at(-9) })
  await deliveries.plan(note)
  expect((await deliveries.claim('discord', options())).closed).toMatchObject([
    { state: 'failed', why: 'the message it belongs under is not known any more' },
  ])
  const later = {
    ...note,
    ...one({ ...note, schedule: 'later', thread: keyOf(one()), parts: [{ where: 'thread' }] }),
  }
  await deliveries.plan(one())
  await deliveries.plan(later)
  const first = await claimed(deliveries)
  expect(first.key).toBe(keyOf(one()))
  expect(await next(deliveries)).toBeUndefined()
  await deliveries.settle(first, { state: 'sent', id: 'm7' }, NINE)
  expect(await next(deliveries)).toMatchObject({ key: keyOf(later), thread: 'm7' })
})

test('edits of one message are made in the order of their plans', async () => {
  const { deliveries } = await open()
  const edit = (revision: number) => one({ kind: 'correction', revision, parts: [{ edits: keyOf(one()) }] })
  await deliveries.plan(one())
  await finish(deliveries, { state: 'sent', id: 'm1' })
  await deliveries.plan(edit(1))
  await deliveries.plan(edit(2))
  const first = await finish(deliveries, { state: 'planned', nextAt: at(1), why })
  expect(first).toMatchObject({ key: keyOf(edit(1)), edits: 'm1' })
  expect(await next(deliveries)).toBeUndefined()
  await finish(deliveries, { state: 'sent', id: 'm1' }, at(1))
  expect(await next(deliveries, { now: at(1) })).toMatchObject({ key: keyOf(edit(2)) })
})

test('an edit of a removed message says that the message was removed', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await finish(deliveries, { state: 'sent', id: 'm1' })
  await deliveries.plan(one({ kind: 'correction', parts: [{ edits: keyOf(one()) }] }))
  await finish(deliveries, { state: 'deleted', why: 'removed by a moderator' }, at(1))
  expect(await statesOf(deliveries, one())).toEqual(['deleted'])
})

test('after a refused payload the fallback is sent, and the payload can be read', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  await finish(deliveries, { state: 'planned', nextAt: NINE, why, refusal: 'too long' })
  const claim = await finish(deliveries, { state: 'planned', nextAt: NINE, why })
  expect(claim).toMatchObject({ plain: true, payload: { text: 'plain part 0' } })
  expect(await next(deliveries)).toMatchObject({ plain: true })
  expect(await deliveries.refusals(9)).toMatchObject([{ payload: { text: 'part 0' }, why: 'too long' }])
})

test('remembers an error that is on no list until something else happens', async () => {
  const { deliveries } = await open()
  await deliveries.plan(one())
  const doubt = { code: 'odd', proved: 2 }
  await finish(deliveries, { state: 'unknown', nextAt: NINE, why, doubt })
  expect(await finish(deliveries, { state: 'planned', nextAt: NINE, why })).toMatchObject({ doubt })
  const claim = await claimed(deliveries, { now: at(1) })
  expect(claim).not.toHaveProperty('doubt')
  // surely not accepted: the next try is the first
  expect(claim.firstTriedAt).toEqual(at(1))
})

test('a held part holds the parts behind it until a person decides', async () => {
  const { deliveries } = await open()
  await deliveries.plan(digest())
  await finish(deliveries, { state: 'held', why })
  expect(await next(deliveries, { now: at(9_999) })).toBeUndefined()
  expect(await deliveries.pending('discord')).toBe(0)
  expect(await deliveries.troubles(9)).toMatchObject([{ state: 'held', why, part: 0 }])
  expect(await deliveries.release('nothing', 'drop', at(9_999))).toBe(false)
  expect(await deliveries.release(keyOf(digest()), 'resend', at(9_999))).toBe(true)
  const claim = await claimed(deliveries, { now: at(9_999) })
  expect(claim).toMatchObject({ part: 0, found: 'planned', expiresAt: at(9_999 + 60) })
  await deliveries.settle(claim, { state: 'sent', id: 'm1' }, at(9_999))
  expect(await next(deliveries, { now: at(9_999) })).toMatchObject({ part: 1 })
})

test('tells the newest trouble first, and counts by platform and state', async () => {
  const { deliveries } = await open()
  for (let number = 0; number < 3; number += 1)
    await deliveries.plan(one({ slot: at(number), place: placeNumber(number) }))
  await deliveries.plan(one({ place: placeNumber(0, 'slack') }))
  await finish(deliveries, { state: 'failed', why: 'first' }, at(10))
  await finish(deliveries, { state: 'failed', why: 'second' }, at(11))
  expect((await deliveries.troubles(9)).map((trouble) => trouble.why)).toEqual(['second', 'first'])
  expect(await deliveries.troubles(1)).toHaveLength(1)
  expect(await deliveries.counts(at(99))).toEqual([
    { platform: 'discord', state: 'failed', count: 2, oldest: NINE },
    { platform: 'discord', state: 'planned', count: 1, oldest: at(2) },
    { platform: 'slack', state: 'planned', count: 1, oldest: NINE },
  ])
})

test('counts what was sent or deleted since a time, and all that is open or in trouble', async () => {
  const { deliveries } = await open()
  const ends: Settlement[] = [
    { state: 'sent', id: 'm1' },
    { state: 'deleted', why },
    { state: 'failed', why },
    { state: 'expired', why },
    { state: 'held', why },
    { state: 'unknown', nextAt: at(999), why },
    { state: 'planned', nextAt: at(999), why },
  ]
  for (const minute of [0, 60])
    for (const [number, end] of ends.entries()) {
      const slot = at(minute + number)
      await deliveries.plan(one({ slot, place: placeNumber(minute + number), expiresAt: at(9_999) }))
      await finish(deliveries, end, slot)
    }
  const counts = await deliveries.counts(at(60))
  expect(counts.map(({ state, count, oldest }) => [state, count, oldest])).toEqual([
    ['deleted', 1, at(61)],
    ['expired', 2, at(3)],
    ['failed', 2, at(2)],
    ['held', 2, at(4)],
    ['planned', 2, at(6)],
    ['sent', 1, at(60)],
    ['unknown', 2, at(5)],
  ])
})

test('forgets many digests some at a time, so that others get their turn', async () => {
  const { deliveries } = await open()
  for (let number = 0; number < 450; number += 1) await deliveries.skip(one({ slot: at(-number - 1) }), why)
  await deliveries.skip(one(), why)
  let done = false
  let turns = 0
  const pruning = deliveries.prune(NINE).finally(() => {
    done = true
  })
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    turns += 1
  }
  expect(await pruning).toBe(450)
  expect(turns).toBeGreaterThan(2)
  expect(await deliveries.digestsSince(placeNumber(1), new Date(0))).toHaveLength(1)
})

test('finds the digests of a place by time, and the newest of a schedule', async () => {
  const { deliveries } = await open()
  for (const [minutes, schedule] of [
    [0, 'a'],
    [10, 'b'],
    [20, 'a'],
  ] as const)
    await deliveries.plan(one({ slot: at(minutes), schedule }))
  await deliveries.skip({ ...one({ slot: at(30), schedule: 'a' }) }, why)
  await deliveries.plan(one({ place: placeNumber(2), slot: at(40) }))
  const slots = async (minutes: number) =>
    (await deliveries.digestsSince(placeNumber(1), at(minutes))).map(({ slot }) => slot)
  expect(await slots(10)).toEqual([at(10), at(20), at(30)])
  expect(await deliveries.latest(placeNumber(1))).toMatchObject({ slot: at(30), skipped: why })
  expect(await deliveries.latest(placeNumber(1), 'b')).toMatchObject({ slot: at(10) })
  expect(await deliveries.latest(placeNumber(1), 'c')).toBeUndefined()
  expect(await deliveries.latest(placeNumber(3))).toBeUndefined()
})

test('forgets old digests, but nothing that may still go out', async () => {
  const { deliveries } = await open()
  const kept = one({ slot: at(-3) })
  const edited = one({ slot: at(-5) })
  await deliveries.plan(edited)
  await finish(deliveries, { state: 'sent', id: 'm1' })
  await deliveries.plan(kept)
  const edit = one({ kind: 'correction', slot: at(60), parts: [{ edits: keyOf(edited) }] })
  await deliveries.plan(edit)
  await deliveries.skip(one({ slot: at(-4) }), why)
  expect(await deliveries.prune(NINE)).toBe(1)
  await finish(deliveries, { state: 'sent', id: 'm2' })
  await finish(deliveries, { state: 'sent', id: 'm1' })
  expect(await deliveries.prune(NINE)).toBe(2)
  const left = await deliveries.digestsSince(placeNumber(1), new Date(0))
  expect(left.map(({ id }) => id)).toEqual([edit.id])
  expect(await statesOf(deliveries, edit)).toEqual(['sent'])
  expect(await deliveries.counts(new Date(0))).toMatchObject([{ state: 'sent', count: 1 }])
})

test('one of many claims at once gets the part, from several processes on one file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deliveries-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'store.sqlite')
  const stores = [await open(path), await open(path), await open(path)]
  const planned = await Promise.all(stores.map(({ deliveries }) => deliveries.plan(one())))
  expect(planned.toSorted()).toEqual([false, false, true])
  const claims = await Promise.all(
    stores.map(({ deliveries }, owner) => next(deliveries, { owner: `o${owner}` })),
  )
  expect(claims.filter((claim) => claim)).toHaveLength(1)
})

test('a lease has one holder; it is lost when it is not renewed, and every holder gets a higher number', async () => {
  const { leases } = await open()
  expect(await leases.take('outbox', 'a', MINUTE, NINE)).toBe(1)
  expect(await leases.take('outbox', 'b', MINUTE, NINE)).toBeUndefined()
  expect(await leases.take('other', 'b', MINUTE, NINE)).toBe(1)
  expect(await leases.renew('outbox', 1, MINUTE, at(0.5))).toBe(true)
  expect(await leases.take('outbox', 'b', MINUTE, at(1))).toBeUndefined()
  expect(await leases.take('outbox', 'b', MINUTE, at(1.5))).toBe(2)
  expect(await leases.renew('outbox', 1, MINUTE, at(1.5))).toBe(false)
  await leases.release('outbox', 1)
  expect(await leases.take('outbox', 'a', MINUTE, at(2))).toBeUndefined()
  await leases.release('outbox', 2)
  expect(await leases.renew('outbox', 2, MINUTE, at(2))).toBe(false)
  expect(await leases.take('outbox', 'a', MINUTE, at(2))).toBe(3)
})

test('a lease that ends in the far future ends after its term: the clock was set back', async () => {
  const { leases } = await open()
  await leases.take('outbox', 'a', MINUTE, at(120))
  expect(await leases.take('outbox', 'b', MINUTE, NINE)).toBeUndefined()
  expect(await leases.take('outbox', 'b', MINUTE, at(1))).toBe(2)
})
