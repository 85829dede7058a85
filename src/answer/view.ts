/** A sentence in one language with what was found in it. Type only. */
import type { Judged } from './signals.ts'

export type View = Pick<Judged, 'side' | 'places' | 'candidates'>
