/** What speaks for and against a sentence as the answer to a question, each from 0 to 1. Pure. */
import { candidatesFor, type Candidate } from './candidates.ts'
import { type Concept, placesIn, strengthIn } from './concepts.ts'
import type { Passage, Side } from './passage.ts'
import type { Question } from './question.ts'
import { type StoryWords, titleSides } from './story-words.ts'

const STRICT = new Set('first last only most least largest smallest biggest highest lowest oldest youngest best worst main second third final never always all'.split(' '))

export type Signals = {
  readonly [name: string]: number
}

export type Judged = { readonly passage: Passage; readonly side: Side; readonly signals: Signals; readonly candidates: readonly Candidate[]; readonly strengths: readonly number[] }

/** Frequencies of the concepts among the sentences of the story. */
export function weightsOf(concepts: readonly Concept[], story: StoryWords): number[] {
  const count = story.passages.length
  return concepts.map((concept) => {
    const seen = story.passages.filter(({ sides }) => sides.some((side) => strengthIn(concept, side) >= 0.6)).length
    return concept.weight * (concept.asked ? 0.6 : 1) * Math.log(1 + (count + 0.5) / (seen + 0.5))
  })
}

const best = (concept: Concept, sides: readonly Side[]) => Math.max(0, ...sides.map((side) => strengthIn(concept, side)))

