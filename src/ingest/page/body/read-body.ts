/** The text of an article out of a page's tree: clear, mark, vote, choose, compare with JSON-LD. Consumes the tree. */
import type { Trace } from '../../feed/feed.ts'
import type { PageElement, PageTree } from '../tree.ts'
import { type Block, markBlocks, sizeOf } from './blocks.ts'
import { compareWithJsonLd } from './json-ld-body.ts'
import { prune } from './prune.ts'
import { type Hints, select } from './select.ts'
import { vote } from './vote.ts'

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

/** Characters of the biggest body that Readability is asked about: its time grows with the square of some pages. */
const MOST_CHARACTERS = 1_500_000

export function readBody({ tree, body }: { tree: PageTree; body: PageElement }, hints: BodyHints): Body {
  const trace: Trace[] = []
  const note = (step: string, counts: ReadonlyMap<string, number>, unit: string) => {
    const found = [...counts].map(([name, count]) => `${name}: ${count}`).join(', ')
    if (found !== '') trace.push({ step, found: `${found} ${unit}` })
  }
  note('cut from the page', prune(body), 'characters')
  const blocks = markBlocks(tree, body)
  const votes = isTooBig(blocks) ? { kept: new Set(blocks.keys()) } : vote(tree)
  trace.push({ step: 'article', found: `Readability keeps ${votes.kept.size} of ${blocks.length} blocks` })
  const { kept, rules } = select(blocks, votes.kept, hints)
  note('blocks', rules, 'blocks')
  const seen = kept.map((block) => block.text)
  const { lines, rule } = compareWithJsonLd(seen, hints.linked ?? '', hints.visible)
  const text = lines.join('\n')
  trace.push({ step: 'text', found: `${lines.length} lines, ${rule}` })
  const byline = 'byline' in votes ? votes.byline : undefined
  return { text, size: sizeOf(text), ...(byline && { byline }), trace }
}

const isTooBig = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, block) => sum + block.text.length, 0) > MOST_CHARACTERS
