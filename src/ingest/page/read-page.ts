/**
 * Article text out of a web page: decoded, cleared of what is hidden or furniture, with title, dates and author. Pure: no
 * network, no clock, and nothing is kept between two pages. CPU work of some ten milliseconds; run it in a worker.
 */
import { decodeBytes } from '../charset/decode-bytes.ts'
import type { Trace } from '../feed/feed.ts'
import { plainText } from '../html/plain-text.ts'
import { type Body, readBody } from './body/read-body.ts'
import { visibleLines } from './body/visible.ts'
import { publishedOf, updatedOf } from './facts/dates.ts'
import { linkedArticles } from './facts/json-ld.ts'
import { baseOf, canonicalOf, feedsOf, refreshTarget } from './facts/links.ts'
import { firstOf, linksOf, metasOf } from './facts/metas.ts'
import { authorOf, languageOf, siteNameOf } from './facts/people.ts'
import { pickTitle, titleSources, titlesShown } from './facts/title.ts'
import { believedArticle } from './facts/trust.ts'
import type { PageInput, PageReading } from './page.ts'
import { readTree, type TreeReading } from './tree.ts'
import { type Refused, refusalOf } from './walls/refusal.ts'
import { forbiddenBy } from './walls/robots-meta.ts'
import { saysRetracted } from './walls/wall-words.ts'

/** Our name in rules for robots. */
export const ROBOT = 'dragoman'

const DESCRIPTIONS = ['og:description', 'description', 'twitter:description', 'dc.description']
const HTML_TYPE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml)|text\/xml)\b/i

type Page = Extract<TreeReading, { readonly tree: unknown }>

export function readPage(input: PageInput): PageReading {
  const trace: Trace[] = []
  const contentType = input.headers?.['content-type']
  const refuse = (refused: Refused, feeds: readonly string[] = []): PageReading => ({ ...refused, feeds, trace })
  if (contentType && !HTML_TYPE.test(contentType))
    return refuse({ refusal: 'not-html', why: `It is no web page but ${contentType.split(';', 1)[0]}.` })
  const html = textOf(input, trace)
  if (!html.includes('<')) return refuse({ refusal: 'not-html', why: 'It holds no HTML.' })
  const read = readTree(html)
  if ('why' in read) return refuse({ refusal: 'empty', why: read.why })
  trace.push({ step: 'cut first', found: `${read.cut} characters of scripts, styles and comments` })
  return readTreeOf(read, input, trace)
}

function textOf(input: PageInput, trace: Trace[]): string {
  if (typeof input.html === 'string') return input.html
  const decoded = decodeBytes(input.html, { contentType: input.headers?.['content-type'], kind: 'html' })
  trace.push({ step: 'decoded', found: `${decoded.encoding}, known by ${decoded.by}` })
  return decoded.text
}

function readTreeOf(read: Page, input: PageInput, trace: Trace[]): PageReading {
  const { tree } = read
  const metas = metasOf(tree)
  const links = linksOf(tree)
  const base = baseOf(tree, input.url)
  const feeds = feedsOf(links, base)
  const to = refreshTarget(metas, base, input.url)
  if (to) return { refusal: 'moved', to, why: `The page sends its readers to ${to}.`, feeds, trace }
  const directive = forbiddenBy(input.headers?.['x-robots-tag'], metas, ROBOT)
  if (directive)
    return { refusal: 'refused', why: `The page forbids its use by robots: ${directive}.`, feeds, trace }

  const sources = titleSources(tree, metas)
  const shown = titlesShown(sources)
  const lines = visibleLines(read.body)
  const linked = believedArticle(linkedArticles(read.jsonLd), { titles: shown, text: () => lines.join('\n') })
  trace.push({ step: 'JSON-LD', found: linked ? 'tells of this article' : 'none that tells of this article' })
  const siteName = siteNameOf(metas, linked)
  const title = pickTitle(sources, linked?.headline, siteName)
  const published = publishedOf(tree, metas, linked, input.url)
  const updated = updatedOf(tree, metas, linked)
  const canonical = canonicalOf(links, base, input.url)
  const language = languageOf(tree, metas, linked)
  const described = firstOf(metas, DESCRIPTIONS)
  const body = readBody(read, {
    titles: linked?.headline ? [...shown, linked.headline] : shown,
    descriptions: [described, linked?.description].filter((text) => text !== undefined),
    ...(linked?.body !== undefined && { linked: plainText(linked.body.replaceAll('\n', '<br>')) }),
    visible: () => lines.join('\n'),
  })
  trace.push(...body.trace)
  const refused = refusalOf({ text: body.text, size: body.size, titles: shown, lines })
  if (refused) return { ...refused, feeds, trace }
  trace.push({ step: 'title', found: title ? title.rule : 'none' }, { step: 'date', found: published ? published.rule : 'none' })
  const author = authorOf(tree, metas, linked, body.byline)
  return {
    page: {
      text: body.text,
      ...(title && { title: title.text }),
      ...(published && { published: published.date }),
      ...(updated && { updated }),
      ...(author && { author }),
      ...(siteName && { siteName }),
      ...(language && { language }),
      ...(canonical && { canonical }),
      feeds,
      retracted: isRetracted(shown, lines, body),
      trace,
    },
  }
}

/** The notice may stand in a box beside the text, so everything that readers see counts; a linked headline does not. */
const isRetracted = (titles: readonly string[], lines: readonly string[], body: Body): boolean =>
  titles.some(saysRetracted) || [...lines.slice(0, 200), ...body.text.split('\n')].some(saysRetracted)
