/** The buttons under a card, and what a press of one means. Pure. */
import { ACTIONS, type Action, type ActionId } from '../../card.ts'
import { SLACK_LIMITS } from '../../limits.ts'
import type { SlackBlock } from './draw.ts'
import { clipPlain } from './escape.ts'

/** Matches the `action_id` of every button made here. */
export const ACTION_PATTERN = new RegExp(`^(${ACTIONS.join('|')})(?::\\d+)?$`)

/** Buttons beside one another. */
const ROW = 10
/** Characters: a longer id of a story would fill the message. */
const MAX_STORY = 255

/** A story whose id is too long for a button can still be named in a command. */
export function actionBlocks(actions: readonly Action[] = []): SlackBlock[] {
  const shown = actions.filter(({ story, label }) => canCarry(story) && label.trim() !== '')
  return Array.from({ length: Math.ceil(shown.length / ROW) }, (_, row) =>
    rowOf(shown.slice(row * ROW, (row + 1) * ROW)),
  )
}

const canCarry = (story: string) => story !== '' && story.length <= MAX_STORY

function rowOf(actions: readonly Action[]): SlackBlock {
  const elements = actions.map(({ id, label, story }, index) => {
    const earlier = actions.slice(0, index).filter((action) => action.id === id).length
    return {
      type: 'button' as const,
      action_id: earlier > 0 ? `${id}:${earlier}` : id,
      text: {
        type: 'plain_text' as const,
        text: clipPlain(label, SLACK_LIMITS.buttonText.max),
        emoji: false,
      },
      value: story.toWellFormed(),
    }
  })
  return { type: 'actions', elements }
}

/** What a pressed button asks for; nothing when it is no button of a card. */
export function readAction(pressed: {
  readonly action_id?: string | undefined
  readonly value?: string | undefined
}): { readonly id: ActionId; readonly story: string } | undefined {
  const [, name] = ACTION_PATTERN.exec(pressed.action_id ?? '') ?? []
  const id = ACTIONS.find((known) => known === name)
  return id && pressed.value ? { id, story: pressed.value } : undefined
}
