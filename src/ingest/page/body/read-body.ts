/** The text of an article out of a page's tree: clear, mark, vote, choose, compare with JSON-LD. Consumes the tree. */
import type { Trace } from '../../feed/feed.ts'
import { prune } from '../furniture/prune.ts'
import type { PageElement, PageTree } from '../tree.ts'
import { type Block, isProse, markBlocks, sizeOf } from './blocks.ts'
import { compareWithJsonLd } from './json-ld-body.ts'
import { type Hints, select } from './select.ts'
import { type Vote, vote } from './vote.ts'

export type BodyHints = Hints & {
  /** articleBody of a JSON-LD article that is believed, as plain text. */
  readonly linked?: string
  /** All text of the page that readers see. */
  readonly visible: () => string
}

export type Body = {
  readonly text: string
  /** Characters, dense scripts counted more. */
  readonly size: number
  readonly byline?: string
  readonly trace: readonly Trace[]
}

/** Tags and characters of the biggest page that Readability is asked about. */
const MOST_TAGS = 9_000
const MOST_CHARACTERS = 1_000_000

export type PageParts = { readonly tree: PageTree; readonly body: PageElement; readonly tags: number }

export function readBody({ tree, body, tags }: PageParts, hints: BodyHints): Body {
  const trace: Trace[] = []
  const note = (step: string, counts: ReadonlyMap<string, number>, unit: string) => {
    const found = [...counts].map(([name, count]) => `${numbered(count, unit)} (${name})`).join(', ')
    if (found !== '') trace.push({ step, found })
  }
  note('cut from the page', prune(body), 'character')
  const blocks = markBlocks(tree, body)
  const votes = (isSmall(blocks, tags) ? vote(tree) : undefined) ?? proseVote(blocks)
  trace.push({
    step: 'article',
    found: `${votes.by} keeps ${votes.kept.size} of ${numbered(blocks.length, 'block')}`,
  })
  const { kept, rules } = select(blocks, votes.kept, hints)
  note('taken out or put back', rules, 'block')
  const seen = kept.map((block) => block.text)
  const { lines, rule } = compareWithJsonLd(seen, hints.linked ?? '', hints.visible)
  const text = lines.join('\n')
  trace.push({
    step: 'text',
    found: `${numbered(lines.length, 'paragraph')}, ${rule}`,
  })
  const { byline } = votes
  return { text, size: sizeOf(text), ...(byline && { byline }), trace }
}

const numbered = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

const isSmall = (blocks: readonly Block[], tags: number): boolean =>
  tags <= MOST_TAGS && blocks.reduce((sum, block) => sum + block.text.length, 0) <= MOST_CHARACTERS

/** What looks like sentences: for pages that Readability cannot be asked about. */
const proseVote = (blocks: readonly Block[]): Vote => ({
  by: 'the look of sentences',
  kept: new Set(blocks.flatMap((block, at) => (isProse(block) ? [at] : []))),
})
