/** Finds what a person touched, and tells what it says in a payload. Reads the workspace, changes nothing. */
import { type Bag, isBag } from './blocks/shape.ts'
import { type Message, micros, type Shown, type View, type Workspace } from './workspace.ts'

/** By block and by action: text, an option's value, or several of them. */
export type Values = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

/** By its ts, or by the element it has. */
export type Pointed = { readonly messageTs?: string; readonly channel?: string; readonly actionId: string }

export function requireView(workspace: Workspace, id: string): View {
  const all = [...workspace.modals.map(({ view }) => view), ...workspace.homes.values()]
  const view = all.find((one) => one.id === id)
  if (!view) throw new Error(`no view ${id}`)
  return view
}

/** A message of the channel or a private one: by its ts, or the newest with this element. */
export function requireMessage(workspace: Workspace, { messageTs, channel, actionId }: Pointed): Message {
  const stored = new Set(workspace.messages.map(({ ts }) => ts))
  const hidden = workspace.shown
    .filter(({ ts }) => ts && !stored.has(ts))
    .map((one) => asMessage(workspace, one))
  const kept = workspace.messages.filter((message) => !workspace.deleted.has(message))
  const found = [...kept, ...hidden]
    .filter((message) => !channel || message.channel === channel)
    .toSorted((a, b) => micros(a.ts) - micros(b.ts))
    .findLast((message) => (messageTs ? message.ts === messageTs : hasElement(message, actionId)))
  if (!found) throw new Error(messageTs ? `no message ${messageTs}` : `no message with ${actionId}`)
  return found
}

function asMessage({ botUserId }: Workspace, { channel, ts = '', text, blocks }: Shown): Message {
  const content = { text, ...(blocks && { blocks }) }
  return { type: 'message', subtype: 'ephemeral', channel, ts, user: botUserId, ...content }
}

type Holder = { readonly blocks?: readonly Bag[] } | undefined

type Found = { readonly element: Bag; readonly block_id: string }

/** @throws {Error} */
export function findElement(holder: Holder, actionId: string, blockId?: string): Found {
  for (const block of holder?.blocks ?? []) {
    if (blockId !== undefined && block.block_id !== blockId) continue
    const element = elementsOf(block).find((one) => one.action_id === actionId)
    if (element) return { element, block_id: String(block.block_id) }
  }
  throw new Error(`no element ${actionId}${blockId ? ` in block ${blockId}` : ''}`)
}

export const hasElement = (holder: Holder, actionId: string): boolean =>
  (holder?.blocks ?? []).some((block) => elementsOf(block).some((one) => one.action_id === actionId))

const elementsOf = ({ accessory, element, elements }: Bag): Bag[] =>
  [accessory, element, ...((elements as unknown[]) ?? [])].filter(isBag)

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value })

export function actionOf(element: Bag, value: string | undefined): Bag {
  const { type, action_id, text, url } = element
  if (type === 'button')
    return { type, action_id, text, value: value ?? element.value, ...(url !== undefined && { url }) }
  return { action_id, ...chosen(String(type), value ?? null) }
}

/** What a filled element says: text, one option, several, a person, a channel. */
function chosen(type: string, value: string | readonly string[] | null): Bag {
  const one = typeof value === 'string' ? value : null
  if (type.endsWith('_input')) return { type, value: one }
  const many = type.startsWith('multi_') || type === 'checkboxes'
  const several = typeof value === 'string' ? [value] : (value ?? [])
  const kind = type.match(/(users|channels|conversations)_select$/)?.[1]
  if (kind)
    return many ? { type, [`selected_${kind}`]: several } : { type, [`selected_${kind.slice(0, -1)}`]: one }
  if (type === 'datepicker') return { type, selected_date: one }
  if (type === 'timepicker') return { type, selected_time: one }
  if (many) return { type, selected_options: several.map(option) }
  return { type, selected_option: one === null ? null : option(one) }
}

/** Every input of the view, filled or with what stands in it from the start. */
export function stateOf(view: View, values: Values): Bag {
  const inputs = view.blocks.filter(({ type }) => type === 'input')
  const stray = Object.keys(values).find((id) => !inputs.some(({ block_id }) => block_id === id))
  if (stray !== undefined) throw new Error(`the modal has no input block "${stray}"`)
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const { type, action_id, ...rest } = element as Bag
      const given = values[String(block_id)]?.[String(action_id)]
      const preset = (rest.initial_option as Bag | undefined)?.value ?? rest.initial_value ?? null
      return [block_id, { [String(action_id)]: chosen(String(type), given ?? (preset as string | null)) }]
    }),
  )
}
