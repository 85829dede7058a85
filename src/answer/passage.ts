/**
 * The sentences of a story as they can be searched: in English, and in the words they were written in. Pure.
 * A sentence without an English form is searched in its own language only: it answers those who ask in it.
 */
import type { Anchor } from '../article/anchor/anchor.ts'
import { type Article, bodyOf, englishAnchorsOf, englishOf, type Sentence } from '../article/article.ts'
import type { EvidenceRef } from '../brief/brief.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One sentence in one language. */
export type Side = {
  readonly text: string
  readonly language: string
  readonly tokens: readonly Token[]
  readonly anchors: readonly Anchor[]
  /** Key of a token → its places in `tokens`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Places of tokens that are (part of) a name. */
  readonly named: ReadonlySet<number>
  /** Usual forms of its names. */
  readonly names: ReadonlySet<string>
}

export type Passage = {
  readonly ref: EvidenceRef
  readonly article: Article
  readonly sentence: Sentence
  /** English first, where there is any. At least one. */
  readonly sides: readonly Side[]
  /** Canonical names in any of its languages. */
  readonly names: ReadonlySet<string>
  /** 0-based among the passages of its article. */
  readonly position: number
}

const known = new WeakMap<Article, readonly Passage[]>()

/** Cut once for every article value: a thread of questions asks the same articles. */
export function passagesOf(article: Article): readonly Passage[] {
  let passages = known.get(article)
  if (!passages) {
    passages = bodyOf(article)
      .filter(({ original }) => !/[?？]["”’»)]*$/u.test(original.trim()))
      .map((sentence, position) => passageOf(article, sentence, position))
    known.set(article, passages)
  }
  return passages
}

function passageOf(article: Article, sentence: Sentence, position: number): Passage {
  const english = englishOf(sentence)
  const sides: Side[] = []
  if (english !== undefined) sides.push(sideOf(english, 'en', englishAnchorsOf(sentence)))
  if (sentence.language !== 'en') sides.push(sideOf(sentence.original, sentence.language, sentence.anchors))
  const ref = { articleId: article.id, sentence: sentence.index }
  return { ref, article, sentence, sides, names: new Set(sides.flatMap((side) => [...side.names])), position }
}

export function sideOf(text: string, language: string, anchors: readonly Anchor[]): Side {
  const tokens = tokensOf(text, language)
  const places = new Map<string, number[]>()
  for (const [place, { key }] of tokens.entries()) {
    const seen = places.get(key)
    if (seen) seen.push(place)
    else places.set(key, [place])
  }
  return {
    text,
    language,
    tokens,
    anchors,
    places,
    named: namedPlaces(tokens, anchors),
    names: namesOf(anchors),
  }
}

const namesOf = (anchors: readonly Anchor[]): Set<string> =>
  new Set(anchors.flatMap((anchor) => (anchor.kind === 'name' ? [anchor.name] : [])))

function namedPlaces(tokens: readonly Token[], anchors: readonly Anchor[]): Set<number> {
  const named = new Set<number>()
  for (const anchor of anchors)
    if (anchor.kind === 'name')
      for (const [place, { start, end }] of tokens.entries())
        if (start >= anchor.span.start && end <= anchor.span.end) named.add(place)
  return named
}

export const englishSide = (passage: Passage): Side | undefined =>
  passage.sides.find(({ language }) => language === 'en')

/** The side a reader of English is shown: English where there is any. */
export const shownSide = ({ sides }: Passage): Side => sides[0] as Side
