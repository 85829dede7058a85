/** "What did she say about it": whether a sentence is that person's statement on that subject. Pure. */
import type { SpeakerOf } from '../brief/speaker.ts'
import type { Concept } from './concepts.ts'
import { isSpokenOf, SPOKEN_OF } from './mention.ts'
import type { Passage } from './passage.ts'
import type { Question } from './question.ts'
import type { Judged } from './signals.ts'
import { wordOf } from './tokens.ts'

const SAYING =
  /^(?:say|said|says|tell|told|state|stated|claim|claimed|announce|announced|reply|replied|comment|commented|talk|talked|speak|spoke|discuss|discussed|mention|mentioned)$/
const ABOUT = /^(?:about|on|regarding|concerning|of|abt)$/

export type Statement = {
  /** Concepts that name who speaks; empty for "what was said". */
  readonly speakers: readonly number[]
  /** Concepts of the subject: all of them must be in the sentence itself. */
  readonly subject: readonly number[]
}

/** Roles of the concepts in an English question about what was said; elsewhere no roles are told apart. */
export function statementIn(question: Question, concepts: readonly Concept[]): Statement | undefined {
  if (question.kind !== 'said' || question.language !== 'en') return undefined
  const words = question.text
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter(Boolean)
    .map(wordOf)
  const saying = words.findIndex((word) => SAYING.test(word))
  const about = words.findIndex((word, at) => at > saying && ABOUT.test(word))
  const indexes = concepts.map((_, index) => index)
  const at = (index: number) => words.indexOf(wordOf(concepts[index]?.surface.split(/\s+/)[0] ?? ''))
  return {
    speakers: indexes.filter(
      (index) => concepts[index]?.kind === 'name' && at(index) >= 0 && at(index) < saying,
    ),
    subject: about < 0 ? [] : indexes.filter((index) => at(index) > about),
  }
}

/**
 * The right person speaks, and of the whole subject: its words stand in the sentence, its names there or just
 * before.
 */
export function isStatement(
  statement: Statement,
  concepts: readonly Concept[],
  found: Judged,
  before: readonly Passage[],
  speakerOf: SpeakerOf,
): boolean {
  const isSubject = (place: number) => !SAYING.test(found.side.tokens[place]?.word ?? '')
  const isHere = (index: number) =>
    (found.strengths[index] ?? 0) >= SPOKEN_OF && (found.places[index] ?? []).some(isSubject)
  const isBefore = (index: number) => {
    const concept = concepts[index]
    return (
      concept?.kind === 'name' &&
      isSpokenOf(
        concept,
        before.flatMap(({ sides }) => sides),
      )
    )
  }
  if (!statement.subject.every((index) => isHere(index) || isBefore(index))) return false
  if (statement.subject.length > 0 && !statement.subject.some(isHere)) return false
  const speaker = speakerOf(found.passage)
  if (statement.speakers.length === 0) return true
  return speaker !== undefined && statement.speakers.some((index) => isNamed(speaker, concepts[index]))
}

function isNamed(speaker: string, concept: Concept | undefined): boolean {
  const words = new Set(speaker.split(/[^\p{L}]+/u).map(wordOf))
  const last = wordOf((concept?.name ?? concept?.surface ?? '').split(/\s+/).at(-1) ?? '')
  return words.has(last) || words.has(wordOf(concept?.surface.split(/\s+/).at(-1) ?? ''))
}
