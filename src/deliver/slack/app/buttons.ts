/** Buttons under a card, in a channel and in App Home; and the words that two of them ask for. */
import { asksForWords, type Pressed, runAction } from '../../interaction/actions.ts'
import { runShortcut, type Shortcut } from '../../interaction/shortcuts.ts'
import type { readAction } from '../block-kit/actions.ts'
import { waitingView } from './asking/answers.ts'
import type { Origin } from './asking/origin.ts'
import type { Tools } from './asking/tools.ts'
import { type Kept, keptText } from './forms/kept.ts'
import { type TextForm, textForm } from './forms/text-form.ts'

export type Press = {
  readonly button: NonNullable<ReturnType<typeof readAction>>
  /** Of the block that the button stands in: holds the start of the key of its card. */
  readonly blockId: string
  readonly trigger: string
}

export type Buttons = {
  pressed(origin: Origin, press: Press): Promise<void>
  /** One of the two things in the menu of a message. */
  shortcut(origin: Origin, shortcut: Shortcut, message: string, trigger: string): Promise<void>
  /** Words written into a form. */
  wrote(origin: Origin, form: TextForm, kept: Kept, text: string, viewId?: string): Promise<void>
}

export function openButtons(tools: Tools): Buttons {
  const { answers } = tools

  async function act(origin: Origin, pressed: Pressed, viewId?: string): Promise<void> {
    await answers.give(origin, await runAction(tools, await tools.callerOf(origin), pressed), viewId)
  }

  async function pressed(origin: Origin, { button, blockId, trigger }: Press): Promise<void> {
    const { id: action, story } = button
    if (asksForWords(action)) {
      await answers.open(trigger, textForm(action, keptText(origin, { story })))
      // The vote counts whether words follow or not.
      if (action === 'wrong') await runAction(tools, await tools.callerOf(origin), { action, story })
      return
    }
    const [, mark] = /^d:([^:]+)/.exec(blockId) ?? []
    const viewId = isNowhere(origin) ? await answers.open(trigger, waitingView()) : undefined
    await act(origin, { action, story, ...(mark && { mark }) }, viewId)
  }

  async function runOn(origin: Origin, shortcut: Parameters<typeof runShortcut>[2], viewId?: string) {
    await answers.give(origin, await runShortcut(tools, await tools.callerOf(origin), shortcut), viewId)
  }

  return {
    pressed,
    async shortcut(origin, id, message, trigger) {
      if (id === 'summarise') return runOn(origin, { id, message })
      await answers.open(trigger, textForm('message', keptText(origin, { message })))
    },
    wrote(origin, form, { story = '', message = '' }, text, viewId) {
      if (form === 'message') return runOn(origin, { id: 'ask', message, question: text }, viewId)
      return act(origin, { action: form, story, text }, viewId)
    },
  }
}

/** In App Home there is no channel to answer in: a modal shows the answer. */
export const isNowhere = ({ channel, responseUrl }: Pick<Origin, 'channel' | 'responseUrl'>): boolean =>
  !channel && !responseUrl
