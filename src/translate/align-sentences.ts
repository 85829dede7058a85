/**
 * Cuts the sentences of an article again so that every supplied piece of its text is one sentence: a piece with its
 * English can be cited only as a whole. Pure.
 */
import { anchorsOf } from '../article/anchor/extract.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import type { Article, Sentence } from '../article/article.ts'
import { type Quoted, quotedIn, speakersOf } from '../article/quotation.ts'
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
  const blocks = blocksOf(article, locatePieces(article.text, pieces, article.sentences))
  const cut = new Map<Sentence, readonly Sentence[]>()
  for (const block of blocks) {
    for (const sentence of block.sentences) cut.set(sentence, [])
    const [first] = block.sentences
    if (first) cut.set(first, recut(article, block, names))
  }
  const sentences = article.sentences.flatMap((sentence) => cut.get(sentence) ?? [sentence])
  const isSame = sentences.every((sentence, index) => sentence === article.sentences[index])
  return isSame ? article : { ...article, sentences: attributed(article.text, sentences) }
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
  const anchors = isRunning(first) ? anchorsOf(original, language, names) : []
  const { index, paragraph, role } = first
  return { index, paragraph, role, span, original, language, anchors, inQuote: false }
}

const isRunning = ({ role }: Sentence): boolean => role !== 'furniture' && role !== 'credit'

/** Numbers the sentences anew, and finds out again which of them are spoken and by whom. */
function attributed(text: string, sentences: readonly Sentence[]): Sentence[] {
  const quoted = new Map<Sentence, Quoted>()
  for (const paragraph of Map.groupBy(sentences, (sentence) => sentence.paragraph).values()) {
    const spans = paragraph.map((sentence) => sentence.span)
    for (const [place, found] of quotedIn(text, spans).entries()) {
      const sentence = paragraph[place]
      if (sentence) quoted.set(sentence, found)
    }
  }
  const speakers = inheritedSpeakers(sentences.filter(isRunning), quoted)
  return sentences.map(({ speaker: _former, ...sentence }, index) => {
    const old = sentences[index]
    const speaker = old && speakers.get(old)
    const inQuote = (old && quoted.get(old)?.inQuote) ?? false
    return { ...sentence, index, inQuote, ...(speaker && { speaker }) }
  })
}

function inheritedSpeakers(running: readonly Sentence[], quoted: ReadonlyMap<Sentence, Quoted>) {
  const speakers = speakersOf(
    running.map((sentence, place) => ({
      ...(quoted.get(sentence) ?? { inQuote: false, goesOn: false, staysOpen: false, whole: false }),
      anchors: sentence.anchors,
      follows: running[place - 1]?.role === sentence.role,
    })),
  )
  return new Map(running.map((sentence, place) => [sentence, speakers[place]]))
}
