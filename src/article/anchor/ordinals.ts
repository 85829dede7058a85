/**
 * Marks that make a number an ordinal: 47th, ke-47, 第47. Pure; a row for each language.
 */
import { touches, type Word, wordsIn } from './words.ts'

type Row = { readonly before?: string; readonly after?: string }

/** `after` must touch the number; `dot` languages write "47." and go on in the same sentence. */
const ORDINALS: Readonly<Record<string, Row>> = {
  en: { after: 'st nd rd th' },
  de: { after: '. te ter tes ten' },
  fr: { after: 'e ème er ère ième' },
  es: { after: 'º ª er o a' },
  it: { after: 'º ª °' },
  pt: { after: 'º ª o a' },
  nl: { after: 'e ste de' },
  nb: { after: '.' },
  da: { after: '.' },
  fi: { after: '.' },
  cs: { after: '.' },
  sk: { after: '.' },
  pl: { after: '.' },
  hu: { after: '.' },
  hr: { after: '.' },
  sl: { after: '.' },
  tr: { after: ". 'nci 'inci 'ıncı 'uncu 'üncü" },
  sv: { after: ':e :a :de' },
  id: { before: 'ke' },
  ms: { before: 'ke' },
  vi: { before: 'thứ' },
  ru: { after: '-й -го -м -я -ю -му -х -е -ой -ом' },
  uk: { after: '-й -го -м -а -у -му -х -та -ту -ій' },
  zh: { before: '第' },
  ja: { before: '第', after: '度目 回目 番目 人目 年目 日目 つ目 代目 件目 位' },
  ko: { before: '제' },
}

/** True when a mark before the number makes it an ordinal, whatever stands behind. */
export const isOrdinalBefore = (words: readonly Word[], at: number, language: string): boolean => {
  const mark = ORDINALS[language]?.before
  return mark !== undefined && isMarkedBefore(words, at, mark)
}

/** The index behind the mark when the number [at, next) is an ordinal. */
export function ordinalEnd(
  words: readonly Word[],
  at: number,
  next: number,
  language: string,
): number | undefined {
  const { before = '', after = '' } = ORDINALS[language] ?? {}
  if (before && isMarkedBefore(words, at, before)) return next
  const mark = piecesOf(after).find((pieces) =>
    pieces.every((piece, offset) => isMarkAt(words, next + offset, piece)),
  )
  if (mark === undefined) return undefined
  if (mark[0] === '.') return goesOn(words, next) ? next + 1 : undefined
  return next + mark.length
}

const cut = new Map<string, readonly (readonly string[])[]>()

/** The marks of a row as words of a text would be cut. */
function piecesOf(marks: string): readonly (readonly string[])[] {
  let pieces = cut.get(marks)
  if (!pieces) {
    pieces = marks
      .split(' ')
      .filter(Boolean)
      .map((mark) => wordsIn(mark, 'und').map(({ lower }) => lower))
    cut.set(marks, pieces)
  }
  return pieces
}

const isMarkAt = (words: readonly Word[], at: number, piece: string): boolean =>
  words[at]?.lower === piece && touches(words[at - 1], words[at])

function isMarkedBefore(words: readonly Word[], at: number, mark: string): boolean {
  const hyphen = words[at - 1]?.lower === '-' && touches(words[at - 1], words[at])
  return words[hyphen ? at - 2 : at - 1]?.lower === mark
}

/** A full stop that does not end the sentence: a word follows at once. */
const goesOn = (words: readonly Word[], dot: number): boolean =>
  words[dot + 1]?.kind === 'word' && !touches(words[dot], words[dot + 1])
