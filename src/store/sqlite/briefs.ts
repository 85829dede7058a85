/** Composed briefs as JSON. */
import type { Brief } from '../../brief/brief.ts'
import type { BriefCache, CachedBrief } from '../../brief/brief-cache.ts'
import { parseStored } from '../stored-json.ts'
import type { Connection } from './connection.ts'

const GET = `
  select story_id, version, body from brief where story_id in (select value from json_each(?))`
const PUT = `
  insert into brief (story_id, version, body)
  select ?1, ?2, ?3 where not exists (select 1 from forgotten_story where id = ?1)
  on conflict (story_id) do update set version = excluded.version, body = excluded.body`
const REMOVE = 'delete from brief where story_id = ?'

export function openBriefs(connection: Connection): BriefCache {
  function getMany(ids: readonly string[]): ReadonlyMap<string, CachedBrief> {
    const found = new Map<string, CachedBrief>()
    for (const { story_id, version, body } of connection.all(GET, JSON.stringify(ids))) {
      const brief = parseStored(body)
      if (isBriefOf(String(story_id), brief)) found.set(brief.storyId, { version: String(version), brief })
    }
    return found
  }

  return {
    get: async (id) => getMany([id]).get(id),
    getMany: async (ids) => getMany(ids),
    async put(id, version, brief) {
      await connection.write(() => connection.run(PUT, id, version, JSON.stringify(brief)))
    },
    async remove(id) {
      await connection.write(() => connection.run(REMOVE, id))
    },
  }
}

/** A damaged row is none: the brief is composed again. */
const isBriefOf = (storyId: string, value: unknown): value is Brief =>
  typeof value === 'object' && value !== null && 'storyId' in value && value.storyId === storyId
