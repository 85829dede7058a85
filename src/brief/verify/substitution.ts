/** A claim that copies a source sentence but for one word. Pure. */
import type { Alignment } from './align.ts'
import { kindOf } from './opposition.ts'
import type { Finding } from './problem.ts'
import { relationOf } from './senses.ts'
import type { Source } from './source.ts'
import type { Token } from './tokens.ts'

const NEAR_COPY = 0.8
const MIN_DENSITY = 14

export function checkSubstitutions({ piece, evidence, layOn }: Alignment, source: Source): Finding[] {
  const stems = new Set(piece.tokens.map(({ lexeme }) => lexeme.stem))
  const findings: Finding[] = []
  for (const sentence of evidence.slice(0, 1)) {
    const lay = layOn(sentence)
    if (lay.share < NEAR_COPY) continue
    for (const { claim, source: said, left, right, density } of lay.gaps) {
      if (left === 0 || right === 0 || density < MIN_DENSITY || claim.length > 2 || said.length > 2) continue
      const [mine, ...more] = claim.filter(({ lexeme }) => lexeme.content)
      const [theirs, ...others] = said.filter(({ lexeme }) => lexeme.content)
      if (!mine || !theirs || more.length > 0 || others.length > 0 || stems.has(theirs.lexeme.stem)) continue
      if (mine.lexeme.digits || !mayExclude(mine, theirs)) continue
      const kind = mine.capital && !mine.first ? 'name' : kindOf(mine)
      findings.push({
        kind,
        text: mine.text,
        start: mine.start,
        sure: 0.65,
        reason: `The source says "${theirs.text}", not "${mine.text}".`,
      })
    }
  }
  return findings
}

/** Words so general that another word in their place says little. */
const GENERAL = new Set(
  'man men woman women people person persons player players part parts member members way ways thing things one ones get gets got make makes made take takes took taken give gives gave given go goes went going come comes came see sees saw seen put set use used keep kept become became include including'.split(
    ' ',
  ),
)

/** Adverbs colour; a common noun may stand for a name. */
function mayExclude(mine: Token, theirs: Token): boolean {
  if (/ly$/.test(mine.lexeme.word) || /ly$/.test(theirs.lexeme.word)) return false
  if ((mine.capital && !mine.first) !== (theirs.capital && !theirs.first)) return false
  if (GENERAL.has(mine.lexeme.word) || GENERAL.has(theirs.lexeme.word)) return false
  if (mine.lexeme.word.slice(0, 4) === theirs.lexeme.word.slice(0, 4)) return false
  if (mine.lexeme.digits !== theirs.lexeme.digits) return false
  return relationOf(mine.senses, theirs.senses) !== 'same'
}
