/** Messages of ours by what the platform calls them. */
import type { Deliveries } from '../../../deliver/outbox/deliveries.ts'
import { placeKey } from '../../../deliver/place.ts'
import type { Connection } from '../connection.ts'

const MESSAGE_AT = `
  select delivery.key, delivery.part, digest.content
    from delivery join digest on digest.id = delivery.digest
   where delivery.remote_id = ? and delivery.place = ? and delivery.edits is null
   order by delivery.seq
   limit 1`

export const openDeliveryLookup = (connection: Connection): Pick<Deliveries, 'messageAt'> => ({
  async messageAt(place, remoteId) {
    const row = connection.get(MESSAGE_AT, remoteId, placeKey(place))
    return row && { key: String(row.key), part: Number(row.part), content: JSON.parse(String(row.content)) }
  },
})
