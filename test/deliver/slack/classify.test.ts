import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api'
import { expect, test } from 'vitest'
import { classify } from '../../../src/deliver/slack/classify.ts'

const coded = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more })
const network = (cause: unknown) => new WebAPIRequestError(new TypeError('fetch failed', { cause }))
const withCode = (code: string) => Object.assign(new Error(code), { code })

test.for([
  ['invalid_auth', 'platform-off'],
  ['token_revoked', 'platform-off'],
  ['token_expired', 'platform-off'],
  ['account_inactive', 'platform-off'],
  ['not_authed', 'platform-off'],
  ['not_in_channel', 'place-off'],
  ['channel_not_found', 'place-off'],
  ['is_archived', 'place-off'],
  ['restricted_action', 'place-off'],
  ['missing_scope', 'place-off'],
  ['invalid_blocks', 'malformed'],
  ['msg_too_long', 'malformed'],
  ['msg_blocks_too_long', 'malformed'],
  ['no_text', 'malformed'],
  ['invalid_arguments', 'malformed'],
  ['message_not_found', 'deleted'],
  ['ratelimited', 'refused'],
  ['message_limit_exceeded', 'refused'],
  ['team_added_to_org', 'refused'],
  ['internal_error', 'unknown'],
  ['fatal_error', 'unknown'],
  ['request_timeout', 'unknown'],
  ['service_unavailable', 'unknown'],
  ['something_new', 'unknown'],
  ['constructor', 'unknown'],
  ['', 'unknown'],
  ['{"ok":true,"channel":"C0', 'unknown'],
  ['<html>upstream timed out</html>', 'unknown'],
] as const)('the code "%s" means %s', ([code, kind]) => {
  const failure = classify(coded(code))
  expect(failure.kind).toBe(kind)
  expect(failure.why).not.toBe('')
})

test.for([
  ['something_new', 'something_new'],
  ['constructor', 'constructor'],
  ['internal_error', undefined],
  ['fatal_error', undefined],
  ['request_timeout', undefined],
  ['service_unavailable', undefined],
  ['', undefined],
  ['{"ok":true,"channel":"C0', undefined],
  ['<html>upstream timed out</html>', undefined],
  ['upstream timed out', undefined],
  ['x'.repeat(81), undefined],
] as const)('the code "%s" counts towards the end of a message: %s', ([code, unlisted]) => {
  expect(Reflect.get(classify(coded(code)), 'unlisted')).toBe(unlisted)
})

test('what keeps the channel shut is said with what to do', () => {
  expect(classify(coded('not_in_channel')).why).toBe(
    'the app is not in the channel: invite the app with /invite @Name in that channel (Slack: not_in_channel)',
  )
  expect(classify(coded('missing_scope', { needed: 'chat:write' })).why).toContain('(chat:write)')
})

test('a 429 waits as long as Slack says, and holds back that channel only', () => {
  expect(classify(new WebAPIRateLimitedError(7))).toMatchObject({
    kind: 'refused',
    waitMs: 7_000,
    scope: 'place',
  })
})

test('a 429 that does not say how long is of a proxy: everything waits, and long', () => {
  const error = new Error(
    'Retry header did not contain a valid timeout (url: chat.postMessage, retry-after header: null)',
  )
  expect(classify(error)).toMatchObject({ kind: 'refused', waitMs: 60_000, scope: 'platform' })
})

test.for([
  [401, 'platform-off'],
  [429, 'refused'],
  [404, 'unknown'],
  [500, 'unknown'],
  [502, 'unknown'],
  [503, 'unknown'],
] as const)('status %s means %s', ([status, kind]) => {
  expect(classify(new WebAPIHTTPError(status, '', {}, '<html>')).kind).toBe(kind)
})

test.for([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'refused'],
  ['EAI_AGAIN', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['UND_ERR_CONNECT_TIMEOUT', 'refused'],
  ['CERT_HAS_EXPIRED', 'refused'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'refused'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'refused'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'refused'],
  ['ECONNRESET', 'unknown'],
  ['EPIPE', 'unknown'],
  ['ETIMEDOUT', 'unknown'],
  ['UND_ERR_SOCKET', 'unknown'],
  ['UND_ERR_HEADERS_TIMEOUT', 'unknown'],
] as const)('the network error %s means %s', ([code, kind]) => {
  expect(classify(network(withCode(code)))).toMatchObject({ kind, why: expect.stringContaining(code) })
})

test('of several addresses, all must be out of reach', () => {
  const all = new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')])
  const some = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNRESET')])
  expect(classify(network(all)).kind).toBe('refused')
  expect(classify(network(some)).kind).toBe('unknown')
  expect(classify(network(new AggregateError([]))).kind).toBe('unknown')
})

test.for([
  new WebAPIRequestError(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
  new TypeError('terminated'),
  new Error('anything'),
  undefined,
  'text',
  null,
])('whatever else is thrown may have been accepted: %s', (error) => {
  expect(classify(error).kind).toBe('unknown')
})

test('what the network says is cut short', () => {
  expect(classify(coded(`{"text":"${'x'.repeat(5_000)}`)).why.length).toBeLessThan(200)
})
