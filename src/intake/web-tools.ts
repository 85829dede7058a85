/** What a look at the web needs. Types only. */
import type { Cage } from '../ingest/cage/cage.ts'
import type { Fetcher } from '../ingest/fetcher.ts'
import type { RobotsCache } from '../ingest/page/robots-cache.ts'

export type WebTools = { readonly fetcher: Fetcher; readonly cage: Cage; readonly robots: RobotsCache }
