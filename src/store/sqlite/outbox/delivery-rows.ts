/** Rows of the outbox's tables as values. Pure. */
import type { Trouble } from '../../../deliver/outbox/deliveries.ts'
import type { Kind, Payload, State } from '../../../deliver/outbox/delivery.ts'
import type { Place, Platform } from '../../../deliver/place.ts'
import type { Row } from '../connection.ts'

export const placeOf = ({ platform, workspace, channel }: Row): Place => ({
  platform: platformOf(platform),
  workspace: String(workspace),
  channel: String(channel),
})

export const platformOf = (value: unknown) => String(value) as Platform
export const stateOf = (value: unknown) => String(value) as State
export const kindOf = (value: unknown) => String(value) as Kind
export const payloadOf = (json: unknown): Payload => JSON.parse(String(json))
export const dateOf = (milliseconds: unknown): Date => new Date(Number(milliseconds))

/** Expects the columns of the delivery and, of its digest, workspace, channel and kind. */
export const troubleOf = (row: Row): Trouble => ({
  key: String(row.key),
  place: placeOf(row),
  kind: kindOf(row.kind),
  slot: dateOf(row.slot),
  part: Number(row.part),
  state: stateOf(row.state),
  why: String(row.why ?? ''),
  at: dateOf(row.changed_at),
})
