/** A word that the source only has in a weaker form: "murder" of an "attempted murder". Pure. */
import type { Alignment } from './align.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'
import type { Piece } from './tokens.ts'

const WEAKENS = /^(?:semi|vice|non|anti|quasi|deputy|acting|attempted|alleged|suspected|would)$/
const NEAR_COPY = 0.5

export function checkPrefixes({ piece, words, evidence, layOn }: Alignment, source: Source): Finding[] {
  return words.flatMap(({ token, matches }) => {
    if (weakenerBefore(piece, piece.tokens.indexOf(token)) !== undefined) return []
    const theirs = matches
      .filter(({ place, level }) => level === 1 && evidence.includes(place.sentence))
      .filter(({ place }) => layOn(place.sentence).share >= NEAR_COPY)
      .map(({ place }) => weakenerBefore(source.pieces[place.sentence], place.at))
    const [first] = theirs
    if (first === undefined || theirs.includes(undefined)) return []
    const reason = `The source says "${first} ${token.text}".`
    return [{ kind: 'unsupported', text: token.text, start: token.start, sure: 0.6, reason }]
  })
}

function weakenerBefore(piece: Piece | undefined, at: number): string | undefined {
  const before = piece?.tokens[at - 1]?.lexeme.word
  return before !== undefined && WEAKENS.test(before) ? before : undefined
}
