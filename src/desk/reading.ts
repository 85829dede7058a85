/** The answer to a question, and the lines that hold some words. */
import type { Answer } from '../answer/answer.ts'
import type { Asked, Desk, SearchFilter, SearchHit, Told } from '../deliver/desk.ts'
import type { Clock } from '../lib/clock.ts'
import type { Hit, Store } from '../store/store.ts'
import type { OutletNames } from './outlet-names.ts'
import { sameName } from './stories/fits.ts'
import type { Library } from './stories/library.ts'
import { bestFirst } from './stories/pool.ts'

/** Stories that grew within this time are still news. */
export const WINDOW_MS = 14 * 24 * 3_600_000
/** Stories whose lines fit a question best are asked for an answer, as long as they fit not much worse than the best. */
const MOST_ASKED = 8
const LEAST_SHARE = 0.3
/** A hit at this place of the list counts half as much as the first. */
const HALF_PLACE = 10
const MOST_HITS = 100
const USUAL_HITS = 10
/** Asked when no line of any story holds a word of the question. */
const ASKED_ANYWAY = 2

export type ReadingInput = {
  readonly store: Store
  readonly library: Library
  readonly clock: Clock
  readonly outletNames: OutletNames
  readonly answer: (question: string, told: Told) => Answer
}

export type Reading = Pick<Desk, 'ask' | 'search'>

export function openReading({ store, library, clock, outletNames, answer }: ReadingInput): Reading {
  /** Ids, best first. */
  async function askable(question: string, since: Date): Promise<string[]> {
    const recent = await store.storySummaries(since)
    const known = new Set(recent.map(({ id }) => id))
    const scored = scoresOf(await store.search(question, { limit: MOST_HITS }))
    const ranked = [...scored].filter(([id]) => known.has(id)).toSorted((a, b) => b[1] - a[1])
    const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE
    const fitting = ranked.filter(([, score]) => score >= least).slice(0, MOST_ASKED)
    if (fitting.length > 0) return fitting.map(([id]) => id)
    return bestFirst(recent)
      .slice(0, ASKED_ANYWAY)
      .map(({ id }) => id)
  }

  /** People write the name of an outlet as they like: where nobody is called just so, it is compared by its letters. */
  async function hitsOf(words: string, filter: SearchFilter): Promise<readonly Hit[]> {
    const { source, limit = USUAL_HITS } = filter
    const hits = await store.search(words, optionsOf(filter))
    if (hits.length > 0 || !source) return hits
    const { source: _, ...others } = filter
    const found: Hit[] = []
    for (const hit of await store.search(words, { ...optionsOf(others), limit: MOST_HITS })) {
      const article = await store.article(hit.articleId)
      if (article && sameName(article.outlet, source)) found.push(hit)
      if (found.length === limit) break
    }
    return found
  }

  return {
    /** The first story that answers; else the one that fits the words best says that it does not. */
    async ask(question, { story, since }) {
      let closest: Asked | undefined
      const from = since ?? new Date(clock().getTime() - WINDOW_MS)
      for (const id of story ? [story] : await askable(question, from)) {
        const told = await library.told(id)
        if (!told) continue
        const asked = { answer: answer(question, told), told }
        if (asked.answer.verdict !== 'not-said') return asked
        closest ??= asked
      }
      return closest
    },

    async search(words, filter) {
      const found: SearchHit[] = []
      for (const { articleId, storyId, sentence } of await hitsOf(words, filter)) {
        const article = await store.article(articleId)
        if (article)
          found.push({ article, ...(storyId && { storyId }), ...(sentence !== undefined && { sentence }) })
      }
      const rows = found.map(({ article }) => ({ articleId: article.id, outlet: article.outlet }))
      const names = await outletNames.of(rows)
      return found.map((hit) => {
        const outletName = names.get(hit.article.id)
        return outletName === undefined ? hit : { ...hit, outletName }
      })
    },
  }
}

/** Of each story that is hit: the sum over its hits, the first of the list counting most. */
function scoresOf(hits: readonly Hit[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [place, { storyId }] of hits.entries())
    if (storyId) scores.set(storyId, (scores.get(storyId) ?? 0) + HALF_PLACE / (HALF_PLACE + place))
  return scores
}

const optionsOf = ({ language, source, since, limit = USUAL_HITS }: SearchFilter) => ({
  limit,
  ...(language && { language: language.toLowerCase() }),
  ...(source && { outlet: source }),
  ...(since && { since }),
})
