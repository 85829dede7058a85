/**
 * The text of HTML as a reader sees it: a line feed between blocks, entities decoded, white space collapsed.
 * Pure: one pass, two where the markup is odd; linear in the length.
 */
import { evenSpaces } from '../../lib/white-space.ts'
import { BLOCKS, CELLS, DROPPED } from './allowed.ts'
import { type MarkupHandlers, walkSimpleMarkup } from './simple-markup.ts'
import { walkMarkup } from './walk-markup.ts'

/** Lines are trimmed and never empty. */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return evenSpaces(html)
  const simple = openLines()
  if (walkSimpleMarkup(html, simple.handlers)) return simple.text()
  const any = openLines()
  walkMarkup(html, any.handlers)
  return any.text()
}

function openLines(): { readonly handlers: MarkupHandlers; readonly text: () => string } {
  const lines: string[] = []
  let line = ''
  let dropped = ''
  const endLine = () => {
    const text = evenSpaces(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  const boundary = (element: string) => {
    if (BLOCKS.has(element)) endLine()
    else if (CELLS.has(element)) line += ' '
  }
  const handlers: MarkupHandlers = {
    text(text) {
      if (dropped === '') line += text
    },
    open(name, isEmpty) {
      if (dropped !== '') return
      if (!isEmpty && DROPPED.has(name)) dropped = name
      else boundary(name)
    },
    close(name) {
      if (dropped === '') boundary(name)
      else if (name === dropped) dropped = ''
    },
  }
  return {
    handlers,
    text() {
      endLine()
      return lines.join('\n')
    },
  }
}
