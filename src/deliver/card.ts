/** A message as we mean it, before any platform. Types and small builders. Pure. */

/**
 * A piece of a line. `cite` is the number of a source in its story's list, printed as [n]; `url` is the page of that
 * source. Only pages of ingested sources, or our own, are ever named as `url`.
 */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly tag: string }
  | { readonly cite: number; readonly url?: string }
  | { readonly link: string; readonly url: string }

/**
 * `header` names the digest; `headline` a story; `meta` is the grey line; `fact` a bullet; `heading` a small title;
 * `side` one difference; `quote` is source text and `gloss` the English of the quote above it; `sources` the numbered
 * list.
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
  | 'gloss'
  | 'sources'
  | 'footer'

export type Block = { readonly kind: BlockKind; readonly content: readonly Inline[] }

export const ACTIONS = ['details', 'evidence', 'ask', 'useful', 'wrong', 'share'] as const
export type ActionId = (typeof ACTIONS)[number]

/** A button: what it does with which story. `share` shows the private card it stands under to the whole channel. */
export type Action = {
  readonly id: ActionId
  readonly label: string
  /** Id of the story. */
  readonly story: string
}

/** One message as we mean it. A platform may need several of its own for it; the buttons stand under the last. */
export type Card = { readonly blocks: readonly Block[]; readonly actions?: readonly Action[] }

export type Cite = Extract<Inline, { readonly cite: number }>

/** Numbers after one line; more of them hide the line. The evidence view names every one. */
const MAX_CITES = 6
/** A bullet, a line feed and an empty line, which a platform may put round a line. */
const FRAME = 4

export const block = (kind: BlockKind, ...content: readonly Inline[]): Block => ({ kind, content })

/** Lines of a list. */
export const isItem = ({ kind }: Block): boolean => kind === 'fact' || kind === 'side'

/** The words of a line as a reader without colours sees them. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('cite' in piece) return `[${piece.cite}]`
      if ('bold' in piece) return piece.bold
      if ('link' in piece) return piece.link
      return 'italic' in piece ? piece.italic : `(${piece.tag})`
    })
    .join('')
}

/** The first six citations in order, each once, with a space before each; then how many more there are. */
export function cites(sources: readonly Cite[]): Inline[] {
  const all = [...new Map(sources.map((source) => [source.cite, source])).values()].toSorted(
    (a, b) => a.cite - b.cite,
  )
  const more = all.length - MAX_CITES
  const shown = all.slice(0, MAX_CITES).flatMap((source): Inline[] => [' ', source])
  return more > 0 ? [...shown, ` +${more}`] : shown
}

/** The numbers that stand on a card. */
export const numbersOn = (blocks: readonly Block[]): number[] =>
  blocks.flatMap(({ content }) =>
    content.flatMap((piece) => (typeof piece === 'object' && 'cite' in piece ? [piece.cite] : [])),
  )

/** Characters of a card as a limit counts them: never fewer than a plain reader meets. */
export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { content }) => sum + plainText(content).length + FRAME, 0)
