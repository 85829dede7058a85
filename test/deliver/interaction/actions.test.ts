import { expect, test } from 'vitest'
import { type Card, plainText } from '../../../src/deliver/card.ts'
import type { Reply } from '../../../src/deliver/command.ts'
import { asksForWords, runAction } from '../../../src/deliver/interaction/actions.ts'
import { openCardMemory } from '../../../src/deliver/interaction/card-memory.ts'
import { dam, panda } from '../../desk/papers.ts'
import { caller, openRig } from '../../desk/rig.ts'

async function ready() {
  const rig = await openRig()
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  rig.write('p1', panda.herald)
  await rig.read()
  const errors: unknown[] = []
  const cards = openCardMemory()
  const tools = { desk: rig.app.desk, cards, report: (error: unknown) => errors.push(error) }
  return { rig, tools, cards, errors, story: await rig.storyOf('d1') }
}

const wordsOf = ({ card }: { card: Card }) => card.blocks.map(({ content }) => plainText(content)).join('\n')
const actionsOf = ({ card }: Reply) => card.actions?.map(({ id }) => id) ?? []

test('details show the whole story to whoever asked', async () => {
  const { tools, story } = await ready()
  const reply = await runAction(tools, caller('r'), { action: 'details', story })
  expect(reply.visibility).toBe('private')
  expect(wordsOf(reply)).toContain('Crack found in Sorvo dam')
  expect(actionsOf(reply)).toEqual(['evidence', 'ask', 'share'])
})

test('evidence shows the very sentences', async () => {
  const { tools, story } = await ready()
  const reply = await runAction(tools, caller('r'), { action: 'evidence', story: story.toLowerCase() })
  expect(wordsOf(reply)).toContain(dam.herald.told[2])
  expect(wordsOf(reply)).toContain(dam.post.told[1])
  expect(actionsOf(reply)).toEqual(['ask', 'share'])
})

test('a question is answered from its story', async () => {
  const { tools, story } = await ready()
  const text = 'When was the Sorvo dam built?'
  const reply = await runAction(tools, caller('r'), { action: 'ask', story, text })
  expect(wordsOf(reply)).toContain('1961')
  expect(reply.visibility).toBe('private')
  expect(actionsOf(reply)).toContain('share')
})

test.for([
  { text: undefined, says: 'Write a question.' },
  { text: '   ', says: 'Write a question.' },
  { text: 'x'.repeat(10_000), says: 'A question has at most' },
])('a question of $text is refused with a reason', async ({ text, says }) => {
  const { tools, errors, story } = await ready()
  const reply = await runAction(tools, caller('r'), { action: 'ask', story, ...(text && { text }) })
  expect(wordsOf(reply)).toContain(says)
  expect(errors).toEqual([])
})

test('a verdict counts at once, once a person, and its words may follow', async () => {
  const { rig, tools, story } = await ready()
  for (const action of ['useful', 'useful', 'wrong'] as const)
    expect(wordsOf(await runAction(tools, caller('r'), { action, story }))).toContain('Thank you')
  await runAction(tools, caller('r'), { action: 'wrong', story, text: ' The year is 1962. ' })
  const { feedback, wrongs } = await rig.app.desk.status()
  expect(feedback).toEqual({ useful: 0, wrong: 1 })
  expect(wrongs[0]).toMatchObject({ story, note: 'The year is 1962.' })
})

test('a shared card goes to the channel through the outbox, once however often the button is pressed', async () => {
  const { rig, tools, cards, story } = await ready()
  const reply = await runAction(tools, caller('r1'), {
    action: 'ask',
    story,
    text: 'When was the Sorvo dam built?',
  })
  const mark = cards.keep('r1', reply.card)
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  for (const minute of ['00', '01']) {
    rig.at(`2026-11-23T05:${minute}:59Z`)
    const shared = await runAction(tools, caller(`r${minute}`), {
      action: 'share',
      story,
      mark: mark.slice(0, 12),
    })
    expect(wordsOf(shared)).toBe('Shared with the channel.')
  }
  await rig.send()
  expect(rig.sent.map(({ channel }) => channel)).toEqual(['news'])
  expect(rig.sent[0]?.text).toContain('1961')
})

test('a card that is no longer kept cannot be shared', async () => {
  const { rig, tools, cards, story } = await ready()
  const card = { blocks: [{ kind: 'paragraph', content: ['Old.'] }] } as const
  const mark = cards.keep('old', card)
  for (let number = 0; number < 500; number++) cards.keep(`r${number}`, card)
  for (const gone of [mark, 'unknown', undefined]) {
    const reply = await runAction(tools, caller('r'), { action: 'share', story, ...(gone && { mark: gone }) })
    expect(wordsOf(reply)).toContain('too old to be shared')
  }
  await rig.send()
  expect(rig.sent).toEqual([])
})

test('a story that is gone is said to be gone', async () => {
  const { tools, errors } = await ready()
  const reply = await runAction(tools, caller('r'), { action: 'details', story: 'QQQQ' })
  expect(wordsOf(reply)).toBe('That story is no longer kept.')
  expect(errors).toEqual([])
})

test('what nobody foresaw is told as an internal error and reported whole', async () => {
  const { rig, tools, errors, story } = await ready()
  await rig.stop()
  const reply = await runAction(tools, caller('r'), { action: 'details', story })
  expect(wordsOf(reply)).toContain('internal error')
  expect(wordsOf(reply)).not.toContain('store')
  expect(errors).toHaveLength(1)
})

test('only a question and a complaint ask for words', () => {
  const asking = (['details', 'evidence', 'ask', 'share', 'useful', 'wrong'] as const).filter(asksForWords)
  expect(asking).toEqual(['ask', 'wrong'])
})

test('who may not write in a channel cannot make the bot write there', async () => {
  const { rig, tools, cards, story } = await ready()
  const mark = cards.keep('r1', { blocks: [{ kind: 'paragraph', content: ['Words.'] }] })
  const reader = { ...caller('r2'), mayWrite: false }
  expect(wordsOf(await runAction(tools, reader, { action: 'share', story, mark }))).toContain('may not write')
  await rig.send()
  expect(rig.sent).toEqual([])
})

test('a long card is shared as one message, and says that it was shortened', async () => {
  const { rig, tools, cards, story } = await ready()
  const line = { kind: 'fact', content: ['It holds. '.repeat(20)] } as const
  const mark = cards.keep('r1', { blocks: Array.from({ length: 100 }, () => line) })
  await runAction(tools, caller('r2'), { action: 'share', story, mark })
  await rig.send()
  expect(rig.sent).toHaveLength(1)
  expect(rig.sent[0]?.text).toContain('Shortened; /story shows all of it.')
  expect(rig.sent[0]?.text.length).toBeLessThan(3_000)
})
