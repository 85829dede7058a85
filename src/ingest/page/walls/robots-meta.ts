/**
 * Whether a page forbids our use: X-Robots-Tag of the answer, `meta name=robots` of the page. Pure.
 * `noai` is the directive that asks machines to keep off; `none` refuses everything. `noindex` alone is about the results of
 * search engines and stands on many articles that anyone may read and cite, so it does not forbid.
 */
import type { Metas } from '../facts/metas.ts'

const FORBIDDING = new Set(['noai', 'none'])
/** Directives with a value of their own; what else stands before a colon is the name of a robot. */
const WITH_VALUE = new Set(['max-snippet', 'max-image-preview', 'max-video-preview', 'unavailable_after'])

/** The directive that forbids it, or undefined. `agent`: our product name; rules for other robots are not ours. */
export function forbiddenBy(header: string | undefined, metas: Metas, agent: string): string | undefined {
  const ours = agent.toLowerCase()
  return (
    forbidding(header ?? '', ours) ??
    forbidding(metas.get(ours) ?? '', ours) ??
    forbidding(metas.get('robots') ?? '', ours)
  )
}

function forbidding(text: string, agent: string): string | undefined {
  let applies = true
  for (const part of text.slice(0, 4_000).toLowerCase().split(',')) {
    const words = part.split(':').map((word) => word.trim())
    const [name = ''] = words
    if (words.length > 1 && !WITH_VALUE.has(name)) applies = name === agent
    const directive = words.at(-1) ?? ''
    if (applies && FORBIDDING.has(directive)) return directive
  }
  return undefined
}
