/** Is it the same article again? A key over what it says, not over where it stands. Pure. */
import { createHash } from 'node:crypto'
import { type Article, bodyOf } from './article.ts'

/** Equal for the same language, title and body, however white space and the rest of the page differ. */
export function articleKey(article: Article): string {
  const body = bodyOf(article).map(({ original }) => original)
  const parts = [
    article.language,
    article.title?.original ?? '',
    body.length > 0 ? body.join(' ') : article.text,
  ]
  return createHash('sha256').update(parts.map(folded).join('\n')).digest('hex')
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
