/** The questions on which the sources of a story differ, most important first. Pure. */

import type { Alignment } from '../align.ts'
import type { Dispute, Side } from '../brief.ts'
import type { SpeakerOf } from '../speaker.ts'
import { supportOf } from '../support.ts'
import type { Unit } from '../unit.ts'
import { lineOfClaim } from '../wording.ts'
import type { DisputeDraft, DraftSide, Origins } from './draft.ts'
import { mentionDisputes } from './mention.ts'
import { negationDisputes } from './negation.ts'
import { numberDisputes } from './number.ts'

/** A reader can take in a few; the rest stands in the evidence view. */
const MOST = 6

export function disputesOf(
  units: readonly Unit[],
  alignment: Alignment,
  origins: Origins,
  speakerOf: SpeakerOf,
): Dispute[] {
  const drafts = [
    ...numberDisputes(alignment.conflicts, origins),
    ...mentionDisputes(units, origins),
    ...negationDisputes(units, origins),
  ]
  return withoutRepeats(drafts)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((draft) => ({
      kind: draft.kind,
      question: draft.question,
      sides: draft.sides.map((side) => sideOf(side, origins, speakerOf)),
      ...(draft.note && { note: draft.note }),
    }))
}

/** Two drafts that rest on the same pair of sentences are one dispute. */
function withoutRepeats(drafts: readonly DisputeDraft[]): DisputeDraft[] {
  const kept: DisputeDraft[] = []
  for (const draft of drafts)
    if (
      !kept.some((other) =>
        draft.sides.every((side, index) => side.units[0] === other.sides[index]?.units[0]),
      )
    )
      kept.push(draft)
  return kept
}

function sideOf({ answer, units }: DraftSide, origins: Origins, speakerOf: SpeakerOf): Side {
  const { speakers, outlets } = supportOf(units, origins, speakerOf)
  return {
    ...lineOfClaim(units, 120),
    answer,
    who: speakers.length > 0 ? speakers.join(', ') : outlets.join(', '),
  }
}
