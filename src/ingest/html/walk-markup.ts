/** Walks any HTML by the rules of HTML. Pure: one pass of the tokenizer, no tree, linear. */
import { Tokenizer } from 'htmlparser2'
import { SILENT } from './entities.ts'
import type { MarkupHandlers } from './simple-markup.ts'

export function walkMarkup(html: string, { text, open, close }: MarkupHandlers): void {
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
