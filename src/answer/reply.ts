/** The answer that the sentences found give, with the value it gives and the sentences that say the same. Pure. */
import { candidatesFor, hasForm } from './candidates.ts'
import type { Inquiry } from './inquiry.ts'
import { placesIn } from './mention.ts'
import { englishSide } from './passage.ts'
import { isDenied } from './polarity.ts'
import type { Judged } from './signals.ts'
import { answerSpan } from './span.ts'
import { sameValue, type Value, valueAt } from './values.ts'
import type { View } from './view.ts'

/** A further sentence must be this near to the best one. */
const AS_GOOD = 0.12
/** What it costs to give no value where one is asked for. */
const VALUELESS = 0.15
/** What each further article that says the same is worth. */
const SUPPORT = 0.03
/** Share of words at which two statements say the same. */
const SAME_STATEMENT = 0.35

export type Reply = {
  readonly best: Judged
  readonly value?: Value
  /** Sentences of other articles that say the same, best first. */
  readonly also: readonly Judged[]
  /** Yes-or-no questions: what the best sentence says of it. */
  readonly denied: boolean
}

type Entry = { readonly one: Judged; readonly value: Value | undefined }
type Group = readonly [Entry, ...Entry[]]

/** The answer most sentences give, told by the best of them. `found` are sentences that answer, best first. */
export function replyFrom(found: readonly Judged[], inquiry: Inquiry): Reply | undefined {
  const [first] = found
  if (!first) return undefined
  const close = found.filter(({ rank }) => rank >= first.rank - AS_GOOD)
  const groups = groupsOf(close.map((one) => ({ one, value: valueGiven(one, inquiry) })))
  const [best] = groups.toSorted((a, b) => worthOfGroup(b, inquiry) - worthOfGroup(a, inquiry))
  if (!best) return undefined
  const [{ one, value }, ...others] = best
  return {
    best: one,
    ...(value && { value }),
    also: oncePerArticle(others, one),
    denied: isDenied(inquiry.concepts, one.places, one.side),
  }
}

function groupsOf(entries: readonly Entry[]): Group[] {
  const groups: [Entry, ...Entry[]][] = []
  for (const entry of entries) {
    const group = groups.find(([head]) => agrees(head, entry))
    if (group) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

function worthOfGroup(group: Group, { question }: Inquiry): number {
  const [{ one, value }] = group
  const articles = new Set(group.map((entry) => entry.one.passage.article)).size
  return one.rank + SUPPORT * (articles - 1) - (hasForm(question.kind) && !value ? VALUELESS : 0)
}

function agrees(a: Entry, b: Entry): boolean {
  if (a.value && b.value) return sameValue(a.value, b.value)
  return !a.value && !b.value && sharedWords(a.one, b.one) >= SAME_STATEMENT
}

function oncePerArticle(entries: readonly Entry[], best: Judged): Judged[] {
  const seen = new Set([best.passage.article])
  const isFirst = ({ passage }: Judged) =>
    !seen.has(passage.article) && seen.add(passage.article) !== undefined
  return entries.map(({ one }) => one).filter(isFirst)
}

/** The value that a sentence gives to the question, in English where there is English. */
export function valueGiven(found: Judged, inquiry: Inquiry): Value | undefined {
  const { question, concepts } = inquiry
  const view = englishView(found, inquiry)
  const span = answerSpan(question, concepts, view)
  return span && valueAt(span, view.side, question.kind)
}

/**
 * The English words of a sentence that was found in its own language; candidates only where something tells them apart.
 * The sentence as found where it has no English.
 */
export function englishView(found: Judged, { question, concepts }: Inquiry): View {
  const side = found.side.language === 'en' ? undefined : englishSide(found.passage)
  if (!side) return found
  const candidates = candidatesFor(question, side)
  const places = concepts.map((concept) => placesIn(concept, side))
  return { side, places, candidates: candidates.length === 1 || places.flat().length > 0 ? candidates : [] }
}

/** Share of the shorter sentence's content words that the other one has. */
export function sharedWords(a: Judged, b: Judged): number {
  if (a.side.language !== b.side.language) return 0
  const [left, right] = [contentOf(a), contentOf(b)]
  return left.intersection(right).size / Math.max(1, Math.min(left.size, right.size))
}

const contentOf = ({ side }: Judged): Set<string> =>
  new Set(side.tokens.flatMap(({ content, key }) => (content ? [key] : [])))
