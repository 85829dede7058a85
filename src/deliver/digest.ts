/** The digest: the stories chosen for one channel and one slot, as a front page and its details. Pure. */
import type { Brief } from '../brief/brief.ts'
import { type Action, type Block, block, type Card, lengthOf } from './card.ts'
import { buttons } from './cards/actions.ts'
import { type Mark, markWords } from './mark.ts'
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
  /** 5 unless said otherwise. */
  readonly max?: number
  /** By story id; a story without one carries no mark. */
  readonly marks?: ReadonlyMap<string, Mark>
  /** From when on stories were looked for, and when the next digest comes. */
  readonly since?: Date
  readonly next?: Date
  /** Sources that were read without trouble, of all. */
  readonly sources?: { readonly well: number; readonly all: number }
  /** It comes after its time: said beside the time. */
  readonly late?: boolean
  /** Printed above: whom it is for. */
  readonly mention?: string
}

/** One message for the channel, and one for each story in its thread. */
export type Digest = {
  readonly frontPage: Card
  readonly details: readonly Card[]
  /** Ids of the stories shown, the lead story first. */
  readonly stories: readonly string[]
}

/** Stories that most origins carry come first; ties keep their order. */
export function digestOf(briefs: readonly Brief[], options: DigestOptions): Digest {
  const chosen = briefs
    .toSorted((a, b) => b.support.origins - a.support.origins || b.facts.length - a.facts.length)
    .slice(0, options.max ?? MAX_STORIES)
  const head = headOf(options)
  const [lead, ...others] = chosen
  if (!lead) return { frontPage: { blocks: [...head, ...nothingBlocks(options)] }, details: [], stories: [] }
  const markOf = (brief: Brief) => markWords(options.marks?.get(brief.storyId))
  const page = [...head, ...leadCard(lead, undefined, markOf(lead))]
  const footer = block('footer', coverage(briefs, options, chosen.length))
  const fits = (blocks: readonly Block[]) => lengthOf([...page, ...blocks, footer]) <= MAX_FRONT_PAGE
  for (const brief of others)
    page.push(...([shortBlocks(brief, markOf(brief)), namedBlocks(brief, markOf(brief))].find(fits) ?? []))
  const more = leadDetails(lead, chosen.length > 1, markOf(lead))
  return {
    frontPage: { blocks: [...page, footer], actions: storyActions(lead.storyId, true) },
    details: [
      ...(more.length > 0 ? [{ blocks: more, actions: storyActions(lead.storyId) }] : []),
      ...others.map((brief) => ({
        blocks: wholeStory(brief, markOf(brief)),
        actions: storyActions(brief.storyId),
      })),
    ],
    stories: chosen.map(({ storyId }) => storyId),
  }
}

/** The buttons under a story. */
export const storyActions = (story: string, withDetails = false): Action[] =>
  buttons(story, ...(withDetails ? (['details'] as const) : []), 'evidence', 'ask', 'useful', 'wrong')

function headOf({ name, now, zone, late, mention }: DigestOptions): Block[] {
  const time = `${name} · ${dayLabel(now, zone)} · ${clockLabel(now, zone)} ${zone}`
  return [
    block('header', late ? `${time} · late` : time),
    ...(mention ? [block('meta', `For ${mention}`)] : []),
  ]
}

/** A channel that has seen everything is told so; without stories at all there are none yet. */
function nothingBlocks(options: DigestOptions): Block[] {
  if (!options.since) return [block('paragraph', 'No stories yet.')]
  const rest = [...sinceWords(options), ...nextWords(options)]
  return [block('paragraph', 'Nothing new.'), block('footer', rest.join(' · '))]
}

/** Headline, one sentence, grey line. */
function shortBlocks(brief: Brief, mark?: string): Block[] {
  const [headline, meta] = namedBlocks(brief, mark)
  const [line] = brief.summary.length > 0 ? brief.summary : brief.facts
  if (!line) return [headline, meta]
  return [headline, block('paragraph', ...runningLine(brief, line)), meta]
}

const namedBlocks = (brief: Brief, mark?: string): [Block, Block] => [
  block('headline', headlineText(brief)),
  block('meta', storyLine(brief, mark)),
]

/** The front page has shown the lead story's card; named when other stories follow. */
function leadDetails(lead: Brief, named: boolean, mark?: string): Block[] {
  const blocks = detailBlocks(lead, undefined, mark)
  return named && blocks.length > 0 ? [block('headline', headlineText(lead)), ...blocks] : blocks
}

const wholeStory = (brief: Brief, mark?: string): Block[] => [
  ...leadCard(brief, undefined, mark),
  ...detailBlocks(brief, undefined, mark),
]

/** "5 stories from 41 articles in 9 languages · since Tue 08:00 · 38 of 40 sources ok · next Thu 08:00". */
function coverage(briefs: readonly Brief[], options: DigestOptions, shown: number): string {
  const articles = briefs.reduce((sum, { sources }) => sum + sources.length, 0)
  const languages = new Set(briefs.flatMap(({ support }) => support.languages)).size
  const stories = briefs.length === 1 ? '1 story' : `${briefs.length} stories`
  return [
    `${stories} from ${count(articles, 'article')} in ${count(languages, 'language')}`,
    ...(briefs.length > shown ? [`the ${shown} most reported are shown`] : []),
    ...sinceWords(options),
    ...(options.sources ? [`${options.sources.well} of ${count(options.sources.all, 'source')} ok`] : []),
    ...nextWords(options),
  ].join(' · ')
}

const sinceWords = ({ since, zone }: DigestOptions): string[] =>
  since ? [`since ${weekdayLabel(since, zone)} ${clockLabel(since, zone)}`] : []

const nextWords = ({ next, zone }: DigestOptions): string[] =>
  next ? [`next ${weekdayLabel(next, zone)} ${clockLabel(next, zone)}`] : []

const weekdayLabel = (instant: Date, zone: string): string => dayLabel(instant, zone).slice(0, 3)
