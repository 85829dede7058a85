import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { shownAddress } from '../../../src/ingest/sources.ts'
import { isSignedBy, readSignature } from '../../../src/ingest/websub/signature.ts'
import { DAY, ready, SOURCE, TOPIC } from './rig.ts'

test.for<[string, Record<string, string>]>([
  ['another topic', { topic: `${TOPIC}/other` }],
  ['no topic', { topic: '' }],
  ['another mode', { mode: 'publish' }],
  ['the end of what we want', { mode: 'unsubscribe' }],
  ['no challenge', { challenge: '' }],
])('a hub that asks back for %s gets 404', async ([, over]) => {
  const { hub, wish, asked, only } = await ready()
  await wish()
  const before = await only()
  const parameters = { mode: 'subscribe', topic: TOPIC, challenge: 'abc', lease_seconds: '7200', ...over }
  expect(await hub.ask(asked().callback, parameters)).toMatchObject({ status: 404, text: '' })
  expect(await only()).toEqual(before)
})

test('the challenge goes back word for word, as plain text', async () => {
  const { hub, wish, asked } = await ready()
  await wish()
  const challenge = '<script>alert(1)</script> ü 中'
  const answer = await hub.ask(asked().callback, { mode: 'subscribe', topic: TOPIC, challenge })
  expect(answer).toMatchObject({ status: 200, text: challenge })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test.for([
  '/',
  '/hub',
  '/hub/',
  '/hub/AAAAAAAAAAAAAAAAAAAAAA',
  '/hub/../hub/x',
  '/robots.txt',
  '//hub',
  '/%00',
])('nobody learns anything at %s', async (path) => {
  const { port, wish } = await ready()
  await wish()
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const url = `http://127.0.0.1:${port}${path}?hub.mode=subscribe&hub.topic=${TOPIC}&hub.challenge=x`
    const response = await fetch(url, { method, ...(method !== 'GET' && { body: 'x' }) })
    expect([method, response.status, await response.text()]).toEqual([method, 404, ''])
  }
})

test.for(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('a callback knows no %s', async (method) => {
  const { hub, wish, asked } = await ready()
  await wish()
  expect((await fetch(hub.reach(asked().callback), { method })).status).toBe(404)
})

test('a hub that denies is told without its secrets, and asked again a day later', async () => {
  const { hub, wish, asked, only, after, log } = await ready()
  await wish()
  const { callback } = asked()
  const reason = `no\u001b[31m way\nto ${callback}`
  expect(await hub.ask(callback, { mode: 'denied', topic: TOPIC, reason })).toMatchObject({ status: 200 })
  expect(await only()).toMatchObject({ state: 'refused', nextAskAt: after(DAY) })
  expect(log).toEqual([
    `${shownAddress(SOURCE)}: its hub denies the subscription (no [31m way to https://bot.example/hub/[token]); it is asked again in a day`,
  ])
})

test('no log shows the key of an address', async () => {
  const { hub, wish, asked, feed, log } = await ready({ changed: () => Promise.reject(new Error('full')) })
  await wish([{ ...feed, source: `${SOURCE}?key=HIDDEN`, self: `${TOPIC}?key=HIDDEN` }])
  const { callback } = asked()
  const topic = `${TOPIC}?key=HIDDEN`
  await hub.push(asked(), { signature: null })
  await hub.push(asked())
  await expect.poll(() => log).toHaveLength(2)
  await hub.ask(callback, { mode: 'denied', topic, reason: `no way to ${topic}` })
  const name = shownAddress(SOURCE)
  expect(log).toEqual([
    `${name}: a push without a right signature came; such pushes are ignored`,
    `${name}: what its hub sent could not be taken in: Error: full`,
    `${name}: its hub denies the subscription (no way to ${TOPIC}?…); it is asked again in a day`,
  ])
})

test.for(['sha1', 'sha256', 'sha384', 'sha512'])('a push signed by %s is handed on', async (algorithm) => {
  const { hub, wish, asked, got } = await ready()
  await wish()
  const headers = { link: '<https://evil.example/>; rel="self"', 'cache-control': 'max-age=999999' }
  expect(await hub.push(asked(), { algorithm, body: '<rss>Grüße</rss>', headers })).toBe(202)
  await expect.poll(() => got).toHaveLength(1)
  expect(got[0]).toMatchObject({ source: SOURCE, text: '<rss>Grüße</rss>' })
  expect(got[0]?.body).toMatchObject({
    outcome: 'fetched',
    status: 200,
    url: TOPIC,
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    validators: {},
    hops: [],
  })
  expect(Object.keys(got[0]?.body.headers ?? {})).toEqual(['content-type'])
})

const hmac = (secret: string) => createHmac('sha256', secret).update('<rss/>').digest('hex')

test.for([
  ['missing', null],
  ['of another secret', `sha256=${hmac('guessed')}`],
  ['of an unknown method', 'md5=d41d8cd98f00b204e9800998ecf8427e'],
  ['cut', `sha256=${hmac('guessed').slice(1)}`],
  ['of the wrong length', `sha512=${hmac('guessed')}`],
  ['no signature', 'sha256'],
  ['endless', `sha256=${'a'.repeat(5_000)}`],
  ['two in one', `sha256=${hmac('a')}, sha256=${hmac('b')}`],
] as const)('a push whose signature is %s gets the same answer, and is ignored', async ([, signature]) => {
  const { hub, wish, asked, got, log } = await ready()
  await wish()
  expect(await hub.push(asked(), { signature })).toBe(202)
  expect(await hub.push(asked(), { signature })).toBe(202)
  expect(await hub.push(asked(), { body: 'right' })).toBe(202)
  await expect.poll(() => got.map(({ text }) => text)).toEqual(['right'])
  expect(log).toEqual([
    `${shownAddress(SOURCE)}: a push without a right signature came; such pushes are ignored`,
  ])
})

test('a signature of one subscription is none of another', async () => {
  const { hub, wish, feed, subscriptions, got } = await ready()
  await wish([feed, { ...feed, source: `${SOURCE}?2` }])
  const [one, two] = hub.requests
  if (!one || !two) throw new Error('two requests are needed')
  await hub.push({ ...one, secret: two.secret }, { body: 'wrong' })
  await hub.push(two, { body: 'right' })
  await expect.poll(() => got).toHaveLength(1)
  const { source } = (await subscriptions.all()).find(({ callback }) => callback === two.callback) ?? {}
  expect(got).toMatchObject([{ source, text: 'right' }])
})

test('a signature is read whatever its letters, and proves its own bytes alone', () => {
  const signature = readSignature(` SHA256=${hmac('key').toUpperCase()}`)
  if (!signature) throw new Error('not read')
  expect(isSignedBy('key', Buffer.from('<rss/>'), signature)).toBe(true)
  expect(isSignedBy('key', Buffer.from('<rss/> '), signature)).toBe(false)
  expect(isSignedBy('other', Buffer.from('<rss/>'), signature)).toBe(false)
})

test('two pushes at once are both handed on, one after the other', async () => {
  const steps: string[] = []
  const { hub, wish, asked, got } = await ready({
    async changed(_, { body }) {
      steps.push(`begin ${body.length}`)
      await new Promise((resolve) => setTimeout(resolve, 30))
      steps.push(`end ${body.length}`)
    },
  })
  await wish()
  const statuses = await Promise.all([hub.push(asked(), { body: 'a' }), hub.push(asked(), { body: 'bb' })])
  expect(statuses).toEqual([202, 202])
  await expect.poll(() => got).toHaveLength(2)
  expect(steps.map((step) => step.split(' ')[0])).toEqual(['begin', 'end', 'begin', 'end'])
})

test('a hub is answered before anything is done with its push, and stopping waits for that', async () => {
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const { hub, wish, asked, got, stop } = await ready({
    async changed() {
      begun.resolve()
      await goOn.promise
    },
  })
  await wish()
  expect(await hub.push(asked())).toBe(202)
  await begun.promise
  let hasStopped = false
  const stopped = stop().then(() => {
    hasStopped = true
  })
  await expect.poll(() => fetch(hub.reach(asked().callback)).catch(() => 'closed')).toBe('closed')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(hasStopped).toBe(false)
  goOn.resolve()
  await stopped
  expect(got).toHaveLength(1)
})

test('a push that cannot be taken in is told, and the next one is handed on', async () => {
  const { hub, wish, asked, got, log } = await ready({
    changed: async (_, { body }) => {
      if (body.length === 3) throw new Error('out of order')
    },
  })
  await wish()
  await hub.push(asked(), { body: 'bad' })
  await hub.push(asked(), { body: 'good' })
  await expect.poll(() => got.map(({ text }) => text)).toEqual(['good'])
  expect(log).toEqual([
    `${shownAddress(SOURCE)}: what its hub sent could not be taken in: Error: out of order`,
  ])
})

test('more pushes than may be worked on are put off, and taken later', async () => {
  const goOn = Promise.withResolvers<void>()
  const { hub, wish, feed, got } = await ready({ limits: { atOnce: 3 }, changed: () => goOn.promise })
  await wish([feed, { ...feed, source: `${SOURCE}?2` }])
  const [one, two] = hub.requests
  if (!one || !two) throw new Error('two requests are needed')
  expect([await hub.push(one), await hub.push(one), await hub.push(one)]).toEqual([202, 202, 503])
  expect([await hub.push(two), await hub.push(two)]).toEqual([202, 503])
  goOn.resolve()
  await expect.poll(() => got).toHaveLength(3)
  expect(await hub.push(two)).toBe(202)
})

test('a push that is packed is not taken', async () => {
  const { hub, wish, asked, got } = await ready()
  await wish()
  expect(await hub.push(asked(), { headers: { 'content-encoding': 'gzip' } })).toBe(415)
  expect(got).toEqual([])
})

/** Writes raw bytes, and gives all that comes back until the other side closes. */
async function raw(port: number, write: (send: (text: string) => boolean) => void): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const pieces: Buffer[] = []
  socket.on('data', (piece) => pieces.push(piece))
  socket.on('error', () => {})
  await once(socket, 'connect')
  write((text) => !socket.destroyed && socket.write(text))
  await once(socket, 'close')
  return Buffer.concat(pieces).toString('latin1')
}

const head = (callback: string, ...lines: string[]) =>
  `${[`POST ${new URL(callback).pathname} HTTP/1.1`, 'host: x', ...lines].join('\r\n')}\r\n\r\n`

test('a body that is announced as too large is refused before it comes', async () => {
  const { port, wish, asked, got } = await ready()
  await wish()
  const answer = await raw(port, (send) => send(head(asked().callback, 'content-length: 5242881')))
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(got).toEqual([])
})

test('a body that grows too large is cut', async () => {
  const { port, wish, asked, got } = await ready({ limits: { mostBytes: 100_000 } })
  await wish()
  const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const answer = await raw(port, (send) => {
    send(head(asked().callback, 'transfer-encoding: chunked'))
    for (let n = 0; n < 8; n++) send(piece)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 413 |^$/)
  expect(got).toEqual([])
})

test('a body that is as large as it may be is taken', async () => {
  const { hub, wish, asked, got } = await ready({ limits: { mostBytes: 100_000 } })
  await wish()
  expect(await hub.push(asked(), { body: 'x'.repeat(100_000) })).toBe(202)
  await expect.poll(() => got).toHaveLength(1)
})

test('a body that comes too slowly is cut, and room is made for others', async () => {
  const { hub, port, wish, asked, got } = await ready({ limits: { bodyMs: 200, atOnce: 1 } })
  await wish()
  const answer = await raw(port, (send) => send(`${head(asked().callback, 'content-length: 10')}x`))
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(await hub.push(asked())).toBe(202)
  await expect.poll(() => got).toHaveLength(1)
})

test('headers that come too slowly are cut', async () => {
  const { port } = await ready({ limits: { headersMs: 200 } })
  expect(await raw(port, (send) => send('POST /hub/x HTTP/1.1\r\nhost: x\r\n'))).toMatch(
    /^HTTP\/1\.1 408 |^$/,
  )
})

test('a sender that goes away in the middle leaves no trace', async () => {
  const { hub, port, wish, asked, got, log } = await ready({ limits: { atOnce: 1 } })
  await wish()
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${head(asked().callback, 'content-length: 10')}x`)
  await expect.poll(() => hub.push(asked(), { body: 'other' })).toBe(503)
  socket.resetAndDestroy()
  await expect.poll(() => hub.push(asked(), { body: 'other' })).toBe(202)
  await expect.poll(() => got.map(({ text }) => text)).toContain('other')
  expect(log).toEqual([])
})

test.for([
  ['no HTTP', 'ssh-2.0-hello\r\n\r\n'],
  ['zeros', '\0'.repeat(1_000)],
  ['headers without end', `GET /hub/ HTTP/1.1\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`],
  ['two lengths', 'POST /hub/ HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  ['a tunnel', 'CONNECT news.example:443 HTTP/1.1\r\nhost: x\r\n\r\n'],
  [
    'an address of another server',
    'GET http://news.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  ],
] as const)('garbage harms nothing: %s', async ([, bytes]) => {
  const { hub, port, wish, asked, got } = await ready()
  await wish()
  expect(await raw(port, (send) => send(bytes))).toMatch(/^HTTP\/1\.1 4\d\d |^$/)
  expect(await hub.push(asked())).toBe(202)
  await expect.poll(() => got).toHaveLength(1)
})

test('neither token nor secret is ever in the log', async () => {
  const { hub, wish, asked, later, log } = await ready()
  await wish()
  const { callback, secret } = asked()
  await hub.push(asked(), { signature: null })
  await hub.ask(callback, { mode: 'denied', topic: TOPIC, reason: callback })
  hub.manners.status = 400
  later(DAY)
  await wish()
  expect(log).toHaveLength(3)
  expect(log.join('\n')).not.toContain(secret)
  expect(log.join('\n')).not.toContain(callback.split('/').at(-1))
})
