/**
 * Which articles one outlet publishes, whatever form its name has. Pure.
 *
 * A name that somebody gave is the outlet's name; a host stands for its whole site, so that www.herald.example, editions
 * and sections in sub-domains and the bare domain are one outlet. Never a guess at who owns whom.
 */
import { foldAccents } from '../lib/english.ts'
import { registeredSite } from '../lib/registered-site.ts'

/** An article, as far as its publisher goes. */
export type Published = { readonly outlet: string; readonly url?: string }

/** "example.org", "https://www.example.org:8080/world": an address rather than a name. */
const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]+)\.?(?::\d+)?(?:\/\S*)?$/iu
/** Ends of file names: an article without an outlet is known by its own name. */
const FILES = new Set('txt md html htm json xml eml'.split(' '))

/**
 * A key for each entry, in their order; equal keys are one outlet. Where one entry is known by its host alone and another
 * one of the same site by a name, they are one; the other one may be any of `story`.
 */
export function outletKeys(entries: readonly Published[], story: readonly Published[] = entries): string[] {
  const named = new Map<string, string>()
  for (const { outlet, url } of story) {
    const site = url && siteOf(url)
    if (site && !siteOf(outlet) && !named.has(site)) named.set(site, nameKey(outlet))
  }
  return entries.map(({ outlet }) => {
    const site = siteOf(outlet)
    return site ? (named.get(site) ?? site) : nameKey(outlet)
  })
}

/** Each outlet once, in the form seen first. */
export function distinctOutlets(
  entries: readonly Published[],
  story: readonly Published[] = entries,
): string[] {
  const keys = outletKeys(entries, story)
  return entries.flatMap(({ outlet }, index) => (keys.indexOf(keys[index] ?? '') === index ? [outlet] : []))
}

/** Case, accents, marks and an English article tell no two outlets apart. */
function nameKey(name: string): string {
  const words = foldAccents(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words.replace(/^the (?=.)/, '') || name.trim()
}

/** The domain that somebody registered; `undefined` for a name. */
function siteOf(address: string): string | undefined {
  const host = HOST.exec(address.trim())?.[1]?.toLowerCase()
  if (!host) return undefined
  const labels = host.replace(/^www\./, '').split('.')
  return FILES.has(labels.at(-1) ?? '') ? labels.join('.') : registeredSite(host)
}
