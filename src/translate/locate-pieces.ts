/** Finds verbatim pieces of a text again, whatever became of the white space. Pure. */
import { overlaps, type Span } from '../lib/text-span.ts'
import { plainSentence } from './pair.ts'

/** Halves of surrogate pairs count as letters, so that no character is cut in two. */
const WORD = /[\p{L}\p{N}\p{Cs}]/u
/** Where a sentence may end; behind marks that Western scripts use, white space must follow ("21.1" goes on). */
const ENDS_SENTENCE = /[.!?…؟।][\p{Pf}\p{Pe}"'”’»]*\s|[。！？]|\n/u

type Placed = { readonly span: Span }

/** Places in a text where a sentence may begin or end. */
type Edges = {
  readonly sentences: ReadonlySet<number>
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

/**
 * Where the pieces stand, in the order of the text, each at every place where it begins and ends as a sentence does:
 * at the edge of one of `sentences`, of a line, at a full stop, or where two pieces meet. Of two that overlap, the
 * longer one counts.
 */
export function locatePieces(text: string, pieces: readonly string[], sentences: readonly Placed[]): Span[] {
  const flat = flatten(text)
  const places = distinct(pieces).flatMap((piece) => placesOf(flat, piece))
  const edges: Edges = {
    sentences: new Set(sentences.flatMap(({ span }) => [span.start, span.end])),
    starts: new Set(places.map(({ start }) => start)),
    ends: new Set(places.map(({ end }) => end)),
  }
  const taken: Span[] = []
  for (const span of places) {
    const isWhole = mayCut(text, span.start, edges) && mayCut(text, span.end, edges)
    if (isWhole && !taken.some((other) => overlaps(span, other))) taken.push(span)
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** As the text of an article is stored: in NFC. Longest first. */
function distinct(pieces: readonly string[]): string[] {
  const plain = pieces.map(plainSentence).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  return [...new Set(plain)].sort((a, b) => b.length - a.length)
}

type Flat = { readonly text: string; readonly offsets: readonly number[] }

/** Every run of white space as one space, and for every UTF-16 unit of the result its place in the text. */
function flatten(text: string): Flat {
  const offsets: number[] = []
  const flat = text.replace(/\s+|\S+/g, (run, at: number) => {
    const kept = /^\s/.test(run) ? ' ' : run
    for (let unit = 0; unit < kept.length; unit += 1) offsets.push(at + unit)
    return kept
  })
  return { text: flat, offsets }
}

function placesOf({ text, offsets }: Flat, piece: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    const last = offsets[at + piece.length - 1] ?? 0
    places.push({ start: offsets[at] ?? 0, end: last + 1 })
  }
  return places
}

/** Looks at the run without words around the place. */
function mayCut(text: string, offset: number, edges: Edges): boolean {
  let start = offset
  while (start > 0 && !WORD.test(text.charAt(start - 1))) start -= 1
  let end = offset
  while (end < text.length && !WORD.test(text.charAt(end))) end += 1
  if (ENDS_SENTENCE.test(text.slice(start, end))) return true
  const run = Array.from({ length: end - start + 1 }, (_, place) => start + place)
  const meet = run.some((place) => edges.starts.has(place)) && run.some((place) => edges.ends.has(place))
  return meet || run.some((place) => edges.sentences.has(place))
}
