/** A sentence in one language with what was found in it. Types only. */
import type { Judged } from './signals.ts'

export type View = Pick<Judged, 'side' | 'places' | 'candidates'>
