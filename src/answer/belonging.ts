/** Whether a piece of a sentence belongs to what the question asks about, or to something else in it. English. Pure. */
import { type Candidate, UNLIKELY } from './candidates.ts'
import type { Concept } from './concepts.ts'
import { QUANTITIES } from './kind.ts'
import { tokensWithin } from './mention.ts'
import type { Side } from './passage.ts'
import type { Question } from './question.ts'
import type { View } from './view.ts'

/** A number stands this near to what it counts. */
const BESIDE = 5
/** "was signed last week by": words between what is done and by whom. */
const AGENT = 10
const PASSIVE_ACT = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu

export function belongs(
  question: Question,
  one: Candidate,
  concepts: readonly Concept[],
  view: View,
): boolean {
  const { kind } = question
  if (one.worth <= -UNLIKELY || isInOtherPart(one, concepts, view)) return false
  if (kind === 'who')
    return one.isName === true && isInItsPlace(question, one, actsIn(concepts, view), view.side)
  return (
    !QUANTITIES.includes(kind) ||
    !(isOfAnother(one, concepts, view) || isElsewhere(question, one, concepts, view))
  )
}

/** "A took 12 and B 14": the last name before a number says whose it is. */
function isOfAnother({ span }: Candidate, concepts: readonly Concept[], { side, places }: View): boolean {
  const given = concepts.flatMap(({ kind, type }, index) =>
    kind === 'name' && (places[index]?.length ?? 0) > 0 ? [{ type, at: places[index] ?? [] }] : [],
  )
  const taken = new Set(given.flatMap(({ at }) => at))
  const before = side.anchors.filter(
    (anchor) =>
      anchor.kind === 'name' &&
      anchor.span.end <= span.start &&
      given.some(({ type }) => type === anchor.type) &&
      isSamePart(side.text, anchor.span.start, span.start),
  )
  const last = before.at(-1)
  return last !== undefined && !tokensWithin(last.span, side).some((place) => taken.has(place))
}

/** No semicolon stands between them. */
const isSamePart = (text: string, from: number, to: number): boolean =>
  !text.slice(Math.min(from, to), Math.max(from, to)).includes(';')

/** "A difference of 30 votes" is nobody's votes. */
const DERIVED =
  /\b(?:difference|gap|lead|margin|majority|increase|rise|growth|fall|drop|decline|gain|loss|cut)\b[^,;]{0,12}$/i

const PEOPLE =
  /^(?:people|persons?|others|men|women|children|residents|victims|soldiers|workers|passengers|civilians)$/

/** Far from what is counted, or in a part of the sentence that does not speak of whom the question is about. */
function isElsewhere(
  { asked, text }: Question,
  { span }: Candidate,
  concepts: readonly Concept[],
  { side, places }: View,
): boolean {
  const here = tokensWithin(span, side)
  const derived = DERIVED.exec(side.text.slice(0, span.start))
  if (derived && !text.toLowerCase().includes(derived[0].split(/\s/)[0]?.toLowerCase() ?? '')) return true
  const counted = concepts.flatMap((concept, index) =>
    concept.asked && !asked.measure ? (places[index] ?? []) : [],
  )
  const last = here.at(-1) ?? 0
  if (counted.length === 0 || counted.some((place) => place > last && place - last <= BESIDE)) return false
  // "The number of injured at 1,300": behind it, with nothing else that it counts.
  const next = side.tokens[last + 1]
  const countsOther =
    next?.content === true &&
    !PEOPLE.test(next.word) &&
    /^[\s-]*$/.test(side.text.slice(span.end, next.start))
  return countsOther || !counted.some((place) => Math.abs(place - last) <= BESIDE)
}

/** A semicolon parts it from every name of the question. */
function isInOtherPart({ span }: Candidate, concepts: readonly Concept[], { side, places }: View): boolean {
  const named = concepts.flatMap(({ kind }, index) => (kind === 'name' ? (places[index] ?? []) : []))
  return (
    named.length > 0 &&
    !named.some((place) => isSamePart(side.text, side.tokens[place]?.start ?? 0, span.start))
  )
}

/** A new clause between somebody and what happens: somebody else may be its doer. */
const OTHER_CLAUSE = /\S.*\b(?:which|that|when|where|while|because|after|before|whether|if)\b/

/** "Who did it": before what was done; "whom did it hit": behind. Whoever stands elsewhere is somebody else. */
function isInItsPlace(
  { asked }: Question,
  { worth, span }: Candidate,
  acts: readonly number[],
  side: Side,
): boolean {
  const first = tokensWithin(span, side)[0]
  if (acts.length === 0 || first === undefined) return true
  const isPassive = (act: number) => PASSIVE_ACT.test(side.text.slice(0, side.tokens[act]?.start))
  if (worth >= UNLIKELY) return acts.some((act) => first > act && first - act <= AGENT && isPassive(act))
  const act = Math.min(...acts)
  if (asked.object) return first > act
  const between = side.text.slice(span.end, side.tokens[act]?.start)
  return first < act && !OTHER_CLAUSE.test(between)
}

/** Where it is told what happens; where no verb is known, any word of the question. */
function actsIn(concepts: readonly Concept[], { places, side }: View): number[] {
  const told = (test: (concept: Concept) => boolean) =>
    concepts.flatMap((concept, index) =>
      concept.kind === 'word' && test(concept) ? (places[index] ?? []) : [],
    )
  const acts = told(({ action }) => action).filter((place) => !side.named.has(place))
  return acts.length > 0 ? acts : told(({ asked }) => !asked).filter((place) => !side.named.has(place))
}
