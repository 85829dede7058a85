/**
 * An English claim against a source in another language: only what survives any language is compared. Pure.
 *
 * Numbers, dates and names must stand somewhere in the source. What the words between them say cannot be judged.
 */
import type {
  Anchor,
  DateAnchor,
  DurationAnchor,
  NameAnchor,
  NumberAnchor,
} from '../../article/anchor/anchor.ts'
import { anchorsOf } from '../../article/anchor/extract.ts'
import type { NameTable } from '../../article/anchor/name-table.ts'
import { foldAccents, isFunctionWord, wordsOf } from '../../lib/english.ts'
import { agrees } from './numbers.ts'
import type { Finding } from './problem.ts'
import { boundsOf } from './tokens.ts'

/** Every fourth word of English text or more is a function word; in other languages hardly one in ten looks like one. */
const ENGLISH_SHARE = 0.2
/** Without a known language only digits are read, and texts print small numbers as words. */
const SMALLEST_IN_DIGITS = 13

export function isEnglish(text: string): boolean {
  const words = wordsOf(text.slice(0, 4000))
  return words.length === 0 || words.filter(isFunctionWord).length / words.length >= ENGLISH_SHARE
}

export function checkForeign(claim: string, source: string, language: string, names: NameTable): Finding[] {
  const said = boundsOf(source).flatMap(([start, end]) =>
    anchorsOf(source.slice(start, end), language, names),
  )
  const folded = foldAccents(source)
  return anchorsOf(claim, 'en', names).flatMap((anchor) => {
    const problem = problemWith(anchor, said, folded, language)
    return problem ? [{ ...problem, text: anchor.text, start: anchor.span.start, sure: 0.7 }] : []
  })
}

type Verdict = Pick<Finding, 'kind' | 'reason'>

function problemWith(
  anchor: Anchor,
  said: readonly Anchor[],
  folded: string,
  language: string,
): Verdict | undefined {
  if (anchor.kind === 'number' || anchor.kind === 'duration') {
    if (language === 'und' && anchor.value < SMALLEST_IN_DIGITS) return undefined
    if (said.some((other) => isQuantity(other) && agrees(anchor, other))) return undefined
    return { kind: 'number', reason: `The source does not give ${anchor.text}.` }
  }
  if (anchor.kind === 'date') {
    if (language === 'und' || said.some((other) => other.kind === 'date' && isCompatible(anchor, other)))
      return undefined
    return { kind: 'date', reason: `The source does not give ${anchor.text}.` }
  }
  if (anchor.kind === 'name' && !isNamed(anchor, said, folded))
    return { kind: 'name', reason: `The source does not mention ${anchor.text}.` }
  return undefined
}

const isQuantity = (anchor: Anchor): anchor is NumberAnchor | DurationAnchor =>
  anchor.kind === 'number' || anchor.kind === 'duration'

function isCompatible(a: DateAnchor, b: DateAnchor): boolean {
  const fields = (['year', 'month', 'day', 'weekday'] as const).filter((field) => a[field] !== undefined)
  const shared = fields.filter((field) => b[field] !== undefined)
  return shared.length > 0 && shared.every((field) => a[field] === b[field])
}

/** The same name in any form, or its longest word letter by letter. Names of other scripts cannot be judged. */
function isNamed(anchor: NameAnchor, said: readonly Anchor[], folded: string): boolean {
  if (said.some((other) => other.kind === 'name' && other.name === anchor.name)) return true
  if (!/[a-z]{4}/.test(folded.slice(0, 400))) return !anchor.known
  const words = wordsOf(anchor.text).toSorted((a, b) => b.length - a.length)
  const [longest = ''] = words
  return folded.includes(longest.length > 5 ? longest.slice(0, -1) : longest)
}
