/** The `meta` elements of a page by name, and its links by relation. Pure. */
import { type PageElement, type PageTree, squeezed } from '../tree.ts'

/** By `name`, `property`, `itemprop` or `http-equiv` in lower case; the first that has a content wins. */
export type Metas = ReadonlyMap<string, string>

const NAMES = ['name', 'property', 'itemprop', 'http-equiv']
const LONGEST = 5_000

export function metasOf(tree: PageTree): Metas {
  const metas = new Map<string, string>()
  for (const element of tree.querySelectorAll('meta[content]')) {
    const content = squeezed((element.getAttribute('content') ?? '').slice(0, LONGEST))
    if (content !== '') for (const name of namesOf(element)) if (!metas.has(name)) metas.set(name, content)
  }
  return metas
}

const namesOf = (element: PageElement): readonly string[] =>
  NAMES.flatMap((attribute) => element.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [])

export const firstOf = (metas: Metas, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = metas.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

export type PageLink = { readonly relations: readonly string[]; readonly href: string; readonly type: string }

export const linksOf = (tree: PageTree): readonly PageLink[] =>
  [...tree.querySelectorAll('link[rel][href]')].map((element) => ({
    relations: (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/),
    href: element.getAttribute('href') ?? '',
    type: (element.getAttribute('type') ?? '').toLowerCase(),
  }))
