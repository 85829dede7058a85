/** Why a page gives no article: moved, consent, login, "not found", nothing to read. Pure. */
import type { PageRefusal } from '../page.ts'
import { consentCues, loginCues, saysMissing } from './wall-words.ts'

export type Refused = Pick<PageRefusal, 'refusal' | 'why' | 'to'>

/** A page with more text than this, in characters of Latin script, is an article whatever it says of cookies. */
const ARTICLE_SIZE = 700
const LEAST_SIZE = 40
/** An article about cookies speaks of other things, too. */
const CHARACTERS_PER_CUE = 150

export type Found = {
  /** The text that was taken for the article. */
  readonly text: string
  readonly size: number
  /** Headings and titles. */
  readonly titles: readonly string[]
  /** All that readers see. */
  readonly lines: readonly string[]
}

export function refusalOf({ text, size, titles, lines }: Found): Refused | undefined {
  if (size >= ARTICLE_SIZE) return undefined
  if (titles.some(saysMissing) || saysMissing(lines[0] ?? ''))
    return { refusal: 'missing', why: 'The page says that it was not found; check its address.' }
  const read = size >= LEAST_SIZE ? text : lines.join('\n').slice(0, 20_000)
  const isArticle = size >= LEAST_SIZE
  const isWall = (cues: number) => (isArticle ? cues > 1 && cues * CHARACTERS_PER_CUE >= size : cues > 0)
  if (isWall(consentCues(read)))
    return consent('It asks for consent to cookies instead of showing an article.')
  if (isWall(loginCues(read))) return consent('It asks readers to log in instead of showing an article.')
  return isArticle ? undefined : { refusal: 'empty', why: 'No article text was found on the page.' }
}

const consent = (why: string): Refused => ({ refusal: 'consent', why })
