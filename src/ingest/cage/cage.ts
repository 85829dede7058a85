/**
 * Worker threads in which bytes of strangers are read: a job that takes too long or too much memory is killed with its
 * thread, and the main thread goes on. A cage, not a speed-up.
 */
import { once } from 'node:events'
import { isMarkedAsUntransferable, Worker } from 'node:worker_threads'
import { messageOf } from '../../lib/message-of.ts'
import type { JobName, Jobs } from './jobs.ts'
import type { Answer, Order } from './worker.ts'

type InputOf<Name extends JobName> = Parameters<Jobs[Name]>[0]
type ResultOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

/** `killed`: it ran out of time or memory. Else the job itself failed. */
export type CageFailure = { readonly killed: boolean; readonly error: string }
export type Caged<Result> = { readonly result: Result } | CageFailure

export type Cage = {
  /**
   * Waits for a free thread. Never throws. The bytes of `input` are copied, but `given`, if they are among them, are handed
   * over: the caller cannot read them any more.
   */
  run<Name extends JobName>(
    job: Name,
    input: InputOf<Name>,
    given?: Uint8Array,
  ): Promise<Caged<ResultOf<Name>>>
  close(): Promise<void>
}

/** New objects of one thread, in MB: with more, a thread that reads feed after feed holds them for long. */
const YOUNG_MB = 8

export type CageOptions = {
  readonly threads?: number
  /** A job that takes longer does not keep the others waiting: another thread is started, in ms. */
  readonly patienceMs?: number
  /** For one job, in ms. */
  readonly timeoutMs?: number
  /** Heap of one thread, in MB; buffers do not count. */
  readonly memoryMb?: number
  /** A thread without work is ended after that time, and its memory given back, in ms. */
  readonly idleMs?: number
}

/** For a thread without work to end. */
const END_MS = 1_000

type Waiting = {
  readonly order: Order
  readonly given: readonly ArrayBuffer[]
  readonly done: (outcome: Caged<unknown>) => void
}
type Thread = { readonly worker: Worker; busy?: Waiting; timers: NodeJS.Timeout[] }

/** Threads start with the first job, and do not hold the process. */
export function openCage(options: CageOptions = {}): Cage {
  const { threads = 2, patienceMs = 1_000, timeoutMs = 5_000, memoryMb = 192, idleMs = 60_000 } = options
  const all = new Set<Thread>()
  const queue: Waiting[] = []
  let number = 0
  let closed = false

  function startThread(): Thread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    const thread: Thread = { worker, timers: [] }
    worker.unref()
    worker.on('message', (answer: Answer) => settle(thread, answer))
    worker.on('error', (error) => replace(thread, { killed: true, error: error.message }))
    worker.on('exit', () => replace(thread, { killed: true, error: 'its thread ended' }))
    all.add(thread)
    return thread
  }

  function settle(thread: Thread, answer: Answer): void {
    const { busy } = thread
    // An answer of a job that was given up already.
    if (busy?.order.number !== answer.number) return
    release(thread)
    thread.timers.push(setTimeout(() => void endThread(thread), idleMs).unref())
    busy.done('result' in answer ? { result: answer.result } : { killed: false, error: answer.error })
    next()
  }

  function release(thread: Thread): void {
    clearTimers(thread)
    delete thread.busy
    thread.worker.unref()
  }

  function replace(thread: Thread, failure: CageFailure): void {
    if (!all.delete(thread)) return
    const { busy } = thread
    release(thread)
    void thread.worker.terminate()
    busy?.done(failure)
    next()
  }

  /** Most jobs take a few ms: a second thread would cost more memory than it saves time, unless one job is slow. */
  function freeThread(isPatient: boolean): Thread | undefined {
    const free = [...all].find(({ busy }) => !busy)
    if (free || (isPatient && all.size > 0)) return free
    return all.size < threads ? startThread() : undefined
  }

  function hand(thread: Thread, { order, given, done }: Waiting): void {
    try {
      thread.worker.postMessage(order, given)
    } catch (error) {
      // Its bytes were handed over before.
      release(thread)
      done({ killed: false, error: messageOf(error) })
    }
  }

  function next(isPatient = true): void {
    while (queue.length > 0 && !closed) {
      const free = freeThread(isPatient)
      const waiting = free && queue.shift()
      if (!free || !waiting) return
      clearTimers(free)
      free.busy = waiting
      // Held while it works: else the process could end in the middle.
      free.worker.ref()
      free.timers.push(
        setTimeout(() => next(false), patienceMs),
        setTimeout(() => replace(free, { killed: true, error: tooLong(timeoutMs) }), timeoutMs),
      )
      hand(free, waiting)
    }
  }

  return {
    run: (job, input, given) =>
      new Promise((resolve) => {
        if (closed) return resolve({ killed: false, error: 'the program is stopping' })
        const done = (outcome: Caged<unknown>) => resolve(outcome as Caged<ResultOf<typeof job>>)
        queue.push({ order: { number: number++, job, input }, given: buffersOf(given), done })
        next()
      }),
    async close() {
      closed = true
      const stopping: CageFailure = { killed: false, error: 'the program is stopping' }
      for (const { done } of queue.splice(0)) done(stopping)
      await Promise.all([...all].map((thread) => endThread(thread, stopping)))
    },
  }

  /** A thread without work ends by itself; one that works is given up. */
  async function endThread(thread: Thread, stopping?: CageFailure): Promise<void> {
    const { worker, busy } = thread
    all.delete(thread)
    release(thread)
    if (stopping) busy?.done(stopping)
    if (busy) await worker.terminate()
    else {
      const ended = once(worker, 'exit').catch(() => {})
      worker.ref()
      worker.postMessage('end')
      const timer = setTimeout(() => void worker.terminate(), END_MS)
      await ended
      clearTimeout(timer)
    }
  }
}

/** None of a buffer that others have a part of, as those of small Buffers. */
const buffersOf = (given: Uint8Array | undefined): ArrayBuffer[] =>
  given?.buffer instanceof ArrayBuffer && !isMarkedAsUntransferable(given.buffer) ? [given.buffer] : []

function clearTimers({ timers }: Thread): void {
  for (const timer of timers.splice(0)) clearTimeout(timer)
}

const tooLong = (ms: number) => `it took longer than ${ms / 1000} s`
