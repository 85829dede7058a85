import { expect, test } from 'vitest'
import { digest, expectOnce, openBench, placeNumber } from './bench.ts'
import { type Sabotage, sabotage } from './saboteur.ts'

const LEASE_MS = 30_000

const KINDS = (['discord', 'slack'] as const).flatMap((platform) =>
  (['fails', 'dies'] as const).flatMap((how) =>
    (['before', 'after'] as const).map((moment) => ({ platform, how, moment })),
  ),
)

/** Two digests of two places; the step fails, or the process ends there and another one takes over. */
async function deliver(sabotages: Omit<Sabotage, 'step'>, platform: 'discord' | 'slack', step: number) {
  const nonceMs = platform === 'discord' ? 120_000 : 0
  const { platform: chat, store, time, open } = await openBench({ platform, nonceMs })
  const digests = [1, 2].map((number) => digest({ place: placeNumber(number, platform) }))
  const spoilt = sabotage(
    { deliveries: store.deliveries, leases: store.leases, sinks: [chat.sink] },
    { ...sabotages, step },
  )
  const first = open(spoilt)
  first.start()
  const planning = digests.map((one) => spoilt.deliveries.plan(one).catch(() => false))
  await time.advance(2 * LEASE_MS)
  expect(planning).toHaveLength(2)
  // the planner asks again until its slot is planned
  for (const one of digests) await store.deliveries.plan(one)
  if (sabotages.how === 'dies') {
    const second = open()
    second.start()
    await time.during(second.drain())
  } else await time.during(first.drain())
  expectOnce(chat, digests)
  await store.close()
  return spoilt.happened()
}

test.for(KINDS)(
  'on $platform each message goes out once when step n $how, $moment it was done, for every n',
  async ({ platform, how, moment }) => {
    let step = 1
    for (; await deliver({ how, moment }, platform, step); step += 1) expect(step).toBeLessThan(500)
    expect(step).toBeGreaterThan(20)
  },
)
