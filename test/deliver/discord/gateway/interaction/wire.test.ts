import type { APIMessage, APIModalSubmitInteraction } from 'discord.js'
import { expect, test } from 'vitest'
import { block } from '../../../../../src/deliver/card.ts'
import { assertDiscordMessage } from '../../../../../src/deliver/discord/check.ts'
import { loginWaitMs } from '../../../../../src/deliver/discord/gateway/connection.ts'
import { finalClose } from '../../../../../src/deliver/discord/gateway/final-close.ts'
import {
  formOf,
  messageForm,
  messageOf,
  readForm,
} from '../../../../../src/deliver/discord/gateway/interaction/forms.ts'
import {
  openMessageMemory,
  pointedAt,
} from '../../../../../src/deliver/discord/gateway/interaction/message-text.ts'
import { bodiesOf } from '../../../../../src/deliver/discord/gateway/interaction/reply-body.ts'
import { fitting } from '../../../../../src/deliver/discord/gateway/interaction/suggest.ts'

const submitted = (components: object[]) =>
  readForm({ data: { custom_id: 'x', components } } as unknown as APIModalSubmitInteraction)

test.for([
  { form: 'a label', components: [{ type: 18, component: { type: 4, custom_id: 'text', value: 'words' } }] },
  { form: 'a row', components: [{ type: 1, components: [{ type: 4, custom_id: 'text', value: 'words' }] }] },
])('words come back from a form with $form', ({ components }) => {
  expect(submitted(components)).toEqual({ customId: 'x', text: 'words' })
})

test('a form without the field is empty', () => {
  expect(submitted([{ type: 18, component: { type: 4, custom_id: 'other', value: 'words' } }]).text).toBe('')
})

test('what is wrong may be left empty, a question may not', () => {
  const required = (form: object) => JSON.stringify(form).includes('"required":true')
  expect([required(formOf('ask', 'a')), required(formOf('wrong', 'a'))]).toEqual([true, false])
})

test('the form about a message names the message', () => {
  expect(messageOf(String(messageForm('7').custom_id))).toBe('7')
  expect(messageOf('ask:AKB:')).toBeUndefined()
})

test.for([
  { what: 'the rest beyond 25', given: 30, left: 25 },
  { what: 'nothing of 25', given: 25, left: 25 },
])('of suggestions $what is left out', ({ given, left }) => {
  const choices = Array.from({ length: given }, (_, index) => ({ name: `${index}`, value: `${index}` }))
  expect(fitting(choices)).toHaveLength(left)
})

test('a long name is cut, a long value is left out, and so is an empty one', () => {
  const long = '🎉'.repeat(60)
  const choices = fitting([
    { name: long, value: 'a' },
    { name: 'b', value: 'v'.repeat(101) },
    { name: 'c', value: 'v'.repeat(100) },
    { name: '\u200b', value: 'd' },
    { name: 'e', value: '' },
  ])
  expect(choices.map(({ value }) => value)).toEqual(['a', 'v'.repeat(100)])
  expect(choices[0]?.name.length).toBeLessThanOrEqual(100)
  expect(choices[0]?.name.isWellFormed()).toBe(true)
})

test('every button of an answer carries the key of its card', () => {
  const actions = [{ id: 'share', label: 'Share', story: 'AKB' }] as const
  const bodies = bodiesOf({ blocks: [block('paragraph', 'x')], actions }, 'abcdef0123456789')
  expect(JSON.stringify(bodies)).toContain('"share:AKB:abcdef012345"')
  for (const body of bodies) assertDiscordMessage(body)
})

test('the words of a message are those of its text, its embeds and its components', () => {
  const message = {
    id: '7',
    content: 'one',
    embeds: [{ url: 'https://news.example/2', title: 'two' }],
    components: [{ type: 17, components: [{ type: 10, content: 'three' }] }],
  } as unknown as APIMessage
  expect(pointedAt(message)).toEqual({ id: '7', text: 'one\nhttps://news.example/2\ntwo\nthree' })
})

test('two hundred messages are remembered, the oldest is forgotten first', () => {
  const memory = openMessageMemory()
  for (let index = 0; index <= 200; index++) memory.keep(`${index}`, { id: `${index}`, text: '' })
  expect([memory.find('0'), memory.find('1')?.id, memory.find('200')?.id]).toEqual([undefined, '1', '200'])
})

test.for([
  { code: 1000, isFinal: false },
  { code: 4000, isFinal: false },
  { code: 4004, isFinal: true },
  { code: 4009, isFinal: false },
  ...[4010, 4011, 4012, 4013, 4014].map((code) => ({ code, isFinal: true })),
])('close code $code is final: $isFinal', ({ code, isFinal }) => {
  expect(finalClose(code) !== undefined).toBe(isFinal)
})

test.for([
  { tries: 1, least: 500, most: 1_000 },
  { tries: 4, least: 4_000, most: 8_000 },
  { tries: 50, least: 150_000, most: 300_000 },
])('try $tries to log in waits $least to $most ms', ({ tries, least, most }) => {
  expect([loginWaitMs(tries, () => 0), loginWaitMs(tries, () => 1)]).toEqual([least, most])
})
