/** Which citations become links when a message has no room for all: each source of a story once. Pure. */
import type { Block, Cite } from '../../card.ts'
import type { Linked } from './line.ts'

export const allLinked: Linked = () => true

/** Where a story has its list of sources, that is where they are linked; else where each is first cited. */
export function onceLinked(blocks: readonly Block[]): Linked {
  const linked = new Set(storiesIn(blocks).flatMap(linkedIn))
  return (cite) => linked.has(cite)
}

function linkedIn(story: readonly Block[]): Cite[] {
  const list = story.filter(({ kind }) => kind === 'sources')
  const cites = (list.length > 0 ? list : story).flatMap(({ content }) => content.filter(isCite))
  return [...new Map(cites.toReversed().map((cite) => [cite.cite, cite])).values()]
}

const isCite = (piece: Block['content'][number]): piece is Cite =>
  typeof piece === 'object' && 'cite' in piece

function storiesIn(blocks: readonly Block[]): Block[][] {
  const stories: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'headline') stories.push([])
    stories.at(-1)?.push(block)
  }
  return stories
}
