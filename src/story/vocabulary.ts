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
const RENEWED_AFTER = 0.02

/** Counts in one language. */
type Counter = { articles: number; readonly seenIn: Map<TermId, number> }
type Record = {
  key: string
  kind: TermKind
  prior: number
  articles: number
  weight: number
  weighed: number
}

export function openVocabulary(): Vocabulary {
  const ids = new Map<string, TermId>()
  const records: Record[] = []
  const free: TermId[] = []
  const languages = new Map<string, Counter>()
  let articles = 0
  let changed = 0
  let version = 1

  const idOf = (key: string, kind: TermKind): TermId => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = free.pop() ?? records.length
    records[id] = { key, kind, prior: priorShare(key, kind), articles: 0, weight: 0, weighed: 0 }
    ids.set(key, id)
    return id
  }

  const counterOf = (language: string): Counter => {
    const counter = languages.get(language) ?? { articles: 0, seenIn: new Map() }
    languages.set(language, counter)
    return counter
  }

  const count = (language: string, termIds: Iterable<TermId>, step: 1 | -1): void => {
    const counter = counterOf(language)
    counter.articles += step
    articles += step
    for (const id of termIds) countTerm(id, counter, step)
    changed += 1
    if (changed < articles * RENEWED_AFTER) return
    changed = 0
    version += 1
  }

  const countTerm = (id: TermId, { seenIn }: Counter, step: 1 | -1): void => {
    const record = records[id]
    if (!record) return
    record.articles += step
    if (isWord(record.kind)) tally(seenIn, id, step)
    if (record.articles === 0) release(id, record)
  }

  const release = (id: TermId, { key }: Record): void => {
    ids.delete(key)
    free.push(id)
  }

  /** The share of articles with the term: in all languages together, or in the one where it is most common. */
  const shareOf = (id: TermId, { prior, kind, articles: seen }: Record): number => {
    let share = smoothed(seen, articles, prior, PRIOR_ARTICLES)
    if (!isWord(kind)) return share
    for (const counter of languages.values()) {
      const here = counter.seenIn.get(id) ?? 0
      if (here >= LEAST_IN_LANGUAGE)
        share = Math.max(share, smoothed(here, counter.articles, prior, PRIOR_OF_LANGUAGE))
    }
    return share
  }

  const weightOf = (id: TermId): number => {
    const record = records[id]
    if (!record) return LEAST_WEIGHT
    if (record.weighed !== version) {
      record.weight = Math.max(LEAST_WEIGHT, -Math.log(shareOf(id, record)))
      record.weighed = version
    }
    return record.weight
  }

  return {
    idOf,
    kindOf: (id) => records[id]?.kind ?? 'word',
    learn: (language, termIds) => count(language, termIds, 1),
    forget: (language, termIds) => count(language, termIds, -1),
    weightOf,
    version: () => version,
  }
}

const isWord = (kind: TermKind): boolean => kind === 'word' || kind === 'printed'

function tally(counts: Map<TermId, number>, id: TermId, step: 1 | -1): void {
  const next = (counts.get(id) ?? 0) + step
  if (next > 0) counts.set(id, next)
  else counts.delete(id)
}

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
