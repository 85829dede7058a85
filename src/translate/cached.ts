/**
 * An engine that is asked for a sentence only once. The key names the engine, so that a new engine or model version
 * never reuses the words of another.
 */
import { primaryTag } from '../article/language.ts'
import { hashOf, plainSentence } from './pair.ts'
import { type Translation, type Translator, translateAll } from './translator.ts'

/** What a store must do for a translator. A key without an entry is left out of the answer. */
export type TranslationCache = {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  put(entries: ReadonlyMap<string, string>): Promise<void>
}

/**
 * What the engine does not translate is not remembered and asked for again next time. An instant translator comes back
 * as it is.
 */
export function cachedTranslator(translator: Translator, cache: TranslationCache): Translator {
  if (translator.instant) return translator
  const { id } = translator
  return {
    id,
    languages: () => translator.languages(),
    async translate(sentences, from) {
      const keys = sentences.map((sentence) => translationKey(id, from, sentence))
      const known = new Map(await cache.get([...new Set(keys)]))
      const unknown = new Map(keys.map((key, index) => [key, sentences[index] ?? '']))
      for (const key of known.keys()) unknown.delete(key)
      const answers = await ask(translator, unknown, from)
      const fresh = textsOf(answers, id)
      if (fresh.size > 0) await cache.put(fresh)
      return keys.map((key) => {
        const text = known.get(key)
        return text === undefined ? answers.get(key) : { text, engine: id }
      })
    },
  }
}

export const translationKey = (engine: string, from: string, sentence: string): string =>
  hashOf(engine, primaryTag(from), plainSentence(sentence))

async function ask(translator: Translator, sentences: ReadonlyMap<string, string>, from: string) {
  if (sentences.size === 0) return new Map<string, Translation>()
  const answers = await translateAll(translator, [...sentences.values()], from)
  return new Map([...sentences.keys()].map((key, index) => [key, answers[index]]))
}

/** Not kept: nothing but white space, and words of another engine, which would come back under a wrong name. */
function textsOf(answers: ReadonlyMap<string, Translation>, engine: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, answer] of answers)
    if (answer?.engine === engine && answer.text.trim() !== '') texts.set(key, answer.text)
  return texts
}
