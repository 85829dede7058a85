import { expect, test } from 'vitest'
import { inTurn } from '../../../src/ingest/poll/in-turn.ts'

const pause = () => new Promise((resolve) => setImmediate(resolve))

test('few of one kind at once, and the others pass by', async () => {
  const busy: string[] = []
  const most = { all: 0, slow: 0 }
  const done: string[] = []
  await inTurn({
    jobs: ['slow 1', 'slow 2', 'slow 3', 'slow 4', 'quick 1', 'quick 2', 'other'],
    atOnce: 3,
    atOnceOfOne: 2,
    kindOf: (job) => job.split(' ')[0] ?? '',
    async work(job) {
      busy.push(job)
      most.all = Math.max(most.all, busy.length)
      most.slow = Math.max(most.slow, busy.filter((each) => each.startsWith('slow')).length)
      for (let n = 0; n < (job.startsWith('slow') ? 20 : 1); n++) await pause()
      busy.splice(busy.indexOf(job), 1)
      done.push(job)
    },
    isOver: () => false,
  })
  expect(most).toEqual({ all: 3, slow: 2 })
  expect(done.slice(0, 3)).toEqual(['quick 1', 'quick 2', 'other'])
  expect(done).toHaveLength(7)
})

test('when it is over nothing is begun, and what is under way ends', async () => {
  const begun: number[] = []
  let isOver = false
  await inTurn({
    jobs: [1, 2, 3, 4],
    atOnce: 2,
    atOnceOfOne: 2,
    kindOf: () => 'one',
    async work(job) {
      begun.push(job)
      isOver = true
      await pause()
    },
    isOver: () => isOver,
  })
  expect(begun).toEqual([1])
})

test('without jobs it ends; an error of a job ends it, too', async () => {
  const turns = { atOnce: 2, atOnceOfOne: 2, kindOf: () => '', isOver: () => false }
  await inTurn({ ...turns, jobs: [], work: () => pause().then(() => undefined) })
  const work = () => Promise.reject(new Error('disk full'))
  await expect(inTurn({ ...turns, jobs: [1], work })).rejects.toThrow('disk full')
})
