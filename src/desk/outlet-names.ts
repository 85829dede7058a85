/**
 * What readers call an outlet that is known by its host: the label of its source, else what its feed calls itself. For the
 * eye alone: outlets are told apart, and counted, by their hosts. Touches the store, which it reads anew every few seconds.
 */

import type { Brief, Side, SourceRow } from '../brief/brief.ts'
import { clipped } from '../deliver/words.ts'
import { plainText } from '../ingest/html/plain-text.ts'
import { sameSite } from '../ingest/identity/canonical-url.ts'
import type { PolledEntry } from '../ingest/sources.ts'
import type { Web } from '../intake/web.ts'
import type { Clock } from '../lib/clock.ts'
import { isShared, registeredSite } from '../lib/registered-site.ts'
import type { Store } from '../store/store.ts'
import { hostKeys, nameKeys, outletTitle } from './outlet-title.ts'
import type { Library } from './stories/library.ts'

/** How long the names stand that were read. */
const FRESH_MS = 5_000
/** Articles whose source is remembered. */
const MOST_KNOWN = 50_000
/** Characters of a name; of a host its end tells whose it is. */
const MAX_NAME = 40
const MAX_HOST = 60

export type Published = Pick<SourceRow, 'articleId' | 'outlet'>

export type OutletNames = {
  /** By id of the article. Those that have no better name than their outlet are left out. */
  of(rows: readonly Published[]): Promise<ReadonlyMap<string, string>>
}

export type OutletNamesInput = {
  readonly web: Pick<Web, 'entries'>
  readonly store: Pick<Store, 'inbox' | 'sourceNotes'>
  readonly clock: Clock
}

type Named = { readonly entry: PolledEntry; readonly label?: string; readonly title?: string }

type Known = {
  readonly byKey: ReadonlyMap<string, Named>
  /** The sites that are called so, by each key of a name. */
  readonly sites: ReadonlyMap<string, ReadonlySet<string>>
  /** What was found already, by source and outlet. */
  readonly found: Map<string, string | undefined>
}

export function openOutletNames({ web, store, clock }: OutletNamesInput): OutletNames {
  const { inbox, sourceNotes } = store
  const sources = new Map<string, string | undefined>()
  let known: { readonly at: number; readonly named: Promise<Known> } | undefined

  function named(): Promise<Known> {
    const now = clock().getTime()
    if (!known || Math.abs(now - known.at) > FRESH_MS) known = { at: now, named: read() }
    return known.named
  }

  async function read(): Promise<Known> {
    const [entries, notes, states] = await Promise.all([web.entries(), sourceNotes.all(), inbox.states()])
    const byKey = new Map(
      entries.map((entry) => {
        const label = notes.get(entry.url)?.label
        const title = (entry.kind === 'feed' ? entry.name : undefined) ?? states.get(entry.url)?.title
        return [entry.url, { entry, ...(label && { label }), ...(title && { title: plainText(title) }) }]
      }),
    )
    return { byKey, sites: sitesOf([...byKey.values()]), found: new Map() }
  }

  async function sourceOf(id: string): Promise<string | undefined> {
    if (sources.has(id)) return sources.get(id)
    if (sources.size >= MOST_KNOWN) sources.clear()
    const source = await inbox.sourceOf(id)
    // An article that has none yet may get one: the same article comes from a feed.
    if (source !== undefined) sources.set(id, source)
    return source
  }

  return {
    async of(rows) {
      const all = await named()
      if (all.byKey.size === 0) return new Map()
      const found = new Map<string, string>()
      for (const { articleId, outlet } of rows) {
        const source = all.byKey.get((await sourceOf(articleId)) ?? '')
        const name = source && knownNameOf(source, outlet, all)
        if (name !== undefined && name !== outlet) found.set(articleId, name)
      }
      return found
    },
  }
}

/** Many articles are of one source and one outlet. */
function knownNameOf(source: Named, outlet: string, all: Known): string | undefined {
  const key = `${source.entry.url} ${outlet}`
  if (!all.found.has(key)) all.found.set(key, nameOf(source, outlet, all))
  return all.found.get(key)
}

