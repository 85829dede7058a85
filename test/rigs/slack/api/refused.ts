/** How a method of the Web API says no: thrown by the method, turned into an answer by the server. Pure. */
import type { Bag } from '../blocks/shape.ts'

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly extra: Bag
  /** Seconds; a 429 when set. */
  readonly retryAfterS: number | undefined

  constructor(code: string, extra: Bag = {}, retryAfterS?: number) {
    super(code)
    this.code = code
    this.extra = extra
    this.retryAfterS = retryAfterS
  }
}

export const withDetail = (code: string, detail: string): Refused =>
  new Refused(code, { errors: [detail], response_metadata: { messages: [`[ERROR] ${detail}`] } })

export const tooMany = (retryAfterS: number): Refused => new Refused('ratelimited', {}, retryAfterS)
