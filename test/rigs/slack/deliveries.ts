/**
 * What people do, as the payloads in which the platform tells a program about it; the same for Socket Mode and HTTP.
 * Source: docs.slack.dev/reference/interaction-payloads and the types of @slack/bolt.
 */
import { newTrigger } from './api/view-methods.ts'
import type { Bag } from './blocks/shape.ts'
import type { ResponseUrls } from './response-url.ts'
import { actionOf, findElement, requireMessage, requireView, stateOf, type Values } from './touched.ts'
import { type Asked, newId, nextTs, type Workspace } from './workspace.ts'

/** One thing to tell. */
export type Delivery = {
  readonly type: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Bag
  /** An answer may ride on the acknowledgement. */
  readonly accepts: boolean
  readonly asked: Asked
  /** Of a submitted modal. */
  readonly viewId?: string
}

/** Who and where; the first person and the first channel unless said. */
export type By = { readonly user?: string; readonly channel?: string }

export type Slash = By & { readonly command: string; readonly text?: string }

/**
 * The element is looked up in the message or view, `value` is what it carries unless said; the newest message that has
 * the element when neither is named.
 */
export type BlockAction = By & {
  readonly actionId: string
  readonly blockId?: string
  readonly value?: string
  readonly messageTs?: string
  readonly viewId?: string
}

export type ViewSubmit = By & {
  readonly callbackId?: string
  readonly viewId?: string
  readonly values?: Values
  readonly privateMetadata?: string
}

export type Shortcut = By & {
  readonly callbackId: string
  /** A stored message by its ts, or one of its own. */
  readonly message: string | { readonly text: string; readonly user?: string; readonly ts?: string }
}

export type Options = By & {
  readonly actionId: string
  readonly value: string
  readonly blockId?: string
  readonly viewId?: string
}

export type Event = Bag & { readonly type: string; readonly user?: string; readonly channel?: string }

export type Deliveries = {
  slash(slash: Slash): Delivery
  blockAction(action: BlockAction): Delivery
  viewSubmit(submit: ViewSubmit): Delivery
  shortcut(shortcut: Shortcut): Delivery
  options(options: Options): Delivery
  event(event: Event): Delivery
}