/** Only what stands on the site of the source is called by its name: a feed may speak of others. */
function nameOf({ entry, label, title }: Named, outlet: string, { sites }: Known): string | undefined {
  if (outlet !== entry.outlet && !isOfSite(outlet, entry.url)) return undefined
  if (label) return clipped(label, MAX_NAME)
  if (entry.outlet || !title) return undefined
  const read = outletTitle(title, outlet)
  if (!read) return undefined
  const name = clipped(read.name, MAX_NAME)
  const isOne = nameKeys(read.name).every((key) => (sites.get(key)?.size ?? 0) <= 1)
  return read.isHost && isOne ? name : `${name} (${shortHost(outlet)})`
}

/** Where feeds are kept apart from the site that they belong to. */
const FEED_HOST = /^(?:rss|feeds?|xml)\./

/** Under one registered name strangers may publish: only a host and its own parts are one site, and of one owner. */
function isOfSite(outlet: string, url: string): boolean {
  const { hostname } = new URL(url)
  const site = hostname.replace(FEED_HOST, '')
  const own = registeredSite(URL.parse(`https://${outlet}`)?.hostname ?? '')
  // "rss.co.uk" is somebody's own site: it speaks for no other one of that country.
  return (isShared(site) ? [hostname] : [hostname, site]).some(
    (each) => sameSite(`https://${outlet}`, `https://${each}`) && registeredSite(each) === own,
  )
}

const shortHost = (host: string): string => (host.length > MAX_HOST ? `…${host.slice(1 - MAX_HOST)}` : host)

/**
 * Where two sites are called alike, the name tells neither from the other. A site is called, too, what its host says,
 * whatever its feed says.
 */
function sitesOf(all: readonly Named[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sites = new Map<string, Set<string>>()
  for (const { entry, label, title } of all) {
    const { hostname } = new URL(entry.url)
    const names = [label, entry.outlet, title && outletTitle(title, hostname)?.name]
    for (const key of [...hostKeys(hostname), ...names.flatMap((name) => (name ? nameKeys(name) : []))])
      sites.set(key, (sites.get(key) ?? new Set()).add(registeredSite(hostname)))
  }
  return sites
}

/** The same library, whose briefs call outlets as readers do. */
export function namedLibrary(library: Library, names: OutletNames): Library {
  const kept = new WeakMap<Brief, { readonly key: string; readonly brief: Brief }>()

  async function named(brief: Brief): Promise<Brief> {
    const found = await names.of(brief.sources)
    if (found.size === 0) return brief
    const key = JSON.stringify([...found])
    const before = kept.get(brief)
    if (before?.key === key) return before.brief
    const now = { key, brief: withNames(brief, found) }
    kept.set(brief, now)
    return now.brief
  }

  return {
    async told(id) {
      const told = await library.told(id)
      return told && { ...told, brief: await named(told.brief) }
    },
    async briefOf(id) {
      const brief = await library.briefOf(id)
      return brief && named(brief)
    },
  }
}

function withNames(brief: Brief, names: ReadonlyMap<string, string>): Brief {
  const sources = brief.sources.map((row) => {
    const name = names.get(row.articleId)
    return name === undefined ? row : { ...row, name }
  })
  const disputes = brief.disputes.map((dispute) => ({
    ...dispute,
    sides: dispute.sides.map((side) => ({ ...side, who: whoOf(side, sources) })),
  }))
  return { ...brief, sources, disputes }
}

/** Who says so, where that is outlets. */
function whoOf({ who, citations }: Side, sources: readonly SourceRow[]): string {
  const cited = sources.filter(({ articleId }) => citations.some((ref) => ref.articleId === articleId))
  const called = new Map(cited.map(({ outlet, name }) => [outlet, name ?? outlet]))
  const parts = who.split(', ')
  return parts.every((part) => called.has(part))
    ? parts.map((part) => called.get(part) ?? part).join(', ')
    : who
}
