import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 }
/** A clock that is not real stays with its worker: what the next file of that worker waits for may never come. */
const OWN_CLOCK = ['test/deliver/schedule/tick.test.ts']

export default defineConfig({
  test: {
    // Many tests wait for a process or a clock: on two cores one worker alone would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: OWN_CLOCK,
          isolate: false,
          ...TIMEOUTS,
        },
      },
      { test: { name: 'clock', include: OWN_CLOCK, isolate: true, ...TIMEOUTS } },
    ],
  },
})
