import { expect, test } from 'vitest'
import { FetchError } from '../../../src/ingest/fetching/failure.ts'
import { openTurns } from '../../../src/ingest/fetching/manners.ts'

const ONE = { atOnce: 1, spacingMs: 0 }
const tick = () => new Promise((resolve) => setImmediate(resolve))
const faultOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof FetchError ? error.fault : error
}

test('turns are given in the order in which they were asked for', async () => {
  const turns = openTurns()
  const order: number[] = []
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const release = await turns.take('a', ONE)
      order.push(number)
      await tick()
      release()
    }),
  )
  expect(order).toEqual([1, 2, 3, 4])
})

test('a turn that is given back twice counts once', async () => {
  const turns = openTurns()
  const first = await turns.take('a', ONE)
  first()
  first()
  await turns.take('a', ONE)
  let isGiven = false
  turns.take('a', ONE).then(
    () => {
      isGiven = true
    },
    () => {},
  )
  await tick()
  expect(isGiven).toBe(false)
  turns.close()
})

test('those who wait are told when the host asks for rest, and it rests that long', async () => {
  let now = 0
  const turns = openTurns(() => now)
  const release = await turns.take('a', ONE)
  const waiting = faultOf(turns.take('a', ONE))
  turns.rest('a', 5_000)
  expect(await waiting).toMatchObject({ reason: 'busy', restMs: 5_000 })
  release()
  now = 4_999
  expect(await faultOf(turns.take('a', ONE))).toMatchObject({ reason: 'busy', restMs: 1 })
  now = 5_000
  expect(await turns.take('a', ONE)).toBeTypeOf('function')
})

test('a shorter rest does not end a longer one', async () => {
  const turns = openTurns(() => 0)
  await turns.take('a', ONE)
  turns.rest('a', 5_000)
  turns.rest('a', 1_000)
  expect(await faultOf(turns.take('a', ONE))).toMatchObject({ restMs: 5_000 })
})

test('the queue of a host has a bound, and other hosts have their own', async () => {
  const turns = openTurns()
  await turns.take('a', ONE)
  const waiting = Array.from({ length: 500 }, () => faultOf(turns.take('a', ONE)))
  expect(await faultOf(turns.take('a', ONE))).toMatchObject({ reason: 'busy' })
  expect(await turns.take('b', ONE)).toBeTypeOf('function')
  turns.close()
  expect(await Promise.all(waiting)).toEqual(
    Array(500).fill(expect.objectContaining({ reason: 'cancelled' })),
  )
})

test('who is called off while waiting leaves the queue', async () => {
  const turns = openTurns()
  const release = await turns.take('a', ONE)
  const stop = new AbortController()
  const waiting = faultOf(turns.take('a', ONE, stop.signal))
  const behind = turns.take('a', ONE)
  stop.abort()
  expect(await waiting).toMatchObject({ reason: 'cancelled' })
  release()
  expect(await behind).toBeTypeOf('function')
})
