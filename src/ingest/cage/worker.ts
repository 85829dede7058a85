/** The inside of a cage: does one job after the other, and answers under the number it was given. */
import { parentPort } from 'node:worker_threads'
import { messageOf } from '../../lib/message-of.ts'
import { type JobName, jobs } from './jobs.ts'

export type Order = { readonly number: number; readonly job: JobName; readonly input: unknown }
export type Answer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: string }

parentPort?.on('message', async (order: Order | 'end') => {
  // Ends by itself: a thread that is torn down from outside may take the process with it.
  if (order === 'end') return parentPort?.close()
  const { number, job, input } = order
  try {
    const work = jobs[job] as (input: unknown) => unknown
    const result = await work(input)
    parentPort?.postMessage({ number, result } satisfies Answer, buffersOf(result))
  } catch (error) {
    const words = messageOf(error)
    parentPort?.postMessage({ number, error: words } satisfies Answer)
  }
})

/** What is handed over instead of copied. */
const buffersOf = (result: unknown): ArrayBuffer[] =>
  typeof result === 'object' && result && 'buffer' in result && result.buffer instanceof ArrayBuffer
    ? [result.buffer]
    : []
