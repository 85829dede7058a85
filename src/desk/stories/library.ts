/** Stories with their briefs at hand: composed once for each version of a story, kept in the store and in memory. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import type { Brief } from '../../brief/brief.ts'
import { composeBrief } from '../../brief/compose.ts'
import type { Told } from '../../deliver/desk.ts'
import type { Store } from '../../store/store.ts'
import { bounded } from './bounded.ts'

/** Stories held in memory, with all their articles: about 200 KB each. */
const MOST_STORIES = 100
/** Briefs held in memory: about 40 KB each. */
const MOST_BRIEFS = 500
/** A story that grows while it is read is read again so often. */
const MOST_TRIES = 3

export type Library = {
  /** By id; case does not matter. A very large story comes with some of its articles, those that its brief tells. */
  told(id: string): Promise<Told | undefined>
  briefOf(id: string): Promise<Brief | undefined>
}

/** `rules` names the program that composes: a brief that another one composed is composed anew. */
export function openLibrary(store: Store, names: NameTable, rules: string): Library {
  const stories = memoryOf<Told>(MOST_STORIES)
  const briefs = memoryOf<Brief>(MOST_BRIEFS)

  async function versionOf(id: string): Promise<string> {
    return `${rules}/${await store.storyVersion(id)}`
  }

  async function compose(id: string, version: string): Promise<Told | undefined> {
    const whole = await store.story(id)
    if (!whole) return undefined
    const story = bounded(whole)
    const kept = await keptBrief(id, version)
    // Asked after the last pause: of two who want the same brief only one composes it.
    const known = briefs.get(id, version) ?? kept
    const brief = known ?? composeBrief(story, { names })
    briefs.set(id, version, brief)
    if (!known) await store.briefs.put(id, version, brief)
    return { story, brief }
  }

  async function keptBrief(id: string, version: string): Promise<Brief | undefined> {
    const kept = await store.briefs.get(id)
    return kept?.version === version ? kept.brief : undefined
  }

  /** The version is read before the story: what is kept under it is never newer than what it names. */
  async function read(id: string, triesLeft: number): Promise<Told | undefined> {
    const version = await versionOf(id)
    const known = stories.get(id, version)
    if (known) return known
    const composed = await compose(id, version)
    // The story and a brief that was kept may be of two versions.
    if (triesLeft > 1 && (await versionOf(id)) !== version) return await read(id, triesLeft - 1)
    if (composed) stories.set(id, version, composed)
    return composed
  }

  const told = (given: string): Promise<Told | undefined> => read(given.trim().toUpperCase(), MOST_TRIES)

  async function briefOf(given: string): Promise<Brief | undefined> {
    const id = given.trim().toUpperCase()
    const version = await versionOf(id)
    const known = briefs.get(id, version) ?? (await keptBrief(id, version))
    if (!known) return (await told(id))?.brief
    briefs.set(id, version, known)
    return known
  }

  return { told, briefOf }
}

/** What was used last stays; what is of another version is not given. */
function memoryOf<Value>(most: number) {
  const entries = new Map<string, { version: string; value: Value }>()
  return {
    get(id: string, version: string): Value | undefined {
      const entry = entries.get(id)
      if (entry?.version !== version) return undefined
      entries.delete(id)
      entries.set(id, entry)
      return entry.value
    },
    set(id: string, version: string, value: Value): void {
      entries.delete(id)
      entries.set(id, { version, value })
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
  }
}
