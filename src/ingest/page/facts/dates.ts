/** When an article came out and when it was last changed: JSON-LD, meta elements, `time`, the address. Pure. */
import { readDate } from '../../feed-date/read-date.ts'
import { isElement, type PageElement, type PageTree, squeezed } from '../tree.ts'
import type { LinkedArticle } from './json-ld.ts'
import { firstOf, type Metas } from './metas.ts'

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'published',
  'rnews:datepublished',
  'originalpublicationdate',
  'article_date_original',
  'datecreated',
  'date',
]
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'article.updated',
]

export type Found = { readonly date: string; readonly rule: string }

export function publishedOf(
  tree: PageTree,
  metas: Metas,
  linked: LinkedArticle | undefined,
  url: string,
): Found | undefined {
  return (
    found(linked?.published, 'JSON-LD') ??
    found(firstOf(metas, PUBLISHED), 'meta') ??
    found(marked(tree, 'datePublished'), 'itemprop') ??
    timeElement(tree) ??
    found(dayInAddress(url), 'address')
  )
}

export const updatedOf = (
  tree: PageTree,
  metas: Metas,
  linked: LinkedArticle | undefined,
): string | undefined =>
  (
    found(linked?.modified, 'JSON-LD') ??
    found(firstOf(metas, UPDATED), 'meta') ??
    found(marked(tree, 'dateModified'), 'itemprop')
  )?.date

function found(text: string | undefined, rule: string): Found | undefined {
  const date = text === undefined || text.length > 100 ? undefined : readDate(text)
  return date === undefined ? undefined : { date, rule }
}

function marked(tree: PageTree, name: string): string | undefined {
  const element = tree.querySelector(`[itemprop~="${name}"]`)
  return element ? dateOf(element) : undefined
}

const dateOf = (element: PageElement): string =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? squeezed(element.textContent)

/** Elements where other articles have their dates. */
const ELSEWHERE = new Set(['aside', 'nav', 'footer', 'li'])

/** The first `time` of the article, or of the page, that is no date of another article. */
function timeElement(tree: PageTree): Found | undefined {
  const times = [...tree.querySelectorAll('time')].slice(0, 40).filter((time) => !isElsewhere(time))
  const marked = times.find((time) => time.hasAttribute('pubdate'))
  const inArticle =
    times.find((time) => isInside(time, 'article')) ?? times.find((time) => isInside(time, 'main'))
  for (const time of [marked, inArticle, times[0]]) {
    const date = time && found(dateOf(time), 'time element')
    if (date) return date
  }
  return undefined
}

const isElsewhere = (element: PageElement): boolean => [...ELSEWHERE].some((name) => isInside(element, name))

function isInside(element: PageElement, name: string): boolean {
  for (let parent = element.parentNode; parent && isElement(parent); parent = parent.parentNode)
    if (parent.localName === name) return true
  return false
}

/** `/2026/11/21/` or `2026-11-21` in the address. */
function dayInAddress(url: string): string | undefined {
  const match = /[/_-]((?:19|20)\d\d)[/_-](0[1-9]|1[0-2])[/_-](0[1-9]|[12]\d|3[01])(?![\d])/.exec(url)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}
