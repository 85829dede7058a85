/** A message as we mean it, before any platform. Types and small builders. Pure. */

/** A piece of a line. `cite` is the number of a source in the card's own list, printed as [n]. */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly tag: string }
  | { readonly cite: number }

/**
 * `header` names the digest; `headline` a story; `meta` is the grey line; `fact` a bullet; `heading` a small title;
 * `quote` is source text; `sources` the numbered list.
 */
export type BlockKind =
  | 'header'
  | 'headline'
  | 'meta'
  | 'paragraph'
  | 'fact'
  | 'heading'
  | 'side'
  | 'quote'
  | 'sources'
  | 'footer'

export type Block = { readonly kind: BlockKind; readonly content: readonly Inline[] }
export type Card = { readonly blocks: readonly Block[] }

export const block = (kind: BlockKind, ...content: readonly Inline[]): Block => ({ kind, content })

/** The words of a line without any decoration: what a limit in characters counts. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('cite' in piece) return `[${piece.cite}]`
      if ('bold' in piece) return piece.bold
      return 'italic' in piece ? piece.italic : piece.tag
    })
    .join('')
}

/** Citations in order, each once, with a space before each. */
export const cites = (numbers: readonly number[]): Inline[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b).flatMap((cite) => [' ', { cite }])

export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { content }) => sum + plainText(content).length + 1, 0)
