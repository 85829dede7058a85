/** Channels: their settings as JSON, and how far their schedule has been evaluated. */
import type { Channels, StoredChannel } from '../../deliver/channels.ts'
import { PLATFORMS, placeKey } from '../../deliver/place.ts'
import { readSettings, writeSettings } from '../channel-settings.ts'
import type { Connection, Row } from './connection.ts'

const COLUMNS = 'platform, workspace, channel, settings, changed_at'
const GET = `select ${COLUMNS} from channel where place = ?`
const ALL = `select ${COLUMNS} from channel order by seq`
const PUT = `
  insert into channel (place, platform, workspace, channel, settings, changed_at) values (?, ?, ?, ?, ?, ?)
  on conflict (place) do update set settings = excluded.settings, changed_at = excluded.changed_at`
const REMOVE = 'delete from channel where place = ?'
const EVALUATED = 'select evaluated_until from channel where place = ?'
const EVALUATE = 'update channel set evaluated_until = ? where place = ? returning seq'

export function openChannels(connection: Connection): Channels {
  return {
    async get(place) {
      const row = connection.get(GET, placeKey(place))
      return row && channelOf(row)
    },
    async put(place, settings, at) {
      const { platform, workspace, channel } = place
      const stored = writeSettings(settings)
      await connection.write(() =>
        connection.run(PUT, placeKey(place), platform, workspace, channel, stored, at.getTime()),
      )
    },
    all: async () => connection.all(ALL).flatMap((row) => channelOf(row) ?? []),
    async remove(place) {
      await connection.write(() => connection.run(REMOVE, placeKey(place)))
    },
    async evaluatedUntil(place) {
      const time = connection.get(EVALUATED, placeKey(place))?.evaluated_until
      return typeof time === 'number' ? new Date(time) : undefined
    },
    async setEvaluated(place, until) {
      return connection.write(() => connection.get(EVALUATE, until.getTime(), placeKey(place)) !== undefined)
    },
  }
}

/** Nothing for a platform that this program does not know. */
function channelOf(row: Row): StoredChannel | undefined {
  const platform = PLATFORMS.find((known) => known === row.platform)
  if (!platform) return undefined
  const place = { platform, workspace: String(row.workspace), channel: String(row.channel) }
  return { place, changedAt: new Date(Number(row.changed_at)), ...readSettings(row.settings) }
}
