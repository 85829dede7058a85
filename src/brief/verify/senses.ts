/**
 * Which English words may stand for one another, and which exclude one another. Pure.
 *
 * Each side of a line of the word tables is a sense, a number; sides of one line exclude each other.
 */
import { lemmaOf } from './lemma.ts'
import { ACTIONS } from './words/actions.ts'
import { PEOPLE } from './words/people.ts'
import { QUALITIES } from './words/qualities.ts'
import { STATEMENTS } from './words/statements.ts'
import { THINGS } from './words/things.ts'
import { WORDINGS } from './words/wordings.ts'

const VERBS = [ACTIONS, STATEMENTS]
const OTHERS = [WORDINGS, PEOPLE, THINGS, QUALITIES]

const sensesByStem = new Map<string, number[]>()
/** "turn_down": stem of the verb, a space, stem of the word behind it. */
const sensesByPhrase = new Map<string, number[]>()
/** The line a sense stands in. */
const lineOf: number[] = []

for (const table of VERBS) addTable(table)
const firstOther = lineOf.length
for (const table of OTHERS) addTable(table)

function addTable(table: string): void {
  const before = lineOf.at(-1) ?? -1
  for (const [index, line] of table.trim().split('\n').entries())
    for (const side of line.split('|')) {
      const sense = lineOf.push(before + 1 + index) - 1
      for (const entry of side.trim().split(' ')) addEntry(entry, sense)
    }
}

function addEntry(entry: string, sense: number): void {
  const [verb = '', particle] = entry.split('_')
  if (particle !== undefined) push(sensesByPhrase, `${lemmaOf(verb)} ${lemmaOf(particle)}`, sense)
  else for (const form of [entry, entry.replaceAll('-', '')]) push(sensesByStem, lemmaOf(form), sense)
}

function push(map: Map<string, number[]>, key: string, sense: number): void {
  const senses = map.get(key)
  if (!senses) map.set(key, [sense])
  else if (!senses.includes(sense)) senses.push(sense)
}

const NONE: readonly number[] = []

/** Senses of a word, given by the stem of its base form; empty for a word that no table has. */
export const sensesOf = (stem: string): readonly number[] => sensesByStem.get(stem) ?? NONE

/** Senses of a verb with the word behind it: "turned down", "passed away". Both as stems of base forms. */
export const phraseSensesOf = (stem: string, next: string): readonly number[] =>
  sensesByPhrase.get(`${stem} ${next}`) ?? NONE

/** True for a word that the tables of verbs have. */
export const isAction = (stem: string): boolean => sensesOf(stem).some((sense) => sense < firstOther)

export function shareSense(a: readonly number[], b: readonly number[]): boolean {
  for (const sense of a) if (b.includes(sense)) return true
  return false
}

/** `unknown`: no table has one of the words. */
export type Relation = 'same' | 'opposed' | 'different' | 'unknown'

export function relationOf(a: readonly number[], b: readonly number[]): Relation {
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (shareSense(a, b)) return 'same'
  return a.some((sense) => b.some((other) => lineOf[sense] === lineOf[other])) ? 'opposed' : 'different'
}
