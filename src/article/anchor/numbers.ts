/**
 * Numbers and lengths of time in a sentence, with unit and comparator. Pure.
 *
 * A range or a score gives two numbers: "10–15 km" two of unit km, "5–3" two of unit "score".
 */
import type { DurationAnchor, NumberAnchor } from './anchor.ts'
import { countedNoun } from './counted.ts'
import type { Reading } from './dates.ts'
import type { Lexicon } from './lexicon.ts'
import { type Magnitude, magnitudeAt } from './magnitudes.ts'
import { comparatorBefore, pairOf, rangeStart, withComparator } from './number-bounds.ts'
import { isDecade, isName, isNamedSo, isStandingOut, standsAsLength } from './number-doubts.ts'
import type { Draft, Text } from './number-draft.ts'
import { withUnit } from './number-units.ts'
import { isOrdinalBefore, ordinalEnd } from './ordinals.ts'
import { isSpan, isUnit } from './senses.ts'
import type { Word } from './words.ts'

export type Quantity = NumberAnchor | DurationAnchor
/** `taken` marks words that dates have read. */
export function readNumbers(
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
  sentence: string,
  taken: readonly boolean[],
): Reading<Quantity>[] {
  const text: Text = { words, language, lexicon, sentence }
  const readings: Reading<Quantity>[] = []
  for (let at = 0; at < words.length; ) {
    const found = taken[at] ? [] : quantitiesAt(text, at, taken)
    readings.push(...found)
    at = Math.max(found.at(-1)?.next ?? 0, at + 1)
  }
  return readings
}

function quantitiesAt(text: Text, at: number, taken: readonly boolean[]): Reading<Quantity>[] {
  const span = text.lexicon.match(text.words, at, isSpan)
  if (span) {
    const { unit, value } = span.value
    return [
      {
        from: at,
        next: span.next,
        anchor: {
          ...placed(text, at, span.next),
          kind: 'duration',
          value,
          unit,
          comparator: comparatorBefore(text, at) ?? '=',
        },
      },
    ]
  }
  const first = draftAt(text, at)
  if (!first || taken[first.next - 1]) return []
  const start = rangeStart(text, first)
  const second = start === undefined ? undefined : draftAt(text, start)
  if (!second || second.magnitude.digits !== first.magnitude.digits) return [finished(text, first)]
  return pairOf(first, second).map((draft) => finished(text, draft))
}

function draftAt(text: Text, at: number): Draft | undefined {
  const { words, language, lexicon } = text
  const magnitude = magnitudeAt(words, at, lexicon)
  if (!magnitude || (!magnitude.digits && isNamedSo(words, at, language))) return undefined
  if (!isStandingOut(words, at, magnitude) || isDecade(words, at, magnitude)) return undefined
  const ordinal = ordinalAt(text, at, magnitude)
  if (ordinal !== undefined) return { from: at, next: ordinal, magnitude, comparator: '=', ordinal: true }
  const draft = withUnit(text, at, magnitude)
  if (isName(words, at, draft.next, language) && !draft.unit && magnitude.digits) return undefined
  if (!isCounting(text, draft)) return undefined
  return withComparator(text, draft)
}

/** The index behind an ordinal; a longer unit behind the number outweighs a mark ("第3天" keeps its mark before). */
function ordinalAt(
  { words, language, lexicon }: Text,
  at: number,
  { digits, next, ordinal }: Magnitude,
): number | undefined {
  if (ordinal) return next
  if (!digits && !/^(zh|ja|vi)$/.test(language)) return undefined
  const end = ordinalEnd(words, at, next, language)
  if (end === undefined || isOrdinalBefore(words, at, language)) return end
  const unit = lexicon.match(words, next, isUnit)
  return unit && unit.next >= end ? undefined : end
}

/** Articles and halves count only before a unit; "a day" only where a length of time is meant ("a day after"). */
function isCounting(text: Text, { from, next, magnitude, unit }: Draft): boolean {
  if (magnitude.half) return unit !== undefined
  if (!magnitude.doubtful) return true
  if (!unit) return false
  return unit.kind === 'duration'
    ? magnitude.value !== 1 || standsAsLength(text, from, next)
    : magnitude.value !== 1
}

function finished(text: Text, draft: Draft): Reading<Quantity> {
  const { from, next, magnitude, comparator, unit } = draft
  const value = draft.negative ? -magnitude.value : magnitude.value
  const base = { ...placed(text, from, next), value, comparator }
  if (unit?.kind === 'duration') return { from, next, anchor: { ...base, kind: 'duration', unit: unit.unit } }
  const counted = unit || draft.ordinal ? undefined : countedNoun(text.words, next, text.language)
  const anchor: NumberAnchor = {
    ...base,
    kind: 'number',
    ...(unit && { unit: draft.speed ? `${unit.unit}/${draft.speed}` : unit.unit }),
    ...(draft.ordinal && { ordinal: true }),
    ...(magnitude.vague && { vague: true }),
    ...(counted !== undefined && { counted }),
  }
  return { from, next, anchor }
}

function placed(
  { words, sentence }: Text,
  from: number,
  next: number,
): { text: string; span: { start: number; end: number } } {
  const start = words[from]?.start ?? 0
  const end = words[next - 1]?.end ?? start
  return { text: sentence.slice(start, end), span: { start, end } }
}
