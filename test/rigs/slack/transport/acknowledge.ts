/** What the acknowledgement of a delivery does, whichever way it came. Changes the workspace. */
import { Refused } from '../api/refused.ts'
import { applySubmitAnswer } from '../api/view-methods.ts'
import { noteRefusal } from '../api/web-api.ts'
import { judgeSuggestions } from '../blocks/rules.ts'
import { type Bag, isBag } from '../blocks/shape.ts'
import type { Delivery } from '../deliveries.ts'
import type { ResponseUrls } from '../response-url.ts'
import type { Shown, Workspace } from '../workspace.ts'

/** Milliseconds until the platform tells the person that the program did not answer. */
export const ACK_MS = 3_000

/** `late`: not within the time. `lost`: there was no socket, or it went away. */
export type Ack = { readonly kind: 'acked' | 'late' | 'lost'; readonly ms: number; readonly payload: unknown }

export type Told = {
  /** Never rejects. */
  readonly acked: Promise<Ack>
  /** What the person saw since, in order. */
  responses(): readonly Shown[]
}

export type Retold = { readonly twice?: boolean }

export function acknowledge(
  workspace: Workspace,
  urls: ResponseUrls,
  delivery: Delivery,
  payload: unknown,
): void {
  const answer: Bag = isBag(payload) ? payload : {}
  const empty = Object.keys(answer).length === 0
  const kind = String(delivery.payload.type ?? delivery.type)
  if (!empty && !delivery.accepts) workspace.problems.push(`ack: ${kind} takes no answer`)
  if (kind === 'block_suggestion') {
    const complaint = judgeSuggestions(answer)
    if (complaint) workspace.problems.push(`ack: suggestions refused, ${complaint}`)
  }
  if (delivery.type === 'slash_commands' && !empty) urls.showAck(delivery.asked, answer)
  if (delivery.viewId) submit(workspace, delivery.viewId, answer)
}

function submit(workspace: Workspace, viewId: string, answer: Bag): void {
  try {
    applySubmitAnswer(workspace, viewId, answer)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    noteRefusal(workspace, 'ack of a modal', error)
  }
}
