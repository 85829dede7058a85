/**
 * A page as a tree, and the little of the DOM that page reading needs (the builder's own types are those of a browser).
 * Pure. Trees deeper than `DEEPEST` are refused, so that everything that walks them may recurse.
 */
import { parseHTML } from 'linkedom'
import { trimHtml } from './trim-html.ts'

export type PageNode = {
  readonly nodeType: number
  readonly textContent: string
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>
  readonly firstChild: PageNode | null
  readonly parentNode: PageElement | null
  remove(): void
}

export type PageElement = PageNode & {
  readonly localName: string
  readonly id: string
  readonly className: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
  insertBefore(node: PageNode, before: PageNode | null): void
  appendChild(node: PageNode): void
}

export type PageTree = PageElement & {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  readonly head: PageElement | null
  createElement(name: string): PageElement
}

/** Levels of a tree; real pages have about thirty. */
const DEEPEST = 120
/** Tags of a page; long articles with all their furniture have about four thousand. */
const MOST_TAGS = 40_000
/** Each costs a node of its own. Pages that write every letter as a reference stay below. */
const MOST_SIGNS = 120_000

const ELEMENT = 1
const TEXT = 3

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT
export const isText = (node: PageNode): boolean => node.nodeType === TEXT

/** White space as a browser shows it: one space. */
export const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

export const meta = (tree: PageTree, selector: string): string | undefined =>
  squeezed(tree.querySelector(selector)?.getAttribute('content') ?? '') || undefined

export type TreeReading =
  | {
      readonly tree: PageTree
      readonly body: PageElement
      readonly cut: number
      readonly tags: number
      readonly jsonLd: readonly string[]
    }
  | { readonly why: string }

export function readTree(html: string): TreeReading {
  const trimmed = trimHtml(html)
  if (trimmed.tags > MOST_TAGS) return { why: `It has ${trimmed.tags} tags, more than an article has.` }
  if (trimmed.signs > MOST_SIGNS) return { why: `It has ${trimmed.signs} signs of markup that are none.` }
  const tree = built(trimmed.html)
  if (!tree) return { why: 'Its HTML cannot be made into a tree.' }
  if (isTooDeep(tree)) return { why: `Its tags are nested more than ${DEEPEST} levels deep.` }
  const body = tree.body
  return body ? { ...trimmed, tree, body } : { why: 'It has no body.' }
}

/** The builder throws on some markup that no browser minds. */
function built(html: string): PageTree | undefined {
  try {
    return parseHTML(withRoot(html)).document as unknown as PageTree
  } catch {
    return undefined
  }
}

/** The builder takes the first element for the root: it must be `html`, and hold the body. */
function withRoot(html: string): string {
  const root = html.search(/<html[\s>]/i)
  if (root >= 0) return html.slice(root)
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><head></head><body>${html}</body></html>`
}

function isTooDeep(tree: PageTree): boolean {
  let level: PageNode[] = tree.documentElement ? [tree.documentElement] : []
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((node) => (isElement(node) ? [...node.childNodes].filter(isElement) : []))
  }
  return false
}
