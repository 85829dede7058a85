/**
 * Which articles are copies or translations of one text: one agency report in five papers is one origin. Pure.
 * A count of domains cannot see a copy, least of all across languages; shared text can.
 */

import type { Article } from '../article/article.ts'
import { bodyOf } from '../article/article.ts'
import { wordsOf } from '../lib/english.ts'

/** Share of the shorter text's word runs that stand in the other one (containment; Broder 1997). */
const COPIED_SHINGLES = 0.6
const SHINGLE_WORDS = 5

/**
 * Families of one origin each; a partition of the articles, in their order. Copies in one language are seen by their
 * word runs, copies across languages by `alignedShare`: how much of the shorter article is the other one's text, from 0
 * to 1, with `cut` as the share from which two articles are one origin.
 */
export function originsOf(
  articles: readonly Article[],
  alignedShare: (a: Article, b: Article) => number,
  cut: number,
): string[][] {
  const shingles = new Map(articles.map((article) => [article, shinglesOf(article)]))
  const families: Article[][] = []
  for (const article of articles) {
    const isCopy = (other: Article) =>
      containment(shingles.get(article), shingles.get(other)) >= COPIED_SHINGLES ||
      alignedShare(article, other) >= cut
    const kin = families.filter((family) => family.some(isCopy))
    const merged = [...kin.flat(), article]
    for (const family of kin) families.splice(families.indexOf(family), 1)
    families.push(merged)
  }
  const order = (family: readonly Article[]) =>
    Math.min(...family.map((article) => articles.indexOf(article)))
  return families.toSorted((a, b) => order(a) - order(b)).map((family) => family.map(({ id }) => id))
}

function shinglesOf(article: Article): Set<string> {
  const words = wordsOf(
    bodyOf(article)
      .map(({ original }) => original)
      .join(' '),
  )
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '))
  return shingles
}

function containment(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const least = Math.min(a.size, b.size)
  return least === 0 ? 0 : a.intersection(b).size / least
}
