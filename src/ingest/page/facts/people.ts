/** Who wrote an article, whose site it is, and in which language: as the page claims. Pure. */
import { type PageTree, squeezed } from '../tree.ts'
import type { LinkedArticle } from './json-ld.ts'
import { firstOf, type Metas } from './metas.ts'

const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
]
const LONGEST = 120

/** A name, not an address and not a paragraph; without the word before it. */
function asName(text: string | undefined): string | undefined {
  const name = squeezed(text ?? '').replace(/^(?:by|von|par|por|di|av|door|autor|author)[:\s]\s*/i, '')
  return name === '' || name.length > LONGEST || /^https?:|^www\.|^@/i.test(name) ? undefined : name
}

/** A byline that was found in the text. */
export const authorFrom = asName

export function authorOf(
  tree: PageTree,
  metas: Metas,
  linked: LinkedArticle | undefined,
): string | undefined {
  const names = (linked?.authors ?? []).flatMap((author) => asName(author) ?? [])
  if (names.length > 0) return [...new Set(names)].slice(0, 10).join(', ')
  const marked = tree.querySelector(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"]',
  )
  return asName(firstOf(metas, AUTHOR)) ?? asName(marked?.textContent)
}

export const siteNameOf = (metas: Metas, linked: LinkedArticle | undefined): string | undefined =>
  firstOf(metas, ['og:site_name', 'application-name']) ?? linked?.publisher

/** BCP 47 shape only; whether it is true, the text tells. */
export function languageOf(
  tree: PageTree,
  metas: Metas,
  linked: LinkedArticle | undefined,
): string | undefined {
  const root = tree.documentElement
  const claims = [
    root?.getAttribute('lang') ?? root?.getAttribute('xml:lang'),
    metas.get('content-language'),
    linked?.language,
    metas.get('og:locale'),
  ]
  return claims
    .map((claim) => claim?.trim().replaceAll('_', '-'))
    .find((claim) => claim && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(claim))
}
