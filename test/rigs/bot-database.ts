/** Databases for the whole program: with the sample story, and with channels whose digest came due a moment ago. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { State } from '../../src/deliver/outbox/delivery.ts'
import type { Place } from '../../src/deliver/place.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'

const MINUTE_MS = 60_000

/** What the program reads: a configuration of its own, in a folder of its own. */
export function writeConfig(folder: string, lines = ''): string {
  const file = join(folder, 'dragoman.yaml')
  writeFileSync(
    file,
    `sources:\n  - { kind: folder, path: seeds }\ntranslate:\n  - { kind: memory, file: seeds/memory.tmx, name: sample }\n${lines}`,
  )
  return file
}

/** A database file with the sample story in it, to be copied. Gives the id of the story. */
export async function makeDatabase(file: string): Promise<string> {
  const app = await openApp(
    parseConfig({
      sources: [{ kind: 'folder', path: 'seeds' }],
      translate: [{ kind: 'memory', file: 'seeds/memory.tmx', name: 'sample' }],
      database: file,
    }),
  )
  try {
    await app.refresh()
    const [told] = await app.desk.stories({})
    if (!told) throw new Error('the sample has no story')
    return told.story.id
  } finally {
    await app.stop()
  }
}

/** A copy in which each place has a daily digest that came due `ago` minutes ago, while nothing ran. */
export async function databaseWithDue(
  template: string,
  file: string,
  places: readonly Place[],
  ago = 2,
): Promise<string> {
  copyFileSync(template, file)
  const slot = new Date(Math.floor(Date.now() / MINUTE_MS - ago) * MINUTE_MS)
  const schedule = { cron: `${slot.getUTCMinutes()} ${slot.getUTCHours()} * * *`, zone: 'UTC' }
  const store = await openSqliteStore(file)
  for (const place of places) {
    await store.channels.put(place, { ...DEFAULT_SETTINGS, schedule }, slot)
    await store.channels.setEvaluated(place, new Date(slot.getTime() - MINUTE_MS))
  }
  await store.close()
  return file
}

type States = Partial<Record<State, number>>

/** Nothing is left that goes out without anybody's help. */
export const isAtRest = ({ planned = 0, sending = 0, unknown = 0, sent = 0 }: States): boolean =>
  sent > 0 && planned + sending + unknown === 0

/** Number of deliveries in each state. */
export async function statesIn(file: string): Promise<States> {
  const store = await openSqliteStore(file, { check: false })
  const counts = await store.deliveries.counts(new Date(0))
  await store.close()
  const states: States = {}
  for (const { state, count } of counts) states[state] = (states[state] ?? 0) + count
  return states
}

/** As if a killed process had been gone for half a minute: the next one may deliver at once. */
export async function endLease(file: string): Promise<void> {
  const store = await openSqliteStore(file, { check: false })
  const far = new Date(Date.now() + 3_600_000)
  for (const name of ['outbox/discord', 'outbox/slack']) {
    const fence = await store.leases.take(name, 'the tests', 1, far)
    if (fence !== undefined) await store.leases.release(name, fence)
  }
  await store.close()
}
