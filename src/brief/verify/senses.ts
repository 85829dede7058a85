/**
 * Which words may stand for one another, and which exclude one another. Pure.
 * Each side of a line of the tables is one number; sides of one line exclude each other.
 */
import { lemmaOf } from './lemma.ts'
import { ACTIONS } from './words/actions.ts'
import { QUALITIES } from './words/qualities.ts'
import { THINGS } from './words/things.ts'

const sidesOf = new Map<string, number[]>()
/** The line each side belongs to. */
const lineOf: number[] = []
/** "turn_down": stem of the verb → particle stem → sides. */
const phrases = new Map<string, Map<string, number[]>>()

const NONE: readonly number[] = []

/** Sides below this number are of verbs. */
let actions = 0

let lines = 0
for (const table of [ACTIONS, THINGS, QUALITIES]) {
  for (const line of table.trim().split('\n')) {
    for (const side of line.split('|')) {
      const id = lineOf.length
      lineOf.push(lines)
      for (const entry of side.trim().split(' ')) addEntry(entry, id)
    }
    lines++
  }
  actions ||= lineOf.length
}

function addEntry(entry: string, id: number): void {
  const [head = '', ...rest] = entry.split(/[_]/)
  const stem = lemmaOf(head)
  if (rest.length === 0) {
    push(sidesOf, stem, id)
    if (entry.includes('-')) push(sidesOf, lemmaOf(entry.replaceAll('-', '')), id)
    return
  }
  const second = lemmaOf(rest[0] ?? '')
  let seconds = phrases.get(stem)
  if (!seconds) phrases.set(stem, (seconds = new Map()))
  push(seconds, second, id)
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key)
  if (!ids) map.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** True for a word that is first of all something people do, and no thing or quality. */
export const isAction = (stem: string): boolean => {
  const sides = sidesOf.get(stem)
  return sides !== undefined && sides.every((side) => side < actions)
}

export const sensesOf = (stem: string): readonly number[] => sidesOf.get(stem) ?? NONE

/** Meanings of a verb with its particle or object: "turned down", "passed away". */
export const phraseSensesOf = (stem: string, next: string): readonly number[] =>
  phrases.get(stem)?.get(next) ?? NONE

export const shareSense = (a: readonly number[], b: readonly number[]): boolean => {
  for (const side of a) if (b.includes(side)) return true
  return false
}

export type Relation = 'same' | 'opposed' | 'different' | 'unknown'

/** How two words stand to each other by their meanings. */
export function relationOf(a: readonly number[], b: readonly number[]): Relation {
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (shareSense(a, b)) return 'same'
  const linesOfA = new Set(a.map((side) => lineOf[side]))
  return b.some((side) => linesOfA.has(lineOf[side])) ? 'opposed' : 'different'
}
