/** Several stories in short, and what their sources differ on. Pure. */
import type { Brief, Dispute } from '../../brief/brief.ts'
import { type Block, block, cites } from '../card.ts'
import type { Told } from '../desk.ts'
import { citesOf, sourceBlocks } from '../source-list.ts'
import { headlineText, runningLine, storyLabel, storyLine } from '../story-card.ts'
import { count } from '../words.ts'

/** Disputes of one story where several are listed. */
const MAX_EACH = 3

/** Headline, one sentence, grey line. */
export function shortStory(brief: Brief): Block[] {
  const [line] = brief.summary.length > 0 ? brief.summary : brief.facts
  return [
    block('headline', headlineText(brief)),
    ...(line ? [block('paragraph', ...runningLine(brief, line))] : []),
    block('meta', storyLine(brief)),
  ]
}

/** Every difference of one story, with its sources. */
export function storyDisputes(brief: Brief): Block[] {
  if (brief.disputes.length === 0)
    return [
      block('headline', headlineText(brief)),
      block('paragraph', 'No difference between its sources was found.'),
      block('meta', storyLine(brief)),
    ]
  return differences(brief, brief.disputes.length)
}

/** The differences of those stories that have some. `most`: stories shown. */
export function disputeList(told: readonly Told[], most: number): Block[] {
  if (told.length === 0) return [block('paragraph', 'There are no such stories.')]
  const differing = told.map(({ brief }) => brief).filter(({ disputes }) => disputes.length > 0)
  if (differing.length === 0) return [block('paragraph', 'No differences between sources were found.')]
  const more = differing.length - most
  return [
    ...differing.slice(0, most).flatMap((brief) => differences(brief, MAX_EACH)),
    ...(more > 0 ? [block('footer', `${stories(more)} more with sources that differ`)] : []),
  ]
}

/** `most`: differences shown; then every source that a number names. */
function differences(brief: Brief, most: number): Block[] {
  const more = brief.disputes.length - most
  const numbers = brief.sources.map((_, index) => index + 1)
  return [
    block('headline', headlineText(brief)),
    ...brief.disputes.slice(0, most).flatMap((each) => disputeBlocks(brief, each)),
    ...sourceBlocks(brief, numbers),
    block(
      'meta',
      [...(more > 0 ? [`and ${count(more, 'other difference')}`] : []), storyLabel(brief)].join(' · '),
    ),
  ]
}

/** "1 story", "3 stories". */
export const stories = (value: number): string => count(value, 'story')

/** "Was it safe?", then a line for each side. */
const disputeBlocks = (brief: Brief, { question, sides, note }: Dispute): Block[] => [
  block('heading', question),
  ...sides.map((side) =>
    block('side', { bold: side.answer }, `: ${side.who}`, ...cites(citesOf(brief, side.citations))),
  ),
  ...(note ? [block('meta', note)] : []),
]
