/**
 * The phrase of an English sentence that a "what" asks for, where its place leaves little doubt. Pure.
 * Two places are trusted: right before the noun that was asked for ("which engines": "triple expansion engines"), and
 * right after a word of naming ("what is it called": "known as the Rankine cycle").
 */
import type { Span } from '../lib/text-span.ts'
import type { Concept } from './concepts.ts'
import type { Side } from './passage.ts'
import type { View } from './view.ts'

const NAMING =
  /\b(?:called|known as|referred to as|named|titled|entitled|dubbed|termed|nicknamed|defined as|abbreviated as)\s+(?:the |an? )?["“']?/gi
const ASKS_FOR_NAME = new Set(['call', 'know', 'name', 'titl', 'term', 'refer', 'nicknam', 'word'])
const MAX_WORDS = 5

export function phraseIn(concepts: readonly Concept[], found: View): Span | undefined {
  if (found.side.language !== 'en') return undefined
  const asked = concepts.findIndex((concept) => concept.asked)
  return (
    (asked >= 0 ? beforeNoun(found.places[asked] ?? [], found) : undefined) ?? afterNaming(concepts, found)
  )
}

/** The words before the noun, back to a function word, a mark or a word of the question. */
function beforeNoun(nouns: readonly number[], { side, places }: View): Span | undefined {
  const taken = new Set(places.flat())
  const runs = nouns
    .map((noun) => ({ from: runBefore(noun, side, taken), noun }))
    .filter(({ from, noun }) => from < noun)
  const [run] = runs
  if (runs.length !== 1 || !run) return undefined
  return spanOf(side, run.from, run.noun)
}

function runBefore(noun: number, side: Side, taken: ReadonlySet<number>): number {
  let from = noun
  while (from > 0 && noun - from < MAX_WORDS) {
    const token = side.tokens[from - 1]
    const next = side.tokens[from]
    if (!token?.content || !next || taken.has(from - 1) || isParted(side, token.end, next.start)) break
    from -= 1
  }
  return from
}

/** What a word of naming introduces, up to the next mark or function word. */
function afterNaming(concepts: readonly Concept[], { side, places }: View): Span | undefined {
  if (
    !concepts.some(
      ({ surface }) =>
        ASKS_FOR_NAME.has(surface.toLowerCase().slice(0, 5)) || ASKS_FOR_NAME.has(surface.toLowerCase()),
    )
  )
    return undefined
  const starts = [...side.text.matchAll(NAMING)].map((match) => match.index + match[0].length)
  const taken = new Set(places.flat())
  const spans = starts.flatMap((start) => {
    const from = side.tokens.findIndex((token) => token.start >= start)
    let to = from
    while (to >= 0 && to < side.tokens.length && to - from < MAX_WORDS && side.tokens[to]?.content) {
      const [token, previous] = [side.tokens[to], side.tokens[to - 1]]
      if (to > from && token && previous && isParted(side, previous.end, token.start)) break
      to += 1
    }
    return from >= 0 && to > from && !taken.has(from) ? [spanOf(side, from, to)] : []
  })
  return spans.length === 1 ? spans[0] : undefined
}

const isParted = ({ text }: Side, from: number, to: number): boolean =>
  /[,;:()"“”–—.]/.test(text.slice(from, to))

function spanOf({ tokens }: Side, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
