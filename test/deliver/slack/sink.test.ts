import { createHash } from 'node:crypto'
import { WebClient } from '@slack/web-api'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { block } from '../../../src/deliver/card.ts'
import type { Outgoing } from '../../../src/deliver/chat.ts'
import type { Place } from '../../../src/deliver/place.ts'
import { renderSlack } from '../../../src/deliver/slack/render.ts'
import { openSlackSink } from '../../../src/deliver/slack/sink.ts'
import { type FakeSlack, startFakeSlack } from '../../rigs/slack/fake-slack.ts'

const TIMEOUT_MS = 1_000

let slack: FakeSlack

beforeAll(async () => {
  slack = await startFakeSlack({ rate: 'off' })
})
afterAll(() => slack.stop())
afterEach(() => {
  slack.clearFaults()
  slack.withholdMetadata(false)
  slack.restoreToken()
  slack.setRate('off')
  slack.historyDelay(0)
  slack.historyTier('internal')
  expect(slack.problems.splice(0)).toEqual([])
})

const waits: number[] = []

function openSink(wait?: (milliseconds: number) => Promise<unknown>) {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.url,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: SILENT,
  })
  return openSlackSink({
    client,
    wait: wait ?? (async (milliseconds) => void waits.push(milliseconds)),
    identity: () => ({ userId: slack.botUserId }),
  })
}

const nothing = () => undefined
const SILENT = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => 'error' as never,
}

let last = 0

/** A new message with a key of its own, tried for the first time now. */
function outgoing(
  more: Partial<Outgoing> & { readonly channel?: string; readonly plain?: boolean } = {},
): Outgoing {
  const { channel = slack.addChannel(), plain = false, ...rest } = more
  const key = createHash('sha256').update(`${++last}`).digest('hex')
  const words = block('paragraph', `Water & <runs> ${last}.`)
  const [message] = renderSlack({ blocks: [words] }, () => key)
  if (!message) throw new Error('no message')
  const place: Place = { platform: 'slack', workspace: slack.teamId, channel }
  const payload = plain ? message.fallback : message.payload
  return { key, place, payload, firstTriedAt: new Date(), ...rest }
}

const postedIn = ({ place }: Outgoing) => slack.messages(place.channel)

test('a message is sent and named', async () => {
  const one = outgoing()
  const outcome = await openSink().send(one)
  const [posted] = postedIn(one)
  expect(outcome).toEqual({ kind: 'sent', id: posted?.ts })
  expect(posted).toMatchObject({ text: one.payload.text, metadata: one.payload.metadata })
})

test('nothing in a message or an edit is read as a name or an address', async () => {
  const sent = await openSink().send(outgoing())
  expect(slack.calls.at(-1)?.args).toMatchObject({
    parse: 'none',
    unfurl_links: 'false',
    unfurl_media: 'false',
  })
  await openSink().send(outgoing({ edits: sent.kind === 'sent' ? sent.id : '' }))
  expect(slack.calls.at(-1)?.args).toMatchObject({ parse: 'none' })
  slack.problems.length = 0
})

test('a reply goes into the thread of its message', async () => {
  const parent = outgoing()
  const sent = await openSink().send(parent)
  const thread = sent.kind === 'sent' ? sent.id : ''
  await openSink().send(outgoing({ channel: parent.place.channel, thread }))
  expect(postedIn(parent).map((message) => message.thread_ts)).toEqual([undefined, thread])
})

test('an edit changes the message in place, and the plain fallback takes its blocks away', async () => {
  const first = outgoing()
  const sent = await openSink().send(first)
  const edits = sent.kind === 'sent' ? sent.id : ''
  const next = outgoing({ channel: first.place.channel, edits })
  expect(await openSink().send(next)).toEqual({ kind: 'sent', id: edits })
  expect(postedIn(first)).toMatchObject([
    { ts: edits, text: next.payload.text, metadata: next.payload.metadata },
  ])
  await openSink().send(outgoing({ channel: first.place.channel, edits, plain: true }))
  expect(postedIn(first)[0]?.blocks).toEqual([])
})

test('a person gets it as a direct message, where it can be edited', async () => {
  const one = outgoing({ channel: `@${slack.userId}` })
  const sent = await openSink().send(one)
  const edits = sent.kind === 'sent' ? sent.id : ''
  const next = outgoing({ channel: `@${slack.userId}`, edits })
  expect(await openSink().send(next)).toEqual({ kind: 'sent', id: edits })
  const [direct] = Object.values(slack.allMessages()).filter((messages) =>
    messages.some(({ ts }) => ts === edits),
  )
  expect(direct).toMatchObject([{ text: next.payload.text }])
})

