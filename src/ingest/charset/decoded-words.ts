/** How the letters of a document were told, in words for people. Pure. */
import type { DecodedBytes } from './decoded.ts'
import { declaredEncodings, headerEncoding } from './labels.ts'

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

/** "utf-8, as its bytes show, though its server says windows-1251". */
export function decodedWords({ encoding, by }: DecodedBytes, { bytes, contentType, kind }: Labelled): string {
  const server = headerEncoding(contentType)
  const [own] = declaredEncodings(bytes, kind)
  const wrong =
    server && server !== encoding
      ? `, though its server says ${server}`
      : own && own !== encoding && by !== 'header'
        ? `, though it says ${own} itself`
        : ''
  return `${encoding}, ${TOLD[by]}${wrong}`
}
