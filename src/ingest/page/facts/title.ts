/** The title of an article, from what the page says in several places. Pure. */
import { containment, likeness, wordsOf } from '../grams.ts'
import { type PageTree, squeezed } from '../tree.ts'
import { firstOf, type Metas } from './metas.ts'

export type TitleSources = {
  /** og:title and its like. */
  readonly shared?: string
  /** Every first-level heading. */
  readonly headings: readonly string[]
  /** Title of the window, with the site's name. */
  readonly window?: string
}

export type Title = { readonly text: string; readonly rule: string }

const LONGEST = 400

export function titleSources(tree: PageTree, metas: Metas): TitleSources {
  const shared = firstOf(metas, ['og:title', 'twitter:title', 'title', 'dc.title', 'headline'])?.slice(
    0,
    LONGEST,
  )
  const headings = [...tree.querySelectorAll('h1')]
    .slice(0, 20)
    .map((heading) => squeezed(heading.textContent))
  const window = squeezed((tree.querySelector('title')?.textContent ?? '').slice(0, 2 * LONGEST)).slice(
    0,
    LONGEST,
  )
  return {
    ...(shared && { shared }),
    headings: headings.filter((text) => text !== '' && text.length <= LONGEST),
    ...(window !== '' && { window }),
  }
}

export const titlesShown = ({ shared, headings, window }: TitleSources): readonly string[] =>
  [...headings, shared, window].filter((text) => text !== undefined)

const SAME = 0.99
/** A shared title this much like a heading is that heading without a kicker, or in the form the newsroom chose. */
const CLOSE = 0.55

/**
 * The heading that JSON-LD repeats. Else JSON-LD's own headline, where it is not just the title of the window: that one is
 * written for search engines, the headline by an editor. Else a heading in the form in which it is shared; else what most
 * say.
 */
export function pickTitle(
  sources: TitleSources,
  linked: string | undefined,
  site: string | undefined,
): Title | undefined {
  const { headings, window } = sources
  const shared = sources.shared && withoutSite(sources.shared, site)
  const repeated = headings.find((heading) => linked !== undefined && likeness(heading, linked) >= SAME)
  if (repeated) return { text: repeated, rule: 'heading, as JSON-LD has it' }
  if (linked && !isWindow(linked, window, site)) return { text: linked, rule: 'headline in JSON-LD' }
  const tail = shared && headings.map((heading) => commonTail(heading, shared)).find((text) => text)
  if (tail) return { text: tail, rule: 'heading and og:title, without their kickers' }
  if (shared && headings.some((heading) => likeness(shared, heading) >= SAME || holds(heading, shared)))
    return { text: shared, rule: 'og:title, as the heading has it' }
  const most = agreed(candidatesOf(headings, linked, shared), window)
  if (most) return most
  if (shared && headings.some((heading) => likeness(shared, heading) >= CLOSE))
    return { text: shared, rule: 'og:title, much as the heading has it' }
  return single(headings, linked, shared, window, site)
}

/** The title of the window is this headline, with or without the name of the site. */
const isWindow = (headline: string, window: string | undefined, site: string | undefined): boolean =>
  window === undefined ||
  holds(window, headline) ||
  likeness(window, headline) >= SAME ||
  (site !== undefined && containment(headline, site) > 0.6)

/** What two titles end in that begin with different kickers ("Flood: ", "Live – "). */
function commonTail(one: string, other: string): string | undefined {
  const [a, b] = [one, other].map((text) => /^([^:–—|-]{2,40})\s*[:–—|-]\s+(.{15,})$/su.exec(text))
  const [, kicker = '', tail = ''] = b ?? []
  const isTail = tail !== '' && likeness(a?.[2] ?? '', tail) >= SAME
  return isTail && containment(kicker, a?.[1] ?? '') === 0 ? tail.trim() : undefined
}

const candidatesOf = (headings: readonly string[], linked?: string, shared?: string): readonly Title[] => [
  ...(linked ? [{ text: linked, rule: 'JSON-LD' }] : []),
  ...headings.map((text) => ({ text, rule: 'heading' })),
  ...(shared ? [{ text: shared, rule: 'og:title' }] : []),
]

function agreed(candidates: readonly Title[], window: string | undefined): Title | undefined {
  const texts = candidates.map(({ text }) => text)
  const [best] = candidates
    .map((candidate) => ({ ...candidate, votes: votesFor(candidate.text, texts, window) }))
    .filter(({ votes }) => votes > 1)
    .sort((a, b) => b.votes - a.votes)
  return best && { text: best.text, rule: `${best.rule}; ${best.votes} places agree` }
}

function single(
  headings: readonly string[],
  linked: string | undefined,
  shared: string | undefined,
  window: string | undefined,
  site: string | undefined,
): Title | undefined {
  if (shared) return { text: shared, rule: 'og:title' }
  if (linked) return { text: linked, rule: 'JSON-LD' }
  const only = headings.length === 1 ? headings[0] : undefined
  if (only) return { text: only, rule: 'heading' }
  return window ? { text: withoutSite(window, site), rule: 'window title' } : undefined
}

function votesFor(text: string, all: readonly string[], window: string | undefined): number {
  const votes = all.filter((other) => likeness(other, text) >= SAME).length
  return votes + (window !== undefined && holds(window, text) ? 1 : 0)
}

/** Does the longer text begin or end with the shorter one? */
function holds(longer: string, shorter: string): boolean {
  const [long, short] = [wordsOf(longer).join(' '), wordsOf(shorter).join(' ')]
  return (
    short !== '' && (long.startsWith(short) || long.endsWith(short)) && containment(longer, shorter) >= SAME
  )
}

/** "Storm hits coast | The Example": cuts the name of the site, or a short last part behind a bar. */
function withoutSite(title: string, site: string | undefined): string {
  const match = /^(.{10,})\s+(?:[|»«·•/]|[-–—])\s+([^|»«·•]{2,60})$/su.exec(title)
  const [, head = '', tail = ''] = match ?? []
  if (!match) return title
  const isName =
    (site !== undefined && containment(tail, site) > 0.6) ||
    (wordsOf(tail).length <= 3 && /[|»·•]\s+[^|»·•]+$/u.test(title))
  return isName && wordsOf(head).length >= 2 ? head.trim() : title
}
