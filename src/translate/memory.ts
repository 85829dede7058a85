/**
 * Translations that somebody has made already: a translator that knows some sentences and never guesses another.
 *
 * Pure: `memoryTranslator`. Reads one file: `memory`, the engine of the configuration.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { primaryTag } from '../article/language.ts'
import { messageOf } from '../lib/message-of.ts'
import { type Pair, pairKey } from './pair.ts'
import { decodeTmx, parseTmx } from './tmx.ts'
import { defineTranslator, type Translator } from './translator.ts'

/** Of two pairs with the same sentence the later one counts: a correction is put behind. */
export function memoryTranslator(id: string, pairs: readonly Pair[]): Translator {
  const english = new Map(pairs.map((pair) => [pairKey(pair.language, pair.original), pair.english]))
  const languages = [...new Set(pairs.map((pair) => primaryTag(pair.language)))]
  return {
    id,
    instant: true,
    languages: () => languages,
    async translate(sentences, from) {
      return sentences.map((sentence) => {
        const text = english.get(pairKey(from, sentence))
        return text === undefined ? undefined : { text, engine: id }
      })
    },
  }
}

/** `name` is what readers see; without it the label of the file, else its path. */
const options = z.strictObject({ kind: z.literal('memory'), file: z.string(), name: z.string().optional() })

/** A TMX file as an engine. */
export const memory = defineTranslator(options, ({ file, name }) => {
  try {
    const { pairs, label } = parseTmx(decodeTmx(readFileSync(file)))
    return memoryTranslator(name ?? label ?? file, pairs)
  } catch (cause) {
    const why = messageOf(cause)
    throw new Error(`${file}: ${why}`, { cause })
  }
})
