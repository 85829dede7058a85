import { expect, test } from 'vitest'
import { plainText } from '../../../src/deliver/card.ts'
import { openCardMemory } from '../../../src/deliver/interaction/card-memory.ts'
import { runShortcut, SHORTCUTS } from '../../../src/deliver/interaction/shortcuts.ts'
import { answerInThread } from '../../../src/deliver/interaction/thread-questions.ts'
import { dam, panda } from '../../desk/papers.ts'
import { CHANNEL, caller, openRig, settings } from '../../desk/rig.ts'

/** The digest of the dam and the pandas was sent: the front page and, in its thread, the pandas. */
async function ready() {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings())
  rig.at('2026-11-23T07:00:10Z')
  await rig.tick()
  const errors: unknown[] = []
  const tools = {
    desk: rig.app.desk,
    cards: openCardMemory(),
    report: (error: unknown) => errors.push(error),
  }
  const [front, details] = rig.sent
  if (!front || !details) throw new Error('nothing was sent')
  return { rig, tools, errors, front, details }
}

type Ready = Awaited<ReturnType<typeof ready>>

async function shortcut({ tools }: Ready, id: 'ask' | 'summarise', message: string, question?: string) {
  const { card } = await runShortcut(tools, caller('s'), { id, message, ...(question && { question }) })
  return card.blocks.map(({ content }) => plainText(content)).join('\n')
}

test.for([
  { message: 'Look: https://post.example/dam' },
  { message: 'Is this true (https://post.example/dam)?' },
  { message: 'https://post.example/dam. And more.' },
  { message: 'See <https://post.example/dam|the Post>!' },
  { message: 'https://other.example/x, https://post.example/dam, https://other.example/y' },
])('the link in "$message" is summarised', async ({ message }) => {
  expect(await shortcut(await ready(), 'summarise', message)).toContain('Crack found in Sorvo dam')
})

test.for([
  { message: 'No link here.', says: 'There is no link in that message.' },
  { message: 'https://other.example/x', says: 'not among the articles read so far' },
  { message: 'javascript:alert(1) ftp://x.example/a', says: 'There is no link' },
])('"$message" cannot be summarised, and is told why', async ({ message, says }) => {
  expect(await shortcut(await ready(), 'summarise', message)).toContain(says)
})

test('a question about a message goes to the story of its link, else to the one that says the like', async () => {
  const all = await ready()
  const question = 'When was the Sorvo dam built?'
  expect(await shortcut(all, 'ask', 'https://post.example/dam', question)).toContain('1961')
  expect(await shortcut(all, 'ask', 'They say a crack was found in that dam', question)).toContain('1961')
  expect(await shortcut(all, 'ask', 'Zzyzx qwrtl', question)).toContain('No story of the last days')
  expect(await shortcut(all, 'ask', 'https://post.example/dam')).toBe('Write a question.')
})

test('a shortcut that fails says so and is reported', async () => {
  const all = await ready()
  await all.rig.stop()
  expect(await shortcut(all, 'summarise', 'https://post.example/dam')).toContain('internal error')
  expect(all.errors).toHaveLength(1)
  expect(SHORTCUTS.map(({ id }) => id)).toEqual(['ask', 'summarise'])
})

test('a question in the thread of a digest is answered there, once, about the lead story', async () => {
  const { rig, tools, front } = await ready()
  const before = rig.sent.length
  const question = { text: '<@U123> When was the Sorvo dam built?', thread: front.id }
  expect(await answerInThread(tools, caller('q1'), question)).toBe(true)
  rig.at('2026-11-23T07:02:00Z')
  expect(await answerInThread(tools, caller('q1'), question)).toBe(true)
  await rig.send()
  const out = rig.sent.slice(before)
  expect(out.map(({ thread }) => thread)).toEqual([front.id])
  expect(out[0]?.text).toContain('1961')
  expect(out[0]?.text).toContain('When was the Sorvo dam built?')
})

test('a reply to a message of the thread is about the story that it tells', async () => {
  const { rig, tools, front, details } = await ready()
  const text = 'How much does a panda cub weigh?'
  await answerInThread(tools, caller('q1'), { text, thread: front.id, repliedTo: details.id })
  await rig.send()
  expect(rig.sent.at(-1)).toMatchObject({ thread: front.id, text: expect.stringContaining('140 grams') })
})

test.for([
  { why: 'a thread of others', text: 'When?', thread: 'other' },
  { why: 'a mention without words', text: ' <@U123>  ', thread: undefined },
])('$why gets no answer', async ({ text, thread }) => {
  const { rig, tools, errors, front } = await ready()
  const before = rig.sent.length
  expect(await answerInThread(tools, caller('q'), { text, thread: thread ?? front.id })).toBe(false)
  await rig.send()
  expect(rig.sent).toHaveLength(before)
  expect(errors).toEqual([])
})

test('a reply to a message of ours in a thread of others is not answered in the channel', async () => {
  const { rig, tools, front } = await ready()
  const before = rig.sent.length
  const question = { text: 'When was the Sorvo dam built?', thread: 'other', repliedTo: front.id }
  expect(await answerInThread(tools, caller('q'), question)).toBe(false)
  await rig.send()
  expect(rig.sent).toHaveLength(before)
})

test('a question that cannot be answered for a fault of ours is reported, and nothing is thrown', async () => {
  const { rig, tools, errors, front } = await ready()
  await rig.stop()
  expect(await answerInThread(tools, caller('q'), { text: 'When?', thread: front.id })).toBe(false)
  expect(errors).toHaveLength(1)
})