const LOST = [
  { what: 'a 500', how: 500 },
  { what: 'a 503', how: 503 },
  { what: 'a reset', how: 'reset' },
  { what: 'a close', how: 'close' },
  { what: 'half of the JSON', how: 'cut-json' },
  { what: 'silence', how: 'hang' },
  { what: 'internal_error', how: { status: 200, code: 'internal_error' } },
  { what: 'a code of tomorrow', how: { status: 200, code: 'something_new' } },
] as const

test.for(LOST)('after $what behind the write the message is looked for and found', async ({ how }) => {
  const one = outgoing()
  slack.fail({ path: /chat\.postMessage/, when: 'after', how })
  expect((await openSink().send(one)).kind).toBe('unknown')
  expect(await openSink().find(one)).toEqual({ kind: 'found', id: postedIn(one)[0]?.ts })
})

test.for(LOST)('after $what before the write the message is surely absent', async ({ how }) => {
  const one = outgoing()
  slack.fail({ path: /chat\.postMessage/, how })
  expect((await openSink().send(one)).kind).toBe('unknown')
  waits.length = 0
  expect(await openSink().find(one)).toEqual({ kind: 'absent' })
  expect(waits).toEqual([2_000, 5_000])
  expect((await openSink().send(one)).kind).toBe('sent')
})

test('a port that refuses means that nothing was sent', async () => {
  const one = outgoing()
  slack.fail({ path: /chat\.postMessage/, how: 'refuse', forMs: 200 })
  await openSink().send(one)
  expect(await openSink().send(outgoing())).toMatchObject({ kind: 'refused', scope: 'platform' })
  await expect
    .poll(() =>
      openSink()
        .send(one)
        .then(({ kind }) => kind),
    )
    .toBe('sent')
})

test('the history is asked for from a minute before the first try, metadata and all', async () => {
  const firstTriedAt = new Date('2025-01-22T08:00:00.250Z')
  await openSink().find(outgoing({ firstTriedAt }))
  expect(slack.calls.at(-1)?.args).toMatchObject({
    oldest: `${Date.parse('2025-01-22T07:59:00Z') / 1_000}.250000`,
    inclusive: 'true',
    limit: '15',
    include_all_metadata: 'true',
  })
})

test('a message that shows late is found at the second look', async () => {
  const one = outgoing()
  slack.fail({ path: /chat\.postMessage/, when: 'after', how: 'reset' })
  await openSink().send(one)
  slack.historyDelay(60_000)
  const slow = async (milliseconds: number) => {
    if (milliseconds === 5_000) slack.historyDelay(0)
  }
  expect(await openSink(slow).find(one)).toEqual({ kind: 'found', id: postedIn(one)[0]?.ts })
})

test('where metadata are withheld the first block tells, and without blocks the words', async () => {
  slack.withholdMetadata()
  for (const plain of [false, true]) {
    const one = outgoing({ plain })
    slack.fail({ path: /chat\.postMessage/, when: 'after', how: 'reset' })
    await openSink().send(one)
    await openSink().send(outgoing({ channel: one.place.channel, plain }))
    expect(await openSink().find(one)).toEqual({ kind: 'found', id: postedIn(one)[0]?.ts })
  }
})

test('the same words under the key of another message are another message', async () => {
  const one = outgoing({ plain: true })
  const other = outgoing({ plain: true, channel: one.place.channel })
  await openSink().send({ ...other, payload: { ...other.payload, text: one.payload.text } })
  expect(await openSink().find(one)).toEqual({ kind: 'absent' })
})

test('a lost reply is looked for in its thread', async () => {
  const parent = outgoing()
  const sent = await openSink().send(parent)
  const thread = sent.kind === 'sent' ? sent.id : ''
  const reply = outgoing({ channel: parent.place.channel, thread })
  expect(await openSink().find(reply)).toEqual({ kind: 'absent' })
  slack.fail({ path: /chat\.postMessage/, when: 'after', how: 'reset' })
  await openSink().send(reply)
  expect(await openSink().find(reply)).toEqual({ kind: 'found', id: postedIn(parent)[1]?.ts })
})

test('a lost direct message is looked for in its conversation', async () => {
  const one = outgoing({ channel: `@${slack.userId}` })
  slack.fail({ path: /chat\.postMessage/, when: 'after', how: 'reset' })
  await openSink().send(one)
  expect((await openSink().find(one)).kind).toBe('found')
})

