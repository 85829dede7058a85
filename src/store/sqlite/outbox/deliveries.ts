/** What the outbox remembers, in the store's file. */
import type { Deliveries } from '../../../deliver/outbox/deliveries.ts'
import type { Connection } from '../connection.ts'
import { openClaims } from './delivery-claim.ts'
import { openDeliveryLookup } from './delivery-lookup.ts'
import { openPlan } from './delivery-plan.ts'
import { openSettling } from './delivery-settle.ts'
import { openStatus } from './delivery-status.ts'

export const openDeliveries = (connection: Connection): Deliveries => ({
  ...openPlan(connection),
  ...openClaims(connection),
  ...openSettling(connection),
  ...openStatus(connection),
  ...openDeliveryLookup(connection),
})
