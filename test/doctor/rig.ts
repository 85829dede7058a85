/** The real doctor over a configuration file, a store file and a news site on loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type FeedState, firstState } from '../../src/ingest/poll/feed-state.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type Ended, run } from '../rigs/program.ts'

export type Clinic = {
  /** Its folder: the database is `db.sqlite` there. */
  readonly folder: string
  file(name: string, text: string): void
  /** Writes what is remembered; the store is closed afterwards. */
  remember(work: (store: Store) => Promise<void>): Promise<void>
  /** `{folder}` in the settings stands for the folder. */
  doctor(yaml: string, words?: readonly string[], environment?: Record<string, string>): Promise<Ended>
}

export function openClinic(): Clinic {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = join(folder, 'db.sqlite')
  return {
    folder,
    file(name, text) {
      const path = join(folder, name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, text)
    },
    async remember(work) {
      const store = await openSqliteStore(database)
      try {
        await work(store)
      } finally {
        await store.close()
      }
    },
    doctor(yaml, words = [], environment = {}) {
      const config = join(folder, 'own.yaml')
      writeFileSync(config, `translate: []\n${yaml.replaceAll('{folder}', folder)}`)
      return run(['doctor', ...words], '', {
        DRAGOMAN_CONFIG: config,
        DRAGOMAN_DATABASE: database,
        ...environment,
      })
    },
  }
}

const HOUR_MS = 3_600_000

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS)

/** As a look leaves it that went well an hour ago. */
export const stateOf = (url: string, change: Partial<FeedState> = {}): FeedState => ({
  ...firstState(url, hoursAgo(0)),
  lastCheckAt: hoursAgo(1),
  lastGoodAt: hoursAgo(1),
  nextCheckAt: hoursAgo(-1),
  ...change,
})

export type Told = { readonly mark: string; readonly what: string; readonly remedy: string }

/** What is said of sources, in its order. */
export function toldOf({ output }: Ended): Told[] {
  const told: Told[] = []
  for (const line of output.trimEnd().split('\n')) {
    const last = told.at(-1)
    if (last && line.startsWith(' ')) told[told.length - 1] = { ...last, remedy: line.trim() }
    else told.push({ mark: line.slice(0, 7).trim(), what: line.slice(7), remedy: '' })
  }
  return told
}

/** Of the one source, or other thing, whose line begins so. */
export function lineOf(ended: Ended, start: string): Told {
  const found = toldOf(ended).filter(({ what }) => what.startsWith(start))
  if (found.length !== 1) throw new Error(`${found.length} lines begin with "${start}":\n${ended.output}`)
  return found[0] as Told
}
