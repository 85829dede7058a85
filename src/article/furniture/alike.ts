/** Lines of a text that are alike: printings of one line, and items of a list, built with the same marks. Pure. */
import type { Paragraph } from '../paragraphs.ts'
import { foldLine } from '../words.ts'

const MOST_COMPARED = 300
/** A line of so few words without a stop, printed again and again, is a button or a label. */
const LONGEST_LABEL = 6
/** A shorter line inside another one may stand there by chance. */
const FEWEST_WORDS = 6

/** Later printings of a line, lines that stand in another one too (pull quotes), and a text run together: indexes. */
export function repeatsOf(paragraphs: readonly Paragraph[]): Set<number> {
  const repeats = new Set<number>()
  const folded = paragraphs.slice(0, MOST_COMPARED).map(({ text }) => ` ${foldLine(text)} `)
  const seen = new Set<string>()
  for (const [index, line] of folded.entries()) {
    if (seen.has(line)) repeats.add(index)
    seen.add(line)
  }
  for (const [index, line] of folded.entries()) {
    const held = [...folded.keys()].filter(
      (other) => (paragraphs[other]?.words ?? 0) >= FEWEST_WORDS && isWithin(folded[other] ?? line, line),
    )
    // A line that holds many others is the same text once more.
    for (const repeat of held.length >= 3 ? [index] : held) repeats.add(repeat)
  }
  return repeats
}

const isWithin = (short: string, long: string): boolean => short.length < long.length && long.includes(short)

/** All printings of a short line that is no sentence and stands in the text twice or more: indexes. */
export function repeatedLabels(paragraphs: readonly Paragraph[]): number[] {
  const labels = [...paragraphs.slice(0, MOST_COMPARED).entries()].filter(
    ([, { words, closed }]) => !closed && words > 0 && words <= LONGEST_LABEL,
  )
  const groups = Map.groupBy(labels, ([, { text }]) => foldLine(text))
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map(([index]) => index))
}

const NUMBERED = /^(?:\d{1,3}[.)]|[•·▪◦‣*–—-])\s+\S/
const FEWEST_NUMBERED = 2
const FEWEST_ALIKE = 3
/** Marks that a form must have; two headlines with a colon are not alike. */
const FEWEST_MARKS = 2
/** In characters. */
const LONGEST_ITEM = 200

/**
 * Indexes of items: short lines that are numbered, or built alike ("Rome (Italy): 3rd"). They are the article's,
 * though they look like lines of a menu. `isOpen` tells which lines may be one.
 */
export function listItems(paragraphs: readonly Paragraph[], isOpen: (index: number) => boolean): Set<number> {
  const candidates = [...paragraphs.entries()].filter(
    ([index, { text }]) => isOpen(index) && text.length <= LONGEST_ITEM,
  )
  const groups = Map.groupBy(candidates, ([, { text }]) => formOf(text))
  const items = new Set<number>()
  for (const [form, group] of groups) {
    const isList =
      form === 'numbered'
        ? group.length >= FEWEST_NUMBERED
        : group.length >= FEWEST_ALIKE && form.replaceAll('w', '').length >= FEWEST_MARKS
    if (isList) for (const [index] of group) items.add(index)
  }
  return items
}

/** A line with every run of words and numbers as one letter: "w(w):w". */
const formOf = (text: string): string =>
  NUMBERED.test(text) ? 'numbered' : text.replace(/[\p{L}\p{M}\p{N}'’\s]+/gu, 'w')
