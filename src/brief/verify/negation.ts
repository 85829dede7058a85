/** The claim denies what the source affirms, or the reverse; a lost "may". Pure. */
import type { Alignment } from './align.ts'
import { hasNegation, type Polarity, polaritiesOf } from './polarity.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'

/** Only a sentence that says nearly the same can be said to deny it. */
const NEAR_COPY = 0.6

export function checkNegation(alignment: Alignment, source: Source): Finding[] {
  const { piece, words, near } = alignment
  const evidence = alignment.evidence.filter((sentence) => alignment.layOn(sentence).share >= NEAR_COPY)
  if (evidence.length === 0) return []
  const own = polaritiesOf(piece.tokens)
  const cache = new Map<number, Polarity[]>()
  const polaritiesIn = (sentence: number): Polarity[] => {
    let found = cache.get(sentence)
    if (!found) cache.set(sentence, (found = polaritiesOf(source.pieces[sentence]?.tokens ?? [])))
    return found
  }
  const sourceDenies = [...near].some((sentence) => hasNegation(source.pieces[sentence]?.tokens ?? []))
  const findings: Finding[] = []
  for (const { token, matches } of words) {
    const polarity = own[piece.tokens.indexOf(token)]
    if (!polarity || token.capital) continue
    const seen = matches
      .filter(({ place, level }) => level === 1 && evidence.includes(place.sentence))
      .map(({ place }) => polaritiesIn(place.sentence)[place.at])
    if (seen.length === 0) continue
    if (polarity.negated && !sourceDenies) {
      const text = polarity.cue
        ? piece.text.slice(polarity.cue.start - piece.start, token.end - piece.start)
        : token.text
      findings.push({
        kind: 'negation',
        text,
        start: polarity.cue?.start ?? token.start,
        sure: 0.7,
        reason: `The source does not deny "${token.text}".`,
      })
    } else if (!polarity.within && !polarity.negated && seen.every((other) => other?.negated)) {
      findings.push({
        kind: 'negation',
        text: token.text,
        start: token.start,
        sure: 0.7,
        reason: `The source denies it: "${seen[0]?.cue?.text} ${token.text}".`,
      })
    } else if (!polarity.hedged && seen.every((other) => other?.hedged)) {
      findings.push({
        kind: 'negation',
        text: token.text,
        start: token.start,
        sure: 0.45,
        reason: `The source says "${seen[0]?.cue?.text} ${token.text}".`,
      })
    }
  }
  return findings
}
