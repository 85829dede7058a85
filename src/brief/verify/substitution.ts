/** A claim that copies a source sentence but for one word. Pure. */
import type { Alignment } from './align.ts'
import type { Gap } from './gaps.ts'
import { isDateWord } from './name-phrases.ts'
import { kindOf } from './opposition.ts'
import type { Finding } from './problem.ts'
import { relationOf } from './senses.ts'
import type { Token } from './tokens.ts'

const NEAR_COPY = 0.8
const MIN_DENSITY = 14
const NARROW = 2
const SURE = 0.65

/** Words so general that another word in their place says little. */
const GENERAL = new Set(
  `man men woman women people person persons player players part parts member members way ways thing things one ones
get gets got make makes made take takes took taken give gives gave given go goes went going come comes came
see sees saw seen put set use used keep kept become became include including`.split(/\s+/),
)

export function checkSubstitutions({ piece, evidence, layOn }: Alignment): Finding[] {
  const [best] = evidence
  if (best === undefined || layOn(best).share < NEAR_COPY) return []
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  return layOn(best).gaps.flatMap((gap) => {
    const [mine, theirs] = pairIn(gap)
    if (!mine || !theirs || stems.has(theirs.lexeme.stem) || !excludes(mine, theirs)) return []
    const { text, start } = mine
    const kind = isName(mine) ? 'name' : kindOf(mine)
    return [{ kind, text, start, sure: SURE, reason: `The source says "${theirs.text}", not "${text}".` }]
  })
}

/** The one word of content on each side of a narrow gap with much that agrees around it. */
function pairIn({ claim, source, left, right, density }: Gap): readonly Token[] {
  if (left === 0 || right === 0 || density < MIN_DENSITY) return []
  if (claim.length > NARROW || source.length > NARROW) return []
  const mine = claim.filter(({ lexeme }) => lexeme.content)
  const theirs = source.filter(({ lexeme }) => lexeme.content)
  return mine.length === 1 && theirs.length === 1 ? [...mine, ...theirs] : []
}

const isName = ({ capital, first }: Token): boolean => capital && !first

/** Numbers and dates have their own checks, adverbs colour, a common noun may stand for a name, and forms of one word are one. */
function excludes(mine: Token, theirs: Token): boolean {
  const [a, b] = [mine.lexeme, theirs.lexeme]
  if (a.digits || b.digits || isDateWord(mine) || isDateWord(theirs)) return false
  if (isName(mine) !== isName(theirs)) return false
  if (/ly$/.test(a.word) || /ly$/.test(b.word) || GENERAL.has(a.word) || GENERAL.has(b.word)) return false
  return a.word.slice(0, 4) !== b.word.slice(0, 4) && relationOf(mine.senses, theirs.senses) !== 'same'
}