export function signalsOf(question: Question, concepts: readonly Concept[], weights: readonly number[], passage: Passage, side: Side, story: StoryWords): Judged {
  const siblings = story.passages.filter(({ article }) => article === passage.article)
  const before = siblings[passage.position - 1]
  const after = siblings[passage.position + 1]
  const titles = titleSides(passage.article)
  const total = weights.reduce((a, b) => a + b, 0) || 1
  const strengths = concepts.map((concept) => strengthIn(concept, side))
  const context = concepts.map((concept) =>
    Math.max(before ? 0.7 * best(concept, before.sides) : 0, after ? 0.4 * best(concept, after.sides) : 0, 0.7 * best(concept, titles), 0.5 * Math.max(0, ...siblings.map((s) => best(concept, s.sides)))),
  )
  const share = (pick: (index: number) => number) => weights.reduce((sum, weight, index) => sum + weight * pick(index), 0) / total
  const near = (i: number) => Math.max(strengths[i] ?? 0, context[i] ?? 0)
  const kinds = (kind: Concept['kind']) => concepts.map((c, i) => ({ c, i })).filter(({ c }) => c.kind === kind)
  const places = concepts.map((c) => placesIn(c, side))
  const candidates = candidatesFor(question.kind, side).filter((cand) => isNew(cand, side, places))
  const typed = ['when', 'how-many', 'how-much', 'how-long', 'who', 'where'].includes(question.kind)
  const gap = gapOf(places)
  const missing = weights.map((w, i) => (near(i) < 0.3 ? w : 0))
  return {
    passage, side, candidates, strengths,
    signals: {
      coverage: share((i) => strengths[i] ?? 0),
      near: share(near),
      exact: share((i) => ((strengths[i] ?? 0) >= 1 ? 1 : 0)),
      missing: missing.reduce((a, b) => a + b, 0) / total,
      heaviest: Math.max(0, ...missing) / total,
      missingCount: missing.filter((m) => m > 0).length,
      nameMissing: kinds('name').filter(({ i }) => near(i) < 0.3).length > 0 ? 1 : 0,
      nameElsewhere: kinds('name').filter(({ i }) => (strengths[i] ?? 0) < 0.3 && near(i) >= 0.3).length > 0 ? 1 : 0,
      numberMissing: kinds('number').filter(({ i }) => (strengths[i] ?? 0) < 1).length > 0 ? 1 : 0,
      opposite: concepts.some((c, i) => (strengths[i] ?? 0) < 0.6 && [...c.opposites].some((k) => side.places.has(k))) ? 1 : 0,
      typed: typed ? 1 : 0,
      fits: typed && candidates.length > 0 ? 1 : 0,
      unfit: typed && candidates.length === 0 ? 1 : 0,
      gap, 
      order: orderOf(places),
      pairs: pairsOf(concepts, places),
      distance: typed && candidates.length ? distanceOf(candidates, side, places) : 0,
      count: concepts.length,
      full: strengths.every((s) => s >= 0.6) ? 1 : 0,
      absent: concepts.filter((c, i) => (strengths[i] ?? 0) < 0.3).length,
      negQ: question.negated && !/\b(?:not|never|no|neither|nor|without|un\w+|in\w+)\b|n['’]t\b/i.test(side.text) ? 1 : 0,
      negS: !question.negated && /\b(?:not|never|no|neither|nor)\b|n['’]t\b/i.test(side.text) ? 1 : 0,
      miss1: Math.min(1, concepts.filter((c, i) => !c.asked && near(i) < 0.3).length),
      miss2: concepts.filter((c, i) => !c.asked && near(i) < 0.3).length > 1 ? 1 : 0,
      askedIn: concepts.some((c, i) => c.asked && (strengths[i] ?? 0) > 0.5) ? 1 : 0,
      strictMissing: concepts.some((c, i) => STRICT.has(c.surface.toLowerCase()) && (strengths[i] ?? 0) < 0.6) ? 1 : 0,
      nameAbsent: kinds('name').filter(({ i }) => (strengths[i] ?? 0) < 0.3).length,
      wordAbsent: concepts.filter((c, i) => c.kind === 'word' && !c.asked && (strengths[i] ?? 0) < 0.3).length,
      what: question.kind === 'what' ? 1 : 0,
      why: question.kind === 'why' || question.kind === 'how' ? 1 : 0,
      negation: /\b(?:not|never|no|neither|nor)\b|n['’]t\b/i.test(side.text) !== question.negated ? 1 : 0,
      length: side.tokens.length / 40,
    },
  }
}

function isNew({ span }: Candidate, side: Side, places: readonly (readonly number[])[]): boolean {
  const taken = new Set(places.flat())
  const inside = side.tokens.map((t, i) => ({ t, i })).filter(({ t }) => t.start >= span.start && t.end <= span.end)
  return inside.some(({ i, t }) => !taken.has(i) && t.content)
}

/** Mean step between neighbouring matched places inside the tightest window that holds one place of each. */
function gapOf(places: readonly (readonly number[])[]): number {
  const found = places.filter((p) => p.length > 0)
  if (found.length < 2) return 0.5
  let bestSpan = Infinity
  for (const start of found.flat()) {
    let end = start
    for (const p of found) { const next = p.filter((x) => x >= start)[0]; if (next === undefined) { end = Infinity; break } end = Math.max(end, next) }
    bestSpan = Math.min(bestSpan, end - start)
  }
  if (bestSpan === Infinity) return 1
  return Math.min(1, bestSpan / (found.length - 1) / 10)
}

function orderOf(places: readonly (readonly number[])[]): number {
  const firsts = places.flatMap((p) => (p.length ? [p[0] as number] : []))
  if (firsts.length < 2) return 1
  let ok = 0
  for (let i = 1; i < firsts.length; i++) if ((firsts[i] as number) > (firsts[i - 1] as number)) ok++
  return ok / (firsts.length - 1)
}

/** Share of words that stand side by side in the question and near each other in the sentence. */
function pairsOf(concepts: readonly Concept[], places: readonly (readonly number[])[]): number {
  let pairs = 0, kept = 0
  for (let i = 1; i < concepts.length; i++) {
    if ((concepts[i] as Concept).at - (concepts[i - 1] as Concept).at > 2) continue
    pairs++
    const a = places[i - 1] ?? [], b = places[i] ?? []
    if (a.some((x) => b.some((y) => Math.abs(x - y) <= 3))) kept++
  }
  return pairs ? kept / pairs : 0.7
}

function distanceOf(candidates: readonly Candidate[], side: Side, places: readonly (readonly number[])[]): number {
  const all = places.flat()
  if (!all.length) return 1
  let best = 1
  for (const { span } of candidates) {
    const at = side.tokens.findIndex((t) => t.end > span.start)
    const d = all.map((p) => Math.abs(p - at)).sort((x, y) => x - y).slice(0, 2)
    best = Math.min(best, d.reduce((x, y) => x + y, 0) / d.length / 12)
  }
  return best
}
