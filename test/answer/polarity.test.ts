import { describe, expect, test } from 'vitest'
import { sideOf } from '../../src/answer/passage.ts'
import { isDenied, isUnreal } from '../../src/answer/polarity.ts'
import { anchorsOf } from '../../src/article/anchor/extract.ts'
import { names } from './answer-tools.ts'

const CONCEPT = [{ kind: 'word', asked: false, action: true }] as const

/** Places of one word in a line. */
function placed(line: string, word: string) {
  const side = sideOf(line, 'en', anchorsOf(line, 'en', names))
  return { side, places: [side.tokens.flatMap((token, at) => (token.word === word ? [at] : []))] }
}

describe('denied', () => {
  test.each([
    ['The bank has not closed the branch.', 'closed', true],
    ['No offer for the branch had been received.', 'received', true],
    ['The minister denied that the bridge had collapsed.', 'collapsed', true],
    ['Neither report said whether the mine was discussed.', 'discussed', true],
    ['She is yet to speak to him.', 'speak', true],
    ['Not one vote will be lost.', 'lost', true],
    ['Holt, who has not met Feld, praised him.', 'praised', false],
    ['The bank not only closed the branch.', 'closed', false],
    ['The partners signed the “no limits” pact and declared victory.', 'declared', false],
    ['The court rules on appeals and closed the case.', 'closed', false],
    ['The firm shrank, yet profits doubled.', 'doubled', false],
  ])('%s', (line, word, denied) => {
    const { side, places } = placed(line, word)
    expect(isDenied(CONCEPT, places, side)).toBe(denied)
  })
})

describe('unreal', () => {
  test.each([
    ['The two plan to meet in June.', 'meet', true],
    ['A meeting could follow, and they may meet again.', 'meet', true],
    ['They met in June, and hope for more.', 'met', false],
    ['They meet each May and plan to meet again.', 'meet', false],
  ])('%s', (line, word, unreal) => {
    const { side, places } = placed(line, word)
    expect(isUnreal(side, CONCEPT, places)).toBe(unreal)
  })
})
