/** The text of a page that readers see, furniture and all: a line for each block. Pure. */

import { BLOCK_TAGS } from '../body/blocks.ts'
import { isElement, isText, type PageElement, type PageNode, squeezed } from '../tree.ts'
import { hiding } from './hidden.ts'

export function visibleLines(root: PageElement): readonly string[] {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const text = squeezed(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: PageNode): void => {
    if (isText(node)) line += node.textContent
    if (!isElement(node) || hiding(node) === 'certain') return
    const isBlock = BLOCK_TAGS.has(node.localName) || node.localName === 'br'
    if (isBlock) endLine()
    for (const child of node.childNodes) visit(child)
    if (isBlock) endLine()
  }
  visit(root)
  endLine()
  return lines
}
