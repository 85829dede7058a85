/** Tables of the outbox: digests frozen for a slot, and their deliveries. One step of the migrations. */
export const OUTBOX_TABLES = ''
