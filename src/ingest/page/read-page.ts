/**
 * Article text out of a web page: decoded, cleared of what is hidden or furniture, with title, dates and author. Pure: no
 * network, no clock, and nothing is kept between two pages. CPU work of some ten milliseconds; run it in a worker.
 */
import { decodeBytes } from '../charset/decode-bytes.ts'
import { decodedWords } from '../charset/decoded-words.ts'
import type { Trace } from '../feed/feed.ts'
import { plainText } from '../html/plain-text.ts'
import { type Body, type BodyHints, readBody } from './body/read-body.ts'
import { publishedOf, updatedOf } from './facts/dates.ts'
import { type LinkedArticle, linkedArticles } from './facts/json-ld.ts'
import { baseOf, canonicalOf, feedsOf, refreshTarget } from './facts/links.ts'
import { firstOf, linksOf, type Metas, metasOf, type PageLink } from './facts/metas.ts'
import { authorFrom, authorOf, languageOf, siteNameOf } from './facts/people.ts'
import { pickTitle, type TitleSources, titleSources, titlesShown } from './facts/title.ts'
import { believedArticle } from './facts/trust.ts'
import { visibleLines } from './furniture/visible.ts'
import type { PageInput, PageReading } from './page.ts'
import { ROBOT } from './robots.ts'
import { type PageTree, readTree, type TreeReading } from './tree.ts'
import { type Refused, refusalOf } from './walls/refusal.ts'
import { forbiddenBy } from './walls/robots-meta.ts'
import { saysRetracted } from './walls/wall-words.ts'

const DESCRIPTIONS = ['og:description', 'description', 'twitter:description', 'dc.description']
const HTML_TYPE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml)|text\/xml)\b/i

type Page = Extract<TreeReading, { readonly tree: unknown }>

export function readPage(input: PageInput): PageReading {
  const trace: Trace[] = []
  const contentType = input.headers?.['content-type']
  const refuse = (refused: Refused, feeds: readonly string[] = []): PageReading => ({
    ...refused,
    feeds,
    trace,
  })
  if (contentType && !HTML_TYPE.test(contentType))
    return refuse({ refusal: 'not-html', why: `It is no web page but ${contentType.split(';', 1)[0]}.` })
  const html = textOf(input, trace)
  if (!html.includes('<')) return refuse({ refusal: 'not-html', why: 'It holds no HTML.' })
  const read = readTree(html)
  if ('why' in read) return refuse({ refusal: 'empty', why: read.why })
  if (read.cut > 0)
    trace.push({ step: 'left out', found: `${charactersOf(read.cut)} of scripts, styles and comments` })
  return readTreeOf(read, input, trace)
}

function textOf(input: PageInput, trace: Trace[]): string {
  if (typeof input.html === 'string') return input.html
  const label = { contentType: input.headers?.['content-type'], kind: 'html' } as const
  const decoded = decodeBytes(input.html, label)
  trace.push({ step: 'letters', found: decodedWords(decoded, { bytes: input.html, ...label }) })
  return decoded.text
}

const charactersOf = (count: number): string => `${count.toLocaleString('en')} characters`

/** What every answer about a page needs. */
type Head = {
  readonly metas: Metas
  readonly links: readonly PageLink[]
  readonly base: string
  readonly feeds: readonly string[]
}

function readTreeOf(read: Page, input: PageInput, trace: Trace[]): PageReading {
  const metas = metasOf(read.tree)
  const links = linksOf(read.tree)
  const base = baseOf(read.tree, input.url)
  const head = { metas, links, base, feeds: feedsOf(links, base) }
  const refused = refusedByHead(head, input)
  return refused ? { ...refused, feeds: head.feeds, trace } : readArticle(read, head, input, trace)
}

function refusedByHead({ metas, base }: Head, input: PageInput): Refused | undefined {
  const to = refreshTarget(metas, base, input.url)
  if (to) return { refusal: 'moved', to, why: `The page sends its readers to ${to}.` }
  const directive = forbiddenBy(input.headers?.['x-robots-tag'], metas, ROBOT)
  return directive
    ? { refusal: 'refused', why: `The page forbids its use by robots: ${directive}.` }
    : undefined
}

function readArticle(read: Page, head: Head, input: PageInput, trace: Trace[]): PageReading {
  const { metas } = head
  const sources = titleSources(read.tree, metas)
  const titles = titlesShown(sources)
  const lines = visibleLines(read.body)
  const linked = believedArticle(linkedArticles(read.jsonLd), { titles, text: () => lines.join('\n') })
  const facts = factsOf(read.tree, head, linked, sources, input.url)
  const { title, published } = facts
  trace.push(
    { step: 'JSON-LD', found: linked ? 'tells of this article' : 'nothing about this article' },
    { step: 'title from', found: title?.rule ?? 'nowhere' },
    { step: 'date from', found: published?.rule ?? 'nowhere' },
  )
  // Last, because it consumes the tree.
  const body = readBody(read, bodyHints(titles, lines, metas, linked))
  trace.push(...body.trace)
  const refused = refusalOf({ text: body.text, size: body.size, titles, lines })
  if (refused) return { ...refused, feeds: head.feeds, trace }
  const author = facts.author ?? authorFrom(body.byline)
  return {
    page: {
      text: body.text,
      ...(title && { title: title.text }),
      ...(published && { published: published.date }),
      ...(author && { author }),
      ...facts.others,
      feeds: head.feeds,
      retracted: isRetracted(titles, lines, body),
      trace,
    },
  }
}

function factsOf(
  tree: PageTree,
  head: Head,
  linked: LinkedArticle | undefined,
  sources: TitleSources,
  url: string,
) {
  const { metas, links, base } = head
  const siteName = siteNameOf(metas, linked)
  const updated = updatedOf(tree, metas, linked)
  const canonical = canonicalOf(links, base, url)
  const language = languageOf(tree, metas, linked)
  return {
    title: pickTitle(sources, linked?.headline, siteName),
    published: publishedOf(tree, metas, linked, url),
    author: authorOf(tree, metas, linked),
    others: {
      ...(updated && { updated }),
      ...(siteName && { siteName }),
      ...(language && { language }),
      ...(canonical && { canonical }),
    },
  }
}

function bodyHints(
  titles: readonly string[],
  lines: readonly string[],
  metas: Metas,
  linked: LinkedArticle | undefined,
): BodyHints {
  const descriptions = [firstOf(metas, DESCRIPTIONS), linked?.description]
  return {
    titles: linked?.headline ? [...titles, linked.headline] : titles,
    descriptions: descriptions.filter((text) => text !== undefined),
    ...(linked?.body !== undefined && { linked: plainText(linked.body.replaceAll('\n', '<br>')) }),
    visible: () => lines.join('\n'),
  }
}

/** The notice may stand in a box beside the text, so everything that readers see counts; a linked headline does not. */
const isRetracted = (titles: readonly string[], lines: readonly string[], body: Body): boolean =>
  titles.some(saysRetracted) || [...lines.slice(0, 200), ...body.text.split('\n')].some(saysRetracted)
