/**
 * What Slack tells us, through Bolt: acknowledged before anything else, done once, in words that the handlers know.
 * Whatever nobody listens to is acknowledged, too.
 */
import type { App } from '@slack/bolt'
import type { Clock } from '../../../lib/clock.ts'
import { SHORTCUTS } from '../../interaction/shortcuts.ts'
import { INTERNAL_ERROR, saying } from '../../run-command.ts'
import type { SeenEvents } from '../../seen-events.ts'
import { readAction } from '../block-kit/actions.ts'
import { escapeMrkdwn } from '../block-kit/escape.ts'
import { waitingView } from './asking/answers.ts'
import {
  callerOf,
  type Interaction,
  type Origin,
  originOf,
  type Slash,
  slashOrigin,
} from './asking/origin.ts'
import type { Tools } from './asking/tools.ts'
import { type Buttons, isNowhere } from './buttons.ts'
import type { Commands } from './commands.ts'
import { inputOf, pathOf, type State } from './forms/command-form.ts'
import { originWith, readKept } from './forms/kept.ts'
import { suggestionsFor } from './forms/suggestions.ts'
import { textFormOf } from './forms/text-form.ts'
import { type Home, isStop } from './home.ts'
import type { Said } from './questions.ts'

export type ListenOptions = {
  readonly tools: Tools
  readonly on: {
    readonly commands: Commands
    readonly buttons: Buttons
    readonly home: Home
    readonly question?: (said: Said) => Promise<void>
  }
  readonly events: Pick<SeenEvents, 'firstTime'>
  readonly clock: Clock
  /** Runs it unless we are stopping; says which. */
  readonly take: (work: () => Promise<void>) => boolean
}

/** A button, or any other thing that may be touched. */
type Pressed = {
  readonly action_id?: string
  readonly block_id?: string
  readonly action_ts?: string
  readonly value?: string
}

const ANY = /[\s\S]*/
const STOPPING = 'I am being restarted: please try again in a minute.'

export function listen(app: App, { tools, on, events, clock, take }: ListenOptions): void {
  /** Once for each request; what fails unforeseen is said to the one who asked. */
  const once = (request: string, work: () => Promise<void>, origin?: Origin): boolean =>
    take(async () => {
      try {
        if (await events.firstTime(request, clock())) await work()
      } catch (error) {
        tools.report(error)
        if (origin && !isNowhere(origin)) await tools.answers.give(origin, saying(INTERNAL_ERROR))
      }
    })

  app.command(ANY, async ({ ack, body }) => {
    const slash = body as Slash & typeof body
    if (slash.command !== `/${tools.name}`) {
      const text = `I do not know ${escapeMrkdwn(slash.command)}. Type /${tools.name} help.`
      return await ack({ response_type: 'ephemeral', text })
    }
    await ack()
    const origin = slashOrigin(slash, tools.workspace(), `slack:${slash.trigger_id}`)
    const isTaken = once(
      origin.request,
      () => on.commands.typed(origin, slash.text ?? '', slash.trigger_id),
      origin,
    )
    if (!isTaken) await tools.answers.give(origin, saying(STOPPING))
  })

  app.action(ANY, async ({ ack, body, action }) => {
    await ack()
    const pressed = action as unknown as Pressed
    const interaction = body as unknown as Interaction
    const id = pressed.action_id ?? ''
    const request = `slack:${pressed.action_ts}:${interaction.user.id}:${pressed.block_id}:${id}`
    const origin = originOf(interaction, tools.workspace(), request)
    const button = readAction(pressed)
    const press = { blockId: pressed.block_id ?? '', trigger: interaction.trigger_id }
    if (button) once(request, () => on.buttons.pressed(origin, { button, ...press }), origin)
    else if (isStop(id)) once(request, () => on.home.stop(origin, pressed.value ?? ''))
  })

  app.view(ANY, async ({ ack, body, view }) => {
    const kept = readKept(view.private_metadata)
    const interaction = body as unknown as Interaction
    const origin = originWith(
      originOf(interaction, tools.workspace(), `slack:${interaction.trigger_id}`),
      kept,
    )
    const viewId = isNowhere(origin) ? view.id : undefined
    await (viewId ? ack({ response_action: 'update', view: waitingView() }) : ack())
    const input = inputOf(view.state.values as State)
    const path = pathOf(view.callback_id)
    const form = textFormOf(view.callback_id)
    const work = path
      ? () => on.commands.sentIn(origin, path, input, viewId)
      : form && (() => on.buttons.wrote(origin, form, kept, input.text ?? '', viewId))
    if (work) once(origin.request, work, origin)
  })

  app.shortcut(ANY, async ({ ack, shortcut }) => {
    await ack()
    const known = SHORTCUTS.find(({ id }) => id === shortcut.callback_id)
    if (!known || shortcut.type !== 'message_action') return
    const interaction = shortcut as unknown as Interaction
    const origin = originOf(interaction, tools.workspace(), `slack:${shortcut.trigger_id}`)
    const { text = '' } = shortcut.message
    once(origin.request, () => on.buttons.shortcut(origin, known.id, text, shortcut.trigger_id), origin)
  })

  app.options(ANY, async ({ ack, body, options }) => {
    const origin = originOf(body as unknown as Interaction, tools.workspace(), 'options')
    const {
      view,
      action_id: option,
      value: text,
    } = options as {
      readonly view?: { readonly callback_id: string }
      readonly action_id: string
      readonly value: string
    }
    const typed = { callback: view?.callback_id ?? '', option, text }
    await ack({ options: suggestionsFor(tools.desk, tools.commands, callerOf(origin, false), typed) })
  })

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    const request = `slack:${body.event_id}`
    const origin = { workspace: tools.workspace(), user: event.user, request }
    once(request, () => on.home.publish(origin))
  })

  const { question } = on
  if (!question) return
  app.event('app_mention', async ({ event }) => {
    take(() => question(event as Said))
  })
  app.message(async ({ event }) => {
    take(() => question(event as unknown as Said))
  })
}
