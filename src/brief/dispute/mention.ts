/**
 * Said and not said: one source reports that a topic came up, another that it did not or was left open. Pure.
 *
 * A clause of communication ("discussed X", "X was not mentioned") gives a topic and a polarity. Where one origin
 * affirms and another denies or leaves open the same topic of the same conversation, both are shown with their limits.
 */
import type { Families } from '../../story/independence.ts'
import { termsOf } from '../paraphrase.ts'
import type { Unit } from '../unit.ts'
import { type DisputeDraft, ofDifferentTexts, oncePerArticle } from './draft.ts'

const VERB =
  /\b(?:discuss(?:es|ed|ing|ion of)?|mention(?:s|ed|ing)?|talk(?:s|ed|ing)? about|sp(?:eak|eaks|oke|oken|eaking) (?:about|of)|touch(?:es|ed|ing)? (?:up)?on|on the agenda|c(?:ame|ome|omes) up)\b/gi
const NEGATED = /\b(?:not|never|neither|nor|no|without|nothing)\b|n['’]t\b/i
const PASSIVE = /\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+|not\s+|never\s+)*$/i
const CLAUSE =
  /[;:]|,\s(?:while|whereas|but|although|though|the|and|who|which|he|she|it|they|as)\b|\bwhile\b|\bbut\b/gi
/** "in the televised part": the speaker limits what the statement covers. */
const LIMIT =
  /\b(?:in|during|from) (?:the|its|their|an?) (?:televised|public|published|written|official|opening|initial|broadcast|on-camera|joint|final|open)\s+[\p{L}-]+(?:\s+of\s+(?:the|their)\s+[\p{L}-]+)?/iu
/** "Discussed tariffs in Geneva": the place is no topic. */
const PLACE = /\s(?:in|at|during|on the sidelines of)\s/i
/** The denial itself is about saying, not about the topic. */
const OPEN = /\b(?:whether|if)\b/i
const MAX_SHOWN = 3

type Mention = { unit: Unit; topic: Set<string>; frame: Set<string>; denied: boolean; surface: string }

export function mentionDisputes(units: readonly Unit[], families: Families): DisputeDraft[] {
  const mentions = units.flatMap(mentionsIn)
  const drafts = new Map<string, DisputeDraft>()
  for (const denial of mentions.filter((mention) => mention.denied)) {
    const affirmed = mentions.filter((other) => !other.denied && sameTopic(denial, other))
    const also = mentions.filter((other) => other.denied && sameTopic(denial, other))
    const yes = oncePerArticle(affirmed.map(({ unit }) => unit)).slice(0, MAX_SHOWN)
    const no = oncePerArticle([denial, ...also].map(({ unit }) => unit)).slice(0, MAX_SHOWN)
    const [firstYes] = yes
    const [firstNo] = no
    if (!firstYes || !firstNo || !ofDifferentTexts([yes, no], families)) continue
    const name = topicName(denial, affirmed)
    if (!name || drafts.has(name)) continue
    const limit = yes.some(({ english }) => LIMIT.test(english)) ? undefined : limitNote(no)
    drafts.set(name, {
      kind: 'mention',
      question: `Was ${name} discussed?`,
      sides: [
        { answer: 'yes', units: [firstYes, ...yes.slice(1)] },
        { answer: denialIn([firstNo, ...no.slice(1)]), units: [firstNo, ...no.slice(1)] },
      ],
      ...(limit && { note: limit }),
      weight: yes.length + no.length,
    })
  }
  return [...drafts.values()]
}

function mentionsIn(unit: Unit): Mention[] {
  const found: Mention[] = []
  for (const match of unit.english.matchAll(VERB)) {
    const start = clauseStart(unit.english, match.index)
    const end = clauseEnd(unit.english, match.index + match[0].length)
    const before = unit.english.slice(start, match.index)
    const after = unit.english.slice(match.index + match[0].length, end)
    const passive = PASSIVE.test(before) || /agenda|c(?:ame|ome|omes) up/i.test(match[0])
    const surface = (
      passive ? before.replace(/^.*\b(?:whether|that|if)\b/i, '') : (after.split(PLACE, 1)[0] ?? '')
    ).trim()
    const topic = new Set(termsOf(surface).filter((term) => !term.startsWith('~')))
    if (topic.size === 0) continue
    const denied = NEGATED.test(unit.english.slice(start, match.index + match[0].length))
    found.push({ unit, topic, frame: new Set(termsOf(unit.english)), denied, surface })
  }
  return found
}

function clauseStart(text: string, at: number): number {
  let start = 0
  for (const match of text.slice(0, at).matchAll(CLAUSE)) start = match.index + match[0].length
  return start
}

function clauseEnd(text: string, at: number): number {
  const stop = text
    .slice(at)
    .search(
      /[;:]|,\s|\bduring\b|\bin (?:the|their|its) (?:call|talks|meeting|conversation)\b|\bwhile\b|\bbut\b/i,
    )
  return stop < 0 ? text.length : at + stop
}

/** The same named topic, spoken about in the same kind of conversation. */
function sameTopic(a: Mention, b: Mention): boolean {
  const shared = a.topic.intersection(b.topic)
  if (![...namesIn(a)].some((name) => namesIn(b).has(name)) && shared.size < 2) return false
  const rest = a.frame.intersection(b.frame)
  return [...rest].filter((term) => !shared.has(term)).length >= 2
}

function namesIn({ unit, surface }: Mention): Set<string> {
  return new Set(
    unit.anchors.flatMap((anchor) =>
      anchor.kind === 'name' && surface.includes(anchor.text) ? [anchor.name] : [],
    ),
  )
}

function topicName(denial: Mention, affirmed: readonly Mention[]): string | undefined {
  const names = [...namesIn(denial)].filter((name) => affirmed.some((other) => namesIn(other).has(name)))
  if (names[0]) return names[0]
  const words = denial.surface
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[.,"”]+$/, '')
  return words || undefined
}

/** "Did not say whether" leaves open what "was not mentioned" denies; a limit the source gives stays with its answer. */
function denialIn(units: readonly Unit[]): string {
  if (units.every(({ english }) => OPEN.test(english))) return 'not stated'
  const limits = new Set(units.map(({ english }) => LIMIT.exec(english)?.[0].toLowerCase()))
  const [limit] = limits
  return limit && limits.size === 1 ? `not ${limit}` : 'no'
}

/** Said only where a source gives the limit itself, and another one does not. */
function limitNote(units: readonly Unit[]): string | undefined {
  const limited = units.find((unit) => LIMIT.test(unit.english))
  const limit = limited && LIMIT.exec(limited.english)?.[0]
  return limit && `One denial covers only what was said ${limit.toLowerCase()}.`
}
