/** Who said what, word for word where an English source prints it. Pure. */
import { sameName } from '../article/anchor/compare.ts'
import { cosine } from '../lib/tf-idf.ts'
import type { Quotation } from './brief.ts'
import type { SpeakerOf } from './speaker.ts'
import type { StorySpace, Unit } from './unit.ts'

/** Fewer words are a label or a scare quote, not speech. */
const MIN_WORDS = 4
const SAME_WORDS = 0.4

type Spoken = {
  speaker: string
  text: string
  verbatim: boolean
  unit: Unit
  vector: ReadonlyMap<string, number>
}

export function quotesOf(space: StorySpace, speakerOf: SpeakerOf): Quotation[] {
  const families: Spoken[][] = []
  for (const spoken of space.units.flatMap((unit) => spokenIn(unit, space, speakerOf))) {
    const family = families.find(([first]) => first && isSame(first, spoken))
    if (family) family.push(spoken)
    else families.push([spoken])
  }
  return families.map(quotationOf).toSorted((a, b) => b.also.length - a.also.length)
}

function spokenIn(unit: Unit, space: StorySpace, speakerOf: SpeakerOf): Spoken[] {
  return unit.anchors.flatMap((anchor) => {
    if (anchor.kind !== 'quote' || !anchor.speech || anchor.text.split(/\s+/).length < MIN_WORDS) return []
    const speaker = speakerOf(unit) ?? anchor.speaker
    if (!speaker) return []
    const verbatim = unit.sentence.language === 'en'
    return [
      { speaker, text: anchor.text.replace(/[,;]$/, ''), verbatim, unit, vector: space.vector(anchor.text) },
    ]
  })
}

const isSame = (a: Spoken, b: Spoken) =>
  sameName(a.speaker, b.speaker) && cosine(a.vector, b.vector) >= SAME_WORDS

/** The English original speaks for its translations. */
function quotationOf(family: readonly Spoken[]): Quotation {
  const best = family.find(({ verbatim }) => verbatim) ?? (family[0] as Spoken)
  return {
    speaker: best.speaker,
    text: best.text,
    verbatim: best.verbatim,
    citation: best.unit.ref,
    also: family.filter((spoken) => spoken !== best).map(({ unit }) => unit.ref),
  }
}
