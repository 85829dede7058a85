/** The other views of a story: its evidence, timeline, quotations and sources. Pure. */
import { type Article, englishOf } from '../article/article.ts'
import { outletKeys } from '../article/outlet.ts'
import type { Brief, EvidenceRef, Fact, SourceRow, Support } from '../brief/brief.ts'
import { withoutQuotationMarks } from '../brief/wording.ts'
import { type Block, block, cites, type Inline } from './card.ts'
import { notFoundIn } from './not-found.ts'
import { citeOf, citesOf, numberIn, outletInFull, rowOf, sourceBlocks } from './source-list.ts'
import { headlineText, shownText } from './story-card.ts'
import { webLink } from './web-link.ts'
import { count, languageTag, listed } from './words.ts'

export type StoryView = 'evidence' | 'timeline' | 'quotes' | 'sources'

export function viewBlocks(view: StoryView, brief: Brief, articles: readonly Article[]): Block[] {
  if (view === 'evidence') return evidenceBlocks(brief, articles)
  if (view === 'timeline') return timelineBlocks(brief)
  return view === 'quotes' ? quoteBlocks(brief) : articleBlocks(brief)
}

/** Every fact with the exact sentences that carry it, in the original and in English. */
function evidenceBlocks(brief: Brief, articles: readonly Article[]): Block[] {
  const lines = [...brief.facts, ...brief.singleSource]
  return [
    block('headline', headlineText(brief)),
    ...lines.flatMap((fact) => [
      block('heading', shownText(fact)),
      ...fact.citations.flatMap((ref) => citedBlocks(brief, articles, ref)),
      block('meta', evidenceLine(brief, fact)),
    ]),
    ...disputeEvidence(brief, articles),
    ...sourceBlocks(
      brief,
      [...brief.sources.keys()].map((index) => index + 1),
    ),
  ]
}

function disputeEvidence(brief: Brief, articles: readonly Article[]): Block[] {
  return brief.disputes.flatMap(({ question, sides, note }) => [
    block('heading', `Sources differ: ${question}`),
    ...sides.flatMap((side) => [
      block('paragraph', { bold: side.answer }, ` (${side.who})`),
      ...side.citations.flatMap((ref) => citedBlocks(brief, articles, ref)),
    ]),
    ...(note ? [block('meta', note)] : []),
  ])
}

/** One cited sentence: the original first, then its English with the mark of a translation. */
export function citedBlocks(brief: Brief, articles: readonly Article[], ref: EvidenceRef): Block[] {
  const article = articles.find(({ id }) => id === ref.articleId)
  const sentence = article?.sentences[ref.sentence]
  if (!article || !sentence) return []
  const who = `${outletInFull(rowOf(brief, article))} ${languageTag(sentence.language)}`
  const original = block('quote', citeOf(brief, article.id), ` ${who}  ${inMarks(sentence.original.trim())}`)
  const english = sentence.language === 'en' ? undefined : englishOf(sentence)
  return english ? [original, block('gloss', `${withoutQuotationMarks(english)} (translated)`)] : [original]
}

/** The words of a source; marks that it begins with itself are enough. */
const inMarks = (words: string): string => (/^["“„«»]/.test(words) ? words : `“${words}”`)

/** "2 outlets · 2 languages · 2 origins · 1 speaker (Name) · not found in [1] [2]". */
function evidenceLine(brief: Brief, { support, citations }: Fact): string {
  const covered = new Set(citations.map(({ articleId }) => articleId))
  const others = brief.sources.flatMap(({ articleId }) => (covered.has(articleId) ? [] : [articleId]))
  return [supportCounts(support), ...notFoundIn(brief, others)].join(' · ')
}

function supportCounts({ outlets, languages, origins, speakers }: Support): string {
  const spoken = speakers.length > 0 ? [`${count(speakers.length, 'speaker')} (${listed(speakers)})`] : []
  return [
    count(outlets.length, 'outlet'),
    count(languages.length, 'language'),
    count(origins, 'origin'),
    ...spoken,
  ].join(' · ')
}

function timelineBlocks(brief: Brief): Block[] {
  const entries = brief.timeline.map((entry) =>
    block('fact', { bold: entry.when }, `  ${shownText(entry)}`, ...cites(citesOf(brief, entry.citations))),
  )
  const none = [block('meta', 'No source gives a date.')]
  return [block('headline', `Timeline: ${headlineText(brief)}`), ...(entries.length > 0 ? entries : none)]
}

function quoteBlocks(brief: Brief): Block[] {
  const quotes = brief.quotes.map(({ speaker, text, verbatim, citation, also }) => {
    const words = verbatim ? `“${text}”` : `${withoutQuotationMarks(text)} (translated)`
    return block('fact', { bold: speaker }, `: ${words}`, ...cites(citesOf(brief, [citation, ...also])))
  })
  const none = [block('meta', 'No source quotes anybody.')]
  return [block('headline', `Quotes: ${headlineText(brief)}`), ...(quotes.length > 0 ? quotes : none)]
}

/** The page of a source, as an address that can be read and opened. */
function pageOf({ url }: SourceRow): Inline[] {
  const page = webLink(url)
  return page ? [' · ', { link: page, url: page }] : []
}

/** "2026-03-04 10:20 UTC". */
const instantLabel = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

function articleBlocks(brief: Brief): Block[] {
  const copies = brief.origins.filter((family) => family.length > 1)
  const keys = outletKeys(brief.sources)
  const outlets = [...Map.groupBy(brief.sources, (_, index) => keys[index]).values()]
  const numbers = (ids: readonly string[]) => ids.map((id) => `[${numberIn(brief, id)}]`).join(' ')
  return [
    block('headline', `Sources: ${headlineText(brief)}`),
    ...brief.sources.map((source) =>
      block(
        'fact',
        citeOf(brief, source.articleId),
        ` ${outletInFull(source)} · ${languageTag(source.language)} · ${source.title}`,
        ...pageOf(source),
        ...(source.engine === undefined
          ? []
          : [` · ${source.engine ? `translation: ${source.engine}` : 'not translated'}`]),
        ...(source.corrected
          ? [` · text changed since it was first read, seen ${instantLabel(source.corrected)}`]
          : []),
      ),
    ),
    ...copies.map((family) => block('meta', `One origin: ${numbers(family)} count as one: they share text.`)),
    ...outlets
      .filter((rows) => rows.length > 1)
      .map((rows) =>
        block(
          'meta',
          `One outlet: ${numbers(rows.map(({ articleId }) => articleId))} count as one: it cannot confirm itself.`,
        ),
      ),
  ]
}
