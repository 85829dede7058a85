/** What went wrong on the way, in the words that the operator reads. Pure. */
import type { FailureReason } from '../fetcher.ts'

export type Fault = {
  readonly reason: FailureReason
  readonly why: string
  readonly remedy: string
  readonly restMs?: number
}

/** Ends a fetch from wherever it is found. It never leaves the fetcher: there it becomes an outcome. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly fault: Fault

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.why, options)
    this.fault = fault
  }
}

const AGAIN = 'it is tried again later'

export const broken = (why: string, cause?: unknown): FetchError =>
  new FetchError(
    { reason: 'broken', why, remedy: `${AGAIN}; if it lasts, tell those who run the server` },
    { cause },
  )

export const tooBig = (mostBytes: number): FetchError =>
  new FetchError({
    reason: 'too-big',
    why: `the answer is larger than ${(mostBytes / 1024).toLocaleString('en')} KiB`,
    remedy: 'give a smaller feed or page',
  })

export const late = (deadlineMs: number): FetchError =>
  new FetchError({
    reason: 'deadline',
    why: `there was no whole answer within ${deadlineMs / 1000} s`,
    remedy: `${AGAIN}; the server is slow or out of order`,
  })

export const cancelled = (): FetchError =>
  new FetchError({ reason: 'cancelled', why: 'it was called off', remedy: 'ask again' })

/** Of errors that Node raises while a request is under way. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FetchError) return error.fault
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ERR_INVALID_CHAR' || code === 'ERR_INVALID_HTTP_TOKEN' || code === 'ERR_UNESCAPED_CHARACTERS')
    return {
      reason: 'refused',
      why: 'a header of ours cannot be sent',
      remedy: 'correct the headers of this source',
    }
  if (code === 'HPE_HEADER_OVERFLOW') return broken('the headers of the answer are too long').fault
  if (code.startsWith('HPE_')) return broken(`the answer is not HTTP (${code})`).fault
  if (/^(?:ECONN|EPIPE|ETIMEDOUT|ENET|EHOST)/.test(code))
    return { reason: 'connection', why: `the connection broke (${code})`, remedy: AGAIN }
  const detail = error instanceof Error ? code || error.name : 'unknown'
  return broken(`the answer could not be taken (${detail})`).fault
}
