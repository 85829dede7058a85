/** Whether a sentence says of what is asked that it is so, or that it is not. English. Pure. */
import type { Concept } from './concepts.ts'
import type { Side } from './passage.ts'

/** A negation reaches this many words to its right within its clause. */
const REACH: readonly (readonly [RegExp, number])[] = [
  [/^(?:not|never|nt|cannot|yet)$/, 4],
  [/^(?:no|none|nobody|nothing|without|hardly)$/, 7],
  [/^(?:neither|nor)$/, 14],
  [/^(?:refused|refuses|refuse|failed|fails|fail|declined|declines|decline)$/, 3],
  [
    /^(?:denied|denies|deny|denying|rejected|rejects|reject|dismissed|dismisses|refuted|refutes|ruled|rules|disputed|disputes)$/,
    12,
  ],
]
/** "in no way", "not only": no denial. */
const ONLY = /^(?:only|just|least|alone)$/
const RULED_OUT = /^rule[sd]?$/
/** "Not one vote" is no vote. */
const NOT_ONE = /^(?:one|an?|single|any)$/
const NEGATED_VERB = 4

/** True when a word that stands for a concept is denied, at most `most` words away. Names are not what is denied. */
export function isDenied(
  concepts: readonly Pick<Concept, 'kind'>[],
  places: readonly (readonly number[])[],
  side: Side,
  most = Number.POSITIVE_INFINITY,
): boolean {
  const asserted = new Set(
    concepts.flatMap(({ kind }, index) => (kind === 'word' ? (places[index] ?? []) : [])),
  )
  for (const [place, token] of side.tokens.entries()) {
    const reach = Math.min(most, reachOf(side, place))
    if (reach === 0) continue
    const end = clauseEnd(side, token.end)
    for (let next = place + 1; next <= place + reach && (side.tokens[next]?.start ?? end) < end; next++)
      if (asserted.has(next)) return true
  }
  return false
}

const UNREAL =
  /^(?:desire|desires|intend|intends|intended|intention|plan|plans|planned|planning|hope|hopes|hoped|want|wants|wanted|wish|wishes|offer|offers|offered|ready|willing|willingness|propose|proposes|proposed|proposal|expect|expects|expected|could|may|might|would|should|must|possible|possibility|potential|if|whether|seek|seeks|prospective|scheduling|unless|need|needs|needed|threaten|threatens|threatened|refuse|refuses|refused|will|shall|ll)$/
const UNREAL_REACH = 7
const MODAL = /^(?:could|may|might|would|should|must|will|shall|ll)$/
const MODAL_REACH = 3

/** What is asked about is only planned, hoped for or possible: "plans to call", "a call could take place". */
export function isUnreal(
  side: Side,
  concepts: readonly Pick<Concept, 'kind' | 'asked' | 'action'>[],
  places: readonly (readonly number[])[],
): boolean {
  if (side.language !== 'en') return false
  const act = Math.max(
    0,
    concepts.findIndex(({ kind, action }) => kind === 'word' && action),
  )
  const told = concepts.flatMap(({ kind, asked }, index) =>
    kind === 'word' && !asked && index >= act ? (places[index] ?? []) : [],
  )
  const unreal = side.tokens.flatMap(({ word }, place) => (UNREAL.test(word) ? [place] : []))
  const isAhead = (place: number) =>
    unreal.some(
      (one) =>
        one < place &&
        place - one <= (MODAL.test(side.tokens[one]?.word ?? '') ? MODAL_REACH : UNREAL_REACH) &&
        clauseEnd(side, side.tokens[one]?.end ?? 0) > (side.tokens[place]?.start ?? 0),
    )
  return told.length > 0 && told.every(isAhead)
}

function reachOf({ tokens, text }: Side, place: number): number {
  const token = tokens[place]
  const next = tokens[place + 1]
  if (!token || ONLY.test(next?.word ?? '')) return 0
  if (/n['’]t$/i.test(token.text)) return NEGATED_VERB
  const isNotOne = token.word === 'not' && NOT_ONE.test(next?.word ?? '')
  const reach = REACH.find(([pattern]) => pattern.test(isNotOne ? 'none' : token.word))?.[1] ?? 0
  return reach > 0 && isOtherUse(token.word, next?.word, text.slice(token.end)) ? 0 : reach
}

/** "yet" without "to", "rules" without "out", "No.": no denial. */
function isOtherUse(word: string, next: string | undefined, after: string): boolean {
  if (word === 'yet') return next !== 'to'
  if (RULED_OUT.test(word)) return next !== 'out'
  return word === 'no' && /^[.:]/.test(after)
}

/** Up to the next mark that ends a clause or a quotation. */
function clauseEnd({ text }: Side, from: number): number {
  const stop = text.slice(from).search(/[;:.]\s|,\s|[”"»]|\bbut\b|\balthough\b|\bwhile\b/)
  return stop < 0 ? text.length : from + stop
}
