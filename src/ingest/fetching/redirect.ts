/** Whether an answer leads elsewhere, and whether we go there. Pure. Protocol: RFC 9110, 15.4. */
import { broken, FetchError } from './failure.ts'
import { type JudgedUrl, judgeUrl } from './guard/judge-url.ts'
import type { Rules } from './guard/rules.ts'
import { locationOf, type ResponseHeaders } from './headers/response-headers.ts'

export const MOST_REDIRECTS = 5

const FOLLOWED = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])
/** A form is sent again only where the standard says that it must be, never changed into a GET. */
const SAME_METHOD = new Set([307, 308])

export const isRedirect = (status: number): boolean => FOLLOWED.has(status)

/** The source has moved for good. */
export const isPermanent = (status: number): boolean => PERMANENT.has(status)

export type Answered = {
  readonly url: URL
  readonly status: number
  readonly headers: ResponseHeaders
  /** Redirects that were followed before. */
  readonly followed: number
  readonly hasForm: boolean
}

export type NextHop = Extract<JudgedUrl, { url: URL }>

/** @throws {FetchError} `refused` when we do not go there, `broken` when it is not said where */
export function nextHop({ url, status, headers, followed, hasForm }: Answered, rules: Rules): NextHop {
  const location = locationOf(headers)
  if (location === undefined || location.trim() === '') throw broken(`a redirect (${status}) leads nowhere`)
  if (followed >= MOST_REDIRECTS)
    throw new FetchError({
      reason: 'refused',
      why: `it was redirected more than ${MOST_REDIRECTS} times`,
      remedy: 'give the address where the feed or page is at last',
    })
  const next = judgeUrl(location, rules, url)
  if ('why' in next)
    throw new FetchError({
      reason: 'refused',
      why: `a redirect was refused: ${next.why}`,
      remedy: next.remedy,
    })
  if (hasForm && (!SAME_METHOD.has(status) || next.url.origin !== url.origin))
    throw new FetchError({
      reason: 'refused',
      why: 'a form was redirected elsewhere',
      remedy: 'give the address where the form is taken',
    })
  return next
}
