/** Finds verbatim pieces of a text again, whatever became of the white space. Pure. */
import { overlaps, type Span } from '../lib/text-span.ts'

/** Halves of surrogate pairs count as letters, so that no character is cut in two. */
const WORD = /[\p{L}\p{N}\p{Cs}]/u
/** Where a sentence may end; behind marks that Western scripts use, white space must follow ("21.1" goes on). */
const ENDS_SENTENCE = /[.!?…؟।][\p{Pf}\p{Pe}"'”’»]*\s|[。！？]|\n/u

type Spaced = { readonly span: Span }

/**
 * Where the pieces stand, in the order of the text, each at every place where it begins and ends as a sentence does:
 * at the edge of one of `sentences`, of a line, or at a full stop. Where two overlap, the longer one counts.
 */
export function locatePieces(text: string, pieces: readonly string[], sentences: readonly Spaced[]): Span[] {
  const flat = flatten(text)
  const edges = new Set(sentences.flatMap(({ span }) => [span.start, span.end]))
  const isEdge = (offset: number): boolean => mayCut(text, offset, edges)
  const taken: Span[] = []
  for (const piece of distinct(pieces))
    for (const span of placesOf(flat, piece))
      if (isEdge(span.start) && isEdge(span.end) && !taken.some((other) => overlaps(span, other)))
        taken.push(span)
  return taken.sort((a, b) => a.start - b.start)
}

/** Longest first. */
function distinct(pieces: readonly string[]): string[] {
  const flat = pieces
    .map((piece) => flatten(piece.trim()).text)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  return [...new Set(flat)].sort((a, b) => b.length - a.length)
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
function mayCut(text: string, offset: number, edges: ReadonlySet<number>): boolean {
  let start = offset
  while (start > 0 && !WORD.test(text.charAt(start - 1))) start -= 1
  let end = offset
  while (end < text.length && !WORD.test(text.charAt(end))) end += 1
  if (start === 0 || end === text.length) return true
  if (ENDS_SENTENCE.test(text.slice(start, end))) return true
  for (let place = start; place <= end; place += 1) if (edges.has(place)) return true
  return false
}
