import { expect, test } from 'vitest'
import { plainText } from '../../../src/deliver/card.ts'
import { dam, panda } from '../papers.ts'
import { CHANNEL, openRig, type Rig, settings } from '../rig.ts'

async function ready(): Promise<Rig> {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  await rig.read()
  return rig
}

const digestNow = (rig: Rig) => rig.app.desk.digest(settings(), {}, CHANNEL)
const card = { blocks: [{ kind: 'paragraph', content: ['An answer.'] }] } as const

test('a request that comes again a minute later posts nothing more', async () => {
  const rig = await ready()
  const digest = await digestNow(rig)
  rig.at('2026-11-23T05:00:59Z')
  await rig.app.desk.post(CHANNEL, digest, 'request-1')
  rig.at('2026-11-23T05:01:01Z')
  await rig.app.desk.post(CHANNEL, digest, 'request-1')
  await rig.send()
  expect(rig.sent).toHaveLength(1)
  await rig.app.desk.post(CHANNEL, digest, 'request-2')
  await rig.send()
  expect(rig.sent).toHaveLength(2)
})

test('a request that comes twice at once, over the end of a minute, posts once', async () => {
  const rig = await ready()
  const digest = await digestNow(rig)
  rig.at('2026-11-23T05:00:59.999Z')
  const first = rig.app.desk.post(CHANNEL, digest, 'request-1')
  rig.at('2026-11-23T05:01:00Z')
  await Promise.all([first, rig.app.desk.post(CHANNEL, digest, 'request-1')])
  await rig.send()
  expect(rig.sent).toHaveLength(1)
})

test('what was posted by request is not new in the next digest', async () => {
  const rig = await ready()
  await rig.app.desk.setChannel(CHANNEL, settings())
  await rig.app.desk.post(CHANNEL, await digestNow(rig), 'request-1')
  await rig.send()
  rig.write('p1', panda.herald)
  await rig.read()
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  expect(rig.sent[1]?.text).toContain('pandas')
  expect(rig.sent[1]?.text).not.toContain('Sorvo')
})

test('a digest since a time holds what came before the last digest, too, unless it was shown', async () => {
  const rig = await openRig({ now: '2026-11-18T12:00:00Z' })
  rig.write('d1', dam.herald)
  await rig.read()
  rig.at('2026-11-22T12:00:00Z')
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  expect(rig.sent[0]?.text).not.toContain('Sorvo')
  const since = new Date('2026-11-16T00:00:00Z')
  const made = await rig.app.desk.digest(settings(), { since }, CHANNEL)
  expect(made.stories).toEqual([await rig.storyOf('d1')])
  expect(plainText(made.frontPage.blocks.at(-1)?.content ?? [])).toContain('since Mon 01:00')
  const late = await rig.app.desk.digest(settings(), { since: new Date('2026-11-22T00:00:00Z') })
  expect(late.stories).toEqual([await rig.storyOf('p1')])
})

test('an answer goes under the message it belongs to; under a message of others nothing goes anywhere', async () => {
  const rig = await ready()
  const { desk } = rig.app
  await desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  const front = rig.sent[0]?.id ?? ''
  expect(await desk.storyAt(CHANNEL, front)).toBe(await rig.storyOf('d1'))
  expect(await desk.storyAt(CHANNEL, 'other')).toBeUndefined()
  await desk.reply(CHANNEL, front, card, 'question-1')
  await desk.reply(CHANNEL, front, card, 'question-1')
  await expect(desk.reply(CHANNEL, 'other', card, 'question-2')).rejects.toThrow('none of ours')
  await rig.send()
  expect(rig.sent.slice(1).map(({ text, thread }) => [text, thread])).toEqual([['An answer.\n', front]])
})

test('nothing can be posted to a platform that is not connected', async () => {
  const rig = await ready()
  const elsewhere = { ...CHANNEL, platform: 'slack' } as const
  await expect(rig.app.desk.post(elsewhere, await digestNow(rig), 'r')).rejects.toThrow('not connected')
})
