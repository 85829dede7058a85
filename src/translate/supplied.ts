/** English that came with an article: a caller's own translation, held to the same checks as an engine's. Pure. */
import { plainSentence } from './pair.ts'
import type { Translator } from './translator.ts'

/** Shown to readers. */
export const SUPPLIED = 'supplied with the article'

/** `original` is a verbatim piece of a title or text: usually one sentence, now and then two or three. */
export type SuppliedPair = { readonly original: string; readonly english: string }

const WORD = /[\p{L}\p{N}]/u

/** Reads any language. Knows the pieces, and what is nothing but pieces one after the other. */
export function suppliedTranslator(pairs: readonly SuppliedPair[]): Translator {
  const english = new Map(pairs.map((pair) => [plainSentence(pair.original), pair.english.trim()]))
  for (const piece of english.keys()) if (!WORD.test(piece)) english.delete(piece)
  return {
    id: SUPPLIED,
    languages: () => ['*'],
    async translate(sentences) {
      return sentences.map((sentence) => {
        const plain = plainSentence(sentence)
        const text = english.get(plain) ?? joined(plain, english)
        return text === undefined ? undefined : { text, engine: SUPPLIED }
      })
    },
  }
}

/** The English of the pieces that make up the sentence. `undefined` when one of its words is in none. */
function joined(sentence: string, english: ReadonlyMap<string, string>): string | undefined {
  const parts: string[] = []
  let rest = sentence
  while (WORD.test(rest)) {
    const first = firstPiece(rest, english)
    if (!first) return undefined
    parts.push(first.english)
    rest = rest.slice(first.end)
  }
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** The longest piece that holds the first word of the text. */
function firstPiece(text: string, english: ReadonlyMap<string, string>) {
  const word = text.search(WORD)
  let best: { end: number; english: string } | undefined
  for (const [piece, words] of english) {
    const at = text.lastIndexOf(piece, word)
    const end = at + piece.length
    if (at >= 0 && end > (best?.end ?? 0) && !insideWord(text, end)) best = { end, english: words }
  }
  return best
}

const insideWord = (text: string, at: number): boolean =>
  WORD.test(text.slice(at - 1, at)) && WORD.test(text.slice(at, at + 1))
