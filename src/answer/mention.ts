/** How well, and where, a sentence speaks of a concept. Pure. */
import { relationOf, sensesOf } from '../brief/verify/senses.ts'
import type { Span } from '../lib/text-span.ts'
import type { Concept } from './concepts.ts'
import type { Side } from './passage.ts'
import type { StandIns } from './stand-ins.ts'

/** From here on a word is said to stand for the concept. */
export const SPOKEN_OF = 0.6
/** From here on it stands for it by its form, not only by its meaning. */
export const BY_FORM = 0.75
/** A word inside a name hardly is that word: "union" in "European Union". */
const INSIDE_NAME = 0.7

/** 0 to 1. */
export function strengthIn({ pieces, name, kind }: Concept, side: Side): number {
  if (name !== undefined && side.names.has(name)) return 1
  const each = pieces.map((piece) => bestIn(piece, side, kind === 'word'))
  const last = each.at(-1) ?? 0
  // "Lopez" stands for "Ana Lopez"; "Ana" alone hardly does.
  if (each.length === 1 || last > 0) return last
  return each.reduce((sum, strength) => sum + strength, 0) / each.length / 2
}

function bestIn(piece: ReadonlyMap<string, StandIns>, side: Side, isWord: boolean): number {
  let best = 0
  for (const [key, strength] of piece.get(side.language) ?? []) {
    if (strength <= best || !side.places.has(key)) continue
    best = Math.max(best, isWord ? asWord(key, strength, side) : strength)
  }
  return best
}

/** "state" is not meant in "United States". */
function asWord(key: string, strength: number, { places, named }: Side): number {
  if (places.get(key)?.some((place) => !named.has(place))) return strength
  return strength >= BY_FORM ? INSIDE_NAME : 0
}

/** Places of the words that stand for a concept: by their form, else by their meaning. */
export function placesIn({ pieces, name, kind, glossed }: Concept, side: Side): number[] {
  const matches = pieces.flatMap((piece) =>
    [...(piece.get(side.language) ?? [])].flatMap(([key, strength]) =>
      (side.places.get(key) ?? []).map((place) => ({ place, strength })),
    ),
  )
  const byForm = glossed ? [] : matches.filter(({ strength }) => strength >= BY_FORM)
  const byMeaning = matches.filter(({ place }) => kind !== 'word' || !side.named.has(place))
  const places = (byForm.length > 0 ? byForm : byMeaning).map(({ place }) => place)
  return name === undefined ? places : [...new Set([...places, ...placesOfName(name, side)])]
}

const placesOfName = (name: string, side: Side): number[] =>
  side.anchors.flatMap((anchor) =>
    anchor.kind === 'name' && anchor.name === name ? tokensWithin(anchor.span, side) : [],
  )

/** Places of the tokens that stand wholly within a span. */
export const tokensWithin = ({ start, end }: Span, { tokens }: Side): number[] =>
  tokens.flatMap((token, place) => (token.start >= start && token.end <= end ? [place] : []))

/** A side that lacks the concept says its opposite instead: "fell" where "rose" is asked for. */
export function isOpposed(concept: Concept, side: Side): boolean {
  if (concept.senses.length === 0 || side.language !== 'en' || strengthIn(concept, side) >= SPOKEN_OF)
    return false
  return side.tokens.some(
    ({ key, content }) => content && relationOf(concept.senses, sensesOf(key)) === 'opposed',
  )
}

export const isSpokenOf = (concept: Concept, sides: readonly Side[]): boolean =>
  sides.some((side) => strengthIn(concept, side) >= SPOKEN_OF)
