import { expect, test } from 'vitest'
import { RefusedTokenError } from '../../../../../src/deliver/refused-token.ts'
import { codeOf, explained, pauseMs } from '../../../../../src/deliver/slack/app/connect/trouble.ts'

const refusal = (code: string) => Object.assign(new Error('refused'), { data: { ok: false, error: code } })

test.for([
  [0, 0, 0],
  [1, 1_000, 500],
  [2, 2_000, 1_000],
  [9, 256_000, 128_000],
  [10, 300_000, 150_000],
  [5_000, 300_000, 150_000],
])('after %i failures the rest is at most %i ms and at least %i', ([tries = 0, most = 0, least = 0]) => {
  const backoff = { least: 1_000, most: 300_000, growth: 2 }
  expect(pauseMs(tries, backoff, () => 1)).toBe(most)
  expect(pauseMs(tries, backoff, () => 0)).toBe(least)
})

test.for(['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope'])(
  '%s says which token to renew',
  (code) => {
    expect(explained(refusal(code), 'bot')).toBeInstanceOf(RefusedTokenError)
    expect(explained(refusal(code), 'bot')).toMatchObject({
      message: expect.stringContaining('SLACK_BOT_TOKEN'),
    })
    expect(explained(refusal(code), 'app')).toMatchObject({
      message: expect.stringContaining('SLACK_APP_TOKEN'),
    })
  },
)

test.for([refusal('internal_error'), new Error('fetch failed'), undefined, 'words'])(
  'any other error stays what it is: %s',
  (error) => {
    expect(explained(error, 'bot')).toBe(error)
    expect(codeOf(error)).toBe(error instanceof Error && 'data' in error ? 'internal_error' : undefined)
  },
)
