import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest'
import { expect, test } from 'vitest'
import { classify, classifyBefore, codeOfRefusal } from '../../../src/deliver/discord/classify.ts'

const NO_BODY = { body: undefined, files: undefined }

const refusal = (status: number, code: number, message = 'Said so') =>
  new DiscordAPIError({ code, message }, code, status, 'POST', 'https://discord.example/x', NO_BODY)
/** What the library makes of an answer that is no JSON. */
const page = (status: number) =>
  new DiscordAPIError(
    { error: '' },
    undefined as unknown as string,
    status,
    'POST',
    'https://x.example',
    NO_BODY,
  )
const server = (status: number) => new HTTPError(status, 'Bad', 'POST', 'https://x.example', NO_BODY)
const network = (code: string) => Object.assign(new Error(`it failed: ${code}`), { code })
const limited = (change: Partial<RateLimitError>) =>
  new RateLimitError({
    timeToReset: 900,
    limit: 5,
    method: 'POST',
    hash: 'h',
    url: 'https://x.example',
    route: '/channels/:id/messages',
    majorParameter: '1',
    global: false,
    retryAfter: 1_000,
    sublimitTimeout: 0,
    scope: 'user',
    ...change,
  })

const banned = (retryAfter: number) => Object.assign(new Error('a page'), { status: 429, retryAfter })

test.for([
  { what: 'the limit of a channel', error: limited({}), waitMs: 1_000, scope: 'place' },
  { what: 'a limit known beforehand', error: limited({ retryAfter: 0 }), waitMs: 900, scope: 'place' },
  {
    what: 'a limit that has passed',
    error: limited({ retryAfter: 0, timeToReset: -3 }),
    waitMs: 0,
    scope: 'place',
  },
  {
    what: 'the limit of everything',
    error: limited({ global: true }),
    waitMs: 1_000,
    scope: 'platform',
  },
  { what: 'a page of the network before Discord', error: banned(0), waitMs: 600_000, scope: 'platform' },
  { what: 'such a page that asks for more', error: banned(3_600_000), waitMs: 3_600_000, scope: 'platform' },
  { what: 'a page that forbids', error: page(403), waitMs: 600_000, scope: 'platform' },
  { what: 'a page that knows nothing', error: page(404), waitMs: 600_000, scope: 'platform' },
  { what: 'a 429 beside the library', error: refusal(429, 0), waitMs: 600_000, scope: 'platform' },
])('$what is a refusal for a while', ({ error, waitMs, scope }) => {
  expect(classify(error)).toMatchObject({ kind: 'refused', waitMs, scope })
})

test.for([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])('%s: nothing was sent', (code) => {
  expect(classify(network(code))).toMatchObject({ kind: 'refused', scope: 'platform' })
  const wrapped = new TypeError('fetch failed', { cause: network(code) })
  expect(classify(wrapped)).toMatchObject({ kind: 'refused', why: expect.stringContaining(code) })
})

test.for([
  { what: '500', error: server(500) },
  { what: '502', error: server(502) },
  { what: '503', error: server(503) },
  { what: '408', error: refusal(408, 0) },
  { what: 'a reset', error: network('ECONNRESET') },
  { what: 'a close', error: network('UND_ERR_SOCKET') },
  { what: 'no headers', error: network('UND_ERR_HEADERS_TIMEOUT') },
  { what: 'a time-out', error: new DOMException('This operation was aborted', 'AbortError') },
  { what: 'cut JSON', error: new SyntaxError('Unexpected end of JSON input') },
  { what: 'anything else', error: new Error('?') },
  { what: 'what is no error', error: 'gone' },
])('after $what nobody knows whether it was accepted', ({ error }) => {
  expect(classify(error).kind).toBe('unknown')
  expect(classifyBefore(error)).toMatchObject({ kind: 'refused', scope: 'place' })
})

test.for([
  { what: 'a refused token', error: refusal(401, 0) },
  { what: 'a refused token with a page', error: page(401) },
  {
    what: 'the call after it, for which the library has no token',
    error: new Error('Expected token to be set for this request, but none was present'),
  },
])('$what stops the platform', ({ error }) => {
  expect(classify(error)).toMatchObject({
    kind: 'platform-off',
    why: expect.stringContaining('DISCORD_TOKEN'),
  })
})

test.for([
  [404, 10_003, '/channel set'],
  [404, 10_004, 'Invite it again'],
  [403, 50_001, 'View Channel'],
  [403, 50_007, 'direct messages'],
  [403, 50_013, 'Send Messages'],
  [400, 50_008, 'Choose a text'],
  [400, 40_067, 'tag'],
  [403, 12_345, 'permissions'],
  [404, 0, 'permissions'],
] as const)('%s with %s stops the channel and says: %s', ([status, code, words]) => {
  expect(classify(refusal(status, code))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining(words),
  })
})

test.for([10_008, 50_083, 160_005])('%s is the end that a person made', (code) => {
  expect(classify(refusal(404, code)).kind).toBe('deleted')
})

test.for([
  [400, 50_035],
  [400, 50_006],
  [413, 0],
  [403, 50_005],
] as const)('%s with %s is about this content', ([status, code]) => {
  const told = classify(refusal(status, code, `Invalid\nForm ${'x'.repeat(900)}`))
  expect(told).toMatchObject({ kind: 'malformed', why: expect.stringContaining(`${code}: Invalid Form x`) })
  expect('why' in told && told.why.length).toBeLessThan(400)
})

test('only Discord itself gives a code', () => {
  expect(codeOfRefusal(refusal(400, 160_004))).toBe(160_004)
  expect(codeOfRefusal(page(400))).toBeUndefined()
  expect(codeOfRefusal(network('ECONNRESET'))).toBeUndefined()
})
