/** Which words of an English sentence are denied, and which are only possible, planned or said to be so. Pure. */
import type { Token } from './tokens.ts'

export type Polarity = {
  /** The word itself is denied. */
  readonly negated: boolean
  /** It stands in the reach of a denial. */
  readonly within: boolean
  readonly hedged: boolean
  /** What denies or hedges it. */
  readonly cue?: Token
}

const NEGATION = new Set(
  `not no never none nobody nothing neither nor without cannot hardly barely unable
fail failed fails failing refuse refused refuses refusing deny denied denies denying decline declined declines
reject rejected rejects avoid avoided avoids prevent prevented prevents`.split(/\s+/),
)
const HEDGE = new Set(
  `may might could would can possibly perhaps probably likely potentially supposedly presumably
reportedly allegedly apparently alleged if whether unless expected expects plan plans planned planning
hope hopes hoped hoping want wants wanted intend intends aim aims try tries tried trying
attempt attempts attempted seek seeks considering`.split(/\s+/),
)
/** "Not only", "no one", "no doubt": the denial does not reach what follows. */
const NO_DENIAL_BEFORE = new Set('only just least doubt matter one'.split(' '))
const ADVERB = /ly$|^(?:soon|now|then|also|still|again|later|ever|yet|once|well|too)$/
const REACH = 5

const PLAIN: Polarity = { negated: false, within: false, hedged: false }

export const hasNegation = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lexeme }) => lexeme.negative || NEGATION.has(lexeme.word))

/** One for each word. A cue means the words up to the first one of content that is no adverb; its reach goes on from there. */
export function polaritiesOf(tokens: readonly Token[]): Polarity[] {
  const polarities = tokens.map(() => PLAIN)
  for (const [at, cue] of tokens.entries()) {
    const negated = denies(cue, tokens[at + 1])
    if (negated || HEDGE.has(cue.lexeme.word)) mark(polarities, tokens, at, negated)
  }
  return polarities
}

/** Marks the words that the cue at a place reaches. */
function mark(polarities: Polarity[], tokens: readonly Token[], cue: number, negated: boolean): void {
  const reached = reachOf(tokens, cue)
  const target = reached.findIndex(isTarget)
  for (const offset of reached.keys()) {
    const at = cue + 1 + offset
    const before = polarities[at] ?? PLAIN
    const isMeant = target < 0 || offset <= target
    polarities[at] = isMeant
      ? changed(before, negated, tokens[cue])
      : { ...before, within: before.within || negated }
  }
}

const denies = (token: Token, next: Token | undefined): boolean =>
  token.lexeme.negative || (NEGATION.has(token.lexeme.word) && !NO_DENIAL_BEFORE.has(next?.lexeme.word ?? ''))

const isTarget = ({ lexeme }: Token): boolean =>
  lexeme.content && !ADVERB.test(lexeme.word) && !NEGATION.has(lexeme.word)

/** The words behind a cue, up to a mark. */
function reachOf(tokens: readonly Token[], at: number): readonly Token[] {
  const behind = tokens.slice(at + 1, at + 1 + REACH)
  const end = behind.findIndex(({ afterMark }) => afterMark)
  return end < 0 ? behind : behind.slice(0, end)
}

/** Two denials cancel each other. */
const changed = (before: Polarity, negated: boolean, cue: Token | undefined): Polarity => ({
  negated: before.negated !== negated,
  within: before.within || negated,
  hedged: before.hedged || !negated,
  ...(cue && { cue }),
})
