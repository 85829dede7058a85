/** Which words of a sentence are denied or only possible. Pure. */
import type { Token } from './tokens.ts'

/** `within` is true anywhere in the reach of a denial, `negated` only for the word that is denied. */
export type Polarity = {
  readonly negated: boolean
  readonly within: boolean
  readonly hedged: boolean
  readonly cue?: Token
}

const NEGATION = new Set(
  'not no never none nobody nothing neither nor without cannot hardly barely unable fail failed fails failing refuse refused refuses refusing deny denied denies denying decline declined declines reject rejected rejects avoid avoided avoids prevent prevented prevents'.split(
    ' ',
  ),
)
const HEDGE = new Set(
  'may might could would can possibly perhaps probably likely reportedly allegedly apparently potentially supposedly presumably alleged if whether unless expected expects plan plans planned planning hope hopes hoped hoping want wants wanted intend intends aim aims try tries tried trying attempt attempts attempted seek seeks considering'.split(
    ' ',
  ),
)
/** "not only", "no longer" begin what is said after all, or say it of another time. */
const NOT_AFTER = new Set('only just least doubt matter one'.split(' '))
const REACH = 5

const NONE: Polarity = { negated: false, within: false, hedged: false }

/** One entry a token. A cue reaches to the first word of content behind it that is no adverb. */
export function polaritiesOf(tokens: readonly Token[]): Polarity[] {
  const polarities: Polarity[] = tokens.map(() => NONE)
  for (const [at, token] of tokens.entries()) {
    const negated =
      token.lexeme.negative ||
      (NEGATION.has(token.lexeme.word) && !NOT_AFTER.has(tokens[at + 1]?.lexeme.word ?? ''))
    const hedged = !negated && HEDGE.has(token.lexeme.word)
    if (!negated && !hedged) continue
    let reached = false
    for (let index = at + 1; index <= at + REACH; index++) {
      const target = tokens[index]
      if (!target || target.afterMark) break
      const before = polarities[index] ?? NONE
      polarities[index] = reached
        ? { ...before, within: before.within || negated }
        : {
            negated: before.negated !== negated,
            within: before.within || negated,
            hedged: before.hedged || hedged,
            cue: token,
          }
      if (target.lexeme.content && !/ly$/.test(target.lexeme.word) && !NEGATION.has(target.lexeme.word))
        reached = true
    }
  }
  return polarities
}

export const hasNegation = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lexeme }) => lexeme.negative || NEGATION.has(lexeme.word))
