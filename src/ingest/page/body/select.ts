/**
 * Which blocks of a page are its article: what Readability kept, less furniture, plus what it overlooked. Pure.
 * Every rule is general and has a name, so that an operator can see which one took a block.
 */
import { coverage, gramsOf, likeness } from '../grams.ts'
import type { PageElement } from '../tree.ts'
import { type Block, isHeading } from './blocks.ts'
import { isContribution, isWholeLabel, startsAsFurniture } from './line-words.ts'

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

const SENTENCE_END = /[.!?…。！？۔।؟:;"”»’)]["”»’)]?\s*$/

export const isProse = (block: Block): boolean =>
  block.size >= 60 && block.linked < block.text.length * 0.4 && SENTENCE_END.test(block.text) && !isHeading(block)

export function select(blocks: readonly Block[], votes: ReadonlySet<number>, hints: Hints): Choice {
  const rules = new Map<string, number>()
  const count = (rule: string) => rules.set(rule, (rules.get(rule) ?? 0) + 1)
  const kept = new Set(votes)
  const drop = (at: number, rule: string) => {
    if (kept.delete(at)) count(rule)
  }
  const add = (at: number, rule: string) => {
    if (kept.has(at)) return
    kept.add(at)
    count(rule)
  }
  for (const at of secondBody(blocks, kept)) add(at, 'text that was overlooked')
  for (const at of lookAlikes(blocks, kept)) add(at, 'made like the text')
  for (const at of overlooked(blocks, kept)) add(at, 'gap filled')
  for (const at of kept) {
    const rule = furnitureRule(blocks[at] as Block)
    if (rule) drop(at, rule)
  }
  for (const at of otherArticles(blocks, kept, hints)) drop(at, 'another article')
  for (const at of leadingEdge(blocks, kept, hints)) drop(at, 'before the text')
  for (const at of trailingEdge(blocks, kept)) drop(at, 'after the text')
  for (const at of repeated(blocks, kept)) drop(at, 'said before')
  const lead = standfirst(blocks, kept, hints)
  if (lead !== undefined) add(lead, 'standfirst')
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

const parentOf = (block: Block): PageElement | undefined => block.around[1]

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

/** Blocks between two kept ones of the same parent. */
function overlooked(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
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
    if (kept.has(at) || !parent || !(at > (first.get(parent) ?? at)) || !(at < (last.get(parent) ?? at))) return []
    return block.linked < block.text.length * 0.3 && block.text.length >= 15 ? [at] : []
  })
}

/** A page may go on with the next story: what stands in another `article` after the one with the headline goes. */
function otherArticles(blocks: readonly Block[], kept: ReadonlySet<number>, hints: Hints): readonly number[] {
  const headline = blocks.findIndex(
    (block) => block.article && isHeading(block) && hints.titles.some((title) => likeness(title, block.text) > 0.7),
  )
  const main = blocks[headline]?.article
  if (!main || !blocks.some((block, at) => block.article === main && kept.has(at) && isProse(block))) return []
  return [...kept].filter((at) => {
    const article = blocks[at]?.article
    return at > headline && article !== undefined && article !== main
  })
}

const isShort = (block: Block, most: number): boolean => block.size < most

/** Kickers, dates and the title again, before the first sentence. */
function leadingEdge(blocks: readonly Block[], kept: ReadonlySet<number>, hints: Hints): readonly number[] {
  const order = [...kept].sort((a, b) => a - b)
  const start = order.findIndex((at) => isProse(blocks[at] as Block))
  if (start < 0) return []
  return order.slice(0, start).filter((at) => {
    const block = blocks[at] as Block
    if (block.tag === 'h1' || hints.titles.some((title) => likeness(title, block.text) > 0.8)) return true
    return isShort(block, 45) ? !/[.!?。！？]["”»]?$/.test(block.text) : isDateLine(block.text)
  })
}

const isDateLine = (text: string): boolean =>
  text.length < 110 && /\b(?:19|20)\d\d\b/.test(text) && /\d{1,2}[:.h]\d{2}/.test(text)

/** Headings with nothing below them, lists of links, credits in brackets. */
function trailingEdge(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const order = [...kept].sort((a, b) => b - a)
  const end = order.findIndex((at) => !isTrailing(blocks[at] as Block))
  return end < 0 ? [] : order.slice(0, end)
}

function isTrailing(block: Block): boolean {
  if (isHeading(block) || block.tag === 'th') return true
  if (block.linked > block.text.length * 0.25 && isShort(block, 160)) return true
  if (/^[([][^()[\]]{1,60}[)\]]\.?$/.test(block.text)) return true
  return isShort(block, 40) && !SENTENCE_END.test(block.text) && block.tag !== 'li' && block.tag !== 'td'
}

/** The same long line twice. */
function repeated(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const seen = new Set<string>()
  return [...kept]
    .sort((a, b) => a - b)
    .filter((at) => {
      const { text } = blocks[at] as Block
      if (text.length < 25) return false
      if (seen.has(text)) return true
      seen.add(text)
      return false
    })
}

/** The paragraph between headline and body: told by its name, or by saying what the page's description says. */
function standfirst(blocks: readonly Block[], kept: ReadonlySet<number>, hints: Hints): number | undefined {
  const first = Math.min(...kept)
  const descriptions = hints.descriptions.map((text) => gramsOf(text, 3))
  for (let at = Math.max(0, first - 25); at < first; at++) {
    const block = blocks[at] as Block
    if (kept.has(at) || block.text.length < 40 || block.linked > block.text.length * 0.3 || block.tag === 'h1') continue
    if (furnitureRule(block) || hints.titles.some((title) => likeness(title, block.text) > 0.8)) continue
    const grams = gramsOf(block.text, 3)
    const described = descriptions.some((one) => coverage(one, grams) > 0.5 || coverage(grams, one) > 0.6)
    if (described || block.isNamedLead) return at
  }
  return undefined
}
