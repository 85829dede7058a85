/** The port that keeps composed briefs, so that a story is composed once for each of its versions. Types only. */
import type { Brief } from './brief.ts'

export type CachedBrief = {
  /** Of the story, and of whatever else decides the words. Opaque: equal or not. */
  readonly version: string
  readonly brief: Brief
}

export type BriefCache = {
  get(storyId: string): Promise<CachedBrief | undefined>
  /** By story id; stories without a brief are left out. */
  getMany(storyIds: readonly string[]): Promise<ReadonlyMap<string, CachedBrief>>
  /** Read the version before the story: a brief kept under too old a version is composed again, never shown too long. */
  put(storyId: string, version: string, brief: Brief): Promise<void>
  remove(storyId: string): Promise<void>
}
