/** Whether a story is new to a channel, grew since it was shown there, or has nothing new to say. Pure. */
import type { Brief, EvidenceRef, Fact } from '../brief/brief.ts'
import { count } from './words.ts'

/** What a channel has seen of a story. */
export type Seen = {
  readonly articleIds: readonly string[]
  /** Texts of the facts and of what a single source says, and questions of the disputes. */
  readonly lines: readonly string[]
  /** Sentences that carry these facts, as "articleId:sentence". */
  readonly cited: readonly string[]
  readonly outlets: number
  /** Articles whose words changed, each with the time, as "articleId@instant"; absent when there were none. */
  readonly corrected?: readonly string[]
}

export type Mark =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly changes: string }
  | { readonly kind: 'same' }

export function seenOf(brief: Brief): Seen {
  const corrected = correctionsOf(brief)
  return {
    articleIds: brief.sources.map(({ articleId }) => articleId),
    lines: linesOf(brief),
    cited: factsOf(brief).flatMap(({ citations }) => citations.map(keyOf)),
    outlets: brief.support.outlets.length,
    ...(corrected.length > 0 && { corrected }),
  }
}

const correctionsOf = ({ sources }: Brief): string[] =>
  sources.flatMap(({ articleId, corrected }) => (corrected ? [`${articleId}@${corrected}`] : []))

/** An article more is news only when it brings an outlet, a fact or a dispute that was not shown; a correction always is. */
export function markOf(brief: Brief, seen: Seen | undefined): Mark {
  if (!seen) return { kind: 'new' }
  const known = new Set(seen.articleIds)
  const more = brief.sources.filter(({ articleId }) => !known.has(articleId))
  const corrected = correctionsOf(brief).filter((each) => !seen.corrected?.includes(each)).length
  if (more.length === 0 && corrected === 0) return { kind: 'same' }
  const outlets = brief.support.outlets.length - seen.outlets
  const facts = newFacts(brief, seen).length
  const disputes = brief.disputes.filter(({ question }) => !seen.lines.includes(question)).length
  const changes = [
    ...(outlets > 0 ? [count(outlets, 'more outlet')] : []),
    ...(facts > 0 ? [count(facts, 'new fact')] : []),
    ...(disputes > 0 ? [count(disputes, 'new difference')] : []),
    ...(corrected > 0
      ? [corrected === 1 ? '1 source changed its text' : `${corrected} sources changed their text`]
      : []),
  ]
  return changes.length > 0 ? { kind: 'update', changes: changes.join(', ') } : { kind: 'same' }
}

/** Facts that were not shown. In the words of another source, or with one source more, a fact is the same fact. */
export function newFacts(brief: Brief, { lines, cited }: Pick<Seen, 'lines' | 'cited'>): Fact[] {
  const shown = new Set(cited)
  return brief.facts.filter(
    ({ text, citations }) => !lines.includes(text) && !citations.some((each) => shown.has(keyOf(each))),
  )
}

/** What stands in front of a story's grey line. */
export function markWords(mark: Mark | undefined): string | undefined {
  if (mark?.kind === 'new') return 'NEW'
  return mark?.kind === 'update' ? `UPDATE · ${mark.changes}` : undefined
}

const factsOf = ({ facts, singleSource }: Brief): Fact[] => [...facts, ...singleSource]

const linesOf = (brief: Brief): string[] => [
  ...factsOf(brief).map(({ text }) => text),
  ...brief.disputes.map(({ question }) => question),
]

const keyOf = ({ articleId, sentence }: EvidenceRef): string => `${articleId}:${sentence}`
