/**
 * Is a JSON-LD article the one that readers see? Pure. It is when its headline is that of the page, or when its text or its
 * description stands in the page; a script that tells another story is not believed in anything.
 */
import { containment, coverage, gramsOf, likeness, wordsOf } from '../grams.ts'
import type { LinkedArticle } from './json-ld.ts'

const LIKE = 0.5
const CONTAINED = 0.8
const LEAST_WORDS = 3

export type Visible = {
  /** Headlines, the title of the window. */
  readonly titles: readonly string[]
  /** All text that readers see; asked for only when the headline does not tell. */
  readonly text: () => string
}

export function believedArticle(
  articles: readonly LinkedArticle[],
  visible: Visible,
): LinkedArticle | undefined {
  const byTitle = articles.filter(
    ({ headline }) => headline !== undefined && isShown(headline, visible.titles),
  )
  const found = byTitle.find(({ published }) => published) ?? byTitle[0]
  if (found) return merged(found, byTitle)
  if (articles.length === 0) return undefined
  const shown = gramsOf(visible.text(), 3)
  return articles.find(({ body, description }) =>
    [body, description].some((text) => text !== undefined && coverage(gramsOf(text, 3), shown) > LIKE),
  )
}

/** A page may describe its article twice: the longest body counts. */
function merged(article: LinkedArticle, same: readonly LinkedArticle[]): LinkedArticle {
  const body = same.flatMap((one) => one.body ?? []).sort((a, b) => b.length - a.length)[0]
  return body === undefined ? article : { ...article, body }
}

const isShown = (headline: string, titles: readonly string[]): boolean =>
  titles.some(
    (title) =>
      likeness(headline, title) >= LIKE ||
      (Math.min(wordsOf(headline).length, wordsOf(title).length) >= LEAST_WORDS &&
        containment(headline, title) >= CONTAINED),
  )
