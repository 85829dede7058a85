/** Who says it: the claim gives one speaker, and the sentence it rests on another. Pure. */
import type { NameTable } from '../../article/anchor/name-table.ts'
import { reportedSpeakerOf } from '../../article/anchor/quotes.ts'
import type { Alignment } from './align.ts'
import { lexemeOf } from './lexeme.ts'
import type { Finding } from './problem.ts'
import type { Source } from './source.ts'

const NEAR_COPY = 0.6
/** Reading speakers costs as much as the rest of a claim; without such a word there is none. */
const SPEECH =
  /\b(?:said|says|say|told|tells|adds?|added|claim(?:s|ed)?|announced|warned|insisted|stated|argued|according to|explained|wrote|believes?|thinks?|confirmed|denied)\b/i

export function checkSpeaker(
  { piece, evidence, layOn }: Alignment,
  source: Source,
  names: NameTable,
): Finding[] {
  const [best] = evidence
  const sentence = best === undefined ? undefined : source.pieces[best]
  if (best === undefined || !sentence || !SPEECH.test(piece.text) || !SPEECH.test(sentence.text)) return []
  if (layOn(best).share < NEAR_COPY) return []
  const mine = namedSpeakerOf(piece.text, names)
  const theirs = namedSpeakerOf(sentence.text, names)
  if (mine === undefined || theirs === undefined) return []
  const words = stemsOf(mine)
  if (stemsOf(theirs).some((stem) => words.includes(stem))) return []
  // A name that the sentence has elsewhere may be the same speaker in another form.
  const isMentioned = sentence.tokens.some(({ lexeme }) => words.includes(lexeme.stem))
  const start = piece.start + Math.max(0, piece.text.indexOf(mine))
  const reason = `The source has ${theirs} say this.`
  return [{ kind: 'quote', text: mine, start, sure: isMentioned ? 0.42 : 0.65, reason }]
}

function namedSpeakerOf(text: string, names: NameTable): string | undefined {
  const found = reportedSpeakerOf(text, 'en', names)
  return found && !found.pronoun && /^\p{Lu}/u.test(found.speaker ?? '') ? found.speaker : undefined
}

const stemsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{M}'’]+/gu) ?? []).map((word) => lexemeOf(word).stem)
