/** Renders cards for tests, and checks of every message what it must keep. */
import { expect } from 'vitest'
import { type Action, type Block, block } from '../../../src/deliver/card.ts'
import { assertDiscordMessage } from '../../../src/deliver/discord/check.ts'
import { carriesMark, componentsIn, markOf } from '../../../src/deliver/discord/mark.ts'
import { renderDiscord } from '../../../src/deliver/discord/render.ts'
import type { Payload } from '../../../src/deliver/outbox/delivery.ts'

const MAX_CHARACTERS = 3_800
const MAX_COMPONENTS = 35

export const keyOf = (part: number) => `${part + 10}`.padStart(8, '0').padEnd(64, 'a')
export const buttons = (...ids: Action['id'][]): Action[] =>
  ids.map((id) => ({ id, label: id, story: 'K4M' }))

export const textsOf = ({ components }: Payload): string[] =>
  componentsIn(components)
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content))

/** The texts of each message. */
export function render(blocks: readonly Block[], actions: readonly Action[] = []): string[][] {
  const messages = renderDiscord({ blocks, actions }, keyOf)
  for (const [part, { payload, fallback }] of messages.entries()) {
    assertDiscordMessage(payload)
    assertDiscordMessage(fallback)
    expect(fallback.components).toBeUndefined()
    expect(carriesMark(payload, keyOf(part))).toBe(true)
    expect(componentsIn(payload.components).find(({ type }) => type === 10)?.id).toBe(markOf(keyOf(part)))
    expect(textsOf(payload).join('').length).toBeLessThanOrEqual(MAX_CHARACTERS)
    expect(componentsIn(payload.components).length).toBeLessThanOrEqual(MAX_COMPONENTS)
  }
  return messages.map(({ payload }) => textsOf(payload))
}

export const words = (length: number) =>
  'The dam holds. '
    .repeat(Math.ceil(length / 15))
    .slice(0, length)
    .trim()
export const story = (n: number, length = 200): Block[] => [
  block('headline', `Story ${n}`),
  block('paragraph', words(length)),
  block('meta', '1 outlet'),
]
