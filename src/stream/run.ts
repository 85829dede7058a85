/** Runs one stream command over two streams. Offline; nothing is stored. */
import type { Readable, Writable } from 'node:stream'
import { openNameTable } from '../article/anchor/name-table.ts'
import { openLanguageDetector } from '../article/language.ts'
import { loadAliases } from '../config.ts'
import { answerLines } from '../lib/json-lines.ts'
import { streamCommands } from './commands.ts'

/** @throws {Error} naming the known commands when it is another one, or when the streams fail. */
export async function runStream(name: string, input: Readable, output: Writable): Promise<void> {
  const command = streamCommands[name]
  if (!command)
    throw new Error(`unknown stream command "${name}"; known: ${Object.keys(streamCommands).join(', ')}`)
  const tools = { detector: await openLanguageDetector(), names: openNameTable(loadAliases()) }
  await answerLines(input, output, command(tools))
}
