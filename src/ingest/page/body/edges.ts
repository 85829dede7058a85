/** Furniture of an article's body that its place betrays: before, after, beside, twice. Pure. */
import { coverage, gramsOf } from '../grams.ts'
import { type Block, isHeading, isProse, SENTENCE_END } from './blocks.ts'

/** How much a text is like a title of the page, 0 to 1. */
export type TitleTest = (text: string) => number

const inOrder = (kept: ReadonlySet<number>): readonly number[] => [...kept].sort((a, b) => a - b)

/** A page may go on with the next story: what stands in another `article` after the one with the headline goes. */
export function otherArticles(
  blocks: readonly Block[],
  kept: ReadonlySet<number>,
  isTitle: TitleTest,
): readonly number[] {
  const headline = blocks.findIndex((block) => block.article && isHeading(block) && isTitle(block.text) > 0.7)
  const main = blocks[headline]?.article
  if (!main || !blocks.some((block, at) => block.article === main && kept.has(at) && isProse(block)))
    return []
  return [...kept].filter((at) => {
    const article = blocks[at]?.article
    return at > headline && article !== undefined && article !== main
  })
}

const isShort = (block: Block, most: number): boolean => block.size < most

/** Kickers, dates and the title again, before the first sentence. */
export function leadingEdge(
  blocks: readonly Block[],
  kept: ReadonlySet<number>,
  isTitle: TitleTest,
): readonly number[] {
  const order = inOrder(kept)
  const start = order.findIndex((at) => isProse(blocks[at] as Block))
  if (start < 0) return []
  return order.slice(0, start).filter((at) => {
    const block = blocks[at] as Block
    if (block.tag === 'h1' || isTitle(block.text) > 0.8) return true
    return isShort(block, 45) ? !/[.!?。！？]["”»]?$/.test(block.text) : isDateLine(block.text)
  })
}

const isDateLine = (text: string): boolean =>
  text.length < 110 && /\b(?:19|20)\d\d\b/.test(text) && /\d{1,2}[:.h]\d{2}/.test(text)

/** Headings with nothing below them, lists of links, credits in brackets. */
export function trailingEdge(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const order = inOrder(kept).toReversed()
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
export function repeated(blocks: readonly Block[], kept: ReadonlySet<number>): readonly number[] {
  const seen = new Set<string>()
  return inOrder(kept).filter((at) => {
    const { text } = blocks[at] as Block
    if (text.length < 25) return false
    if (seen.has(text)) return true
    seen.add(text)
    return false
  })
}

/** Blocks before the body among which the standfirst is looked for. */
const STANDFIRST_REACH = 25

/** The paragraph between headline and body: told by its name, or by saying what the page's description says. */
export function standfirst(
  blocks: readonly Block[],
  kept: ReadonlySet<number>,
  descriptions: readonly string[],
  couldBe: (block: Block) => boolean,
): number | undefined {
  const first = kept.size === 0 ? 0 : (inOrder(kept)[0] ?? 0)
  const told = descriptions.map((text) => gramsOf(text, 3))
  const start = Math.max(0, first - STANDFIRST_REACH)
  const found = blocks.slice(start, first).findIndex((block) => {
    if (block.text.length < 40 || block.linked > block.text.length * 0.3 || block.tag === 'h1') return false
    if (!couldBe(block)) return false
    const grams = gramsOf(block.text, 3)
    return block.isNamedLead || told.some((one) => coverage(one, grams) > 0.5 || coverage(grams, one) > 0.6)
  })
  return found < 0 ? undefined : start + found
}
