import { expect, test } from 'vitest'
import { torture } from './run.ts'

test('killed fifty times at any step, beside failing platforms, it sends each message once', async () => {
  const { kills, lost, twice, messages, problems } = await torture({ kills: 50, seed: 3 })
  expect({ lost, twice, problems }).toEqual({ lost: 0, twice: 0, problems: [] })
  expect(kills).toBeGreaterThanOrEqual(50)
  expect(messages).toBeGreaterThanOrEqual(24)
}, 240_000)
