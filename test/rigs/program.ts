/** The real program in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../dragoman.mjs', import.meta.url))

export type Ended = { readonly code: number; readonly output: string; readonly errors: string }

/** `environment` goes before the one of the tests. */
export function start(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  // biome-ignore lint/style/noProcessEnv: the program inherits the environment of the tests
  const env = { ...process.env, NO_COLOR: '1', DRAGOMAN_DATABASE: ':memory:', ...environment }
  return spawn(process.execPath, [PROGRAM, ...words], { env })
}

/** Gives it the whole input and waits for its end. */
export async function run(
  words: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = start(words, environment)
  child.stdin.end(input)
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code, output, errors }
}
