/** What a question takes for granted and the sources do not bear out. Pure. */
import type { NumberAnchor } from '../article/anchor/anchor.ts'
import { numbersConflict } from '../article/anchor/compare.ts'
import { type Concept, SPOKEN_OF } from './concepts.ts'
import type { Tools } from './judge.ts'
import { isDenied } from './polarity.ts'
import type { Question } from './question.ts'
import type { Judged } from './signals.ts'

/** A sentence speaks of all the question takes for granted. */
const ABOUT_IT = 0.8
/** A story speaks of a question at all. */
const TOUCHED = 0.3

export type Premise =
  /** A source says that it is not so. */
  | { readonly reason: 'denied'; readonly found: Judged }
  /** A source gives another figure. */
  | { readonly reason: 'figure'; readonly found: Judged; readonly asked: string; readonly stated: string }
  /** No source says that it happened, so none says why. */
  | { readonly reason: 'unheard' }

/** `all` are the sentences found, `answered` whether some sentence answers the question as it stands. */
export function premiseOf(all: readonly Judged[], answered: boolean, { question, concepts }: Tools): Premise | undefined {
  if (question.kind === 'yes-no' || question.kind === 'disagree') return undefined
  const about = all.filter((found) => isAbout(found, concepts))
  const denied = question.negated ? undefined : about.find(({ places, side }) => isDenied(concepts, places, side))
  if (denied && presupposes(question)) return { reason: 'denied', found: denied }
  const figure = answered ? undefined : otherFigure(all, question, concepts)
  if (figure) return figure
  const names = concepts.filter(({ kind }) => kind === 'name')
  const near = all.some(({ signals }) => signals.coverage >= TOUCHED && !signals.nameMissing)
  const heard = all.some(({ signals }) => signals.coverage >= ABOUT_IT)
  return !answered && question.kind === 'why' && near && !heard && (names.length > 0 || all.length > 0)
    ? { reason: 'unheard' }
    : undefined
}

/** Kinds that take for granted that something happened. */
const presupposes = ({ kind }: Question): boolean => ['when', 'where', 'why', 'how', 'how-long', 'how-much', 'how-many'].includes(kind)

const isAbout = ({ strengths, signals }: Judged, concepts: readonly Concept[]): boolean =>
  signals.coverage >= ABOUT_IT &&
  concepts.every(({ kind }, index) => kind !== 'name' || (strengths[index] ?? 0) >= SPOKEN_OF)

/** All but the figure is in one sentence, which counts the same thing otherwise. */
function otherFigure(all: readonly Judged[], question: Question, concepts: readonly Concept[]): Premise | undefined {
  const asked = question.anchors.filter((anchor): anchor is NumberAnchor => anchor.kind === 'number')
  for (const number of asked)
    for (const found of all) {
      const others = concepts.every(({ kind }, index) => kind === 'number' || (found.strengths[index] ?? 0) >= SPOKEN_OF)
      const stated = found.side.anchors.find((anchor): anchor is NumberAnchor => anchor.kind === 'number' && numbersConflict(number, anchor))
      if (others && stated) return { reason: 'figure', found, asked: number.text, stated: stated.text }
    }
  return undefined
}
