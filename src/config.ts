/** What the operator sets. The only reader of the environment and of config/. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { type AliasEntry, parseAliases } from './article/anchor/name-table.ts'
import { sourceKinds } from './ingest/sources.ts'
import { engineKinds } from './translate/engines.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** An object that names its settings when it meets another one. */
const settings = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `there is no setting ${keys.join(', ')}; known: ${Object.keys(shape).join(', ')}`
        : undefined,
  })

const schema = settings({
  sources: z
    .array(settings({ kind: z.enum(sourceKinds), path: z.string().min(1) }))
    .default([{ kind: 'folder', path: 'seeds' }]),
  translate: z
    .array(z.looseObject({ kind: z.enum(engineKinds), file: z.string().optional() }))
    .default([{ kind: 'memory', file: 'seeds/memory.tmx', name: 'bundled with the sample' }]),
  digest: settings({
    name: z.string().min(1).max(80).default('World digest'),
    zone: z.string().refine(isZone, 'give an IANA time zone such as Europe/Oslo').default('UTC'),
  }).default({ name: 'World digest', zone: 'UTC' }),
  database: z.string().min(1).default('data/dragoman.sqlite'),
})

export type Config = z.infer<typeof schema>

/** Wrong configuration: the message names the file, the setting and the remedy. Exit code 78. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads config/dragoman.yaml, or the file that DRAGOMAN_CONFIG names; paths come back absolute.
 *
 * @throws {ConfigError} when the file cannot be read or a setting is wrong.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // A variable that is set to nothing counts as not set.
  const file = environment.DRAGOMAN_CONFIG || 'config/dragoman.yaml'
  const config = checked(file, readYaml(file))
  const database = environment.DRAGOMAN_DATABASE || config.database
  return {
    ...config,
    sources: config.sources.map((source) => ({ ...source, path: resolve(ROOT, source.path) })),
    translate: config.translate.map((entry) =>
      entry.file ? { ...entry, file: resolve(ROOT, entry.file) } : entry,
    ),
    database:
      database === ':memory:' ? database : resolve(environment.DRAGOMAN_DATABASE ? '.' : ROOT, database),
  }
}

/** Settings may stand in a file `.env` of the working directory (`NAME=value`); the environment itself goes before it. */
export function loadEnvironmentFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Defaults and checks without a file: what tests pass. */
export const parseConfig = (given: unknown): Config => checked('the settings', given)

/** @throws {ConfigError} naming the row of config/aliases.yaml that is wrong. */
export function loadAliases(): AliasEntry[] {
  const file = resolve(ROOT, 'config/aliases.yaml')
  try {
    return parseAliases(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ConfigError(`${file}: ${messageOf(cause)}`, { cause })
  }
}

function readYaml(file: string): unknown {
  const text = readText(file)
  try {
    // A setting with nothing behind it is left out.
    return parse(text, (_, value) => value ?? undefined) ?? {}
  } catch (cause) {
    // The rest of the message draws the place with several lines.
    const [why] = messageOf(cause).split('\n')
    throw new ConfigError(`${file} is not YAML: ${why?.replace(/:$/, '')}; correct that line`, { cause })
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

function checked(file: string, given: unknown): Config {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const setting = z.core.toDotPath(issue?.path ?? []) || 'the whole file'
  throw new ConfigError(`${file}: ${setting}: ${issue?.message}`)
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
