/** The translation engines that the configuration names, and every pair that is known. */
import { existsSync, readFileSync } from 'node:fs'
import type { Config } from './config.ts'
import type { ReadProblem } from './ingest/source.ts'
import type { Store } from './store/store.ts'
import { cachedTranslator } from './translate/cached.ts'
import { openTranslator } from './translate/engines.ts'
import { memoryTranslator } from './translate/memory.ts'
import { type Pair, pairKey } from './translate/pair.ts'
import { decodeTmx, parseTmx } from './translate/tmx.ts'
import type { Translator } from './translate/translator.ts'

/** What readers see beside a sentence from an imported memory. */
const IMPORTED = 'imported memory'

export type Engines = {
  readonly translators: readonly Translator[]
  readonly missing: readonly ReadProblem[]
}

/**
 * Imported pairs first: what the operator corrected goes before what came with an engine. A memory that is gone is
 * named and done without: its sentences stay untranslated.
 */
export async function openEngines(config: Config, store: Store): Promise<Engines> {
  const present = config.translate.filter(({ file }) => file === undefined || existsSync(file))
  const engines = await Promise.all(present.map((entry) => openTranslator(entry)))
  return {
    translators: [
      memoryTranslator(IMPORTED, await store.pairs()),
      ...engines.map((engine) => cachedTranslator(engine, store.translations)),
    ],
    missing: config.translate
      .filter((entry) => !present.includes(entry))
      .map(({ file }) => ({
        name: file ?? 'a translation memory',
        why: 'there is no such file, so its sentences stay untranslated',
        remedy: 'put it back, or take it out of translate: in config/dragoman.yaml',
      })),
  }
}

/** Pairs of the configured memories and the imported ones; of two with one sentence the imported one stays. */
export async function knownPairs(config: Config, store: Store): Promise<Pair[]> {
  const files = config.translate.flatMap(({ file }) => (file && existsSync(file) ? [file] : []))
  const bundled = files.flatMap((file) => parseTmx(decodeTmx(readFileSync(file))).pairs)
  const pairs = [...bundled, ...(await store.pairs())]
  return [...new Map(pairs.map((pair) => [pairKey(pair.language, pair.original), pair])).values()]
}
