/** What the operator sets. The only reader of the environment and of config/. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AliasEntry, parseAliases } from './article/anchor/name-table.ts'
import {
  type ChatAccess,
  type Environment,
  readChatAccess,
  readSecret,
  wayInFault,
} from './config-check/environment.ts'
import { faultsOf } from './config-check/issue-faults.ts'
import { byPosition, type FoundFault, found } from './config-check/setting-fault.ts'
import { readSettings, type SettingsFile } from './config-check/settings-file.ts'
import { doubles, missingSecrets } from './config-check/source-faults.ts'
import { webFaults } from './config-check/web-faults.ts'
import { type Config, schema } from './config-schema.ts'
import { messageOf } from './lib/message-of.ts'
import { entryOf } from './source-schema.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export type { ChatAccess } from './config-check/environment.ts'
export type { FoundFault } from './config-check/setting-fault.ts'
export type { Config } from './config-schema.ts'

/** One mistake in a list of a thousand sources is made a thousand times. */
const MOST_LINES = 50

/** Wrong configuration: every line names the place, the setting and the remedy. Exit code 78. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(what: string | readonly string[], options?: ErrorOptions) {
    const lines = typeof what === 'string' ? [what] : what
    const left = lines.length - MOST_LINES
    const shown = left > 0 ? [...lines.slice(0, MOST_LINES), `... and ${left} more.`] : lines
    super((lines.length > 1 ? [`${lines.length} settings are wrong.`, ...shown] : shown).join('\n'), options)
  }
}

/**
 * Reads config/dragoman.yaml, or the file that DRAGOMAN_CONFIG names; paths come back absolute.
 *
 * @throws {ConfigError} when the file cannot be read; else naming every setting that is wrong.
 */
export function loadConfig(environment: Environment = process.env): Config {
  const { config, faults } = readConfig(environment)
  if (config && faults.length === 0) return config
  throw new ConfigError(faults.map(({ line }) => line))
}

export type Inspection = {
  /** Absent when a setting has not its form. A source whose secret is missing is there, without its login. */
  readonly config?: Config
  /** In the order of the file. Sources that are never fetched, and selectors that cannot be read, are among them. */
  readonly faults: readonly FoundFault[]
  /** What is wrong with the environment and the other files, one line each. */
  readonly others: readonly string[]
  readonly access: ChatAccess
}

/**
 * Everything that is wrong at once, what a running bot does without, too.
 *
 * @throws {ConfigError} when the file cannot be read.
 */
export async function inspectConfig(environment: Environment = process.env): Promise<Inspection> {
  const { file, config, faults, settings } = readConfig(environment)
  const further = settings ? await webFaults(settings.given) : []
  const { access, faults: ofEnvironment } = readChatAccess(environment)
  const others = [...ofEnvironment, wayInFault(access) ?? [], aliasFault() ?? []].flat()
  const all = settings
    ? [...faults, ...further.map((fault) => found(file, fault, settings.position(fault)))]
    : faults
  return { faults: all.toSorted(byPosition), others, access, ...(config && { config }) }
}

type ConfigReading = {
  readonly file: string
  readonly faults: readonly FoundFault[]
  readonly settings?: SettingsFile
  readonly config?: Config
}

/** @throws {ConfigError} when the file cannot be read. */
function readConfig(environment: Environment): ConfigReading {
  // A variable that is set to nothing counts as not set.
  const file = environment.DRAGOMAN_CONFIG || 'config/dragoman.yaml'
  const { broken, settings } = readSettings(readText(file))
  const unread = broken.map((fault) => found(file, fault, fault.at))
  if (!settings) return { file, faults: unread }
  const { config, faults } = check(settings.given, environment)
  const wrong = faults.map((fault) => found(file, fault, settings.position(fault)))
  const all = [...unread, ...wrong].toSorted(byPosition)
  return { file, settings, faults: all, ...(config && { config: located(config, environment) }) }
}

function located(config: Config, environment: Environment): Config {
  const database = environment.DRAGOMAN_DATABASE || config.database
  return {
    ...config,
    sources: config.sources.map((source) =>
      source.kind === 'folder' ? { ...source, path: resolve(ROOT, source.path) } : source,
    ),
    translate: config.translate.map((entry) =>
      entry.file ? { ...entry, file: resolve(ROOT, entry.file) } : entry,
    ),
    database:
      database === ':memory:' ? database : resolve(environment.DRAGOMAN_DATABASE ? '.' : ROOT, database),
  }
}

/** The settings when they have their form, and what a program cannot start with. */
function check(given: unknown, environment: Environment) {
  const secretOf = (name: string) => readSecret(environment, name)
  const result = schema.safeParse(given)
  const faults = [
    ...(result.success ? [] : faultsOf(result.error.issues, given)),
    ...doubles(given),
    ...missingSecrets(given, secretOf),
  ]
  if (!result.success) return { faults }
  const sources = result.data.sources.map((source) => entryOf(source, (name) => secretOf(name).value))
  return { faults, config: { ...result.data, sources } }
}

/** Settings may stand in a file `.env` of the working directory (`NAME=value`); the environment itself goes before it. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/**
 * Tokens and addresses of the chat platforms. A secret may stand in a file whose name NAME_FILE gives. Only what is set is
 * there.
 *
 * @throws {ConfigError} when a named file cannot be read or an address is none.
 */
export function loadChatAccess(environment: Environment = process.env): ChatAccess {
  const { access, faults } = readChatAccess(environment)
  if (faults.length > 0) throw new ConfigError(faults)
  return access
}

/** Defaults and checks without a file: what tests pass. @throws {ConfigError} naming every setting that is wrong. */
export function parseConfig(given: unknown, environment: Environment = {}): Config {
  const { config, faults } = check(given, environment)
  if (config && faults.length === 0) return config
  throw new ConfigError(faults.map((fault) => found('the settings', fault).line))
}

const ALIASES = 'config/aliases.yaml'

/** @throws {ConfigError} naming the row of config/aliases.yaml that is wrong. */
export function loadAliases(): AliasEntry[] {
  try {
    return parseAliases(readFileSync(resolve(ROOT, ALIASES), 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${ALIASES}: ${messageOf(cause)}`, { cause })
  }
}

function aliasFault(): string | undefined {
  try {
    loadAliases()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8')
  } catch (cause) {
    const remedy = 'create it, allow this user to read it, or name another in DRAGOMAN_CONFIG'
    throw new ConfigError(`cannot read ${file}: ${messageOf(cause)}; ${remedy}`, { cause })
  }
}
