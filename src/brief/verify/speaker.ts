/** Who says it: the claim gives one speaker and the source another. Pure. */

import type { NameTable } from '../../article/anchor/name-table.ts'
import { reportedSpeakerOf } from '../../article/anchor/quotes.ts'
import type { Alignment } from './align.ts'
import { lexemeOf } from './lexeme.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'

const NEAR_COPY = 0.6
const SPEECH =
  /\b(?:said|says|say|told|tells|added|adds|claim(?:s|ed)?|announced|warned|insisted|stated|argued|according to|explained|wrote|believes?|thinks?)\b/i

export function checkSpeaker(
  { piece, evidence, layOn }: Alignment,
  source: Source,
  names: NameTable,
): Finding[] {
  const [best] = evidence
  if (best === undefined || !SPEECH.test(piece.text)) return []
  const sentence = source.pieces[best]
  if (!sentence || !SPEECH.test(sentence.text) || layOn(best).share < NEAR_COPY) return []
  const mine = reportedSpeakerOf(piece.text, 'en', names)?.speaker
  const theirs = reportedSpeakerOf(sentence.text, 'en', names)
  if (mine === undefined || theirs?.speaker === undefined || theirs.pronoun) return []
  if (!/^\p{Lu}/u.test(mine) || !/^\p{Lu}/u.test(theirs.speaker)) return []
  const words = new Set(wordsIn(theirs.speaker))
  const inSentence = new Set(sentence.tokens.map(({ lexeme }) => lexeme.stem))
  if (wordsIn(mine).some((word) => words.has(word))) return []
  const asked = wordsIn(mine)
  const isElsewhere = asked.some((word) => inSentence.has(word))
  return [
    {
      kind: 'quote',
      text: mine,
      start: piece.start + Math.max(0, piece.text.indexOf(mine)),
      sure: isElsewhere ? 0.42 : 0.65,
      reason: `The source has ${theirs.speaker} say this.`,
    },
  ]
}

const wordsIn = (name: string): string[] =>
  (name.match(/[\p{L}\p{M}'’]+/gu) ?? []).map((word) => lexemeOf(word).stem)
