/** One source says that something is so, another that it is not. Pure. */
import { cosine } from '../../lib/tf-idf.ts'
import { isLabelledEarlier, isNegated } from '../modality.ts'
import { termsOf } from '../paraphrase.ts'
import { shorten } from '../shorten.ts'
import type { Unit } from '../unit.ts'
import { type DisputeDraft, type Origins, ofDifferentOrigins } from './draft.ts'

/** Near enough to be about one thing, once the negation itself is set aside. */
const ABOUT_THE_SAME = 0.3
/** Words right after a negation are what it denies. */
const SCOPE_WORDS = 7

export function negationDisputes(units: readonly Unit[], origins: Origins): DisputeDraft[] {
  const denials = units.filter((unit) => isNegated(unit.english))
  const others = units.filter((unit) => !isNegated(unit.english))
  const drafts: DisputeDraft[] = []
  for (const denial of denials) {
    const denied = deniedTerms(denial.english)
    const rivals = others
      .filter((unit) => unit.article.id !== denial.article.id && !isLabelledEarlier(unit.english))
      .filter((unit) => ofDifferentOrigins([[unit], [denial]], origins))
      .map((unit) => ({ unit, nearness: cosine(unit.vector, denial.vector) }))
      .filter(({ unit, nearness }) => nearness >= ABOUT_THE_SAME && affirms(unit, denied))
      .toSorted((a, b) => b.nearness - a.nearness)
    const [first] = rivals
    if (!first) continue
    drafts.push({
      kind: 'negation',
      question: `${shorten(first.unit.english, 110).replace(/[.!]$/, '')}: yes or no?`,
      sides: [
        { answer: 'yes', units: [first.unit, ...rivals.slice(1, 3).map(({ unit }) => unit)] },
        { answer: 'no', units: [denial] },
      ],
      weight: 1 + rivals.length,
    })
  }
  return drafts
}

/** Stems in the scope of the first negation. */
function deniedTerms(english: string): Set<string> {
  const scope =
    /(?:\b(?:not|no|never|none|nobody|neither|nor|without|cannot|denie[sd]|deny|denying|reject\w*|dismiss\w*|refut\w*|refus\w*|yet to)\b|n['’]t\b)\s+((?:\S+\s*){1,7})/i.exec(
      english,
    )
  return new Set(termsOf((scope?.[1] ?? '').split(/\s+/).slice(0, SCOPE_WORDS).join(' ')))
}

/** The other sentence says what is denied: at least two of its words, one of them not a name. */
function affirms(unit: Unit, denied: ReadonlySet<string>): boolean {
  const names = new Set([...unit.names].flatMap(termsOf))
  const shared = [...denied].filter((term) => new Set(termsOf(unit.english)).has(term))
  return shared.length >= 2 && shared.some((term) => !names.has(term))
}
