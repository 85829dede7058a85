/** In which sources of a story something was not found: what was looked through, and what could not be. Pure. */
import type { Brief } from '../brief/brief.ts'
import { numberIn } from './source-list.ts'

/** "not found in [1] [2]", "[3] not translated, so not compared". */
export function notFoundIn(brief: Brief, articleIds: readonly string[]): string[] {
  const listed = (ids: readonly string[]) =>
    ids
      .map((id) => numberIn(brief, id))
      .toSorted((a, b) => a - b)
      .map((number) => `[${number}]`)
      .join(' ')
  const [foreign = [], read = []] = [true, false].map((is) =>
    articleIds.filter((id) => brief.untranslated.includes(id) === is),
  )
  return [
    ...(read.length > 0 ? [`not found in ${listed(read)}`] : []),
    ...(foreign.length > 0 ? [`${listed(foreign)} not translated, so not compared`] : []),
  ]
}
