/**
 * A year that stands alone: 2014, with care not to take a count for one. Pure.
 */
import { announces, type DateReading, yearOf } from './date-forms.ts'
import { DATE_WORDS } from './date-words.ts'
import type { Lexicon } from './lexicon.ts'
import { isBefore, isScale, isUnit } from './senses.ts'
import { isCapitalised, touches, type Word } from './words.ts'

type Text = { readonly words: readonly Word[]; readonly language: string; readonly lexicon: Lexicon }

const PEOPLE = /^(people|men|women|children|police|troops|members)$/
const CURRENCY_SIGN = /^\p{Sc}$/u

export function bareYear(text: Text, at: number): DateReading | undefined {
  const { words, language } = text
  const year = yearOf(words[at])
  if (year === undefined || isPartOfCode(words, at) || isMeasured(text, at)) return undefined
  const reading = { parts: { year }, next: at + 1 + decadeLength(text, at) }
  if (reading.next > at + 1) return reading
  const before = words[at - 1]
  if (announces('year', before, language) || announces('yearAfter', words[at + 1], language))
    return countsSomething(text, at, true) ? undefined : reading
  if (before?.lower === '(' || /^[-/]$/.test(before?.lower ?? '')) return reading
  if (DATE_WORDS[language]?.yearNeedsWord || year % 100 === 0 || countsSomething(text, at, false))
    return undefined
  return reading
}

/** "B-2000", "$2000", "2000%". */
function isPartOfCode(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (CURRENCY_SIGN.test(before?.text ?? '')) return true
  if (touches(before, word) && before?.lower === '-' && touches(words[at - 2], before))
    return words[at - 2]?.kind === 'word'
  return touches(word, after) && after?.kind === 'mark' && /^[%°$€£]$/.test(after.lower)
}

/** "2000 km", "2000 million", "more than 2000". A year may stand before the word year itself: "2014 år". */
function isMeasured({ words, lexicon }: Text, at: number): boolean {
  const unit = lexicon.match(words, at + 1, isUnit)
  if (unit && !(unit.value.kind === 'duration' && unit.value.unit === 'year')) return true
  if (lexicon.match(words, at + 1, isScale)) return true
  return [2, 3].some((length) => lexicon.match(words, at - length, isBefore)?.next === at)
}

/** 1990s, 1980er, 1980-an, 80-tallet behind a year. */
function decadeLength({ words, language }: Text, at: number): number {
  const mark = DATE_WORDS[language]?.decade
  if (!mark) return 0
  const pieces = mark.match(/^-|[^-]+/g) ?? []
  const fits = pieces.every((piece, offset) => {
    const word = words[at + 1 + offset]
    return word?.lower === piece && touches(words[at + offset], word)
  })
  return fits ? pieces.length : 0
}

/** "2000 soldiers": by the look of the next word. A word for a year before it outweighs a plural ("in 2014 sanctions"). */
function countsSomething({ words, language }: Text, at: number, announced: boolean): boolean {
  const next = words[at + 1]
  if (next?.kind !== 'word') return false
  if (language === 'en' && PEOPLE.test(next.lower)) return true
  if (announced) return false
  if (language === 'de') return isCapitalised(next)
  return (
    /^(en|fr|es|pt)$/.test(language) &&
    !isCapitalised(next) &&
    next.lower.length > 3 &&
    next.lower.endsWith('s')
  )
}
