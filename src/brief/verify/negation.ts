/** The claim denies what the source affirms, affirms what it denies, or drops a "may" or a condition. Pure. */
import type { Aligned, Alignment } from './align.ts'
import { hasNegation, type Polarity, polaritiesOf } from './polarity.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

/** Only a sentence that says nearly the same can be said to deny it. */
const NEAR_COPY = 0.6
const DENIED = 0.7
const HEDGED = 0.45
const CONDITIONED = 0.42

const CONDITION = /^(?:if|unless|provided|except)$/

export function checkNegation(alignment: Alignment, source: Source): Finding[] {
  const { piece, words, near } = alignment
  const copies = copiesOf(alignment)
  if (copies.length === 0) return []
  const own = polaritiesOf(piece.tokens)
  const theirs = new Map(copies.map((sentence) => [sentence, polaritiesOf(source.tokensIn(sentence))]))
  const sourceDenies = [...near].some((sentence) => hasNegation(source.tokensIn(sentence)))
  const findings = words.flatMap((word) => {
    const mine = own[piece.tokens.indexOf(word.token)]
    const said = saidOf(word, theirs)
    if (!mine || word.token.capital || said.length === 0) return []
    if (mine.negated && !sourceDenies) return [denial(word.token, mine.cue, piece.text, piece.start)]
    return lost(word.token, mine, said)
  })
  return [...findings, ...lostCondition(alignment, copies, source)]
}

/** All sentences that say nearly the same, not only those the claim needs: one of them may say it outright. */
function copiesOf({ words, layOn }: Alignment): number[] {
  const counts = new Map<number, number>()
  for (const { matches } of words)
    for (const sentence of new Set(matches.map(({ place }) => place.sentence)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts.keys()].filter(
    (sentence) =>
      (counts.get(sentence) ?? 0) >= words.length * NEAR_COPY && layOn(sentence).share >= NEAR_COPY,
  )
}

/** How the near copies have the word itself. */
const saidOf = ({ matches }: Aligned, theirs: ReadonlyMap<number, readonly Polarity[]>): Polarity[] =>
  matches.flatMap(({ place, level }) => (level === 1 && theirs.get(place.sentence)?.[place.at]) || [])

/** The claim's own denial, from its first word on. */
function denial(token: Token, cue: Token | undefined, text: string, offset: number): Finding {
  const start = cue?.start ?? token.start
  return {
    kind: 'negation',
    text: text.slice(start - offset, token.end - offset),
    start,
    sure: DENIED,
    reason: `The source does not deny "${token.text}".`,
  }
}

/** Every time the source has the word, it is denied or hedged; here it is not. */
function lost({ text, start }: Token, mine: Polarity, said: readonly Polarity[]): Finding[] {
  const cue = said[0]?.cue?.text
  if (!mine.negated && !mine.within && said.every(({ negated }) => negated))
    return [
      { kind: 'negation', text, start, sure: DENIED, reason: `The source denies it: "${cue} … ${text}".` },
    ]
  if (!mine.hedged && said.every(({ hedged }) => hedged))
    return [{ kind: 'negation', text, start, sure: HEDGED, reason: `The source says "${cue} … ${text}".` }]
  return []
}

function lostCondition({ piece, evidence }: Alignment, copies: readonly number[], source: Source): Finding[] {
  const [best] = evidence
  if (best === undefined || !copies.includes(best)) return []
  if (piece.tokens.some(({ lexeme }) => CONDITION.test(lexeme.word))) return []
  const condition = source.tokensIn(best).find(({ lexeme }) => CONDITION.test(lexeme.word))
  if (!condition) return []
  const reason = `The source sets a condition: "${condition.text} …".`
  return [{ kind: 'negation', text: piece.text.trim(), start: piece.start, sure: CONDITIONED, reason }]
}
