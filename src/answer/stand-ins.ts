/**
 * Which words of a story may stand for a word of a question, and how well, from 0 to 1. Pure.
 * The same stem stands for it fully; the same root, the same meaning or a likely misspelling less.
 */
import { sensesOf } from '../brief/verify/senses.ts'
import { editDistance, isCarelessName, isMisspelling } from './spelling.ts'
import { groupOf, HEAD, type Vocabulary } from './story-words.ts'
import { isCompared } from './word-classes.ts'

/** Key → how well it stands for the word. */
export type StandIns = ReadonlyMap<string, number>

const SAME_ROOT = 0.8
const SAME_MEANING = 0.7
const RELATED = 0.65
const MISSPELT = 0.85
const CARELESS = 0.75
/** Letters in which words of one root differ, at most. */
const MAX_ENDING = 3
/** What two words of another language must share of the longer one. */
const SHARED_BEGINNING = 0.7

/** `byMeaning` is false for names: nothing means the same as a name. */
export function englishStandIns(key: string, vocabulary: Vocabulary, byMeaning: boolean): StandIns {
  const found = new Map<string, number>()
  const keep = (others: readonly string[], strength: number) => {
    for (const other of others)
      if (vocabulary.uses.has(other) && !found.has(other)) found.set(other, strength)
  }
  keep([key], 1)
  if (/^\d/.test(key)) return found
  keep(
    (vocabulary.byHead.get(key.slice(0, HEAD)) ?? []).filter((other) => sharesRoot(key, other)),
    SAME_ROOT,
  )
  // "recount" for "count again".
  keep([key.startsWith('re') ? key.slice(2) : `re${key}`], SAME_ROOT)
  if (!byMeaning || isCompared(key)) return found
  for (const sense of sensesOf(key)) keep(vocabulary.bySense.get(sense) ?? [], SAME_MEANING)
  keep(vocabulary.byGroup.get(groupOf(key) ?? '') ?? [], RELATED)
  return found
}

/** Words of the question's own language that differ in their ending. */
export function ownStandIns(key: string, vocabulary: Vocabulary): StandIns {
  const found = new Map<string, number>()
  if (vocabulary.uses.has(key)) found.set(key, 1)
  if (key.length < HEAD || /\d/.test(key)) return found
  for (const other of vocabulary.byHead.get(key.slice(0, HEAD)) ?? [])
    if (other !== key && commonBeginning(key, other) >= SHARED_BEGINNING * Math.max(key.length, other.length))
      found.set(other, SAME_ROOT)
  return found
}

/** The word of the story that was probably meant; several equally near ones are none. Names go before other words. */
export function meantBy(typed: string, vocabulary: Vocabulary, careless: boolean): StandIns {
  const near = [...vocabulary.uses.values()]
    .flatMap(({ key, word, name }) => {
      const strength = isMisspelling(typed, word)
        ? MISSPELT
        : careless && name && isCarelessName(typed, word)
          ? CARELESS
          : 0
      return strength > 0
        ? [{ key, strength, distance: editDistance(typed, word, 3) - (name ? 0.5 : 0) }]
        : []
    })
    .toSorted((a, b) => a.distance - b.distance)
  const [best, second] = near
  return new Map(best && best.distance !== second?.distance ? [[best.key, best.strength]] : [])
}

/** "decide" and "decision", "Russia" and "Russian", but not "opera" and "operator": alike to all but the last letters. */
function sharesRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const common = commonBeginning(short, long)
  const least = short.length > HEAD ? HEAD : HEAD + 1
  return common >= least && long.length - common <= MAX_ENDING && common >= short.length - 1
}

function commonBeginning(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let common = 0
  while (common < shorter && a[common] === b[common]) common += 1
  return common
}
