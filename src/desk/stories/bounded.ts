/** A story small enough to be composed while people wait: the work grows with the square of its sentences. Pure. */
import type { Article } from '../../article/article.ts'
import type { Story } from '../../story/story.ts'

/** Of 500 sentences that are all alike: some 4 s. */
const MOST_ARTICLES = 40
const MOST_SENTENCES = 500
/** Of one article. */
const MOST_OF_ONE = 120

/**
 * The founder, then the latest article of each outlet, then the latest of the others, as many as there is room for; in
 * the order of arrival. Of a very long article the beginning. A usual story comes back as it is.
 */
export function bounded(story: Story): Story {
  const { articles } = story
  if (articles.length <= MOST_ARTICLES && sentencesOf(articles) <= MOST_SENTENCES) return story
  const short = articles.map(beginning)
  const chosen = new Set<Article>()
  let room = MOST_SENTENCES
  for (const article of byWorth(short)) {
    if (chosen.size === MOST_ARTICLES || (article.sentences.length > room && chosen.size > 0)) continue
    chosen.add(article)
    room -= article.sentences.length
  }
  return { ...story, articles: short.filter((article) => chosen.has(article)) }
}

const sentencesOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { sentences }) => sum + sentences.length, 0)

const beginning = (article: Article): Article =>
  article.sentences.length > MOST_OF_ONE
    ? { ...article, sentences: article.sentences.slice(0, MOST_OF_ONE) }
    : article

function byWorth(articles: readonly Article[]): Set<Article> {
  const latestFirst = articles.toReversed()
  const outlets = new Map<string, Article>()
  for (const article of latestFirst) if (!outlets.has(article.outlet)) outlets.set(article.outlet, article)
  return new Set([...articles.slice(0, 1), ...outlets.values(), ...latestFirst])
}
