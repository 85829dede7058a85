/** How the letters of a document were told, in words for people. Pure. */
import type { DecodedBytes } from './decoded.ts'
import { declaredLabels, headerLabel, type Label } from './labels.ts'

const TOLD: Readonly<Record<DecodedBytes['by'], string>> = {
  mark: 'as its byte order mark says',
  pattern: 'as the pattern of its bytes shows',
  'utf-8': 'as its bytes show',
  header: 'as its server says',
  declaration: 'as it says itself',
  guess: 'guessed from its letters',
  'last resort': 'for want of any sign of another',
}

export type Labelled = {
  readonly bytes: Uint8Array
  readonly contentType?: string | undefined
  readonly kind: 'xml' | 'html'
}

/** "utf-8, as its bytes show, though its server says windows-1251"; "windows-1252, as its server says (iso-8859-1)". */
export function decodedWords({ encoding, by }: DecodedBytes, { bytes, contentType, kind }: Labelled): string {
  const server = headerLabel(contentType)
  const [own] = declaredLabels(bytes, kind)
  const wrong =
    server && server.encoding !== encoding
      ? `, though its server says ${server.written}`
      : own && own.encoding !== encoding && by !== 'header'
        ? `, though it says ${own.written} itself`
        : ''
  const told = by === 'header' ? server : by === 'declaration' ? own : undefined
  return `${encoding}, ${TOLD[by]}${asWritten(told, encoding)}${wrong}`
}

/** Where the label is another word for the encoding. */
const asWritten = (label: Label | undefined, encoding: string): string =>
  label?.encoding === encoding && label.written.toLowerCase() !== encoding ? ` (${label.written})` : ''
