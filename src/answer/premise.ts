/** What a question takes for granted and the sources do not bear out. Pure. */
import type { Anchor, NumberAnchor } from '../article/anchor/anchor.ts'
import { numbersConflict, sameNumber } from '../article/anchor/compare.ts'
import type { Concept } from './concepts.ts'
import { happeningsIn } from './event.ts'
import type { Inquiry } from './inquiry.ts'
import type { Kind } from './kind.ts'
import { SPOKEN_OF } from './mention.ts'
import { isDenied } from './polarity.ts'
import type { Question } from './question.ts'
import type { Judged } from './signals.ts'

/** A sentence speaks of all that the question takes for granted. */
const ABOUT_IT = 0.75
/** A denial that is to correct a question stands right beside what it denies. */
const CLOSE = 4
/** A story speaks of a question at all. */
const TOUCHED = 0.3

export type Premise =
  /** A source says that it is not so. */
  | { readonly reason: 'denied'; readonly found: Judged }
  /** A source gives another figure. */
  | { readonly reason: 'figure'; readonly found: Judged; readonly asked: string; readonly stated: string }
  /** No source says that it happened, so none says why. */
  | { readonly reason: 'unheard' }

/** Kinds that take for granted that something happened. */
const PRESUPPOSES: readonly Kind[] = ['when', 'where', 'why', 'how', 'how-long']

/** Asked where no sentence answers the question as it stands. */
export function premiseOf(all: readonly Judged[], { question, concepts }: Inquiry): Premise | undefined {
  if (question.negated || question.kind === 'yes-no') return undefined
  const denied = PRESUPPOSES.includes(question.kind)
    ? all.find((found) => deniesIt(found, concepts))
    : undefined
  if (denied) return { reason: 'denied', found: denied }
  const figure = otherFigure(all, question, concepts)
  if (figure) return figure
  const touched = all.some(({ signals }) => signals.coverage >= TOUCHED && !signals.nameMissing)
  const heard = all.some(({ signals }) => signals.coverage >= ABOUT_IT)
  return question.kind === 'why' && touched && !heard ? { reason: 'unheard' } : undefined
}

/** Every name of the question is in the sentence, and what they are asked to have done is what it denies. */
function deniesIt({ signals, strengths, places, side }: Judged, concepts: readonly Concept[]): boolean {
  return (
    side.language === 'en' &&
    signals.coverage >= ABOUT_IT &&
    concepts.some(({ kind }) => kind === 'name') &&
    concepts.every(({ kind }, index) => kind !== 'name' || (strengths[index] ?? 0) >= SPOKEN_OF) &&
    isDenied(happeningsIn(concepts, strengths), places, side, CLOSE)
  )
}

/** All but the figure is in one sentence, which counts the same thing otherwise. */
function otherFigure(
  all: readonly Judged[],
  { anchors }: Question,
  concepts: readonly Concept[],
): Premise | undefined {
  const speaking = all.filter(({ strengths }) =>
    concepts.every(({ kind }, index) => kind === 'number' || (strengths[index] ?? 0) >= SPOKEN_OF),
  )
  for (const asked of numbersAmong(anchors))
    for (const found of speaking) {
      const stated = numbersAmong(found.side.anchors)
      const other = stated.find((number) => numbersConflict(asked, number))
      if (other && !stated.some((number) => sameNumber(asked, number)))
        return { reason: 'figure', found, asked: asked.text, stated: other.text }
    }
  return undefined
}

const numbersAmong = (anchors: readonly Anchor[]): NumberAnchor[] =>
  anchors.filter((anchor) => anchor.kind === 'number')
