/** Positions in a text. Pure. */

/** A half-open range [start, end) of UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

export const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end)

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span of `text` without the white space at its ends. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) }
}
