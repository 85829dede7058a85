/**
 * The sentences of a story that may become evidence, with what is needed to compare them. Pure.
 * Only body sentences that stand in English, or in a translation whose anchors agree, take part: an untranslated
 * sentence groups articles but corroborates nothing.
 */
import type { Anchor } from '../article/anchor/anchor.ts'
import type { NameTable } from '../article/anchor/name-table.ts'
import { reportedSpeakerOf } from '../article/anchor/quotes.ts'
import { type Article, bodyOf, englishAnchorsOf, englishOf, type Sentence } from '../article/article.ts'
import { blend, inverseFrequency, type Vector, vectorOf } from '../lib/tf-idf.ts'
import type { EvidenceRef } from './brief.ts'
import { termsOf } from './paraphrase.ts'

/** Shorter pieces are fragments: they match anything and state nothing. */
const MIN_WORDS = 5
/** Shared terms that only hint at the same fact weigh less than the words themselves. */
const GROUP_WEIGHT = 0.5
/** A known name is also among the words: as a term of its own it only helps across spellings. */
const NAME_WEIGHT = 0.5

/** Every sentence is compared with every other: news tells first what matters, so that long texts are cut at the end. */
const MOST_UNITS = 1_500
const FEWEST_UNITS = 20
/** Two remarks of one speaker are not the same remark: who says it counts little. */
const SPEAKER_SHARE = 0.2

const kindWeight = (term: string): number => {
  if (term.startsWith('~')) return GROUP_WEIGHT
  return term.startsWith('@') ? NAME_WEIGHT : 1
}

export type Unit = {
  readonly ref: EvidenceRef
  readonly article: Article
  readonly sentence: Sentence
  readonly english: string
  /** Anchors of the English words; a translation is here only when they agree with the original's. */
  readonly anchors: readonly Anchor[]
  /** Canonical names. */
  readonly names: ReadonlySet<string>
  /** 0-based among the body sentences of its article. */
  readonly position: number
  readonly vector: Vector
  /** Who says it in its own reporting clause, as printed; empty where nobody does. */
  readonly speaker: string
}

export const keyOf = (ref: EvidenceRef): string => `${ref.articleId}:${ref.sentence}`

/** The sentences of a story and the weighting that makes other English lines comparable with them. */
export type StorySpace = {
  readonly units: readonly Unit[]
  readonly vector: (english: string, anchors?: readonly Anchor[]) => Vector
  /** Inverse document frequency of a term within the story. */
  readonly weight: (term: string) => number
}

/** Inverse document frequency comes from the story itself: inside a story its main actors are stop words. */
export function spaceOf(articles: readonly Article[], names: NameTable): StorySpace {
  const most = Math.max(FEWEST_UNITS, Math.floor(MOST_UNITS / Math.max(1, articles.length)))
  const drafts = articles.flatMap((article) => draftsOf(article, names, most))
  const frequency = inverseFrequency(drafts.map((draft) => draft.terms))
  const weight = (term: string) => frequency(term) * kindWeight(term)
  return {
    units: drafts.map(({ terms, ...draft }) => ({
      ...draft,
      vector: blend([
        [vectorOf(terms, weight), 1],
        [vectorOf(termsOf(draft.speaker), weight), SPEAKER_SHARE],
      ]),
    })),
    vector: (english, anchors = []) => vectorOf([...termsOf(english), ...valueTerms(anchors)], weight),
    weight,
  }
}

type Draft = Omit<Unit, 'vector'> & { terms: string[] }

function draftsOf(article: Article, table: NameTable, most: number): Draft[] {
  const drafts: Draft[] = []
  for (const [position, sentence] of bodyOf(article).entries()) {
    if (drafts.length === most) break
    const english = englishOf(sentence)
    if (!english || isQuestion(english) || english.split(/\s+/).length < MIN_WORDS) continue
    const anchors = englishAnchorsOf(sentence)
    const speaker = reportedSpeakerOf(english, 'en', table)?.speaker ?? ''
    const names = namesOf([...sentence.anchors, ...anchors])
    drafts.push({
      ref: { articleId: article.id, sentence: sentence.index },
      article,
      sentence,
      english,
      anchors,
      names,
      position,
      terms: [...termsOf(english.replace(speaker, ' ')), ...valueTerms(anchors)],
      speaker,
    })
  }
  return drafts
}

const isQuestion = (english: string) => /\?["”’»)]*$/.test(english)

function namesOf(anchors: readonly Anchor[]): Set<string> {
  return new Set(anchors.flatMap((anchor) => (anchor.kind === 'name' ? [anchor.name] : [])))
}

/** Known names and measured values as terms of their own: they are equal in every language and form. */
function valueTerms(anchors: readonly Anchor[]): string[] {
  return anchors.flatMap((anchor) => {
    if (anchor.kind === 'name') return anchor.known ? [`@${anchor.name}`] : []
    if (anchor.kind === 'duration') return [`#${anchor.value} ${anchor.unit}`]
    if (anchor.kind === 'number' && !anchor.vague && (anchor.unit || anchor.value > 12))
      return [`#${anchor.value} ${anchor.unit ?? ''}`]
    return []
  })
}
