/**
 * Lines in another language than their text: templates, notices, widgets of the page. Pure, given a detector.
 * A single line is weak evidence of a language, so the bar is high and sister languages are never told apart.
 */
import type { Role } from './article.ts'
import { areSisters, type LanguageDetector } from './language.ts'
import type { Paragraph } from './paragraphs.ts'

const CERTAIN = 0.99
/** In characters. From here on a line may be foreign by itself; a shorter one only beside other furniture. */
const LONG_LINE = 60
const SHORT_LINE = 40
/** Enough to tell a language, and it bounds the cost. */
const SAMPLE_LENGTH = 120
const MOST_LINES = 300
/** Share of a line's words that are the text's own common words: such a line needs no detector. */
const OWN_WORDS = 0.4

/** Languages in which such lines are met. Others are mostly names that the detector misreads. */
const KNOWN = new Set(
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv ta th tr uk ur vi zh'.split(
    ' ',
  ),
)

/** Indexes of the foreign lines with their languages. When a third of a text differs, it is mixed and none is. */
export function foreignLines(
  paragraphs: readonly Paragraph[],
  roles: readonly (Role | undefined)[],
  language: string,
  detector: LanguageDetector,
): Map<number, string> {
  const found = new Map<number, string>()
  if (language === 'und') return found
  const candidates = [...paragraphs.slice(0, MOST_LINES).entries()].filter(
    ([index, { text }]) =>
      (roles[index] === undefined || roles[index] === 'heading') && text.length >= SHORT_LINE,
  )
  const common = commonWords(candidates.map(([, { text }]) => text))
  let other = 0
  for (const [index, { text }] of candidates) {
    if (isOwn(text, common)) continue
    const { language: own, probability } = detector.probability(text.slice(0, SAMPLE_LENGTH))
    if (probability < CERTAIN || !KNOWN.has(own) || areSisters(own, language)) continue
    if (text.length < LONG_LINE && !standsBesideFurniture(roles, index)) continue
    other += text.length
    found.set(index, own)
  }
  const all = candidates.reduce((sum, [, { text }]) => sum + text.length, 0)
  return other * 3 < all ? found : new Map()
}

const standsBesideFurniture = (roles: readonly (Role | undefined)[], index: number): boolean =>
  [index - 1, index + 1].some((beside) => roles[beside] !== undefined)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Words that stand in three lines or more: nearly all of them function words. */
function commonWords(lines: readonly string[]): Set<string> {
  const seenIn = new Map<string, number>()
  for (const line of lines)
    for (const word of new Set(wordsOf(line))) seenIn.set(word, (seenIn.get(word) ?? 0) + 1)
  return new Set([...seenIn].filter(([, count]) => count >= 3).map(([word]) => word))
}

function isOwn(line: string, common: ReadonlySet<string>): boolean {
  const words = wordsOf(line)
  return words.length > 0 && words.filter((word) => common.has(word)).length >= words.length * OWN_WORDS
}
