/** The words of a whole story, by language: what a question may be matched with. Pure; kept for each list of articles. */
import type { Article } from '../article/article.ts'
import { type Passage, passagesOf, sideOf } from './passage.ts'

export type WordUse = {
  readonly key: string
  readonly word: string
  /** In how many sentences. */
  sentences: number
  /** True when it is (part of) a name somewhere. */
  name: boolean
}

export type StoryWords = {
  readonly passages: readonly Passage[]
  /** Language → key → use. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, WordUse>>
  /** Full names as printed and as canonical, folded. */
  readonly names: ReadonlySet<string>
}

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
  const words = new Map<string, Map<string, WordUse>>()
  const names = new Set<string>()
  const passages = articles.flatMap(passagesOf)
  for (const { sides } of passages)
    for (const { language, tokens, places, anchors } of sides) {
      const uses = words.get(language) ?? new Map<string, WordUse>()
      words.set(language, uses)
      for (const [key, [first = 0]] of places) {
        const use = uses.get(key) ?? { key, word: tokens[first]?.word ?? key, sentences: 0, name: false }
        use.sentences += 1
        use.name ||= first > 0 && language !== 'de' && /^\p{Lu}/u.test(tokens[first]?.text ?? '')
        uses.set(key, use)
      }
      for (const anchor of anchors) {
        if (anchor.kind !== 'name') continue
        names.add(anchor.text.toLowerCase())
        names.add(anchor.name.toLowerCase())
        for (const token of tokens)
          if (token.start >= anchor.span.start && token.end <= anchor.span.end) {
            const use = uses.get(token.key)
            if (use) use.name = true
          }
      }
    }
  return { passages, words, names }
}

/** The title of an article as something to match words with, never as evidence. */
export function titleSides(article: Article): ReturnType<typeof sideOf>[] {
  const { title } = article
  if (!title) return []
  const sides = [sideOf(title.original, title.language, title.anchors)]
  if (title.english?.anchorsAgree) sides.push(sideOf(title.english.text, 'en', title.english.anchors))
  return sides
}
