/** Whether a story is new to a channel, grew since it was shown there, or has nothing new to say. Pure. */
import type { Brief } from '../brief/brief.ts'
import { count } from './words.ts'

/** What a channel has seen of a story. */
export type Seen = {
  readonly articleIds: readonly string[]
  /** Texts of the facts, and questions of the disputes. */
  readonly lines: readonly string[]
  readonly outlets: number
}

export type Mark =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly changes: string }
  | { readonly kind: 'same' }

export const seenOf = (brief: Brief): Seen => ({
  articleIds: brief.sources.map(({ articleId }) => articleId),
  lines: linesOf(brief),
  outlets: brief.support.outlets.length,
})

/** An article more is news only when it brings an outlet, a fact or a dispute that was not shown. */
export function markOf(brief: Brief, seen: Seen | undefined): Mark {
  if (!seen) return { kind: 'new' }
  const known = new Set(seen.articleIds)
  const more = brief.sources.filter(({ articleId }) => !known.has(articleId))
  if (more.length === 0) return { kind: 'same' }
  const outlets = brief.support.outlets.length - seen.outlets
  const facts = brief.facts.filter(({ text }) => !seen.lines.includes(text)).length
  const disputes = brief.disputes.filter(({ question }) => !seen.lines.includes(question)).length
  const changes = [
    ...(outlets > 0 ? [count(outlets, 'more outlet')] : []),
    ...(facts > 0 ? [count(facts, 'new fact')] : []),
    ...(disputes > 0 ? [count(disputes, 'new difference')] : []),
  ]
  return changes.length > 0 ? { kind: 'update', changes: changes.join(', ') } : { kind: 'same' }
}

/** What stands in front of a story's grey line. */
export function markWords(mark: Mark | undefined): string | undefined {
  if (mark?.kind === 'new') return 'NEW'
  return mark?.kind === 'update' ? `UPDATE · ${mark.changes}` : undefined
}

const linesOf = ({ facts, disputes }: Brief): string[] => [
  ...facts.map(({ text }) => text),
  ...disputes.map(({ question }) => question),
]
