/**
 * Which blocks of a page are its article: what Readability kept, less furniture, plus what it overlooked. Pure.
 * Every rule is general and has a name, so that an operator can see which one took a block.
 */
import { isContribution, isWholeLabel, startsAsFurniture } from '../furniture/line-words.ts'
import { likenessToAny } from '../grams.ts'
import type { Block } from './blocks.ts'
import { leadingEdge, otherArticles, repeated, standfirst, trailingEdge } from './edges.ts'
import { overlookedBlocks } from './overlooked.ts'

export type Choice = {
  readonly kept: readonly Block[]
  /** Blocks dropped or added, by name of the rule. */
  readonly rules: ReadonlyMap<string, number>
}

export type Hints = {
  readonly titles: readonly string[]
  /** What the page says it is about (meta description and its like). */
  readonly descriptions: readonly string[]
}

export function select(blocks: readonly Block[], votes: ReadonlySet<number>, hints: Hints): Choice {
  const rules = new Map<string, number>()
  const count = (rule: string) => rules.set(rule, (rules.get(rule) ?? 0) + 1)
  const kept = new Set(votes)
  const drop = (places: Iterable<number>, rule: string) => {
    for (const at of places) if (kept.delete(at)) count(rule)
  }
  for (const [at, rule] of overlookedBlocks(blocks, kept)) {
    kept.add(at)
    count(rule)
  }
  for (const at of [...kept]) {
    const rule = furnitureRule(blocks[at] as Block)
    if (rule) drop([at], rule)
  }
  const isTitle = likenessToAny(hints.titles)
  drop(otherArticles(blocks, kept, isTitle), 'another article')
  drop(leadingEdge(blocks, kept, isTitle), 'before the text')
  drop(trailingEdge(blocks, kept), 'after the text')
  drop(repeated(blocks, kept), 'said before')
  const lead = standfirst(
    blocks,
    kept,
    hints.descriptions,
    (block) => !furnitureRule(block) && isTitle(block.text) <= 0.8,
  )
  if (lead !== undefined) {
    kept.add(lead)
    count('standfirst')
  }
  return { kept: [...kept].sort((a, b) => a - b).map((at) => blocks[at] as Block), rules }
}

function furnitureRule(block: Block): string | undefined {
  const share = block.linked / block.text.length
  if (share > 0.8 && block.text.length > 15) return 'only a link'
  if (isWholeLabel(block.text)) return 'label'
  if (startsAsFurniture(block.text)) return 'furniture words'
  if (isContribution(block.text)) return 'credit'
  return undefined
}
