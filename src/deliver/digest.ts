/** The digest: the stories chosen for one channel and one slot, as a front page and its details. Pure. */
import type { Brief } from '../brief/brief.ts'
import { type Block, block, cites, lengthOf, plainText } from './card.ts'
import { detailBlocks, leadCard, numberIn, shownText, supportLine } from './story-card.ts'
import { clockLabel, count, dayLabel } from './words.ts'

/** Characters of the front page, the lead story included. */
const MAX_FRONT_PAGE = 3_000
const MAX_STORIES = 5

export type DigestOptions = {
  readonly name: string
  readonly now: Date
  /** IANA time zone of the readers. */
  readonly zone: string
}

export type Digest = { readonly frontPage: readonly Block[]; readonly details: readonly Block[] }

/** Stories that most origins carry come first; ties keep their order. */
export function digestOf(briefs: readonly Brief[], { name, now, zone }: DigestOptions): Digest {
  const chosen = briefs
    .toSorted((a, b) => b.support.origins - a.support.origins || b.facts.length - a.facts.length)
    .slice(0, MAX_STORIES)
  const header = block('header', `${name} · ${dayLabel(now, zone)} · ${clockLabel(now, zone)} ${zone}`)
  const [lead, ...others] = chosen
  if (!lead) return { frontPage: [header, block('paragraph', 'No stories yet.')], details: [] }
  const page = [header, ...leadCard(lead)]
  const footer = block('footer', coverage(briefs))
  for (const brief of others) {
    const short = shortBlocks(brief)
    if (lengthOf([...page, ...short, footer]) <= MAX_FRONT_PAGE) page.push(...short)
  }
  return {
    frontPage: [...page, footer],
    details: chosen.flatMap((brief) => detailsOf(brief, chosen.length > 1)),
  }
}

/** Headline, one sentence, grey line. */
function shortBlocks(brief: Brief): Block[] {
  const [line] = brief.summary.length > 0 ? brief.summary : brief.facts
  const numbers = line ? line.citations.map(({ articleId }) => numberIn(brief, articleId)) : []
  return [
    block('headline', brief.headline.text),
    ...(line ? [block('paragraph', shownText(line), ...cites(numbers))] : []),
    block('meta', `${supportLine(brief.support)} · story ${brief.storyId}`),
  ]
}

function detailsOf(brief: Brief, named: boolean): Block[] {
  const blocks = detailBlocks(brief)
  return named && blocks.length > 0 ? [block('headline', brief.headline.text), ...blocks] : blocks
}

function coverage(briefs: readonly Brief[]): string {
  const articles = briefs.reduce((sum, { sources }) => sum + sources.length, 0)
  const languages = new Set(briefs.flatMap(({ support }) => support.languages)).size
  const stories = briefs.length === 1 ? '1 story' : `${briefs.length} stories`
  return `${stories} from ${count(articles, 'article')} in ${count(languages, 'language')}`
}

/** The words of a digest without decoration, as a limit counts them. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.map(({ content }) => plainText(content)).join('\n')
