/** Every kind of source. To add one, write its file and name it here. */
import { folder } from './folder.ts'
import type { Source } from './source.ts'

/** What config/dragoman.yaml says of a source. */
export type SourceEntry = { readonly kind: 'folder'; readonly path: string }

const sources = { folder }

export const sourceKinds = Object.keys(sources) as [SourceEntry['kind'], ...SourceEntry['kind'][]]

export const openSource = (entry: SourceEntry): Source => sources[entry.kind](entry)
