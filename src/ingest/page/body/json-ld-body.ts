/**
 * The text of an article in JSON-LD beside the one that readers see: it helps to find the article's blocks, and stands in
 * for them where a page shows a part only. Never against the visible page: a text that shares nothing with it is not used.
 * Pure.
 */
import { coverage, gramsOf } from '../grams.ts'

/** Shorter ones are teasers. */
const LEAST_CHARACTERS = 300
const MOSTLY = 0.8
const HALF = 0.5
const LEAST_SHARED = 0.3

export type Compared = {
  readonly lines: readonly string[]
  readonly rule: 'as the page shows it' | 'filtered by JSON-LD' | 'taken from JSON-LD'
}

/**
 * @param seen The lines that were found in the page.
 * @param body articleBody as plain text, lines separated by line feeds.
 * @param everything All text of the page that readers see.
 */
export function compareWithJsonLd(seen: readonly string[], body: string, everything: () => string): Compared {
  if (body.length <= LEAST_CHARACTERS) return { lines: seen, rule: 'as the page shows it' }
  const told = gramsOf(body)
  const shown = gramsOf(seen.join('\n'))
  const covered = coverage(told, shown)
  if (covered < HALF) {
    const believed = coverage(shown, told) > LEAST_SHARED || coverage(told, gramsOf(everything())) > HALF
    return believed
      ? {
          lines: body
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
          rule: 'taken from JSON-LD',
        }
      : { lines: seen, rule: 'as the page shows it' }
  }
  // A teaser stands whole in the text, too; it must not cut the text down to itself.
  if (covered <= MOSTLY || told.size < shown.size * HALF) return { lines: seen, rule: 'as the page shows it' }
  const lines = seen.filter((line, at) => at === 0 || coverage(gramsOf(line), told) > LEAST_SHARED)
  return { lines, rule: lines.length < seen.length ? 'filtered by JSON-LD' : 'as the page shows it' }
}
