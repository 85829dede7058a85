/** The buttons under a card. Pure. */
import type { Action, ActionId } from '../card.ts'

const LABELS: Readonly<Record<ActionId, string>> = {
  details: 'Details',
  evidence: 'Evidence',
  ask: 'Ask',
  useful: 'Useful',
  wrong: 'Wrong',
  share: 'Share',
}

/** At most five: a platform has no room for more in one row. */
export const buttons = (story: string, ...ids: readonly ActionId[]): Action[] =>
  ids.map((id) => ({ id, label: LABELS[id], story }))
