/**
 * Who speaks: the subject of a verb of saying, or what stands behind "according to". Pure.
 */
import type { Span } from '../../lib/text-span.ts'
import type { NameAnchor } from './anchor.ts'
import { type Match, type PhraseIndex, phraseIndex } from './phrase-index.ts'
import type { Quotation } from './quote-marks.ts'
import { REPORTING } from './reporting.ts'
import type { Speaker } from './speaker.ts'
import { type Phrase, phraseLeft, phraseRight } from './speaker-bounds.ts'
import { nounPhrase } from './speaker-phrase.ts'
import { type Word, wordsIn } from './words.ts'

type CueKind = 'verb' | 'tag' | 'accordingTo' | 'accordingBehind' | 'verbPronoun'
type Cue = { readonly kind: CueKind; readonly from: number; readonly next: number }

/** What a speaker is read from: the words outside quotations, the names and the reporting words. */
export type Clauses = {
  readonly sentence: string
  readonly language: string
  readonly words: readonly Word[]
  readonly named: readonly NameAnchor[]
  readonly quotations: readonly Span[]
  readonly cues: readonly Cue[]
}

const indexes = new Map<string, PhraseIndex<CueKind>>()

function cueIndex(language: string): PhraseIndex<CueKind> {
  let index = indexes.get(language)
  if (!index) {
    index = phraseIndex<CueKind>((phrase) => wordsIn(phrase, language))
    const row = REPORTING[language]
    const rows: [CueKind, string | undefined][] = [
      ['verb', row?.verbs],
      ['tag', row?.tags],
      ['accordingTo', row?.accordingTo],
      ['accordingBehind', row?.accordingBehind],
      ['verbPronoun', row?.verbPronouns],
    ]
    for (const [kind, words] of rows)
      for (const word of (words ?? '').split(/\s+/)) if (word) index.add(word.replaceAll('_', ' '), kind)
    indexes.set(language, index)
  }
  return index
}

/** A subject stands among the first words of its sentence. */
const SUBJECT_REACH = 8

const anyCue = (_: CueKind): _ is CueKind => true

export function clausesOf(
  sentence: string,
  language: string,
  named: readonly NameAnchor[],
  quotations: readonly Quotation[],
): Clauses {
  const spans = quotations.map(({ outer }) => outer)
  const words = wordsIn(sentence, language).filter(
    ({ start }) => !spans.some((span) => start >= span.start && start < span.end),
  )
  const index = cueIndex(language)
  const cues: Cue[] = []
  for (let at = 0; at < words.length; ) {
    const found: Match<CueKind> | undefined = index.match(words, at, anyCue)
    if (found && !isPassive(words, at, language) && !isInName(words[at], named))
      cues.push({ kind: found.value, from: at, next: found.next })
    at = found?.next ?? at + 1
  }
  return { sentence, language, words, named, quotations: spans, cues }
}

/** "was told", "is said to", "to say": nobody speaks here. */
const isPassive = (words: readonly Word[], at: number, language: string): boolean =>
  language === 'en' && /^(was|were|is|are|be|been|being|to|not|get|got)$/.test(words[at - 1]?.lower ?? '')

/** "United States": no verb. */
const isInName = (word: Word | undefined, named: readonly NameAnchor[]): boolean =>
  word !== undefined && named.some(({ span }) => span.start <= word.start && word.end <= span.end)

/** The first reporting clause that names somebody; a phrase without a name or a pronoun only if there is none. */
export function speakerOfSentence(clauses: Clauses): Speaker | undefined {
  const speakers = clauses.cues.flatMap((cue) => speakerOf(clauses, cue) ?? [])
  const verbs = clauses.cues.flatMap((cue) =>
    cue.kind.startsWith('according') ? [] : (speakerOf(clauses, cue) ?? []),
  )
  return verbs.find(isPerson) ?? speakers.find(isPerson) ?? verbs[0] ?? speakers[0]
}

const isPerson = ({ name, pronoun }: Speaker): boolean => name !== undefined || pronoun === true

const BESIDE_WORDS = 10
const BEFORE_WORDS = 2

/** The speaker of the reporting clause that touches a quotation, before or behind. */
export function speakerBeside(clauses: Clauses, quotation: Span): Speaker | undefined {
  const { words, cues } = clauses
  const found = words.findIndex(({ start }) => start >= quotation.end)
  const behind = found < 0 ? words.length : found
  const near = cues.filter((cue) =>
    cue.from >= behind
      ? followsClosely(clauses, quotation, behind, cue.from)
      : behind - cue.next <= BEFORE_WORDS,
  )
  const ordered = [...near.filter(({ from }) => from >= behind), ...near.filter(({ from }) => from < behind)]
  const speakers = ordered.flatMap((cue) => speakerOf(clauses, cue) ?? [])
  return speakers.find(isPerson) ?? speakers[0]
}

