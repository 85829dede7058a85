/**
 * Sentences that are word for word the same, wherever they name their speaker and their day, or but for one word. Pure.
 *
 * Such sentences are one statement, however little of it sets it apart from the rest of the story.
 */
import { isFunctionWord, stemOf, wordsOf } from '../lib/english.ts'
import { groupOf } from './paraphrase.ts'
import { isMeasure } from './reading.ts'
import type { Unit } from './unit.ts'
import { lexemeOf } from './verify/lexeme.ts'
import { relationOf } from './verify/senses.ts'

/** Small words that change what is said: "may close", "from Oslo to Lund". */
const TELLING =
  /^(?:will|would|shall|should|can|could|may|might|must|before|after|since|until|over|under|to|from|against|within|if|only|although|though|even|still)$/
const SOURCE = /\baccording to\b/gi
/** Fewer say too little to be known again. */
const FEWEST = 2

type Phrasing = {
  /** As printed, folded. */
  readonly words: readonly string[]
  /** What they come down to. Empty where there is too little of it. */
  readonly key: string
}

const known = new WeakMap<Unit, Phrasing>()

/** The same words, or words that stand for them, and the same figures, in the same order. Days may still conflict. */
export function areSameWords(a: Unit, b: Unit): boolean {
  const { key } = phrasingOf(a)
  return key !== '' && key === phrasingOf(b).key
}

/** The same words but for one, which excludes the other one: "before noon" and "after noon". */
export function differInOpposites(a: Unit, b: Unit): boolean {
  const [left, right] = [phrasingOf(a).words, phrasingOf(b).words]
  if (left.length !== right.length) return false
  const others = left.flatMap((word, at) => {
    const other = right[at] ?? ''
    return stemOf(word) === stemOf(other) ? [] : [[word, other] as const]
  })
  return others.length === 1 && others.every(([word, other]) => areOpposed(word, other))
}

const areOpposed = (word: string, other: string): boolean =>
  relationOf(lexemeOf(word).senses, lexemeOf(other).senses) === 'opposed'

/** Read once for each unit: every pair of sentences asks for it. */
function phrasingOf(unit: Unit): Phrasing {
  const phrasing = known.get(unit) ?? readPhrasing(unit)
  known.set(unit, phrasing)
  return phrasing
}

function readPhrasing(unit: Unit): Phrasing {
  const words = wordsOf(bareText(unit)).filter((word) => !isFunctionWord(word) || TELLING.test(word))
  const terms = words.map((word) => groupOf(stemOf(word)) ?? stemOf(word))
  return { words, key: words.length < FEWEST ? '' : terms.join(' ') }
}

/** Without days and the speaker; figures by their value. */
function bareText({ english, anchors, speaker }: Unit): string {
  let text = english
  for (const anchor of anchors.toSorted((a, b) => b.span.start - a.span.start)) {
    const { start, end } = anchor.span
    if (anchor.kind === 'date') text = `${text.slice(0, start)} ${text.slice(end)}`
    else if (isMeasure(anchor))
      text = `${text.slice(0, start)} ${anchor.value} ${anchor.unit ?? ''} ${text.slice(end)}`
  }
  return (speaker ? text.replace(speaker, () => ' ') : text).replace(SOURCE, ' ')
}
