/** Blocks of the article that Readability left behind, told by what it kept. Pure. */
import type { PageElement } from '../tree.ts'
import { type Block, isProse } from './blocks.ts'

export function overlookedBlocks(
  blocks: readonly Block[],
  votes: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const kept = new Set(votes)
  const add = (places: readonly number[], rule: string) => {
    for (const at of places) {
      if (!kept.has(at)) found.set(at, rule)
      kept.add(at)
    }
  }
  add(secondBody(blocks, kept), 'text that was overlooked')
  add(lookAlikes(blocks, kept), 'made like the text')
  add(gaps(blocks, kept), 'gap filled')
  return found
}

/** Share of a page's prose that one element must hold to be its body. */
const BODY_SHARE = 0.5

/** The blocks of the smallest element with most of the prose, when less than half of that was kept. */
function secondBody(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const prose = new Map<PageElement, { all: number; kept: number }>()
  let total = 0
  for (const [at, block] of blocks.entries()) {
    if (!isProse(block)) continue
    total += block.size
    for (const element of block.around) {
      const sum = prose.get(element) ?? { all: 0, kept: 0 }
      prose.set(element, { all: sum.all + block.size, kept: sum.kept + (kept.has(at) ? block.size : 0) })
    }
  }
  const bodies = [...prose].filter(([, sum]) => sum.all > total * BODY_SHARE && sum.all > 600)
  const [element, sum] = bodies.sort(([, a], [, b]) => a.all - b.all)[0] ?? []
  if (!element || !sum || sum.kept > sum.all * 0.5) return []
  return blocks.flatMap((block, at) =>
    block.around.includes(element) && block.linked < block.text.length * 0.4 ? [at] : [],
  )
}

/** Paragraphs elsewhere that carry the same classes, in parents with the same classes, as most of the text. */
function lookAlikes(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const makes = new Map<string, number>()
  for (const at of kept) {
    const block = blocks[at] as Block
    if (block.make !== '' && isProse(block)) makes.set(block.make, (makes.get(block.make) ?? 0) + 1)
  }
  return blocks.flatMap((block, at) =>
    !kept.has(at) && isProse(block) && (makes.get(block.make) ?? 0) >= 3 ? [at] : [],
  )
}

const parentOf = (block: Block): PageElement | undefined => block.around[1]

/** Blocks between two kept ones of the same parent. */
function gaps(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const first = new Map<PageElement, number>()
  const last = new Map<PageElement, number>()
  for (const at of [...kept].sort((a, b) => a - b)) {
    const parent = parentOf(blocks[at] as Block)
    if (!parent) continue
    if (!first.has(parent)) first.set(parent, at)
    last.set(parent, at)
  }
  return blocks.flatMap((block, at) => {
    const parent = parentOf(block)
    if (kept.has(at) || !parent || !(at > (first.get(parent) ?? at)) || !(at < (last.get(parent) ?? at)))
      return []
    return block.linked < block.text.length * 0.3 && block.text.length >= 15 ? [at] : []
  })
}
