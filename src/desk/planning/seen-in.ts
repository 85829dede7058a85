/** What a channel has seen of a story, whatever story its articles stood in at that time. Pure. */
import type { Brief } from '../../brief/brief.ts'
import type { Seen } from '../../deliver/mark.ts'

/** `seen` by story id. Articles that a person moved into another story are no news there. */
export function seenIn(seen: ReadonlyMap<string, Seen>): (brief: Brief) => Seen | undefined {
  const holders = new Map<string, Seen[]>()
  for (const each of seen.values())
    for (const id of each.articleIds) holders.set(id, [...(holders.get(id) ?? []), each])
  return ({ storyId, sources }) => {
    const known = new Set(sources.flatMap(({ articleId }) => holders.get(articleId) ?? []))
    const own = seen.get(storyId)
    if (own) known.add(own)
    if (known.size <= 1) return [...known][0]
    const articleIds = [...known].flatMap((each) => each.articleIds)
    const outlets = sources
      .filter(({ articleId }) => articleIds.includes(articleId))
      .map(({ outlet }) => outlet)
    return {
      articleIds,
      lines: [...known].flatMap(({ lines }) => lines),
      cited: [...known].flatMap(({ cited }) => cited),
      outlets: new Set(outlets).size,
    }
  }
}
