import { expect, test } from 'vitest'
import { idOf, keyOf, MAY, openBench, payloadOf } from './sink-bench.ts'

const FORUM = 15
const threadStarts = /\/messages\/\d+\/threads$/

test('the thread under a message is made with its first message, once', async () => {
  const { fake, sink, open, out, posts } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  await sink.send(out(2, { thread }))
  await sink.send(out(3, { thread }))
  expect(fake.messages(thread)).toHaveLength(2)
  expect(posts(threadStarts)).toHaveLength(1)
  expect(await open().send(out(4, { thread }))).toMatchObject({ kind: 'sent' })
  expect(fake.messages(thread)).toHaveLength(3)
  expect(JSON.parse(posts(threadStarts)[0]?.body ?? '')).toEqual({
    name: 'Crack found in Sorvo dam 00000002',
    auto_archive_duration: 1_440,
  })
  expect(fake.problems).toEqual([])
})

test('a lost answer within a thread is found there; before the thread is made nothing can be', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  expect(await sink.find(out(2, { thread }))).toEqual({ kind: 'absent' })
  fake.fail({ method: 'POST', path: /messages$/, when: 'after', how: 500 })
  expect(await sink.send(out(2, { thread }))).toMatchObject({ kind: 'unknown' })
  expect(await sink.find(out(2, { thread }))).toEqual({ kind: 'found', id: fake.messages(thread)[0]?.id })
  expect(fake.everStored(thread)).toBe(1)
})

test('a lost answer to the start of a thread has sent nothing', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  fake.fail({ method: 'POST', path: threadStarts, when: 'after', how: 500 })
  expect(await sink.send(out(2, { thread }))).toMatchObject({ kind: 'refused', scope: 'place' })
  expect(await sink.send(out(2, { thread }))).toMatchObject({ kind: 'sent' })
  expect(fake.messages(thread)).toHaveLength(1)
})

test('a thread that was removed is made once more', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  await sink.send(out(2, { thread }))
  fake.removeChannel(thread)
  expect(await sink.send(out(3, { thread }))).toMatchObject({ kind: 'sent' })
  expect(fake.messages(thread)).toHaveLength(1)
})

test('a message removed from a thread is asked about once', async () => {
  const { fake, sink, out, posts } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  fake.deleteMessage(thread, idOf(await sink.send(out(2, { thread }))))
  const before = posts().length
  expect(await sink.send(out(2, { thread }))).toMatchObject({ kind: 'deleted' })
  expect(posts().length - before).toBe(1)
})

test('with its message removed, a thread is not begun', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  fake.deleteMessage(fake.channelId, thread)
  expect(await sink.send(out(2, { thread }))).toMatchObject({ kind: 'deleted' })
})

test('a message within a thread is changed there', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  const edits = idOf(await sink.send(out(2, { thread })))
  expect(await sink.send(out(3, { thread, edits }))).toEqual({ kind: 'sent', id: edits })
  expect(fake.messages(thread)[0]?.components).toMatchObject(payloadOf(keyOf(3)).components)
  fake.removeChannel(thread)
  expect(await sink.send(out(4, { thread, edits }))).toMatchObject({ kind: 'deleted' })
})

test('without the permission for threads the channel is stopped and told so', async () => {
  const { fake, sink, out } = await openBench()
  const thread = idOf(await sink.send(out(1)))
  fake.setPermissions(fake.channelId, MAY.view | MAY.send)
  expect(await sink.send(out(2, { thread }))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('Create Public Threads'),
  })
})

test('in a forum the front page is a post, and the details stand in it', async () => {
  const { fake, sink, out } = await openBench()
  const channel = fake.addChannel({ type: FORUM })
  const place = { ...out(1).place, channel }
  const thread = idOf(await sink.send(out(1, { place })))
  await sink.send(out(2, { place, thread }))
  expect(await sink.send(out(3, { place, edits: thread }))).toEqual({ kind: 'sent', id: thread })
  expect(fake.messages(thread).map(({ components }) => components)).toMatchObject([
    payloadOf(keyOf(3)).components,
    payloadOf(keyOf(2)).components,
  ])
  expect(fake.problems).toEqual([])
})

test('a post whose answer is lost is found among the active threads', async () => {
  const { fake, sink, out } = await openBench()
  const channel = fake.addChannel({ type: FORUM })
  const other = fake.addChannel({ type: FORUM })
  const place = { ...out(1).place, channel }
  await sink.send(out(2, { place }))
  expect(await sink.find(out(1, { place }))).toEqual({ kind: 'absent' })
  fake.fail({ method: 'POST', path: /threads$/, when: 'after', how: 'reset' })
  expect(await sink.send(out(1, { place }))).toMatchObject({ kind: 'unknown' })
  const found = await sink.find(out(1, { place }))
  expect(fake.messages(idOf(found))[0]?.components).toMatchObject(payloadOf(keyOf(1)).components)
  expect(await sink.find(out(1, { place: { ...place, channel: other } }))).toEqual({ kind: 'absent' })
})

test('a post that lost its first message is no post of ours', async () => {
  const { fake, sink, out } = await openBench()
  const place = { ...out(1).place, channel: fake.addChannel({ type: FORUM }) }
  const thread = idOf(await sink.send(out(1, { place })))
  fake.deleteMessage(thread, thread)
  expect(await sink.find(out(1, { place }))).toEqual({ kind: 'absent' })
})

test('a forum that wants a tag gets one, and no other forum does', async () => {
  const { fake, sink, out } = await openBench()
  const channel = fake.addChannel({ type: FORUM, tags: ['news'], needsTag: true })
  expect(await sink.send(out(1, { place: { ...out(1).place, channel } }))).toMatchObject({ kind: 'sent' })
  expect(JSON.parse(fake.calls.at(-1)?.body ?? '')).toMatchObject({ applied_tags: ['1'] })
  const free = fake.addChannel({ type: FORUM, tags: ['news'] })
  await sink.send(out(3, { place: { ...out(3).place, channel: free } }))
  expect(JSON.parse(fake.calls.at(-1)?.body ?? '')).not.toHaveProperty('applied_tags')
  const none = fake.addChannel({ type: FORUM, needsTag: true })
  expect(await sink.send(out(2, { place: { ...out(2).place, channel: none } }))).toMatchObject({
    kind: 'place-off',
    why: expect.stringContaining('tag'),
  })
})
