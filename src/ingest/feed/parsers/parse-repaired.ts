/** A repaired document: read as it is where it is plain, else by feedsmith, and by rss-parser where that may win something. */
import type { Repaired } from '../repair/repair.ts'
import { atomDraft } from './atom-draft.ts'
import type { Draft, DraftEntry } from './draft.ts'
import { plainDraft } from './plain-draft.ts'
import { rssDraft } from './rss-draft.ts'
import { fillHoles, secondDraft } from './second.ts'

/** Elements that may fill a field. */
const SOURCES: readonly (readonly [keyof DraftEntry, readonly string[]])[] = [
  ['title', ['<title>']],
  ['link', ['<link']],
  ['id', ['<guid', '<id>']],
  ['published', ['<pubDate>', '<published>', '<dc:date>']],
]

/** `how`: for people, which parser gave what. */
export async function parseRepaired(repaired: Repaired): Promise<{ draft?: Draft; how: string }> {
  const plain = plainDraft(repaired)
  if (plain && !hasHole(plain, repaired)) return { draft: plain, how: 'read as it stands' }
  const first = await primaryDraft(repaired)
  if (!first) {
    const second = await secondDraft(repaired.lean())
    return second
      ? { draft: second, how: 'read by rss-parser, since feedsmith refused it' }
      : { how: 'feedsmith and rss-parser refused it' }
  }
  const how = 'read by feedsmith'
  if (first.entries.length === repaired.written.length && !hasHole(first, repaired))
    return { draft: first, how }
  const second = await secondDraft(repaired.lean())
  if (!second) return { draft: first, how: `${how}; rss-parser refused it` }
  if (second.entries.length > first.entries.length)
    return {
      draft: { ...first, entries: second.entries },
      how: `read by rss-parser, which found ${second.entries.length - first.entries.length} more than feedsmith`,
    }
  const { draft, filled } = fillHoles(first, second)
  return { draft, how: filled.size === 0 ? how : `${how}; ${[...filled].join(', ')} read by rss-parser` }
}

/** Loaded on first use: it takes 20 MB, and a tenth of a second. */
async function primaryDraft({ family, xml }: Repaired): Promise<Draft | undefined> {
  const { parseAtomFeed, parseRssFeed } = await import('feedsmith')
  try {
    return family === 'rss' ? rssDraft(parseRssFeed(xml())) : atomDraft(parseAtomFeed(xml()))
  } catch {
    return undefined
  }
}

/** An item without a field although the document has the element for it. */
function hasHole({ entries }: Draft, { written }: Repaired): boolean {
  return entries.some((entry, i) =>
    SOURCES.some(
      ([name, elements]) =>
        entry[name] === undefined &&
        written[i]?.fields.some((field) => elements.some((element) => field.startsWith(element))),
    ),
  )
}
