/** Modals and home tabs of the fake Web API. Source: docs.slack.dev/reference/methods/views.open and its neighbours. */
import { randomBytes } from 'node:crypto'
import { judgeView } from '../blocks/rules.ts'
import type { Bag } from '../blocks/shape.ts'
import { newId, type View, type Workspace, withBlockIds } from '../workspace.ts'
import { Refused, withDetail } from './refused.ts'

const TRIGGER_MS = 3_000
const MAX_VIEW_BYTES = 250_000

/** A trigger opens one modal, within three seconds. */
export function newTrigger(workspace: Workspace): string {
  const id = `${newId('')}.${newId('')}`
  workspace.triggers.set(id, { at: Date.now(), used: false })
  return id
}

function useTrigger(workspace: Workspace, id: unknown): void {
  const trigger = workspace.triggers.get(String(id ?? ''))
  if (!trigger) throw new Refused('invalid_trigger_id')
  if (trigger.used) throw new Refused('exchanged_trigger_id')
  if (Date.now() - trigger.at > TRIGGER_MS) throw new Refused('expired_trigger_id')
  trigger.used = true
}

/** The view as the platform keeps it. @throws {Refused} */
function requireView(workspace: Workspace, view: unknown, type: string, id: string): View {
  const refusal = judgeView(view)
  if (refusal) throw withDetail(refusal.code, refusal.detail)
  const given = view as Bag & { readonly blocks: readonly Bag[] }
  if (given.type !== type) throw withDetail('invalid_arguments', `view must be of type ${type}`)
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES) throw new Refused('view_too_large')
  return {
    callback_id: '',
    private_metadata: '',
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...given,
    type,
    id,
    blocks: withBlockIds(given.blocks),
    team_id: workspace.teamId,
    app_id: workspace.appId,
    bot_id: workspace.botId,
    hash: `${Date.now()}.${randomBytes(4).toString('hex')}`,
    state: { values: {} },
    root_view_id: id,
    previous_view_id: null,
  }
}

function checkHash(view: View | undefined, hash: unknown): void {
  if (hash !== undefined && view && hash !== view.hash) throw new Refused('hash_conflict')
}

export function openView(workspace: Workspace, args: Bag): Bag {
  const view = requireView(workspace, args.view, 'modal', newId('V'))
  useTrigger(workspace, args.trigger_id)
  workspace.modals.push({ view, open: true })
  return { view }
}

export function pushView(workspace: Workspace, args: Bag): Bag {
  if (workspace.modals.filter(({ open }) => open).length >= 3) throw new Refused('push_limit_reached')
  return openView(workspace, args)
}

export function updateView(workspace: Workspace, args: Bag): Bag {
  const { view_id: id, external_id: external } = args
  const modal = workspace.modals.find(
    ({ view, open }) => open && (id === undefined ? view.external_id === external : view.id === id),
  )
  if (!modal) throw new Refused('not_found')
  checkHash(modal.view, args.hash)
  modal.view = requireView(workspace, args.view, 'modal', modal.view.id)
  return { view: modal.view }
}

export function publishView(workspace: Workspace, args: Bag): Bag {
  const user = String(args.user_id ?? '')
  if (!workspace.users.has(user)) throw new Refused('user_not_found')
  const before = workspace.homes.get(user)
  checkHash(before, args.hash)
  const view = requireView(workspace, args.view, 'home', before?.id ?? newId('V'))
  workspace.homes.set(user, view)
  return { view }
}

/** What the answer to a submitted modal does to it. @throws {Refused} when the platform would not take the answer. */
export function applySubmitAnswer(workspace: Workspace, id: string, answer: Bag): void {
  const modal = workspace.modals.find(({ view }) => view.id === id)
  if (!modal) return
  const action = answer.response_action
  if (action === undefined) modal.open = false
  else if (action === 'clear') for (const one of workspace.modals) one.open = false
  else if (action === 'update') modal.view = requireView(workspace, answer.view, 'modal', id)
  else if (action === 'push')
    workspace.modals.push({ view: requireView(workspace, answer.view, 'modal', newId('V')), open: true })
  else if (action === 'errors') requireErrors(modal.view, answer.errors)
  else throw withDetail('invalid_arguments', `unknown response_action ${action}`)
}

function requireErrors({ blocks }: View, errors: unknown): void {
  const inputs = blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id)
  const stray = Object.keys((errors ?? {}) as Bag).find((id) => !inputs.includes(id))
  if (stray !== undefined) throw withDetail('invalid_arguments', `no input block "${stray}" for the error`)
}
