/** Every kind of translation engine. To add one, write its file and name it here. */
import { memory } from './memory.ts'
import type { Translator } from './translator.ts'

const engines = { memory }

/** @throws {Error} naming the known kinds when the entry has another one, or what is wrong with its options. */
export async function openTranslator(entry: { readonly kind: string }): Promise<Translator> {
  const engine = Object.entries(engines).find(([kind]) => kind === entry.kind)?.[1]
  if (!engine)
    throw new Error(`unknown translation engine "${entry.kind}"; known: ${Object.keys(engines).join(', ')}`)
  return engine.open(entry)
}
