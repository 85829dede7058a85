/**
 * Which articles in memory may tell the same: an inverted index over their terms. Holds state, touches nothing outside.
 */
import type { Bag } from './similarity.ts'
import type { TermId, Vocabulary } from './vocabulary.ts'

/** An article in memory, as the index sees it. */
export type Indexed = {
  readonly bags: readonly Bag[]
  /** Its place in memory, from 0; free again when it leaves. */
  readonly slot: number
  /** Length of its first bag when it came: long articles share terms with everybody. */
  readonly reach: number
}

export type CandidateIndex<Entry extends Indexed> = {
  readonly add: (entry: Entry) => void
  /** Only ever called for the oldest entry. */
  readonly drop: (entry: Entry) => void
  /** The most promising entries that are accepted, best first. */
  readonly find: (bags: readonly Bag[], accepts: (entry: Entry) => boolean) => Entry[]
}

const MOST_CANDIDATES = 30
/** Of the articles that share a term only so many are looked at, the latest: enough for news, and a bound in time. */
const MOST_PER_TERM = 400
/** A term in more than half of all articles finds nothing. */
const LEAST_WEIGHT = 0.7
/** Names and numbers find stories better than words do. */
const WORD_FACTOR = 0.3
const LEAST_REACH = 50

export function openCandidateIndex<Entry extends Indexed>(
  slots: number,
  vocabulary: Vocabulary,
): CandidateIndex<Entry> {
  const postings: (Entry[] | undefined)[] = []
  const scores = new Float64Array(slots)

  const add = (entry: Entry): void => {
    for (const id of termsIn(entry.bags)) {
      const list = postings[id]
      if (!list) postings[id] = [entry]
      else if (list.push(entry) > MOST_PER_TERM) list.shift()
    }
  }

  const drop = (entry: Entry): void => {
    for (const id of termsIn(entry.bags)) {
      const list = postings[id]
      // A full list may have lost it before.
      if (list?.[0] === entry) list.shift()
      if (list?.length === 0) postings[id] = undefined
    }
  }

  /** Adds to the score of every article what it shares with the bag; notes those touched for the first time. */
  const spread = ({ ids, counts }: Bag, touched: Entry[]): void => {
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] ?? 0
      const list = vocabulary.weightOf(id) >= LEAST_WEIGHT ? postings[id] : undefined
      if (list) raise(list, pull(vocabulary, id) ** 2 * (counts[index] ?? 0), touched)
    }
  }

  const raise = (list: readonly Entry[], gain: number, touched: Entry[]): void => {
    for (const entry of list) {
      const score = scores[entry.slot] ?? 0
      if (score === 0) touched.push(entry)
      scores[entry.slot] = score + gain / entry.reach
    }
  }

  const scoreOf = (entry: Entry | undefined): number => (entry && scores[entry.slot]) ?? 0

  /** The highest first; of equals the one that came first. */
  const bestOf = (entries: readonly Entry[], accepts: (entry: Entry) => boolean): Entry[] => {
    const best: Entry[] = []
    for (const entry of entries) {
      const least = best.length < MOST_CANDIDATES ? 0 : scoreOf(best.at(-1))
      if (scoreOf(entry) > least && accepts(entry)) insert(entry, best)
    }
    return best
  }

  const insert = (entry: Entry, best: Entry[]): void => {
    if (best.length === MOST_CANDIDATES) best.pop()
    const at = best.findIndex((other) => scoreOf(other) < scoreOf(entry))
    best.splice(at < 0 ? best.length : at, 0, entry)
  }

  const find = (bags: readonly Bag[], accepts: (entry: Entry) => boolean): Entry[] => {
    const touched: Entry[] = []
    for (const bag of bags) spread(bag, touched)
    const best = bestOf(touched, accepts)
    for (const { slot } of touched) scores[slot] = 0
    return best
  }

  return { add, drop, find }
}

export function termsIn(bags: readonly Bag[]): Set<TermId> {
  const ids = new Set<TermId>()
  for (const bag of bags) for (const id of bag.ids) ids.add(id)
  return ids
}

export function reachOf(bag: Bag, vocabulary: Vocabulary): number {
  let squares = LEAST_REACH
  for (const [index, id] of bag.ids.entries())
    squares += (pull(vocabulary, id) * (bag.counts[index] ?? 0)) ** 2
  return Math.sqrt(squares)
}

function pull(vocabulary: Vocabulary, id: TermId): number {
  const kind = vocabulary.kindOf(id)
  return vocabulary.weightOf(id) * (kind === 'word' || kind === 'printed' ? WORD_FACTOR : 1)
}
