/** To whom a sentence is attributed. Pure. */
import type { NameTable } from '../article/anchor/name-table.ts'
import { reportedSpeakerOf } from '../article/anchor/quotes.ts'
import { type Article, bodyOf, englishAnchorsOf, englishOf, type Sentence } from '../article/article.ts'

export type Attributed = { readonly article: Article; readonly sentence: Sentence }
export type SpeakerOf = (unit: Attributed) => string | undefined

/**
 * Reads the reporting clause of the English words; "he said" and a quotation that goes on take the speaker of the
 * sentence before. `undefined` where the writer speaks.
 */
export function speakers(names: NameTable): SpeakerOf {
  const byArticle = new Map<Article, ReadonlyMap<number, string>>()
  return ({ article, sentence }) => {
    let known = byArticle.get(article)
    if (!known) {
      known = speakersIn(article, names)
      byArticle.set(article, known)
    }
    return known.get(sentence.index)
  }
}

function speakersIn(article: Article, names: NameTable): Map<number, string> {
  const found = new Map<number, string>()
  let last: string | undefined
  for (const sentence of bodyOf(article)) {
    const speaker = speakerIn(sentence, names, last)
    if (speaker) found.set(sentence.index, speaker)
    last = speaker
  }
  return found
}

function speakerIn(sentence: Sentence, names: NameTable, last: string | undefined): string | undefined {
  const english = englishOf(sentence)
  if (!english) return undefined
  const reported = reportedSpeakerOf(english, 'en', names)
  if (reported?.pronoun) return last
  const named = reported?.name ?? reported?.speaker
  if (named) return named
  const anchors = englishAnchorsOf(sentence)
  const quote = anchors.find((anchor) => anchor.kind === 'quote' && anchor.speech)
  if (quote?.kind === 'quote') return quote.speaker ?? sentence.speaker ?? last
  return sentence.inQuote ? (sentence.speaker ?? last) : undefined
}
