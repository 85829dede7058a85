/** What an answer says, compared across sentences: 41 people, Tuesday, a name. Pure. */
import type { Anchor } from '../article/anchor/anchor.ts'
import {
  datesCompatible,
  datesConflict,
  numbersConflict,
  sameName,
  sameNumber,
} from '../article/anchor/compare.ts'
import { foldAccents } from '../lib/english.ts'
import { overlaps, type Span } from '../lib/text-span.ts'
import type { Kind } from './kind.ts'
import type { Side } from './passage.ts'

export type Value = {
  /** As printed in the English words (or the original ones, untranslated). */
  readonly text: string
  readonly span: Span
  readonly anchor?: Anchor
}

const ANCHORS: Partial<Record<Kind, readonly Anchor['kind'][]>> = {
  when: ['date', 'duration'],
  'how-many': ['number'],
  'how-much': ['number'],
  'how-long': ['duration', 'number'],
  who: ['name'],
  where: ['name'],
}

export function valueAt(span: Span, { text, anchors }: Side, kind: Kind): Value {
  const wanted = ANCHORS[kind] ?? []
  const anchor = anchors.find((one) => wanted.includes(one.kind) && overlaps(one.span, span))
  return { text: text.slice(span.start, span.end), span, ...(anchor && { anchor }) }
}

/** Both say the same, as far as the words go: "Tuesday" and "21 January" may be one day. */
export function sameValue(a: Value, b: Value): boolean {
  const [left, right] = [a.anchor, b.anchor]
  if (left?.kind === 'date' && right?.kind === 'date') return datesCompatible(left, right)
  if (isQuantity(left) && isQuantity(right)) return sameNumber(left, right)
  if (left?.kind === 'name' && right?.kind === 'name') return sameName(left.name, right.name)
  return foldAccents(a.text) === foldAccents(b.text)
}

/** They cannot both hold. Names never conflict: two people may have done one thing. */
export function valuesConflict(a: Value, b: Value): boolean {
  const [left, right] = [a.anchor, b.anchor]
  if (left?.kind === 'date' && right?.kind === 'date') return datesConflict(left, right)
  return (
    isQuantity(left) &&
    isQuantity(right) &&
    numbersConflict(left, right) &&
    !isRounded(left, right) &&
    !isRounded(right, left)
  )
}

/** "61 per cent" for 61.3. */
const isRounded = (rough: Quantity, exact: Quantity): boolean =>
  Number.isInteger(rough.value) && !Number.isInteger(exact.value) && Math.round(exact.value) === rough.value

type Quantity = Extract<Anchor, { kind: 'number' | 'duration' }>
const isQuantity = (anchor: Anchor | undefined): anchor is Quantity =>
  anchor?.kind === 'number' || anchor?.kind === 'duration'
