/** The numbered sources of a story: what [n] means on a card. Pure. */
import type { Article } from '../article/article.ts'
import type { Brief, EvidenceRef, Support } from '../brief/brief.ts'
import { type Block, block, type Cite, type Inline } from './card.ts'
import { webLink } from './web-link.ts'
import { clipped, count, languageTag } from './words.ts'

/** Sources named under a card. With more of them, those that its lines cite go first. */
const MAX_LISTED = 10
/** Characters. */
const MAX_OUTLET = 40

/** [n] of an article: its place in the list of sources, from 1. */
export const numberIn = (brief: Brief, articleId: string): number =>
  brief.sources.findIndex((source) => source.articleId === articleId) + 1

/** [n] of an article, with its page where the source gives one. */
export function citeOf(brief: Brief, articleId: string): Cite {
  const cite = numberIn(brief, articleId)
  const url = webLink(brief.sources[cite - 1]?.url)
  return { cite, ...(url && { url }) }
}

export const citesOf = (brief: Brief, refs: readonly EvidenceRef[]): Cite[] =>
  refs.map(({ articleId }) => citeOf(brief, articleId))

export type Named = { readonly outlet: string; readonly name?: string }

export const outletName = ({ outlet, name }: Named): string => name ?? clipped(outlet, MAX_OUTLET)

/** The same for evidence: where the name is not what the outlet is told by, that stands beside it. */
export const outletInFull = ({ outlet, name }: Named): string =>
  name === undefined || name.endsWith(`(${outlet})`) ? (name ?? outlet) : `${name} (${outlet})`

/** The row of an article: its outlet as readers call it. */
export const rowOf = (brief: Brief, article: Pick<Article, 'id' | 'outlet'>): Named =>
  brief.sources.find(({ articleId }) => articleId === article.id) ?? article

/** Languages in the order of the sources, each once. */
export function languagesOf({ sources }: Brief, { languages }: Pick<Support, 'languages'>): string[] {
  const order = [...new Set(sources.map(({ language }) => language))]
  return languages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

/** "Sources [1] Lake Herald EN · [2] Seeblatt DE": every cited one; and who translated them. */
export function sourceBlocks(brief: Brief, cited: readonly number[]): Block[] {
  const listed = listedNumbers(brief, cited)
  const rows = listed.flatMap((cite, index): Inline[] => {
    const source = brief.sources[cite - 1]
    if (!source) return []
    return [
      index > 0 ? ' · ' : ' ',
      citeOf(brief, source.articleId),
      ` ${outletName(source)} ${languageTag(source.language)}`,
    ]
  })
  const more = brief.sources.length - listed.length
  return [
    block('sources', 'Sources', ...rows, ...(more > 0 ? [` · and ${count(more, 'other')}`] : [])),
    ...translationBlocks(brief),
  ]
}

function listedNumbers(brief: Brief, cited: readonly number[]): number[] {
  const first = new Set(cited)
  const others = brief.sources.map((_, index) => index + 1).filter((number) => !first.has(number))
  const room = Math.max(0, MAX_LISTED - first.size)
  return [...first, ...others.slice(0, room)].toSorted((a, b) => a - b)
}

function translationBlocks({ sources }: Brief): Block[] {
  const engines = [...new Set(sources.flatMap(({ engine }) => engine || []))]
  return engines.length > 0 ? [block('meta', `Translation: ${engines.join(', ')}`)] : []
}
