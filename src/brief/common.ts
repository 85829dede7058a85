/**
 * The words that two sentences have in common beyond their names, figures and speakers. Pure.
 *
 * Who, where, when and how many are shared by sentences that tell different things of them; what happened is told by the
 * other words.
 */
import { groupOf, termsOf } from './paraphrase.ts'
import type { Unit } from './unit.ts'

/** "Conservative leader Jan Holm": the words in front of a name are part of it, where it is not the first time. */
const ROLE =
  /(?:[\p{L}-]+ ){0,2}(?:[\p{L}-]+(?:er|or|ist|ian|ent|ant|ary|man|woman|person)|chief|executive|head|aide|judge|king|queen|prince|princess|pope) $/iu

/** Characters. */
const MAX_ROLE = 60

const known = new WeakMap<Unit, ReadonlySet<string>>()

/** Stems of the words that tell what happened, read once for each unit. */
export function tellingWords(unit: Unit): ReadonlySet<string> {
  const words = known.get(unit) ?? readWords(unit)
  known.set(unit, words)
  return words
}

function readWords(unit: Unit): ReadonlySet<string> {
  const named = new Set([...unit.names].flatMap(termsOf))
  return new Set(termsOf(withoutAnchors(unit)).filter((term) => !/^\d/.test(term) && !named.has(term)))
}

/** The sentence without its numbers, dates, names and the roles in front of them, and without its speaker. */
function withoutAnchors({ english, anchors, speaker, position }: Unit): string {
  let text = english
  for (const { kind, span } of anchors) {
    if (kind === 'quote') continue
    const role =
      kind === 'name' && position > 0
        ? (ROLE.exec(english.slice(Math.max(0, span.start - MAX_ROLE), span.start))?.[0].length ?? 0)
        : 0
    const start = span.start - role
    text = text.slice(0, start) + ' '.repeat(span.end - start) + text.slice(span.end)
  }
  const at = speaker ? english.indexOf(speaker) : -1
  return at < 0 ? text : text.slice(0, at) + text.slice(at + speaker.length)
}

/** How many words, or groups of words that stand for one another, both sentences have beside `others`. */
export function commonWords(a: Unit, b: Unit, others: ReadonlySet<string> = new Set()): number {
  const shared = [...tellingWords(a).intersection(tellingWords(b))].filter((term) => !others.has(term))
  const words = shared.filter((term) => !term.startsWith('~'))
  const covered = new Set([...words, ...others].map(groupOf))
  return words.length + shared.filter((term) => term.startsWith('~') && !covered.has(term)).length
}

/** Both have it from one mouth, or the one tells of whom the other quotes. */
export const shareSpeaker = (a: Unit, b: Unit): boolean => isSpokenOf(a, b) || isSpokenOf(b, a)

const isSpokenOf = ({ speaker }: Unit, { english }: Unit): boolean => {
  const said = new Set(termsOf(english))
  return termsOf(speaker).some((term) => said.has(term))
}
