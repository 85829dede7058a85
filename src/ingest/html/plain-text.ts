/**
 * The text of HTML as a reader sees it: a line feed between blocks, entities decoded, white space collapsed.
 * Pure: one pass, two where the markup is odd; linear in the length.
 */
import { Tokenizer } from 'htmlparser2'
import { evenSpaces } from '../../lib/white-space.ts'
import { BLOCKS, CELLS, DROPPED } from './allowed.ts'
import { SILENT } from './entities.ts'
import { type MarkupHandlers, walkSimpleMarkup } from './simple-markup.ts'

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

/** Any markup, by the rules of HTML. */
function walkMarkup(html: string, { text, open, close }: MarkupHandlers): void {
  let name = ''
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...SILENT,
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (point) => text(String.fromCodePoint(point)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
      },
      onopentagend: () => open(name, false),
      onselfclosingtag: () => open(name, true),
      onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
