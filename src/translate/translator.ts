/** The port of every engine that puts sentences into English. One out for one in, in the same order. */
import type { z } from 'zod'

/** `undefined` where the engine has no translation: the sentence stays untranslated, which is a normal state. */
export type Translation = { readonly text: string; readonly engine: string } | undefined

export type Translator = {
  /** Names engine and model version: part of every cache key and shown to readers. */
  readonly id: string
  /** Answers at once and free, and may learn without a new `id`: its words are never cached. */
  readonly instant?: true
  /** Primary BCP 47 tags it reads. "*" for any. */
  languages(): readonly string[]
  translate(sentences: readonly string[], from: string): Promise<readonly Translation[]>
}

/** Ties an engine to the shape of its entry in config/dragoman.yaml. */
export const defineTranslator = <Options>(
  options: z.ZodType<Options>,
  open: (options: Options) => Translator | Promise<Translator>,
) => ({
  open: async (entry: unknown): Promise<Translator> => open(options.parse(entry)),
})

/** @throws {Error} when the engine does not give one out for one in: then no answer belongs to any sentence. */
export async function translateAll(
  translator: Translator,
  sentences: readonly string[],
  from: string,
): Promise<readonly Translation[]> {
  const translations = await translator.translate(sentences, from)
  if (translations.length !== sentences.length)
    throw new Error(
      `${translator.id} gave ${translations.length} translations for ${sentences.length} sentences: none is used`,
    )
  return translations
}
