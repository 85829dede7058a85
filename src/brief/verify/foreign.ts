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

/**
 * Two of five words of English news are function words; in other languages at most one in five looks like one. What the
 * language tag says moves the bar, but cannot decide alone: tags are often wrong.
 */
const ENGLISH_SHARE = 0.2
const SHARE_WHEN_TAGGED_ENGLISH = 0.08
const SHARE_WHEN_TAGGED_OTHER = 0.25
/** Fewer words than this show nothing. */
const ENOUGH_WORDS = 12
const SAMPLE = 4_000
/** Without a known language only digits are read, and texts print small numbers as words. */
const FIRST_IN_DIGITS = 13
const SURE = 0.7
/** A stop behind a digit may be an ordinal: "12. Mai". */
const SENTENCE_END = /\n+|(?<=[^\d\s][.!?]|[。！？।])\s*/u

/** `language` is a primary BCP 47 tag; a text too short to tell is English unless the tag says otherwise. */
export function isEnglish(text: string, language: string | undefined): boolean {
  const words = wordsOf(text.slice(0, SAMPLE))
  const isTagged = language !== undefined && language !== 'und'
  if (words.length < ENOUGH_WORDS) return !isTagged || language === 'en'
  const share = words.filter(isFunctionWord).length / words.length
  if (!isTagged) return share >= ENGLISH_SHARE
  return share >= (language === 'en' ? SHARE_WHEN_TAGGED_ENGLISH : SHARE_WHEN_TAGGED_OTHER)
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
