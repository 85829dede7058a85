/**
 * What makes a message recognisable as ours: the delivery key, in short, in the message itself. Also what a button says
 * about itself. Pure.
 */
import { ACTIONS, type ActionId } from '../card.ts'
import { DISCORD_LIMITS } from '../limits.ts'
import type { Payload } from '../outbox/delivery.ts'

const TEXT = 10
const KEY_IN_BUTTON = 12
const LONGEST_ACTION = Math.max(...ACTIONS.map((action) => action.length))
/** What is left of a custom id for the story: the action, two colons and the key have their room. */
const MAX_STORY = DISCORD_LIMITS.customId.max - LONGEST_ACTION - KEY_IN_BUTTON - 2

/** What stands on a button of ours. `mark`: the first letters of the delivery key; empty under an answer. */
export type ButtonMeaning = { readonly action: ActionId; readonly story: string; readonly mark: string }

/** A component's id is a positive 32-bit integer: 31 bits of the key's first 8 digits, never 0. */
export const markOf = (key: string): number => Number.parseInt(key.slice(0, 8), 16) & 0x7fff_ffff || 1

/** 25 characters at most, and the same for every try. */
export const nonceOf = (key: string): string => key.slice(0, 24)

export const customIdOf = (action: ActionId, story: string, key: string): string =>
  `${action}:${clippedStory(story)}:${key.slice(0, KEY_IN_BUTTON)}`

/** What `customIdOf` wrote; nothing for the buttons of others. */
export function readCustomId(customId: string): ButtonMeaning | undefined {
  const [, name, story = '', mark = ''] = /^([a-z]+):(.*):([0-9a-f]*)$/su.exec(customId) ?? []
  const action = ACTIONS.find((known) => known === name)
  return action && { action, story, mark }
}

/** Whether a message, as the history of a channel gives it, was sent for this delivery. */
export function carriesMark(message: Payload, key: string): boolean {
  if (message.nonce === nonceOf(key)) return true
  const components = componentsIn(message.components)
  const text = components.find(({ type }) => type === TEXT)
  return text?.id === markOf(key) || components.some(({ custom_id: id }) => isMarkedButton(id, key))
}

function isMarkedButton(customId: unknown, key: string): boolean {
  return typeof customId === 'string' && readCustomId(customId)?.mark === key.slice(0, KEY_IN_BUTTON)
}

/** All components, nested ones too. */
export function componentsIn(components: unknown): Payload[] {
  if (!Array.isArray(components)) return []
  return components
    .filter(isObject)
    .flatMap((component) => [
      component,
      ...componentsIn(component.components),
      ...componentsIn([component.accessory]),
    ])
}

const isObject = (value: unknown): value is Payload => typeof value === 'object' && value !== null

/** Never half of a surrogate pair. */
function clippedStory(story: string): string {
  if (story.length <= MAX_STORY) return story
  return story.slice(0, MAX_STORY).replace(/[\ud800-\udbff]$/, '')
}
