/**
 * How many independent voices articles are: the one place where origins are counted. Pure.
 *
 * An outlet never confirms itself, and a copy never confirms its original. So the count is the largest number of articles
 * of which no two are of one outlet or one family of copies: a maximum matching of outlets and families, in which every
 * article is an edge. An outlet that prints an agency's report and one of its own makes no other outlet its own.
 */
import { outletKeys, type Published } from '../article/outlet.ts'

export type Voice = Published & { readonly id: string }

/** Families of copies, as `originsOf` gives them. */
export type Families = readonly (readonly string[])[]

/** The family of copies an article belongs to. Articles in no family are their own. */
export const familyIn = (families: Families, articleId: string): string =>
  families.find((family) => family.includes(articleId))?.[0] ?? articleId

/** `story`: all articles of the story, where `voices` are some of them; what an outlet is called may stand in another one. */
export function countOrigins(
  voices: readonly Voice[],
  families: Families,
  story: readonly Published[] = voices,
): number {
  const keys = outletKeys(voices, story)
  const printed = new Map<string, Set<string>>()
  for (const [index, { id }] of voices.entries()) {
    const outlet = keys[index] ?? ''
    printed.set(outlet, (printed.get(outlet) ?? new Set()).add(familyIn(families, id)))
  }
  return matched(printed)
}

/** Of two groups, does one hold an article that is independent of one of the other? */
export const areIndependent = (
  left: readonly Voice[],
  right: readonly Voice[],
  families: Families,
  story: readonly Published[] = [...left, ...right],
): boolean => left.some((a) => right.some((b) => countOrigins([a, b], families, story) > 1))

/** The size of a maximum matching, by augmenting paths (Kuhn 1955): every outlet in turn asks for a family of its own. */
function matched(printed: ReadonlyMap<string, ReadonlySet<string>>): number {
  const holder = new Map<string, string>()
  const findsOne = (outlet: string, asked: Set<string>): boolean => {
    for (const family of printed.get(outlet) ?? []) {
      if (asked.has(family)) continue
      asked.add(family)
      const held = holder.get(family)
      if (held === undefined || findsOne(held, asked)) {
        holder.set(family, outlet)
        return true
      }
    }
    return false
  }
  return [...printed.keys()].filter((outlet) => findsOne(outlet, new Set())).length
}
