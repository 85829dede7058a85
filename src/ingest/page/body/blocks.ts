/**
 * The blocks of a page: runs of text between the edges of block elements, in the order of the document. Each block is marked
 * in the tree, so that it can be found again in what is left of it. Changes the tree it is given; touches nothing else.
 */

import { isNamedLead, nameWords } from '../furniture/element-names.ts'
import { isElement, isText, type PageElement, type PageNode, type PageTree, squeezed } from '../tree.ts'

export type Block = {
  /** Lines of a block are separated by line feeds (`br`). */
  readonly text: string
  /** Characters inside links. */
  readonly linked: number
  /** Characters in bold or italic letters. */
  readonly strong: number
  readonly tag: string
  /** Characters, those of scripts that need few of them counted two and a half times. */
  readonly size: number
  /** The elements around it, innermost first, at most six. */
  readonly around: readonly PageElement[]
  /** Tags and classes of the innermost three; empty when there are no classes. Blocks of one make are one kind of thing. */
  readonly make: string
  /** One of the innermost three calls itself a lead, a standfirst or the like. */
  readonly isNamedLead: boolean
  /** The outermost `article` element it stands in. */
  readonly article: PageElement | undefined
}

export const MARK = 'data-block'

export const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export const SENTENCE_END = /[.!?…。！？۔।؟:;"”»’)]["”»’)]?\s*$/

/** Sentences, not a label and not a list of links. */
export const isProse = (block: Block): boolean =>
  block.size >= 60 &&
  block.linked < block.text.length * 0.4 &&
  SENTENCE_END.test(block.text) &&
  !isHeading(block)

export const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.tag)

const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g

export const sizeOf = (text: string): number => text.length + 1.5 * (text.match(DENSE)?.length ?? 0)

function makeOf(around: readonly PageElement[]): string {
  const inner = around.slice(0, 3)
  if (inner.every((element) => element.className === '')) return ''
  return inner.map((element) => `${element.localName}.${element.className}`).join(' ')
}

type Run = { nodes: PageNode[]; text: string; linked: number; strong: number }

const newRun = (): Run => ({ nodes: [], text: '', linked: 0, strong: 0 })

/** Text of a block: white space as shown, one line for each `br`. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map(squeezed)
    .filter((line) => line !== '')
    .join('\n')

export function markBlocks(tree: PageTree, root: PageElement): readonly Block[] {
  const blocks: Block[] = []
  const close = (
    run: Run,
    parent: PageElement,
    around: readonly PageElement[],
    article?: PageElement,
  ): void => {
    const text = linesOf(run.text)
    if (text === '') return
    const { linked, strong } = run
    mark(tree, parent, run.nodes, String(blocks.length))
    blocks.push({
      text,
      linked,
      strong,
      tag: parent.localName,
      size: sizeOf(text),
      around,
      make: makeOf(around),
      isNamedLead: around.slice(0, 3).some((element) => isNamedLead(nameWords(element))),
      article,
    })
  }
  const visit = (element: PageElement, outside: readonly PageElement[], outer?: PageElement): void => {
    const around = [element, ...outside].slice(0, 6)
    const article = outer ?? (element.localName === 'article' ? element : undefined)
    let run = newRun()
    for (const child of [...element.childNodes]) {
      if (isElement(child) && holdsBlocks(child)) {
        close(run, element, around, article)
        run = newRun()
        visit(child, around, article)
      } else addInline(run, child)
    }
    close(run, element, around, article)
  }
  visit(root, [])
  return blocks
}

/** Is it a block, or does it wrap one (a link around a whole box)? */
function holdsBlocks(element: PageElement): boolean {
  if (BLOCK_TAGS.has(element.localName)) return true
  for (const child of element.childNodes) if (isElement(child) && holdsBlocks(child)) return true
  return false
}

function addInline(run: Run, node: PageNode): void {
  run.nodes.push(node)
  if (isElement(node) && node.localName === 'br') run.text += '\n'
  else if (isText(node)) run.text += node.textContent.replace(/\s+/g, ' ')
  else if (isElement(node)) addInlineElement(run, node)
}

function addInlineElement(run: Run, element: PageElement): void {
  const inner = newRun()
  for (const child of element.childNodes) addInline(inner, child)
  const length = inner.text.trim().length
  run.text += inner.text
  run.linked += element.localName === 'a' ? length : inner.linked
  run.strong += /^(?:strong|b|em|i)$/.test(element.localName) ? length : inner.strong
}

/** Puts the mark on the parent when the run is all it holds, else on a `span` put around the run. */
function mark(tree: PageTree, parent: PageElement, nodes: readonly PageNode[], name: string): void {
  if (nodes.length === parent.childNodes.length) {
    parent.setAttribute(MARK, name)
    return
  }
  const first = nodes[0]
  if (!first) return
  const span = tree.createElement('span')
  span.setAttribute(MARK, name)
  parent.insertBefore(span, first)
  for (const node of nodes) span.appendChild(node)
}
