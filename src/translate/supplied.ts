/** English that came with an article: a caller's own translation, held to the same checks as an engine's. Pure. */
import { plainSentence } from './pair.ts'
import type { Translator } from './translator.ts'

/** Shown to readers. */
export const SUPPLIED = 'supplied with the article'

/** `original` is a verbatim piece of a title or text: usually one sentence, now and then two or three. */
export type SuppliedPair = { readonly original: string; readonly english: string }

const WORD = /[\p{L}\p{N}]/u

/**
 * Reads any language. Knows the pieces, and what is nothing but pieces one after the other, whatever marks stand
 * before, between and after them.
 */
export function suppliedTranslator(pairs: readonly SuppliedPair[]): Translator {
  const pieces = new Map(pairs.map(({ original, english }) => [plainSentence(original), english.trim()]))
  const cores = coresOf(pieces)
  return {
    id: SUPPLIED,
    instant: true,
    languages: () => ['*'],
    async translate(sentences) {
      return sentences.map((sentence) => {
        const plain = plainSentence(sentence)
        const text = pieces.get(plain) ?? joined(plain, cores)
        return text === undefined ? undefined : { text, engine: SUPPLIED }
      })
    },
  }
}

/** Pieces from their first word to their last. What then has two translations ("Ja!", "Ja?") has none. */
function coresOf(pieces: ReadonlyMap<string, string>): Map<string, string> {
  const cores = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const [piece, english] of pieces) {
    const core = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if ((cores.get(core) ?? english) !== english) doubtful.add(core)
    cores.set(core, english)
  }
  for (const core of doubtful) cores.delete(core)
  return cores
}

/** The English of the pieces that make up the sentence. `undefined` when one of its words is in none. */
function joined(sentence: string, cores: ReadonlyMap<string, string>): string | undefined {
  const parts: string[] = []
  let rest = sentence
  for (let word = rest.search(WORD); word >= 0; word = rest.search(WORD)) {
    rest = rest.slice(word)
    const core = firstCore(rest, cores)
    if (core === undefined) return undefined
    parts.push(cores.get(core) ?? '')
    rest = rest.slice(core.length)
  }
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** The longest one that the text begins with. */
function firstCore(text: string, cores: ReadonlyMap<string, string>): string | undefined {
  let best: string | undefined
  for (const core of cores.keys())
    if (core.length > (best?.length ?? 0) && text.startsWith(core) && !WORD.test(text.charAt(core.length)))
      best = core
  return best
}
