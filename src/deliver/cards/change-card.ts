/**
 * What the article that joined a story last added to it. Pure.
 *
 * A line is new when only that article carries it, and confirmed when one other origin carried it before. The order of
 * arrival is all that is known of a story's past: what its articles said before they were corrected is not.
 */
import { type Article, englishOf } from '../../article/article.ts'
import type { Brief, Dispute, EvidenceRef, Fact } from '../../brief/brief.ts'
import { originsAmong } from '../../brief/support.ts'
import { withoutQuotationMarks } from '../../brief/wording.ts'
import { type Block, block, cites } from '../card.ts'
import type { Told } from '../desk.ts'
import { citeOf, citesOf, numberIn, outletInFull, rowOf } from '../source-list.ts'
import { headlineText, shownText, storyLabel } from '../story-card.ts'
import { count, languageTag } from '../words.ts'

export function changeBlocks({ story, brief }: Told): Block[] {
  const last = story.articles.at(-1)
  const head = block('headline', `Latest: ${headlineText(brief)}`)
  if (!last || story.articles.length < 2)
    return [
      head,
      block('paragraph', 'This story has one article, so there is nothing earlier to compare it with.'),
    ]
  const joined = block(
    'paragraph',
    'The last article to join is ',
    citeOf(brief, last.id),
    ` ${outletInFull(rowOf(brief, last))} ${languageTag(last.language)}${titleWords(last)}`,
  )
  const compared = block(
    'meta',
    `Compared with ${earlier(story.articles.length - 1)} of ${storyLabel(brief)}`,
  )
  return [head, joined, ...addedBlocks(brief, last.id), ...copyBlocks(brief, last.id), compared]
}

function titleWords({ title }: Article): string {
  if (!title) return ''
  const english = englishOf(title)
  if (title.language === 'en' || !english) return `: ${title.original}`
  return `: ${title.original} / ${withoutQuotationMarks(english)} (translated)`
}

const earlier = (articles: number): string =>
  articles === 1 ? 'the one earlier article' : `the ${articles} earlier articles`

function addedBlocks(brief: Brief, id: string): Block[] {
  if (brief.untranslated.includes(id))
    return [block('paragraph', 'It is not translated, so what it adds cannot be told.')]
  const facts = [...brief.facts, ...brief.singleSource]
  const added = facts.filter(({ citations }) => citations.every((ref) => ref.articleId === id))
  const confirmed = facts.filter((fact) => isConfirmed(brief, fact, id))
  const differs = brief.disputes.filter((dispute) => isOpenedBy(dispute, id))
  const blocks = [
    ...section('Found in this article alone', factBlocks(brief, added)),
    ...section('It confirms what one origin alone said before', factBlocks(brief, confirmed)),
    ...section('It differs from the others', disputeBlocks(brief, differs)),
  ]
  return blocks.length > 0 ? blocks : [block('paragraph', 'It adds nothing to what the others say.')]
}

/** Before this article one origin alone carried the line; what the article says in part confirms nothing. */
function isConfirmed(brief: Brief, { citations, inPart }: Fact, id: string): boolean {
  const carriers = new Set(citations.map(({ articleId }) => articleId))
  const before = originsAmong(brief, ({ articleId }) => articleId !== id && carriers.has(articleId))
  const own = citations.some((ref) => ref.articleId === id && !isIn(inPart, ref))
  return before === 1 && own && originsAmong(brief, ({ articleId }) => carriers.has(articleId)) > 1
}

const isIn = (refs: readonly EvidenceRef[], { articleId, sentence }: EvidenceRef): boolean =>
  refs.some((ref) => ref.articleId === articleId && ref.sentence === sentence)

const isOpenedBy = ({ sides }: Dispute, id: string): boolean =>
  sides.some(({ citations }) => citations.length > 0 && citations.every(({ articleId }) => articleId === id))

const factBlocks = (brief: Brief, facts: readonly Fact[]): Block[] =>
  facts.map((fact) => block('fact', shownText(fact), ...cites(citesOf(brief, fact.citations))))

const disputeBlocks = (brief: Brief, disputes: readonly Dispute[]): Block[] =>
  disputes.map(({ question, sides }) =>
    block(
      'side',
      { italic: question },
      ...sides.flatMap((side, index) => [
        index > 0 ? '; ' : ' ',
        { bold: side.answer },
        ` (${side.who})`,
        ...cites(citesOf(brief, side.citations)),
      ]),
    ),
  )

function copyBlocks(brief: Brief, id: string): Block[] {
  const family = brief.origins.find((ids) => ids.includes(id)) ?? []
  const others = family.filter((other) => other !== id).map((other) => `[${numberIn(brief, other)}]`)
  if (others.length === 0) return []
  return [block('meta', `It shares text with ${others.join(' ')}: ${count(1, 'origin')}.`)]
}

const section = (title: string, lines: readonly Block[]): Block[] =>
  lines.length > 0 ? [block('heading', title), ...lines] : []
