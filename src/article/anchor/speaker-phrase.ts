/**
 * The name, or the pronoun, in the noun phrase of a speaker. Pure.
 */
import type { NameAnchor } from './anchor.ts'
import { isFunctionWordOf } from './function-words.ts'
import type { Speaker } from './speaker.ts'
import { isPronoun, type Phrase, type Text } from './speaker-bounds.ts'
import { isTitle } from './titles.ts'
import { isAt, type Word } from './words.ts'

/** A longer phrase without a name is a clause, not a speaker; so is one with a verb of its own. */
const LONGEST_NAMELESS = 9
const VERBS =
  /^(is|are|was|were|be|been|has|have|had|there|to|will|would|ist|sind|war|waren|wird|var|blir|gikk|harus|sedang|đang|sẽ)$/

/** The speaker in a phrase: its last person, else its last body, else the phrase itself. */
export function nounPhrase(text: Text, { from, next }: Phrase): Speaker | undefined {
  const { words, language, named, sentence } = text
  const inside = words.slice(from, next)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return undefined
  const names = named.filter(
    ({ span }) => span.start >= first.start && span.end <= last.end && !isGenitive(sentence, span.end, words),
  )
  const person = names.findLast(
    (anchor) => isPersonName(anchor) && !isModifier(anchor, inside, language) && !isPossessor(anchor, inside),
  )
  if (person) return { speaker: person.text, name: person.name }
  const core = inside.filter((word) => isCore(word, language) && !isTitle(word.lower, undefined, language))
  if (core.length === 0)
    return inside.some((word) => isPronoun(word, language))
      ? { pronoun: true }
      : titleOnly(inside, sentence, language)
  if (inside.length > LONGEST_NAMELESS || inside.some(({ lower }) => VERBS.test(lower))) return undefined
  const speaker = sentence.slice(first.start, last.end)
  const body = bodyIn(names, core, inside, language)
  return body ? { speaker: covers([body], core) ? body.text : speaker, name: body.name } : { speaker }
}

const isCore = ({ kind, lower }: Word, language: string): boolean =>
  kind === 'word' && !isFunctionWordOf(lower, language)

/** "The mayor OF Marlow": the name tells whose, not who. */
function isPossessor({ span }: NameAnchor, inside: readonly Word[]): boolean {
  const at = inside.findIndex(({ start }) => start >= span.start)
  return at > 0 && isAt(inside, at - 1, OF)
}

const OF = /^(of|von|vom|des|av|af|van|de|del|di|do|da|của)$/

/** "Lindqvist aides": where modifiers stand first, a noun behind the name is the head. */
function isModifier({ span }: NameAnchor, inside: readonly Word[], language: string): boolean {
  if (!/^(en|nl|nb|nn|da|sv)$/.test(language)) return false
  const behind = inside.find(({ start }) => start >= span.end)
  return (
    behind !== undefined &&
    behind.start - span.end <= 1 &&
    /^\p{Ll}/u.test(behind.text) &&
    isCore(behind, language) &&
    !behind.lower.endsWith('ly')
  )
}

/** An organisation of the phrase; a place only if it stands alone: "Rome said", not "the Roman aide said". */
function bodyIn(
  names: readonly NameAnchor[],
  core: readonly Word[],
  inside: readonly Word[],
  language: string,
): NameAnchor | undefined {
  const organisation = names.findLast(({ type }) => type === 'organisation')
  if (organisation || !covers(names, core)) return organisation
  return inside.some(({ lower }) => isTitle(lower, undefined, language)) ? undefined : names.at(-1)
}

/** "The president said": a role without a name is a speaker as printed. */
function titleOnly(inside: readonly Word[], sentence: string, language: string): Speaker | undefined {
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || !inside.some(({ lower }) => isTitle(lower, undefined, language))) return undefined
  return { speaker: sentence.slice(first.start, last.end) }
}

const isPersonName = ({ type, known, text }: NameAnchor): boolean =>
  type === 'person' || (!known && !/^\p{Lu}{2,}$/u.test(text))

const covers = (names: readonly NameAnchor[], core: readonly Word[]): boolean =>
  core.every(({ start, end }) => names.some(({ span }) => span.start <= start && end <= span.end))

/** "Lindqvist's | spokesman": the possessor does not speak. */
const isGenitive = (sentence: string, end: number, words: readonly Word[]): boolean =>
  /^['’]s?\s/u.test(sentence.slice(end, end + 3)) && words.some(({ start }) => start > end)
