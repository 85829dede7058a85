/**
 * A shorter English line that still says only what its sentence says. Pure.
 *
 * Words are only ever left out, never changed or moved: a connective at the start, a subordinate clause at the end. A
 * clause that negates, hedges, sets a condition or names who says it always stays. The verifier checks the result.
 */
import { isConditional, isHedged, isNegated } from './modality.ts'

/** A line of this many characters is read at a glance; longer ones are worth shortening. */
const COMFORTABLE = 150
const MIN_WORDS = 8

const CONNECTIVE =
  /^(?:in turn|at the same time|meanwhile|however|moreover|furthermore|in addition|besides|for (?:his|her|its|their) part|similarly|likewise|also|and|but|yet|so|indeed|in fact|of course|on the other hand),?\s+(?=\S)/i

/** Clauses that add something to a sentence which is complete without them. */
const ADDITION =
  /^(?:which|who|whose|where|noting|adding|pointing out|saying|stressing|emphasi[sz]ing|underlining|calling|citing|including|such as|as well as|along with|amid|after which|while also|something|a move|a step|the (?:first|latest|biggest|largest)|and (?:also|is|was|has|had|will)|with\b.*\bing)\b/i

const ATTRIBUTION =
  /\b(?:said|says|say|told|according to|per|reported|reports|announced|confirmed|claimed|stated|wrote|added|revealed|disclosed)\b/i

/** The sentence itself when it is short enough or cannot safely lose anything. */
export function shorten(sentence: string, comfortable = COMFORTABLE): string {
  let line = withoutConnective(sentence)
  for (let cut = lastCut(line, comfortable); cut !== undefined; cut = lastCut(line, comfortable)) line = cut
  return line
}

export function withoutConnective(sentence: string): string {
  const rest = sentence.replace(CONNECTIVE, '')
  return rest === sentence ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** The line without its last removable clause; `undefined` when it is short enough or has none. */
function lastCut(line: string, comfortable: number): string | undefined {
  if (line.length <= comfortable) return undefined
  const comma = line.lastIndexOf(', ')
  if (comma < 0) return undefined
  const head = line.slice(0, comma)
  const tail = line.slice(comma + 2)
  if (!ADDITION.test(tail) || isNegated(tail) || isHedged(tail) || isConditional(tail)) return undefined
  if (ATTRIBUTION.test(tail) || /["“”«»]/.test(tail)) return undefined
  return isWhole(head) ? `${head}.` : undefined
}

function isWhole(head: string): boolean {
  const opened = (head.match(/[“„«(]/g) ?? []).length
  const closed = (head.match(/[”»)]/g) ?? []).length
  const straight = (head.match(/"/g) ?? []).length
  return head.split(/\s+/).length >= MIN_WORDS && opened === closed && straight % 2 === 0
}
