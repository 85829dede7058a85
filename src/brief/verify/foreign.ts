/**
 * An English claim against a source in another language: only what survives any language is compared. Pure.
 *
 * Numbers, dates and names must stand somewhere in the source. What the words between them say cannot be judged.
 */
import type { Anchor, DateAnchor, NameAnchor } from '../../article/anchor/anchor.ts'
import { anchorsOf } from '../../article/anchor/extract.ts'
import type { NameTable } from '../../article/anchor/name-table.ts'
import { foldAccents, isFunctionWord, wordsOf } from '../../lib/english.ts'
import { type Amount, agrees } from './amounts.ts'
import type { Finding, ProblemKind } from './problem.ts'

/** Every third word of English text is a function word; in other languages hardly one in ten looks like one. */
const ENGLISH_SHARE = 0.2
const SAMPLE = 4_000
/** Without a known language only digits are read, and texts print small numbers as words. */
const FIRST_IN_DIGITS = 13
const SURE = 0.7
/** A stop behind a digit may be an ordinal: "12. Mai". */
const SENTENCE_END = /\n+|(?<=[^\d\s][.!?]|[。！？।])\s*/u

/** A text without words is taken for English. */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, SAMPLE))
  return words.length === 0 || words.filter(isFunctionWord).length / words.length >= ENGLISH_SHARE
}

type Said = { readonly anchors: readonly Anchor[]; readonly folded: string; readonly language: string }

/** `language` is a primary BCP 47 tag, "und" when unknown. */
export function checkForeign(claim: string, source: string, language: string, names: NameTable): Finding[] {
  const anchors = source.split(SENTENCE_END).flatMap((sentence) => anchorsOf(sentence, language, names))
  const said: Said = { anchors, folded: foldAccents(source), language }
  return anchorsOf(claim, 'en', names).flatMap((anchor) => {
    const kind = problemWith(anchor, said)
    if (!kind) return []
    const { text, span } = anchor
    const reason = `The source does not ${kind === 'name' ? 'mention' : 'give'} ${text}.`
    return [{ kind, text, start: span.start, sure: SURE, reason }]
  })
}

function problemWith(anchor: Anchor, said: Said): ProblemKind | undefined {
  if (isAmount(anchor)) return isGiven(anchor, said) ? undefined : 'number'
  if (anchor.kind === 'date') return isDated(anchor, said) ? undefined : 'date'
  if (anchor.kind === 'name') return isNamed(anchor, said) ? undefined : 'name'
  return undefined
}

const isAmount = (anchor: Anchor): anchor is Amount => anchor.kind === 'number' || anchor.kind === 'duration'

const isGiven = (amount: Amount, { anchors, language }: Said): boolean =>
  (language === 'und' && amount.value < FIRST_IN_DIGITS) ||
  anchors.some((other) => isAmount(other) && agrees(amount, other))

const isDated = (date: DateAnchor, { anchors, language }: Said): boolean =>
  language === 'und' || anchors.some((other) => other.kind === 'date' && areCompatible(date, other))

function areCompatible(a: DateAnchor, b: DateAnchor): boolean {
  const fields = ['year', 'month', 'day', 'weekday'] as const
  const shared = fields.filter((field) => a[field] !== undefined && b[field] !== undefined)
  return shared.length > 0 && shared.every((field) => a[field] === b[field])
}

/** The same name in any form, or its longest word letter by letter. Unknown names of other scripts cannot be judged. */
function isNamed({ name, text, known }: NameAnchor, { anchors, folded }: Said): boolean {
  if (anchors.some((other) => other.kind === 'name' && other.name === name)) return true
  if (!/[a-z]{4}/.test(folded.slice(0, SAMPLE))) return !known
  const [longest = ''] = wordsOf(text).toSorted((a, b) => b.length - a.length)
  return folded.includes(longest.length > 5 ? longest.slice(0, -1) : longest)
}
