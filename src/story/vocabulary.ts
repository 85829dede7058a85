/**
 * All terms of the articles in memory, and how much each one tells.
 *
 * Holds state, touches nothing outside. The weight is the inverse document frequency (Spärck Jones 1972) over the
 * articles in memory, smoothed with a prior, so that the first articles of a run are judged like the thousandth.
 */
import type { TermKind } from './terms.ts'

export type TermId = number

export type Vocabulary = {
  /** The number of a term; terms that left memory give theirs to new ones. */
  readonly idOf: (key: string, kind: TermKind) => TermId
  readonly kindOf: (id: TermId) => TermKind
  /** Counts an article of a language with these terms, or takes it out again. */
  readonly learn: (language: string, ids: Iterable<TermId>) => void
  readonly forget: (language: string, ids: Iterable<TermId>) => void
  readonly weightOf: (id: TermId) => number
  /** Changes when weights have changed: lengths computed from them are then stale. */
  readonly version: () => number
}

/** The prior counts as so many articles of the stream, and as so many of one language. */
const PRIOR_ARTICLES = 60
const PRIOR_OF_LANGUAGE = 50
/** A word must stand in this many articles of a language before it can be called common there. */
const LEAST_IN_LANGUAGE = 3
const LEAST_WEIGHT = 0.05
/** Weights are renewed when memory has changed by this share: exact enough, and cheap. */
const RENEWED_AFTER = 0.05

type Language = { articles: number }
/** How many articles of one language have a term. */
type Tally = { readonly language: Language; articles: number }

type Entry = {
  readonly key: string
  readonly kind: TermKind
  readonly prior: number
  articles: number
  /** For words only, which are common or rare within a language; most words stand in one. Names belong to all. */
  home?: Tally
  abroad?: Tally[]
  weight: number
  /** The version for which `weight` holds. */
  weighed: number
}

export function openVocabulary(): Vocabulary {
  const ids = new Map<string, TermId>()
  const entries: Entry[] = []
  const free: TermId[] = []
  const languages = new Map<string, Language>()
  let articles = 0
  let changed = 0
  let version = 1

  const idOf = (key: string, kind: TermKind): TermId => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = free.pop() ?? entries.length
    entries[id] = { key, kind, prior: priorShare(key, kind), articles: 0, weight: 0, weighed: 0 }
    ids.set(key, id)
    return id
  }

  const languageOf = (tag: string): Language => {
    const language = languages.get(tag) ?? { articles: 0 }
    languages.set(tag, language)
    return language
  }

  const count = (tag: string, termIds: Iterable<TermId>, step: 1 | -1): void => {
    const language = languageOf(tag)
    language.articles += step
    articles += step
    for (const id of termIds) countTerm(id, language, step)
    changed += 1
    if (changed < articles * RENEWED_AFTER) return
    changed = 0
    version += 1
  }

  const countTerm = (id: TermId, language: Language, step: 1 | -1): void => {
    const entry = entries[id]
    if (!entry) return
    entry.articles += step
    if (isWord(entry.kind)) tallyOf(entry, language).articles += step
    if (entry.articles > 0) return
    ids.delete(entry.key)
    free.push(id)
  }

  /** The share of articles with the term: in all languages together, or in the one where it is most common. */
  const shareOf = ({ prior, articles: seen, home, abroad }: Entry): number => {
    let share = smoothed(seen, articles, prior, PRIOR_ARTICLES)
    if (home) share = Math.max(share, shareIn(home, prior))
    if (abroad) for (const tally of abroad) share = Math.max(share, shareIn(tally, prior))
    return share
  }

  const weightOf = (id: TermId): number => {
    const entry = entries[id]
    if (!entry) return LEAST_WEIGHT
    if (entry.weighed !== version) {
      entry.weight = Math.max(LEAST_WEIGHT, -Math.log(shareOf(entry)))
      entry.weighed = version
    }
    return entry.weight
  }

  return {
    idOf,
    kindOf: (id) => entries[id]?.kind ?? 'word',
    learn: (language, termIds) => count(language, termIds, 1),
    forget: (language, termIds) => count(language, termIds, -1),
    weightOf,
    version: () => version,
  }
}

function tallyOf(entry: Entry, language: Language): Tally {
  if (entry.home?.language === language) return entry.home
  const found = entry.abroad?.find((other) => other.language === language)
  if (found) return found
  const tally: Tally = { language, articles: 0 }
  if (!entry.home) entry.home = tally
  else if (entry.abroad) entry.abroad.push(tally)
  else entry.abroad = [tally]
  return tally
}

function shareIn({ language, articles }: Tally, prior: number): number {
  return articles < LEAST_IN_LANGUAGE ? 0 : smoothed(articles, language.articles, prior, PRIOR_OF_LANGUAGE)
}

const isWord = (kind: TermKind): boolean => kind === 'word' || kind === 'printed'

const smoothed = (seen: number, articles: number, prior: number, strength: number): number =>
  (seen + strength * prior + 0.5) / (articles + strength + 1)

/** Before anything is counted: short words are common ones (Zipf 1935), and so are short numbers. */
function priorShare(key: string, kind: TermKind): number {
  if (kind === 'known') return 0.02
  if (kind === 'sound') return 0.01
  if (kind === 'number') return key.length <= 3 ? 0.2 : key.length === 4 ? 0.05 : 0.01
  const letters = kind === 'printed' ? key.length - 1 : key.length
  return [0.3, 0.3, 0.3, 0.15, 0.05][letters] ?? 0.02
}