/** A comma or full stop parts the quotation from its clause, or the verb comes at once; no other mark lies between. */
function followsClosely({ words, sentence }: Clauses, quotation: Span, behind: number, cue: number): boolean {
  if (cue - behind > BESIDE_WORDS) return false
  const between = words.slice(behind, cue)
  const parted =
    /[,.!?…，。]/.test(sentence.charAt(quotation.end - 2)) || /^[,—–-]$/.test(between[0]?.lower ?? '')
  if (!parted && cue > behind) return false
  const gap = between.some(({ start }, at) => at > 0 && start - (between[at - 1]?.end ?? start) > 3)
  return !gap && between.every(({ kind, lower }, at) => kind !== 'mark' || at === 0 || /^[-'.]$/.test(lower))
}

function speakerOf(clauses: Clauses, cue: Cue): Speaker | undefined {
  if (cue.kind === 'verbPronoun') return { pronoun: true }
  if (cue.kind === 'accordingTo') return named(clauses, phraseRight(clauses, cue.next, true))
  if (cue.kind === 'tag') return named(clauses, phraseRight(clauses, cue.next))
  if (cue.kind === 'accordingBehind') return named(clauses, phraseLeft(clauses, cue.from))
  return isParticiple(clauses, cue) ? firstPerson(clauses, cue) : subjectOf(clauses, cue)
}

/** The subject stands before its verb, or behind it after a quotation and in languages that put the verb second. */
function subjectOf(clauses: Clauses, cue: Cue): Speaker | undefined {
  const left = named(clauses, phraseLeft(clauses, cue.from))
  if (left && isPerson(left) && !comesAfterQuotation(clauses, cue)) return left
  const right = named(clauses, phraseRight(clauses, cue.next))
  const inverted = isInverted(clauses, cue)
  if (right?.name !== undefined && (!left || inverted)) return right
  const apposed = left ? undefined : beforeApposition(clauses, cue)
  if (apposed) return apposed
  if (right && isPerson(right) && (!left || inverted)) return right
  return left ?? (inverted ? right : undefined)
}

/** "Lindqvist, the mayor of the town, said": the phrase before the first comma, where no quotation stands between. */
function beforeApposition(clauses: Clauses, cue: Cue): Speaker | undefined {
  const { words, quotations } = clauses
  const comma = words.findIndex(({ lower }) => lower === ',')
  const verb = words[cue.from]
  if (!verb || words[cue.from - 1]?.lower !== ',' || comma === cue.from - 1 || comma > SUBJECT_REACH)
    return undefined
  if (quotations.some(({ start }) => start < verb.start)) return undefined
  return named(clauses, { from: 0, next: comma })
}

/** ", saying": its subject is that of the sentence. */
const isParticiple = ({ words, language }: Clauses, { from }: Cue): boolean =>
  language === 'en' && words[from]?.lower.endsWith('ing') === true

function firstPerson({ words, named: names }: Clauses, { from }: Cue): Speaker | undefined {
  const limit = words[Math.min(from, SUBJECT_REACH)]?.start ?? 0
  const person = names.find(({ type, span }) => type === 'person' && span.start < limit)
  return person && { speaker: person.text, name: person.name }
}

/** The verb is the first word behind a quotation: `"…", said X`. */
function comesAfterQuotation({ words, quotations }: Clauses, { from }: Cue): boolean {
  const before = words[from - 1]
  const verb = words[from]
  if (!verb) return false
  const last = before?.lower === ',' ? words[from - 2] : before
  return quotations.some(({ end }) => end <= verb.start && (last === undefined || last.end <= end))
}

/** The verb may stand before its subject: behind a quotation or a comma, or in a language that puts the verb second. */
function isInverted(clauses: Clauses, cue: Cue): boolean {
  const before = clauses.words[cue.from - 1]
  if (!before || before.kind === 'mark' || comesAfterQuotation(clauses, cue)) return true
  return /^(de|nl|nb|nn|da|sv|is|es|it|pt|ru|uk|pl|cs)$/.test(clauses.language)
}

function named(clauses: Clauses, phrase: Phrase | undefined): Speaker | undefined {
  return phrase && nounPhrase(clauses, phrase)
}