/** @param base of the addresses for responses, without the path. */
export function createDeliveries(workspace: Workspace, urls: ResponseUrls, base: () => string): Deliveries {
  const { teamId, teamDomain, appId } = workspace
  const ask = ({ user, channel }: By, messageTs?: string): Asked => ({
    id: newId('I'),
    user: user ?? firstOf(workspace.users.values(), ({ isBot }) => !isBot).id,
    channel: channel ?? firstOf(workspace.channels.values(), () => true).id,
    ...(messageTs && { messageTs }),
  })
  const nameOf = (user: string) => workspace.users.get(user)?.name ?? user
  const common = ({ user }: Asked) => ({
    token: 'verification',
    api_app_id: appId,
    team: { id: teamId, domain: teamDomain },
    user: { id: user, username: nameOf(user), name: nameOf(user), team_id: teamId },
    enterprise: null,
    is_enterprise_install: false,
  })
  const place = ({ channel }: Asked) => ({
    channel: { id: channel, name: workspace.channels.get(channel)?.name ?? 'directmessage' },
  })
  const answerable = (asked: Asked) => ({
    trigger_id: newTrigger(workspace),
    response_url: base() + urls.make(asked),
  })
  const interactive = (asked: Asked, payload: Bag, accepts = false): Delivery => ({
    type: 'interactive',
    payload: { ...common(asked), ...payload },
    accepts,
    asked,
  })

  return {
    slash({ command, text = '', ...by }) {
      const asked = ask(by)
      const who = { user_id: asked.user, user_name: nameOf(asked.user) }
      const where = { channel_id: asked.channel, channel_name: place(asked).channel.name }
      const payload = {
        token: 'verification',
        team_id: teamId,
        team_domain: teamDomain,
        ...where,
        ...who,
        command,
        text,
        api_app_id: appId,
        is_enterprise_install: 'false',
        ...answerable(asked),
      }
      return { type: 'slash_commands', payload, accepts: true, asked }
    },

    blockAction(action) {
      const view = action.viewId ? requireView(workspace, action.viewId) : undefined
      const message = view ? undefined : requireMessage(workspace, action)
      const asked = ask(message ? { ...action, channel: message.channel } : action, message?.ts)
      const { element, block_id } = findElement(view ?? message, action.actionId, action.blockId)
      const actions = [{ ...actionOf(element, action.value), block_id, action_ts: nextTs() }]
      if (view) {
        const container = { type: 'view', view_id: view.id }
        const trigger_id = newTrigger(workspace)
        return interactive(asked, { type: 'block_actions', trigger_id, container, view, actions })
      }
      const hidden = message?.subtype === 'ephemeral'
      const where = { message_ts: message?.ts, channel_id: asked.channel, is_ephemeral: hidden }
      return interactive(asked, {
        type: 'block_actions',
        container: { type: 'message', ...where },
        ...place(asked),
        ...(!hidden && { message }),
        state: { values: {} },
        ...answerable(asked),
        actions,
      })
    },

    viewSubmit({ callbackId, viewId, values = {}, privateMetadata, ...by }) {
      const asked = ask(by)
      const modal = workspace.modals.findLast(
        ({ view, open }) => open && (viewId ? view.id === viewId : view.callback_id === callbackId),
      )
      if (!modal) throw new Error(`no open modal ${viewId ?? callbackId}`)
      const view = {
        ...modal.view,
        ...(privateMetadata !== undefined && { private_metadata: privateMetadata }),
        state: { values: stateOf(modal.view, values) },
      }
      const payload = { type: 'view_submission', trigger_id: newTrigger(workspace), view, response_urls: [] }
      return { ...interactive(asked, payload, true), viewId: view.id }
    },

    shortcut({ callbackId, message, ...by }) {
      const asked = ask(by, typeof message === 'string' ? message : message.ts)
      const stored =
        typeof message === 'string'
          ? requireMessage(workspace, { actionId: '', channel: asked.channel, messageTs: message })
          : { type: 'message', ts: nextTs(), user: asked.user, ...message }
      const about = { callback_id: callbackId, message_ts: stored.ts, message: stored, action_ts: nextTs() }
      const payload = { type: 'message_action', ...about, ...place(asked), ...answerable(asked) }
      return interactive(asked, payload)
    },

    options({ actionId, value, blockId, viewId, ...by }) {
      const asked = ask(by)
      const view = viewId ? requireView(workspace, viewId) : undefined
      const { block_id } = view ? findElement(view, actionId, blockId) : { block_id: blockId ?? 'b' }
      const container = view ? { type: 'view', view_id: view.id } : { type: 'message' }
      const about = { action_id: actionId, block_id, value, container, ...(view ? { view } : place(asked)) }
      return interactive(asked, { type: 'block_suggestion', ...about }, true)
    },

    event(given) {
      const asked = ask(given)
      const event = { event_ts: nextTs(), ...said(workspace, given, asked) }
      const payload = {
        token: 'verification',
        type: 'event_callback',
        team_id: teamId,
        api_app_id: appId,
        event,
        event_id: newId('Ev'),
        event_time: Math.floor(Date.now() / 1_000),
        authorizations: [
          {
            enterprise_id: null,
            team_id: teamId,
            user_id: workspace.botUserId,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
      }
      return { type: 'events_api', payload, accepts: false, asked }
    },
  }
}

function firstOf<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Item {
  for (const item of items) if (fits(item)) return item
  throw new Error('nobody and nothing to choose from')
}

/** What a person says stands in the channel too. */
function said(workspace: Workspace, event: Event, { user, channel }: Asked): Bag {
  if (event.type === 'app_home_opened') return { user, channel: '', tab: 'home', ...event }
  if (event.type !== 'message' && event.type !== 'app_mention') return event
  const known = event.ts !== undefined || event.subtype !== undefined
  const ts = known ? String(event.ts ?? nextTs()) : nextTs()
  const thread = event.thread_ts ? { thread_ts: String(event.thread_ts) } : {}
  const text = String(event.text ?? '')
  if (!known) workspace.messages.push({ type: 'message', channel, ts, user, text, ...thread })
  const kind = channel.startsWith('D') ? 'im' : 'channel'
  return { user, channel, text, ts, ...(event.type === 'message' && { channel_type: kind }), ...event }
}
