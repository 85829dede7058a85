/** The words of a whole story, by language: what a question may be matched with. Pure; kept for each list of articles. */
import type { Article } from '../article/article.ts'
import { termsOf } from '../brief/paraphrase.ts'
import { sensesOf } from '../brief/verify/senses.ts'
import { type Passage, passagesOf, type Side, sideOf } from './passage.ts'

export type WordUse = {
  readonly key: string
  /** As it is spelt somewhere, folded. */
  readonly word: string
  /** True when it is (a piece of) a name somewhere. */
  name: boolean
}

/** The words of one language of a story. */
export type Vocabulary = {
  readonly uses: Map<string, WordUse>
  /** First letters of a key → keys. */
  readonly byHead: Map<string, string[]>
  /** English only: side of meaning → keys. */
  readonly bySense: Map<number, string[]>
  /** English only: group of words that news writers use for one another → keys. */
  readonly byGroup: Map<string, string[]>
}

export type StoryWords = {
  readonly passages: readonly Passage[]
  /** Titles as something to match words with, never as evidence. */
  readonly titles: ReadonlyMap<Article, readonly Side[]>
  readonly languages: ReadonlyMap<string, Vocabulary>
  /** Every name as printed and in its usual form, folded. */
  readonly names: ReadonlySet<string>
}

export const HEAD = 4

/** The group of a word, where it stands in one. */
export const groupOf = (word: string): string | undefined =>
  termsOf(word).find((term) => term.startsWith('~'))

const known = new WeakMap<readonly Article[], StoryWords>()

export function storyWordsOf(articles: readonly Article[]): StoryWords {
  let story = known.get(articles)
  if (!story) {
    story = gather(articles)
    known.set(articles, story)
  }
  return story
}

function gather(articles: readonly Article[]): StoryWords {
  const languages = new Map<string, Vocabulary>()
  const names = new Set<string>()
  const passages = articles.flatMap(passagesOf)
  const titles = new Map(articles.map((article) => [article, titleSides(article)]))
  for (const side of [...titles.values(), ...passages.map(({ sides }) => sides)].flat()) {
    let vocabulary = languages.get(side.language)
    if (!vocabulary) {
      vocabulary = { uses: new Map(), byHead: new Map(), bySense: new Map(), byGroup: new Map() }
      languages.set(side.language, vocabulary)
    }
    addWords(vocabulary, side)
    addNames(vocabulary, side, names)
  }
  return { passages, titles, languages, names }
}

function addWords(vocabulary: Vocabulary, { language, tokens, places }: Side): void {
  for (const [key, [first = 0]] of places) {
    if (vocabulary.uses.has(key)) continue
    vocabulary.uses.set(key, { key, word: tokens[first]?.word ?? key, name: false })
    push(vocabulary.byHead, key.slice(0, HEAD), key)
    if (language !== 'en') continue
    for (const sense of sensesOf(key)) push(vocabulary.bySense, sense, key)
    const group = groupOf(tokens[first]?.word ?? key)
    if (group) push(vocabulary.byGroup, group, key)
  }
}

function addNames({ uses }: Vocabulary, { tokens, anchors }: Side, names: Set<string>): void {
  for (const anchor of anchors) {
    if (anchor.kind !== 'name') continue
    names.add(anchor.text.toLowerCase())
    names.add(anchor.name.toLowerCase())
    for (const token of tokens) {
      const use = token.start >= anchor.span.start && token.end <= anchor.span.end && uses.get(token.key)
      if (use) use.name = true
    }
  }
}

function push<Key>(map: Map<Key, string[]>, key: Key, value: string): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function titleSides({ title }: Article): Side[] {
  if (!title) return []
  const sides = [sideOf(title.original, title.language, title.anchors)]
  if (title.english?.anchorsAgree) sides.push(sideOf(title.english.text, 'en', title.english.anchors))
  return sides
}
