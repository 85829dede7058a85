/**
 * The text of HTML as a reader sees it: a line feed between blocks, entities decoded, white space collapsed.
 * Pure: one pass of the tokenizer, linear in the length.
 */
import { Tokenizer } from 'htmlparser2'
import { evenSpaces } from '../../lib/white-space.ts'
import { BLOCKS, CELLS, DROPPED } from './allowed.ts'
import { SILENT } from './entities.ts'

/** Lines are trimmed and never empty. */
export function plainText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return evenSpaces(html)
  const lines: string[] = []
  let line = ''
  let name = ''
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
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...SILENT,
      ontext: (start, end) => {
        if (dropped === '') line += html.slice(start, end)
      },
      ontextentity: (point) => {
        if (dropped === '') line += String.fromCodePoint(point)
      },
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
      },
      onopentagend: () => {
        if (dropped === '' && DROPPED.has(name)) dropped = name
        else if (dropped === '') boundary(name)
      },
      onselfclosingtag: () => {
        if (dropped === '') boundary(name)
      },
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase()
        if (dropped === '') boundary(closed)
        else if (closed === dropped) dropped = ''
      },
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  endLine()
  return lines.join('\n')
}
