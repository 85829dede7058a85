/** Puts what a synthetic sentence says into words of a language, and says where its names and numbers stand. Pure. */
import type { Anchor } from '../src/article/anchor/anchor.ts'
import type { Language } from './frames.ts'
import type { Gap, Meaning } from './plots.ts'
import { capital, nounOf } from './vocabulary.ts'

export type Worded = { readonly text: string; readonly anchors: readonly Anchor[] }

/** @throws {Error} naming the gap that nothing stands for. */
export function inWords({ frame, gaps }: Meaning, language: Language): Worded {
  const anchors: Anchor[] = []
  let text = ''
  for (const [index, piece] of frame[language].split(/[{}]/).entries()) {
    // Every second piece is the name of a gap.
    if (index % 2 === 0) text += piece
    else {
      const gap = gaps[piece]
      if (!gap) throw new Error(`nothing stands for the gap "${piece}"`)
      const words = wordsOf(gap, language)
      const anchor = anchorOf(gap, words, text.length)
      if (anchor) anchors.push(anchor)
      text += words
    }
  }
  return { text: capital(text), anchors }
}

function wordsOf(gap: Gap, language: Language): string {
  const { number, weekday, month } = formatsOf(language)
  if (gap.kind === 'name') return gap.name
  if (gap.kind === 'noun') return nounOf(gap.value, language)
  if (gap.kind === 'number') return number.format(gap.value)
  if (gap.kind === 'year') return String(gap.value)
  // 5 January 2026 is a Monday.
  if (gap.kind === 'weekday') return weekday.format(Date.UTC(2026, 0, 5 + gap.value))
  return month.format(Date.UTC(2026, gap.value, 1))
}

function anchorOf(gap: Gap, text: string, start: number): Anchor | undefined {
  const placed = { text, span: { start, end: start + text.length } }
  if (gap.kind === 'noun') return undefined
  if (gap.kind === 'name') return { ...placed, kind: 'name', name: gap.name, known: false }
  if (gap.kind === 'number') return { ...placed, kind: 'number', value: gap.value, comparator: '=' }
  if (gap.kind === 'year') return { ...placed, kind: 'date', year: gap.value }
  if (gap.kind === 'month') return { ...placed, kind: 'date', month: gap.value + 1 }
  return { ...placed, kind: 'date', weekday: gap.value + 1 }
}

const known = new Map<Language, ReturnType<typeof openFormats>>()

function formatsOf(language: Language) {
  const formats = known.get(language) ?? openFormats(language)
  known.set(language, formats)
  return formats
}

const openFormats = (language: Language) => ({
  number: new Intl.NumberFormat(language),
  weekday: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
})
