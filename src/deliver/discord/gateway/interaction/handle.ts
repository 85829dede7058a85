/**
 * What happens when somebody calls: the first answer at once, before anything else is looked at, then the work, then its
 * result in the place of "thinking…". Never throws.
 */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js'
import type { Caller } from '../../../caller.ts'
import type { ChatOptions } from '../../../chat-options.ts'
import type { Reply } from '../../../command.ts'
import { asksForWords, type InteractionTools, type Pressed, runAction } from '../../../interaction/actions.ts'
import { openCardMemory } from '../../../interaction/card-memory.ts'
import { runShortcut, SHORTCUTS } from '../../../interaction/shortcuts.ts'
import { INTERNAL_ERROR, runCommand, saying } from '../../../run-command.ts'
import { readCustomId } from '../../mark.ts'
import type { Answers } from './answers.ts'
import { type CallerOptions, calledBy } from './caller.ts'
import { formOf, messageForm, messageOf, readForm } from './forms.ts'
import { typedIn } from './input.ts'
import { openMessageMemory, pointedAt } from './message-text.ts'
import { bodiesOf } from './reply-body.ts'
import { suggestionsFor } from './suggest.ts'
import { withWarning } from './warning.ts'

export type HandleOptions = Pick<
  ChatOptions,
  'desk' | 'commands' | 'clock' | 'events' | 'managers' | 'log'
> & {
  readonly answers: Answers
  readonly parentOf: CallerOptions['parentOf']
  readonly owners: CallerOptions['owners']
}

const OLD_COMMAND = 'That command is no longer there. /help shows those that are.'
const OLD_BUTTON = 'That button is of another version of this bot. Ask again with /story or /digest.'
const OLD_FORM = 'That form is too old: I no longer know the message. Please open it again.'

/** Interactions remembered, so that one which comes again after a reconnect is not even acknowledged twice. */
const MOST_RECENT = 1_000

function openRecent(): (id: string) => boolean {
  const recent = new Set<string>()
  return (id) => {
    if (recent.has(id)) return false
    recent.add(id)
    const [oldest] = recent
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest)
    return true
  }
}

export function openInteractions(options: HandleOptions): (interaction: APIInteraction) => Promise<void> {
  const { desk, commands, clock, events, log, answers } = options
  const cards = openCardMemory()
  const messages = openMessageMemory()
  const isNew = openRecent()
  const report = (error: unknown) => log('Discord: something somebody asked for failed', error)
  const tools: InteractionTools = { desk, cards, report }

  const isFirst = ({ id }: APIInteraction) => events.firstTime(`discord:${id}`, clock())

  /** In a thread of ours the story is known without being named. */
  async function callerOf(interaction: APIInteraction): Promise<Caller> {
    const { caller, thread } = calledBy(interaction, options)
    const story = thread === undefined ? undefined : await desk.storyAt(caller.place, thread)
    return story === undefined ? caller : { ...caller, story }
  }

  async function show(interaction: APIInteraction, { card }: Reply): Promise<boolean> {
    return answers.show(interaction, bodiesOf(card, cards.keep(interaction.id, card)))
  }

  /** Nothing may be waited for before the first answer. */
  async function answer(
    interaction: APIInteraction,
    work: (caller: Caller) => Promise<Reply>,
  ): Promise<void> {
    if (!(await answers.defer(interaction))) return
    try {
      if (!(await isFirst(interaction))) return
      if (await show(interaction, await work(await callerOf(interaction)))) return
    } catch (error) {
      report(error)
    }
    await show(interaction, saying(INTERNAL_ERROR))
  }

  function command(interaction: APIChatInputApplicationCommandInteraction): Promise<void> {
    return answer(interaction, async (caller) => {
      const { runnable, input } = typedIn(commands, interaction.data)
      if (!runnable) return saying(OLD_COMMAND)
      const reply = await runCommand(desk, caller, runnable, input, report)
      return withWarning(reply, runnable.path, caller, interaction.app_permissions)
    })
  }

  async function suggest(interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    let choices: ReturnType<typeof suggestionsFor> = []
    try {
      const { caller } = calledBy(interaction, options)
      choices = suggestionsFor(desk, typedIn(commands, interaction.data), caller)
    } catch (error) {
      report(error)
    }
    await answers.choices(interaction, choices)
  }

  async function press(interaction: APIMessageComponentInteraction): Promise<void> {
    const meaning = readCustomId(interaction.data.custom_id)
    if (!meaning) return answer(interaction, async () => saying(OLD_BUTTON))
    const { action } = meaning
    if (!asksForWords(action)) return answer(interaction, (caller) => runAction(tools, caller, meaning))
    await answers.modal(interaction, formOf(action, interaction.data.custom_id))
    if (action === 'wrong') await vote(interaction, meaning)
  }

  /** Counts at once; the words may follow, or never come. */
  async function vote(interaction: APIInteraction, pressed: Pressed): Promise<void> {
    try {
      if (await isFirst(interaction)) await runAction(tools, await callerOf(interaction), pressed)
    } catch (error) {
      report(error)
    }
  }

  async function point(interaction: APIMessageApplicationCommandInteraction): Promise<void> {
    const { name, target_id: target, resolved } = interaction.data
    const shortcut = SHORTCUTS.find((each) => each.name === name)
    const message = resolved.messages[target]
    if (!shortcut || !message) return answer(interaction, async () => saying(OLD_COMMAND))
    if (shortcut.id === 'ask') {
      messages.keep(interaction.id, pointedAt(message))
      await answers.modal(interaction, messageForm(interaction.id))
      return
    }
    const { id } = shortcut
    return answer(interaction, (caller) =>
      runShortcut(tools, caller, { id, message: pointedAt(message).text }),
    )
  }

  function submit(interaction: APIModalSubmitInteraction): Promise<void> {
    const { customId, text } = readForm(interaction)
    const source = messageOf(customId)
    if (source !== undefined) return answer(interaction, (caller) => aboutMessage(caller, source, text))
    const meaning = readCustomId(customId)
    if (!meaning) return answer(interaction, async () => saying(OLD_FORM))
    return answer(interaction, (caller) => runAction(tools, caller, { ...meaning, text }))
  }

  /** A message of ours names its story; of another one the words are looked for. */
  async function aboutMessage(caller: Caller, source: string, question: string): Promise<Reply> {
    const message = messages.find(source)
    if (!message) return saying(OLD_FORM)
    const story = (await desk.storyAt(caller.place, message.id)) ?? caller.story
    if (story) return runAction(tools, caller, { action: 'ask', story, text: question })
    return runShortcut(tools, caller, { id: 'ask', message: message.text, question })
  }

  function handled(interaction: APIInteraction): Promise<void> {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand: {
        const { type } = interaction.data
        if (type === ApplicationCommandType.ChatInput)
          return command(interaction as APIChatInputApplicationCommandInteraction)
        if (type === ApplicationCommandType.Message)
          return point(interaction as APIMessageApplicationCommandInteraction)
        return answer(interaction, async () => saying(OLD_COMMAND))
      }
      case InteractionType.ApplicationCommandAutocomplete:
        return suggest(interaction)
      case InteractionType.MessageComponent:
        return press(interaction)
      case InteractionType.ModalSubmit:
        return submit(interaction)
      default:
        return Promise.resolve()
    }
  }

  return async (interaction) => {
    try {
      if (isNew(interaction.id)) await handled(interaction)
    } catch (error) {
      report(error)
    }
  }
}
