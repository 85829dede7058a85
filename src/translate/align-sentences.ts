/**
 * Cuts the sentences of an article again so that every supplied piece of its text is one sentence: a piece with its
 * English can be cited only as a whole. Pure.
 */
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Article, Sentence } from '../article/article.ts'
import { overlaps, type Span, sliceOf, trimmedSpan } from '../lib/text-span.ts'
import { locatePieces } from './locate-pieces.ts'

const WORD = /[\p{L}\p{N}]/u

/** Sentences that are cut together, and the pieces that say where. */
type Block = { readonly sentences: readonly Sentence[]; readonly pieces: readonly Span[] }

/**
 * White space in a piece may differ from the text's. A piece that is not found, or that would join sentences of two
 * roles (a heading and its text), changes nothing. No word of the article is lost; the title is not cut.
 */
export function alignSentences(article: Article, pieces: readonly string[], names: NameTable): Article {
  const found = locatePieces(article.text, pieces, article.sentences)
  const blocks = blocksOf(article, found)
  const cut = new Map(blocks.map((block) => [block.sentences[0], recut(article, block, names)]))
  const gone = new Set(blocks.flatMap((block) => block.sentences))
  const sentences = article.sentences.flatMap(
    (sentence) => cut.get(sentence) ?? (gone.has(sentence) ? [] : [sentence]),
  )
  return { ...article, sentences: sentences.map((sentence, index) => ({ ...sentence, index })) }
}

/** Pieces that touch the same sentence belong to one block. Sentences and pieces are in the order of the text. */
function blocksOf({ text, sentences }: Article, pieces: readonly Span[]): Block[] {
  const blocks: { sentences: Sentence[]; pieces: Span[] }[] = []
  let next = 0
  for (const piece of pieces) {
    while ((sentences[next]?.span.end ?? Infinity) <= piece.start) next += 1
    const touched = touchedFrom(sentences, next, piece, text)
    if (rolesOf(touched).size !== 1) continue
    const last = blocks.at(-1)
    if (last && touched[0] === last.sentences.at(-1)) {
      last.sentences.push(...touched.slice(1))
      last.pieces.push(piece)
    } else blocks.push({ sentences: touched, pieces: [piece] })
  }
  return blocks
}

function touchedFrom(sentences: readonly Sentence[], from: number, piece: Span, text: string): Sentence[] {
  const touched: Sentence[] = []
  for (let at = from; (sentences[at]?.span.start ?? Infinity) < piece.end; at += 1) {
    const sentence = sentences[at]
    if (sentence && (sharesWord(sentence.span, piece, text) || !WORD.test(sentence.original)))
      touched.push(sentence)
  }
  return touched
}

/** A line of dots or stars has a role but says nothing. */
const rolesOf = (sentences: readonly Sentence[]) =>
  new Set(sentences.filter((sentence) => WORD.test(sentence.original)).map((sentence) => sentence.role))

const sharesWord = (a: Span, b: Span, text: string): boolean =>
  overlaps(a, b) && WORD.test(text.slice(Math.max(a.start, b.start), Math.min(a.end, b.end)))

function recut(article: Article, block: Block, names: NameTable): Sentence[] {
  const spans = spansOf(article.text, block)
  const [only] = block.sentences
  if (only && block.sentences.length === 1 && spans.length === 1) return [only]
  return spans.flatMap((span) => {
    const from = block.sentences.filter((old) => sharesWord(old.span, span, article.text))
    const [first, ...more] = from
    return first ? [sentenceAt(article, span, [first, ...more], names)] : []
  })
}

/** The pieces, and what stands between them; what holds no word, as a closing quotation mark, joins its neighbour. */
function spansOf(text: string, { sentences, pieces }: Block): Span[] {
  const edges = [...pieces, ...sentences.map((sentence) => sentence.span)]
  const cuts = pieces.flatMap(({ start, end }) => [start, end])
  const ends = [...cuts, Math.max(...edges.map(({ end }) => end))]
  const spans: Span[] = []
  let start = Math.min(...edges.map((edge) => edge.start))
  for (const end of ends) {
    const last = spans.at(-1)
    if (WORD.test(text.slice(start, end))) spans.push({ start, end })
    else if (last) spans.splice(-1, 1, { start: last.start, end })
    else continue
    start = end
  }
  return spans.map((span) => trimmedSpan(text, span))
}

function sentenceAt(
  article: Article,
  span: Span,
  from: readonly [Sentence, ...Sentence[]],
  names: NameTable,
): Sentence {
  const [first] = from
  const original = sliceOf(article.text, span)
  const languages = new Set(from.map((old) => old.language))
  const language = languages.size === 1 ? first.language : article.language
  const inQuote = from.length === 1 ? isQuoted(first, span) : from.every((old) => old.inQuote)
  const anchors = anchorsOf(original, language, names)
  const speaks = inQuote || from.length > 1 || anchors.some((anchor) => anchor.kind === 'quote')
  const speaker = speaks ? commonSpeaker(from) : undefined
  const { index, paragraph, role } = first
  return { index, paragraph, role, span, original, language, anchors, inQuote, ...(speaker && { speaker }) }
}

/** Whether a part of a sentence stands wholly inside a quotation that began before it. */
function isQuoted(sentence: Sentence, part: Span): boolean {
  const start = part.start - sentence.span.start
  const end = part.end - sentence.span.start
  const quotes = sentence.anchors.filter((anchor) => anchor.kind === 'quote')
  return (
    sentence.inQuote ||
    quotes.some(({ span }) => span.start < start && start < span.end && end <= span.end + 1)
  )
}

/** Nobody, unless every sentence has the same one: a statement is never given to the wrong speaker. */
function commonSpeaker(sentences: readonly Sentence[]): string | undefined {
  const speakers = new Set(sentences.map((sentence) => sentence.speaker))
  return speakers.size === 1 ? [...speakers][0] : undefined
}
