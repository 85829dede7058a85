import { expect, test, vi } from 'vitest'
import { channel } from '../../commands/channel.ts'
import { plainText } from '../../src/deliver/card.ts'
import type { Found, Outcome, Outgoing } from '../../src/deliver/chat.ts'
import { runCommand } from '../../src/deliver/run-command.ts'
import { dam } from './papers.ts'
import { CHANNEL, caller, openRig, type Rig, settings } from './rig.ts'

/** A channel whose first digest the chat answers in its own way. */
async function rigWith(
  answer: (outgoing: Outgoing) => Outcome | undefined,
  look: (outgoing: Outgoing) => Found | undefined = () => undefined,
): Promise<Rig> {
  const rig = await openRig({ answer, look })
  rig.write('d1', dam.herald)
  rig.write('d2', dam.post)
  await rig.read()
  await rig.app.desk.setChannel(CHANNEL, settings())
  return rig
}

async function say(rig: Rig, subcommand: string, input: Record<string, string> = {}): Promise<string> {
  const found = channel.subcommands?.find(({ name }) => name === subcommand)
  if (!found) throw new Error(`no ${subcommand}`)
  const who = { ...caller(`${subcommand}-${rig.now().getTime()}`), isManager: true, place: CHANNEL }
  const reply = await runCommand(rig.app.desk, who, found, input, (error) => {
    throw error
  })
  return reply.card.blocks.map(({ content }) => plainText(content)).join('\n')
}

test('a channel that was switched off gets its digests again once its settings are saved', async () => {
  let isOff = true
  const rig = await rigWith(() => (isOff ? { kind: 'place-off', why: 'Invite me first.' } : undefined))
  await rig.app.desk.post(CHANNEL, await rig.app.desk.digest(settings(), {}, CHANNEL), 'one')
  await rig.send()
  expect(rig.sent).toEqual([])
  expect((await rig.app.desk.status()).troubles).toEqual([
    expect.objectContaining({ place: 'terminal/local/news', why: 'Invite me first.' }),
  ])
  isOff = false
  await rig.send()
  expect(rig.sent).toEqual([])
  await rig.app.desk.setChannel(CHANNEL, settings())
  await rig.send()
  expect(rig.sent).toHaveLength(1)
  expect((await rig.app.desk.status()).troubles).toEqual([])
})

test('without a held message there is nothing to release', async () => {
  const rig = await rigWith(() => undefined)
  expect(await say(rig, 'release')).toBe('No message for this channel is held back.')
})

test.for([
  { how: 'send', says: '1 message will be sent now.', arrived: 1 },
  { how: 'drop', says: '1 message dropped.', arrived: 0 },
])('a message that may have arrived waits for a person: $how', async ({ how, says, arrived }) => {
  let isLost = true
  const rig = await rigWith(
    () => (isLost ? { kind: 'unknown', why: 'the answer was lost' } : undefined),
    () => ({ kind: 'blind', why: 'the history cannot be read' }),
  )
  const digest = await rig.app.desk.digest(settings(), {}, CHANNEL)
  await rig.app.desk.post(CHANNEL, { ...digest, details: [] }, 'one')
  rig.outbox.kick()
  await vi.waitFor(async () => expect((await rig.app.desk.status()).outbox).toEqual({ unknown: 1 }))
  rig.at('2026-11-23T05:10:00Z')
  await rig.send()
  isLost = false
  expect(rig.sent).toEqual([])
  expect(await say(rig, 'release')).toMatch(/^1 message held back: .*history cannot be read/)
  expect(await say(rig, 'release', { how })).toBe(says)
  await rig.send()
  expect(rig.sent).toHaveLength(arrived)
  expect(await say(rig, 'release')).toBe('No message for this channel is held back.')
})
