/**
 * One source says that something is so, another that it is not. Pure.
 *
 * A negation denies the words in its scope, of the subject before it. A sentence of another origin that says those
 * words of that subject, and does not deny them itself, is the other side.
 */

import { isFunctionWord, wordsOf } from '../../lib/english.ts'
import type { Families } from '../../story/independence.ts'
import { coveredShare } from '../coverage.ts'
import { isConditional, isLabelledEarlier } from '../modality.ts'
import { groupOf, termsOf } from '../paraphrase.ts'
import { shorten } from '../shorten.ts'
import type { StorySpace, Unit } from '../unit.ts'
import { sameRoot } from '../verify/lemma.ts'
import { type Lexeme, lexemeOf } from '../verify/lexeme.ts'
import { shareSense } from '../verify/senses.ts'
import { type DisputeDraft, ofDifferentTexts, oncePerArticle } from './draft.ts'

/** How much of what is denied, by weight, the other sentence must say. */
const DENIED_SHARE = 0.35
/** The same for the subject and the denied words together. */
const WHOLE_SHARE = 0.45
const SCOPE_WORDS = 9
const MAX_PER_SIDE = 3
/** Words apart, in the other sentence, that still belong to one statement. */
const TOGETHER = 12

const NEGATOR =
  /\b(?:not|no|never|nobody|nothing|neither|nor|without|cannot|denie[sd] (?:that|having|any)?|deny (?:that|any)?|denying (?:that|any)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|rul(?:es|ed|ing) out(?: that)?|refus(?:es|ed|ing) to|yet to)\b|n['’]t\b/gi
/** They deny the word behind them; "denied that" and "ruled out" deny a clause. */
const OF_WORD = /^(?:not|never|no|nobody|nothing|cannot|without|yet to|refus\w+ to|n['’]t)$/i
/** Between a denial and what it denies. */
const ADVERB = /ly$|^(?:yet|ever|longer|even|again|immediately|going|able|been|being)$/
const SAYING = /^(?:say|said|tell|told)$/
const CLAUSE_END = /[,;:.!?]|\b(?:but|while|whereas|although|because|and that|which|who)\b/i
const CLAUSE_START = /[;:“”"«]|,\s|\b(?:but|while|whereas|although|because|that|which|who)\s/gi

type Denial = {
  unit: Unit
  denied: ReadonlySet<string>
  subject: ReadonlySet<string>
  /** The first word that is denied, and what it means; absent where a whole clause is ("denied that the army …"). */
  head?: Lexeme | undefined
}
type Weight = (term: string) => number

export function negationDisputes({ units, weight }: StorySpace, families: Families): DisputeDraft[] {
  const deniedBy = new Map(units.map((unit) => [unit, denialsIn(unit)]))
  const drafts = [...deniedBy.values()].flat().flatMap((denial): DisputeDraft[] => {
    if (isConditional(denial.unit.english)) return []
    const rivals = units
      .filter(
        (unit) => ofDifferentTexts([[unit], [denial.unit]], families) && !isLabelledEarlier(unit.english),
      )
      .filter(
        (unit) => !(deniedBy.get(unit) ?? []).some(({ denied }) => !denied.isDisjointFrom(denial.denied)),
      )
      .map((unit) => ({ unit, nearness: affirmation(unit, denial, weight) }))
      .filter(({ nearness }) => nearness > 0)
      .toSorted((a, b) => b.nearness - a.nearness)
    const [first, ...others] = rivals
    if (!first) return []
    const yes = [first, ...others.filter(({ nearness }) => nearness >= 0.8 * first.nearness)].map(
      ({ unit }) => unit,
    )
    return [
      {
        kind: 'negation',
        question: `True or not: ${shorten(first.unit.english, 100).replace(/[.!]["”]?$/, '')}?`,
        sides: [
          { answer: 'yes', units: filled(oncePerArticle(yes).slice(0, MAX_PER_SIDE), first.unit) },
          { answer: 'no', units: [denial.unit] },
        ],
        weight: first.nearness * 3,
      },
    ]
  })
  return joined(drafts)
}

const filled = (units: readonly Unit[], first: Unit): [Unit, ...Unit[]] => [
  first,
  ...units.filter((unit) => unit !== first),
]

/** Several denials of one statement are one dispute. */
function joined(drafts: readonly DisputeDraft[]): DisputeDraft[] {
  const bySubject = Map.groupBy(drafts, ({ sides }) => sides[0]?.units[0])
  return [...bySubject.values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => b.weight - a.weight)
    const [yes, no] = first?.sides ?? []
    if (!first || !yes || !no) return []
    const denials = oncePerArticle([...no.units, ...group.flatMap(({ sides }) => sides[1]?.units ?? [])])
    return [{ ...first, sides: [yes, { ...no, units: filled(denials.slice(0, MAX_PER_SIDE), no.units[0]) }] }]
  })
}

function denialsIn(unit: Unit): Denial[] {
  return [...unit.english.matchAll(NEGATOR)].flatMap((match) => {
    if (isLabel(unit, match.index)) return []
    const after = unit.english.slice(match.index + match[0].length)
    const stop = after.search(CLAUSE_END)
    const scope = (stop < 0 ? after : after.slice(0, stop))
      .trim()
      .split(/\s+/)
      .slice(0, SCOPE_WORDS)
      .join(' ')
    const denied = new Set(termsOf(scope))
    if (denied.size === 0) return []
    const subject = new Set(termsOf(clauseBefore(unit.english, match.index)))
    return [{ unit, denied, subject, head: OF_WORD.test(match[0]) ? headOf(scope) : undefined }]
  })
}

/** "not seriously damaged by the flames" denies the damage; who "has not said a word" denies nothing that has a word. */
function headOf(scope: string): Lexeme | undefined {
  const word = wordsOf(scope).find(
    (word) => SAYING.test(word) || !(isFunctionWord(word) || ADVERB.test(word)),
  )
  return word === undefined || SAYING.test(word) ? undefined : lexemeOf(word)
}

/** The sentence has the word itself, another form of it, or one that stands for it. */
function says(english: string, head: Lexeme): boolean {
  const group = groupOf(head.stem)
  return wordsOf(english).some((word) => {
    const { stem, senses } = lexemeOf(word)
    return (
      stem === head.stem ||
      sameRoot(stem, head.stem) ||
      shareSense(senses, head.senses) ||
      (group !== undefined && group === groupOf(stem))
    )
  })
}

/** "no limits" in quotation marks is a name for something, not a denial. */
const isLabel = (unit: Unit, at: number): boolean =>
  unit.anchors.some(
    ({ kind, span, text }) =>
      kind === 'quote' && text.split(/\s+/).length <= 3 && span.start <= at && at < span.end,
  )

function clauseBefore(text: string, at: number): string {
  let start = 0
  for (const match of text.slice(0, at).matchAll(CLAUSE_START)) start = match.index + match[0].length
  return text.slice(start, at)
}

/** 0 where the sentence does not say what is denied, else the share by weight of the denied words that it says. */
function affirmation(unit: Unit, { denied, subject, head }: Denial, weight: Weight): number {
  if (head && !says(unit.english, head)) return 0
  const said = new Set(termsOf(unit.english))
  const names = new Set([...unit.names].flatMap(termsOf))
  const deniedShare = coveredShare(denied, said, weight)
  const shared = [...denied].filter((term) => said.has(term) && !term.startsWith('~'))
  if (deniedShare < DENIED_SHARE || !shared.some((term) => !names.has(term))) return 0
  if (!standTogether(unit.english, new Set(shared))) return 0
  const whole = coveredShare(denied.union(subject), said, weight)
  const sharedWhole = [...denied.union(subject)].filter((term) => said.has(term) && !term.startsWith('~'))
  return whole >= WHOLE_SHARE && sharedWhole.length >= 2 ? (deniedShare + whole) / 2 : 0
}

/** "Yet to speak to the mayor" is not answered by a sentence that speaks of one and, elsewhere, of the other. */
function standTogether(english: string, shared: ReadonlySet<string>): boolean {
  const places = wordsOf(english).flatMap((word, at) => {
    const [term] = termsOf(word)
    return term && shared.has(term) ? [{ term, at }] : []
  })
  return (
    shared.size < 2 ||
    places.some(({ term, at }) =>
      places.some((other) => other.term !== term && Math.abs(other.at - at) <= TOGETHER),
    )
  )
}
