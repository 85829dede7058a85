/**
 * `dragoman doctor`: looks at everything that must be right, and says what to do about what is not. Asks the chat platforms
 * whose tokens are set; sources only when that is wished.
 */
import { existsSync } from 'node:fs'
import { type Config, type Inspection, inspectConfig } from '../config.ts'
import { wayInFault } from '../config-check/environment.ts'
import { progressLine } from '../deliver/terminal/progress.ts'
import { count } from '../deliver/words.ts'
import { systemClock } from '../lib/clock.ts'
import { messageOf } from '../lib/message-of.ts'
import { write } from '../screen.ts'
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { userAgentOf } from '../user-agent.ts'
import { type Answers, askSources } from './ask-sources.ts'
import { chatFindings } from './chat-findings.ts'
import { type KnownSource, type Memory, recall, sourcesOf } from './known-sources.ts'
import { overdueFindings, sourceFinding } from './source-finding.ts'
import { good, type Told, toldLines, warning, wrong } from './told.ts'
import { websubFindings } from './websub-findings.ts'

export type DoctorOptions = {
  /** Each source that is not paused is asked once. */
  readonly online?: boolean
}

/** `configuration`: what the settings say cannot be, or is not there; a bot would not start, or do without a part. */
export type Diagnosis = 'well' | 'wrong' | 'configuration'

/** @throws {ConfigError} when the file of the settings cannot be read. */
export async function doctor({ online = false }: DoctorOptions = {}): Promise<Diagnosis> {
  const inspection = await inspectConfig()
  const { config, access, faults } = inspection
  const others = inspection.others.filter((line) => line !== wayInFault(access))
  const findings = [good(`Node ${process.versions.node}`), ...settingFindings(inspection, others)]
  if (config) findings.push(...(await findingsOf(config, inspection, online)))
  findings.push(...(await chatFindings(access)))
  for (const finding of findings) write(toldLines(finding))
  if (faults.length > 0 || others.length > 0) return 'configuration'
  return findings.every(({ ok }) => ok) ? 'well' : 'wrong'
}

/** What is wrong with a source is told in its own line, where the sources can be told at all. */
function settingFindings({ config, faults }: Inspection, others: readonly string[]): Told[] {
  const general = faults.filter(({ path }) => !config || path[0] !== 'sources')
  const lines = [...general.map(({ line }) => line), ...others]
  if (lines.length === 0) return []
  const remedy = config
    ? 'correct it; dragoman check-config says when all is right'
    : 'correct the settings first: sources and database are not looked at until they can be read'
  return lines.map((line, index) =>
    index === lines.length - 1
      ? wrong(`settings: ${line}`, remedy)
      : { ok: false, what: `settings: ${line}` },
  )
}

async function findingsOf(config: Config, inspection: Inspection, online: boolean): Promise<Told[]> {
  const { finding, memory } = await lookInto(config.database)
  const sources = sourcesOf(config, memory, inspection.faults)
  const answers = online ? await askAll(sources, config) : undefined
  const at = { now: systemClock(), zone: config.digest.zone, canAsk: !online }
  const told: Told[] = []
  for (const source of sources) told.push(await sourceFinding(source, at, answers?.get(source.key)))
  return [
    ...told,
    ...(sources.length === 0
      ? [warning('sources: there are none', 'add one: dragoman source add ADDRESS')]
      : []),
    ...(online ? [] : overdueFindings(sources, at)),
    ...websubFindings(config, sources, memory),
    ...engineFindings(config),
    finding,
  ]
}

const EMPTY: Memory = {
  added: [],
  notes: new Map(),
  states: new Map(),
  articles: new Map(),
  subscriptions: [],
}

async function lookInto(database: string): Promise<{ readonly finding: Told; readonly memory: Memory }> {
  let store: Store | undefined
  try {
    store = await openSqliteStore(database)
    const { articles, stories } = await store.counts()
    const memory = await recall(store)
    const what = `database: ${database}, ${count(articles, 'article')} in ${count(stories, 'story')}`
    return { finding: good(what), memory }
  } catch (error) {
    const what = messageOf(error)
    const finding = wrong(`database: ${what}`, 'see above; DRAGOMAN_DATABASE names another file')
    return { finding, memory: EMPTY }
  } finally {
    await store?.close()
  }
}

async function askAll(sources: readonly KnownSource[], config: Config): Promise<Answers> {
  const progress = progressLine(process.stderr)
  try {
    return await askSources(sources, {
      allow: config.allowHosts,
      userAgent: userAgentOf(config),
      clock: systemClock,
      told: (done, all) => progress.show(`asked ${done} of ${count(all, 'source')}`),
    })
  } finally {
    progress.clear()
  }
}

const engineFindings = ({ translate }: Config): Told[] =>
  translate.flatMap(({ kind, file }) =>
    file === undefined || existsSync(file)
      ? []
      : [
          warning(
            `translation: there is no file ${file}, so its sentences stay untranslated`,
            `put it back, or take this ${kind} out of translate: in config/dragoman.yaml`,
          ),
        ],
  )