test('a lost edit is simply made again', async () => {
  expect(await openSink().find(outgoing({ edits: '1.000001' }))).toEqual({ kind: 'absent' })
})

test('it is found below more messages than one page of history holds', async () => {
  const one = outgoing()
  slack.fail({ path: /chat\.postMessage/, when: 'after', how: 'reset' })
  await openSink().send(one)
  for (let count = 0; count < 40; count++) await openSink().send(outgoing({ channel: one.place.channel }))
  expect(await openSink().find(one)).toEqual({ kind: 'found', id: postedIn(one)[0]?.ts })
})

test('below more messages than anybody looks through, nobody knows', async () => {
  const one = outgoing()
  for (let count = 0; count < 151; count++) await openSink().send(outgoing({ channel: one.place.channel }))
  expect(await openSink().find(one)).toMatchObject({ kind: 'blind' })
})

test('without the scope nobody knows, and the sentence names it', async () => {
  const one = outgoing()
  const before = slack.switches.scopes
  slack.setScopes(['chat:write'])
  const found = await openSink().find(one)
  slack.setScopes(before)
  expect(found).toMatchObject({ kind: 'blind', why: expect.stringContaining('channels:history') })
})

test('a look that meets a limit, a lost answer or a dead token says so', async () => {
  const one = outgoing()
  slack.fail({ path: /history/, how: '429', retryAfterS: 3 })
  expect(await openSink().find(one)).toMatchObject({ kind: 'refused', waitMs: 3_000 })
  slack.fail({ path: /history/, how: 500 })
  expect((await openSink().find(one)).kind).toBe('unknown')
  slack.revokeToken()
  expect((await openSink().find(one)).kind).toBe('platform-off')
  slack.problems.length = 0
})

test('a 429 is refused with the time to wait, and not tried again', async () => {
  slack.fail({ path: /chat\.postMessage/, how: '429', retryAfterS: 2 })
  const before = slack.calls.length
  expect(await openSink().send(outgoing())).toMatchObject({ kind: 'refused', waitMs: 2_000, scope: 'place' })
  expect(slack.calls.length).toBe(before + 1)
})

test('a 429 page of a proxy is refused too', async () => {
  slack.fail({ path: /chat\.postMessage/, how: { answer: { status: 429, body: '<html>slow</html>' } } })
  expect(await openSink().send(outgoing())).toMatchObject({ kind: 'refused', scope: 'platform' })
})

test('a revoked token switches the platform off', async () => {
  slack.revokeToken()
  const outcome = await openSink().send(outgoing())
  slack.problems.length = 0
  expect(outcome).toMatchObject({ kind: 'platform-off', why: expect.stringContaining('SLACK_BOT_TOKEN') })
})

test('a channel that is archived, gone or without the app is switched off, with what to do', async () => {
  const archived = slack.addChannel({ isArchived: true })
  const left = slack.addChannel({ isMember: false })
  expect(await openSink().send(outgoing({ channel: archived }))).toMatchObject({ kind: 'place-off' })
  expect(await openSink().send(outgoing({ channel: left }))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('/invite'),
  })
  expect(await openSink().send(outgoing({ channel: 'C0GONE' }))).toMatchObject({ kind: 'place-off' })
  slack.problems.length = 0
})

test('an edit of a removed message says that somebody removed it', async () => {
  const first = outgoing()
  const sent = await openSink().send(first)
  const edits = sent.kind === 'sent' ? sent.id : ''
  slack.deleteMessage(first.place.channel, edits)
  const outcome = await openSink().send(outgoing({ channel: first.place.channel, edits }))
  slack.problems.length = 0
  expect(outcome).toMatchObject({ kind: 'deleted' })
})

test('what Slack would refuse never leaves', async () => {
  const before = slack.calls.length
  const payload = { ...outgoing().payload, text: '' }
  expect(await openSink().send(outgoing({ payload }))).toMatchObject({
    kind: 'malformed',
    why: expect.stringContaining('text'),
  })
  expect(slack.calls.length).toBe(before)
})

test('twelve messages to a channel at once: those refused were not posted, and each is posted once in the end', async () => {
  slack.setRate({ burst: 5, perSecond: 50 })
  const channel = slack.addChannel()
  const all = Array.from({ length: 12 }, () => outgoing({ channel }))
  const kinds = await Promise.all(all.map(async (one) => (await openSink().send(one)).kind))
  expect(kinds.filter((kind) => kind === 'sent').length).toBe(slack.messages(channel).length)
  expect(new Set(kinds)).toEqual(new Set(['sent', 'refused']))
  slack.problems.length = 0
})
