/** What the operator sets. The only reader of the environment and of config/. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { type AliasEntry, parseAliases } from './article/anchor/name-table.ts'
import { sourceKinds } from './ingest/sources.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const schema = z.strictObject({
  sources: z
    .array(z.strictObject({ kind: z.enum(sourceKinds), path: z.string().min(1) }))
    .default([{ kind: 'folder', path: 'seeds' }]),
  translate: z
    .array(z.looseObject({ kind: z.string(), file: z.string().optional() }))
    .default([{ kind: 'memory', file: 'seeds/memory.tmx', name: 'bundled with the sample' }]),
  digest: z
    .strictObject({
      name: z.string().min(1).max(80).default('World digest'),
      zone: z.string().refine(isZone, 'is not an IANA time zone such as Europe/Oslo').default('UTC'),
    })
    .default({ name: 'World digest', zone: 'UTC' }),
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
  const file = environment.DRAGOMAN_CONFIG ?? 'config/dragoman.yaml'
  const config = checked(file, readYaml(file))
  const database = environment.DRAGOMAN_DATABASE ?? config.database
  return {
    ...config,
    sources: config.sources.map((source) => ({ ...source, path: resolve(ROOT, source.path) })),
    translate: config.translate.map((entry) =>
      entry.file ? { ...entry, file: resolve(ROOT, entry.file) } : entry,
    ),
    database: database === ':memory:' ? database : resolve(ROOT, database),
  }
}

/** Defaults and checks without a file: what tests pass. */
export const parseConfig = (settings: unknown): Config => checked('the settings', settings)

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
  try {
    return parse(readFileSync(resolve(ROOT, file), 'utf8')) ?? {}
  } catch (cause) {
    throw new ConfigError(`cannot read ${file}: ${messageOf(cause)}`, { cause })
  }
}

function checked(file: string, settings: unknown): Config {
  const result = schema.safeParse(settings)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new ConfigError(`${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`)
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
