/** The anchors of one sentence. Pure. */
import type { Anchor } from './anchor.ts'
import type { NameTable } from './name-table.ts'
import { wordsIn } from './words.ts'

export function anchorsOf(sentence: string, language: string, names: NameTable): Anchor[] {
  const anchors: Anchor[] = []
  for (const word of wordsIn(sentence, language)) {
    const span = { start: word.start, end: word.end }
    if (word.kind === 'number')
      anchors.push({
        kind: 'number',
        text: word.text,
        span,
        value: Number(word.text.replace(/[.,\s]/g, '')),
        comparator: '=',
      })
    else if (/^\p{Lu}/u.test(word.text)) {
      const known = names.lookUp(word.text, language)
      if (known) anchors.push({ kind: 'name', text: word.text, span, known: true, ...known })
    }
  }
  return anchors
}
