import { expect, test, vi } from 'vitest'
import { cachedTranslator, type TranslationCache } from '../../src/translate/cached.ts'
import { memoryTranslator } from '../../src/translate/memory.ts'
import type { Translator } from '../../src/translate/translator.ts'

/** A cache in memory. */
function cache(): TranslationCache & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    get: async (keys) =>
      new Map(keys.flatMap((key) => (texts.has(key) ? [[key, texts.get(key) ?? '']] : []))),
    async put(entries) {
      for (const [key, text] of entries) texts.set(key, text)
    },
  }
}

/** Turns letters into capitals and says that this is English; knows nothing that holds a question mark. */
function engine(id: string, shownAs = id) {
  const translate = vi.fn<Translator['translate']>(async (sentences) =>
    sentences.map((sentence) =>
      sentence.includes('?') ? undefined : { text: sentence.toUpperCase(), engine: shownAs },
    ),
  )
  return { id, languages: () => ['de', 'nb'], translate }
}

test('asks the engine only once for a sentence, and only for the unknown ones', async () => {
  const inner = engine('e1')
  const cached = cachedTranslator(inner, cache())
  const [a, b, c] = ['A', 'B', 'C'].map((text) => ({ text, engine: 'e1' }))
  expect(await cached.translate(['a', 'b', 'a'], 'de')).toEqual([a, b, a])
  expect(await cached.translate(['c', 'b', 'a'], 'de')).toEqual([c, b, a])
  expect(inner.translate.mock.calls).toEqual([
    [['a', 'b'], 'de'],
    [['c'], 'de'],
  ])
  expect(await cached.translate(['a', 'c'], 'de')).toEqual([a, c])
  expect(inner.translate).toHaveBeenCalledTimes(2)
})

test('is the engine to everybody else', () => {
  const inner = engine('e1')
  expect([cachedTranslator(inner, cache()).id, cachedTranslator(inner, cache()).languages()]).toEqual([
    'e1',
    ['de', 'nb'],
  ])
})

test('a new engine never reuses the words of another', async () => {
  const shared = cache()
  await cachedTranslator(engine('e1'), shared).translate(['a'], 'de')
  const second = engine('e2')
  expect(await cachedTranslator(second, shared).translate(['a'], 'de')).toEqual([{ text: 'A', engine: 'e2' }])
  expect(second.translate).toHaveBeenCalledTimes(1)
})

test('languages are kept apart, codes of one language are not', async () => {
  const inner = engine('e1')
  const cached = cachedTranslator(inner, cache())
  await cached.translate(['a'], 'nb')
  await cached.translate(['a'], 'no')
  await cached.translate(['a\u030a'], 'no')
  await cached.translate([' å '], 'no')
  expect(inner.translate).toHaveBeenCalledTimes(2)
  await cached.translate(['a'], 'de')
  expect(inner.translate).toHaveBeenCalledTimes(3)
})

test('does not remember what was not translated', async () => {
  const shared = cache()
  const cached = cachedTranslator(engine('e1'), shared)
  expect(await cached.translate(['why?', 'a'], 'de')).toEqual([undefined, { text: 'A', engine: 'e1' }])
  expect([...shared.texts.values()]).toEqual(['A'])
})

test('passes the words of another engine on under their name, and does not keep them', async () => {
  const shared = cache()
  const cached = cachedTranslator(engine('e1', 'helper'), shared)
  expect(await cached.translate(['a'], 'de')).toEqual([{ text: 'A', engine: 'helper' }])
  expect(shared.texts.size).toBe(0)
})

test('keeps no white space', async () => {
  const shared = cache()
  await cachedTranslator(engine('e1'), shared).translate([' '], 'de')
  expect(shared.texts.size).toBe(0)
})

test('refuses an engine that loses count, and keeps nothing of it', async () => {
  const shared = cache()
  const broken: Translator = { ...engine('e1'), translate: async () => [{ text: 'A', engine: 'e1' }] }
  await expect(cachedTranslator(broken, shared).translate(['a', 'b'], 'de')).rejects.toThrow(
    'e1 gave 1 translations for 2 sentences: none is used',
  )
  expect(shared.texts.size).toBe(0)
})

test('a memory is not cached: it may be corrected under the same name', () => {
  const memory = memoryTranslator('by hand', [])
  expect(cachedTranslator(memory, cache())).toBe(memory)
})
