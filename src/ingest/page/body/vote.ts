/**
 * Which blocks of a page Readability takes for the article. Consumes the tree; touches nothing else.
 * Its time grows with the square of some pages, and its tree builder overflows on others: the caller sets the limit of size,
 * and what it throws is no vote.
 */
import { Readability } from '@mozilla/readability'
import type { PageElement, PageTree } from '../tree.ts'
import { MARK } from './blocks.ts'

export type Vote = {
  /** Who voted, for the operator. */
  readonly by: string
  /** Numbers of the blocks, as marked. */
  readonly kept: ReadonlySet<number>
  readonly byline?: string
}

export function vote(tree: PageTree): Vote | undefined {
  try {
    return readabilityVote(tree)
  } catch {
    return undefined
  }
}

function readabilityVote(tree: PageTree): Vote {
  const options = {
    serializer: (element: unknown) => element as PageElement,
    keepClasses: true,
    disableJSONLD: true,
  }
  const found = new Readability<PageElement>(tree as never, options as never).parse()
  const kept = new Set<number>()
  for (const element of found?.content?.querySelectorAll(`[${MARK}]`) ?? [])
    kept.add(Number(element.getAttribute(MARK)))
  return { by: 'Readability', kept, ...(found?.byline && { byline: found.byline }) }
}
