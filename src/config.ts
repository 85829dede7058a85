/** What the operator sets. The only reader of the environment and of config/. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { type AliasEntry, parseAliases } from './article/anchor/name-table.ts'
import { type Config, schema } from './config-schema.ts'
import { present } from './lib/present.ts'
import { entryOf } from './source-schema.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export type { Config } from './config-schema.ts'

/** What the chat platforms are entered with. Secrets but for the two addresses. */
export type ChatAccess = {
  readonly discordToken?: string
  readonly discordApiUrl?: string
  readonly slackBotToken?: string
  readonly slackAppToken?: string
  readonly slackSigningSecret?: string
  readonly slackApiUrl?: string
}

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
  const config = checked(file, readYaml(file), environment)
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
export function loadChatAccess(environment: NodeJS.ProcessEnv = process.env): ChatAccess {
  const text = (name: string) => textOf(environment, name)
  const address = (name: string) => {
    const value = environment[name]?.trim()
    if (value && !URL.canParse(value))
      throw new ConfigError(`${name}: "${value}" is no address; give one such as https://discord.com/api`)
    return value || undefined
  }
  return present({
    discordToken: text('DISCORD_TOKEN'),
    discordApiUrl: address('DISCORD_API_URL')?.replace(/\/+$/, ''),
    slackBotToken: text('SLACK_BOT_TOKEN'),
    slackAppToken: text('SLACK_APP_TOKEN'),
    slackSigningSecret: text('SLACK_SIGNING_SECRET'),
    slackApiUrl: address('SLACK_API_URL')?.replace(/\/*$/, '/'),
  })
}

const textOf = (environment: NodeJS.ProcessEnv, name: string): string | undefined =>
  environment[name]?.trim() || secretFrom(environment[`${name}_FILE`], name)

function missing(file: string, name: string): never {
  throw new ConfigError(
    `${file}: sources: the login needs ${name}; set it, or ${name}_FILE, in the environment`,
  )
}

function secretFrom(file: string | undefined, name: string): string | undefined {
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (cause) {
    throw new ConfigError(`${name}_FILE: cannot read ${file}; allow this user to read it`, { cause })
  }
}

/** Defaults and checks without a file: what tests pass. */
export const parseConfig = (given: unknown, environment: NodeJS.ProcessEnv = {}): Config =>
  checked('the settings', given, environment)

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

function checked(file: string, given: unknown, environment: NodeJS.ProcessEnv): Config {
  const result = schema.safeParse(given)
  const secretOf = (name: string) => textOf(environment, name) ?? missing(file, name)
  if (result.success)
    return { ...result.data, sources: result.data.sources.map((source) => entryOf(source, secretOf)) }
  const [issue] = result.error.issues
  const setting = z.core.toDotPath(issue?.path ?? []) || 'the whole file'
  throw new ConfigError(`${file}: ${setting}: ${issue?.message}`)
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
