/** Which blocks of a page Readability takes for the article. Consumes the tree; touches nothing else. */
import { Readability } from '@mozilla/readability'
import { type PageElement, type PageTree } from '../tree.ts'
import { MARK } from './blocks.ts'

export type Vote = {
  /** Numbers of the blocks, as marked. */
  readonly kept: ReadonlySet<number>
  readonly title?: string
  readonly byline?: string
}

export function vote(tree: PageTree): Vote {
  const options = { serializer: (element: unknown) => element as PageElement, keepClasses: true, disableJSONLD: true }
  const found = new Readability<PageElement>(tree as never, options as never).parse()
  const kept = new Set<number>()
  for (const element of found?.content?.querySelectorAll(`[${MARK}]`) ?? [])
    kept.add(Number(element.getAttribute(MARK)))
  return { kept, ...(found?.title && { title: found.title }), ...(found?.byline && { byline: found.byline }) }
}
