/** The digest: the stories chosen for one channel and one slot, as a front page and its details. Pure. */
import type { Brief } from '../brief/brief.ts'
import { type Block, block, lengthOf } from './card.ts'
import { detailBlocks, headlineText, leadCard, runningLine, storyLine } from './story-card.ts'
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
  const fits = (blocks: readonly Block[]) => lengthOf([...page, ...blocks, footer]) <= MAX_FRONT_PAGE
  for (const brief of others)
    page.push(...([shortBlocks(brief), namedBlocks(brief)].find((blocks) => fits(blocks)) ?? []))
  return {
    frontPage: [...page, footer],
    details: [...leadDetails(lead, chosen.length > 1), ...others.flatMap(wholeStory)],
  }
}

/** Headline, one sentence, grey line. */
function shortBlocks(brief: Brief): Block[] {
  const [headline, meta] = namedBlocks(brief)
  const [line] = brief.summary.length > 0 ? brief.summary : brief.facts
  if (!line) return [headline, meta]
  return [headline, block('paragraph', ...runningLine(brief, line)), meta]
}

const namedBlocks = (brief: Brief): [Block, Block] => [
  block('headline', headlineText(brief)),
  block('meta', storyLine(brief)),
]

/** The front page has shown the lead story's card; named when other stories follow. */
function leadDetails(lead: Brief, named: boolean): Block[] {
  const blocks = detailBlocks(lead)
  return named && blocks.length > 0 ? [block('headline', headlineText(lead)), ...blocks] : blocks
}

const wholeStory = (brief: Brief): Block[] => [...leadCard(brief), ...detailBlocks(brief)]

function coverage(briefs: readonly Brief[]): string {
  const articles = briefs.reduce((sum, { sources }) => sum + sources.length, 0)
  const languages = new Set(briefs.flatMap(({ support }) => support.languages)).size
  const stories = briefs.length === 1 ? '1 story' : `${briefs.length} stories`
  const shown = briefs.length > MAX_STORIES ? ` · the ${MAX_STORIES} most reported are shown` : ''
  return `${stories} from ${count(articles, 'article')} in ${count(languages, 'language')}${shown}`
}
