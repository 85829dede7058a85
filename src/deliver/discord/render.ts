/**
 * A card as messages of Discord, in Components V2: one text a story, a rule between stories, buttons under the last
 * message. Pure.
 */
import { type Action, type Block, block, type Card } from '../card.ts'
import type { Renderer } from '../chat.ts'
import { DISCORD_LIMITS } from '../limits.ts'
import type { Payload } from '../outbox/delivery.ts'
import { safe } from '../safe-text.ts'
import { clipped } from '../words.ts'
import { customIdOf, markOf } from './mark.ts'
import { cutBlock, type Linked, lineOf } from './text/line.ts'
import { allLinked, onceLinked } from './text/links.ts'
import { type Line, packed, type Room, type Text, written } from './text/pack.ts'
import { NO_MENTIONS, plainMessage } from './text/plain.ts'

/** The message is made of components; its content and its embeds stay empty. */
export const IS_COMPONENTS_V2 = 1 << 15

const COMPONENT = { row: 1, button: 2, text: 10, rule: 14 } as const
const GREY = 2

/** Below the platform's 4,000, which counts what we do not know of. */
const MAX_CHARACTERS = 3_800
const MAX_ROWS = 2
/** 35 components at most: texts, the rules between them, and two rows of buttons, which stand under one message only. */
const MAX_TEXTS = 12
const ROOM: Room = { characters: MAX_CHARACTERS, texts: MAX_TEXTS }
/** Characters of one line, so that a cut one still has room for a title above it. */
const MAX_LINE = 3_600
/** Messages of one answer: five follow-ups are all that a person's own installation may send. */
const MAX_ANSWERS = 5
const CUT_ANSWER = '-# Cut here: the rest is too long for a chat.'

export const renderDiscord: Renderer = (card, keyOf) => {
  const messages = messagesOf(card.blocks)
  return messages.map((texts, part) => {
    const key = keyOf(part)
    const actions = part === messages.length - 1 ? (card.actions ?? []) : []
    return {
      payload: messageOf(texts, actions, key),
      fallback: plainMessage(texts.flat().map((line) => line.block)),
    }
  })
}

/**
 * The bodies of an interaction's answer: the first is the edit of the deferred answer, each other one a follow-up. Not
 * for the defer itself: it takes no flag but the one that makes the answer private.
 */
export function renderReply({ blocks, actions = [] }: Card): readonly Payload[] {
  const messages = messagesOf(blocks.length > 0 ? blocks : [block('paragraph', 'Nothing to show.')])
  const shown = messages.slice(0, MAX_ANSWERS)
  return shown.map((texts, part) => {
    const isLast = part === shown.length - 1
    const last = [...(isLast && shown.length < messages.length ? [textComponent(CUT_ANSWER)] : [])]
    const buttons = isLast ? rowsOf(actions, '') : []
    return bodyOf([...texts.flatMap(withRule), ...last, ...buttons])
  })
}

/** Every citation is a link, where that fits into one message. */
function messagesOf(blocks: readonly Block[]): Text[][] {
  const whole = packed(linesOf(blocks, allLinked), ROOM)
  return whole.length <= 1 ? whole : packed(linesOf(blocks, onceLinked(blocks)), ROOM)
}

const linesOf = (blocks: readonly Block[], linked: Linked): Line[] =>
  blocks
    .flatMap((one) => (lineOf(one, linked).length > MAX_LINE ? cutBlock(one, MAX_LINE, linked) : [one]))
    .map((one) => ({ block: one, text: lineOf(one, linked) }))
    .filter(({ text }) => text !== '')

function messageOf(texts: readonly Text[], actions: readonly Action[], key: string): Payload {
  const [first, ...others] = texts.flatMap(withRule)
  return bodyOf([{ ...first, id: markOf(key) }, ...others, ...rowsOf(actions, key)])
}

const bodyOf = (components: readonly Payload[]): Payload => ({
  flags: IS_COMPONENTS_V2,
  allowed_mentions: NO_MENTIONS,
  components,
})

const withRule = (text: Text, index: number): Payload[] => [
  ...(index > 0 ? [{ type: COMPONENT.rule }] : []),
  textComponent(written(text)),
]

const textComponent = (content: string): Payload => ({ type: COMPONENT.text, content })

/** Two buttons with one custom id are refused, so the second is left out. */
function rowsOf(actions: readonly Action[], key: string): Payload[] {
  const buttons = new Map(
    actions.map(({ id, label, story }) => {
      const customId = customIdOf(id, story, key)
      return [
        customId,
        { type: COMPONENT.button, style: GREY, label: labelOf(label) || id, custom_id: customId },
      ]
    }),
  )
  const width = DISCORD_LIMITS.rowButtons.max
  const rows = Array.from({ length: MAX_ROWS }, (_, row) =>
    [...buttons.values()].slice(row * width, (row + 1) * width),
  )
  return rows.filter((row) => row.length > 0).map((row) => ({ type: COMPONENT.row, components: row }))
}

/** Labels are plain text: nothing to escape. A letter may be two units long. */
const labelOf = (label: string): string =>
  clipped(safe(label), DISCORD_LIMITS.buttonLabel.max).slice(0, DISCORD_LIMITS.buttonLabel.max).toWellFormed()
