/** Every kind of translation engine. To add one, write its file and name it here. */
import { z } from 'zod'
import { messageOf } from '../lib/message-of.ts'
import { memory } from './memory.ts'
import type { Translator } from './translator.ts'

const engines = { memory }

/** What `kind` may be in config/dragoman.yaml. */
export const engineKinds = Object.keys(engines) as [string, ...string[]]

/** Of the configuration: the kind, and the options of that engine. */
type Entry = { readonly kind: string; readonly [option: string]: unknown }

/** @throws {Error} naming the known kinds when the entry has another one, or what is wrong with its options. */
export async function openTranslator(entry: Entry): Promise<Translator> {
  const engine = Object.entries(engines).find(([kind]) => kind === entry.kind)?.[1]
  if (!engine)
    throw new Error(`unknown translation engine "${entry.kind}"; known: ${Object.keys(engines).join(', ')}`)
  try {
    return await engine.open(entry)
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause)
    throw new Error(`the translation engine "${entry.kind}" cannot be opened: ${why}`, { cause })
  }
}
