/**
 * Names in a sentence: known ones in every script, unknown ones by their capitals. Pure.
 *
 * German capitalises every noun, so there an unknown name needs more: a title before it, capitals only, or two
 * capitalised words side by side that do not look like common nouns.
 */
import type { NameAnchor } from './anchor.ts'
import { isLikelyName, isProper, type Run } from './name-judgement.ts'
import { joinedNames } from './name-runs.ts'
import type { KnownMatch, NameTable } from './name-table.ts'
import { isName } from './number-doubts.ts'
import type { Word } from './words.ts'

/** Names in order; words that `taken` marks (dates) are never part of one. */
export function readNames(
  words: readonly Word[],
  language: string,
  names: NameTable,
  sentence: string,
  taken: readonly boolean[],
): NameAnchor[] {
  const known = knownNames(words, language, names, sentence, taken)
  const covered = [...taken]
  for (const { from, next } of known) covered.fill(true, from, next)
  const headline = isTitleCase(words, language)
  const unknown = joinedNames(words, language, covered)
    .filter((run) => isLikelyName(words, run, language, headline))
    .map((run) => unknownName(run, sentence, words, language))
  return [...known.map(({ anchor }) => anchor), ...unknown].sort((a, b) => a.span.start - b.span.start)
}

type KnownName = { readonly from: number; readonly next: number; readonly anchor: NameAnchor }

function knownNames(
  words: readonly Word[],
  language: string,
  names: NameTable,
  sentence: string,
  taken: readonly boolean[],
): KnownName[] {
  const found: KnownName[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    const match = word && word.kind === 'word' && !taken[at] ? names.match(words, at, language) : undefined
    if (!word || !match || isInsideWord(words, at, match.next)) {
      at++
      continue
    }
    const known = knownName(words, at, match, language, sentence)
    found.push(known)
    at = known.next
  }
  return found
}

const JUNIOR = /^(Jr|Sr|Junior|Senior|II|III|IV)$/

function knownName(
  words: readonly Word[],
  at: number,
  match: KnownMatch,
  language: string,
  sentence: string,
): KnownName {
  const next = withNumber(words, at, match, language)
  const behind = words[match.next]
  const isRelative = match.known.type === 'person' && behind !== undefined && JUNIOR.test(behind.text)
  const end = isRelative ? match.next + 1 : next
  const span = { start: words[at]?.start ?? 0, end: words[end - 1]?.end ?? 0 }
  const text = sentence.slice(span.start, span.end)
  const known: NameAnchor = { kind: 'name', text, span, known: true, ...match.known }
  // "Tom Okafor Jr." is somebody else than Tom Okafor.
  if (isRelative) return { from: at, next: end, anchor: { ...known, name: text, known: false } }
  const numbered = next > match.next ? { name: `${match.known.name} ${behind?.lower}` } : {}
  return { from: at, next, anchor: { ...known, ...numbered } }
}

/** "Apollo Park 2": a short number behind a name of several words, and no noun behind it. */
function withNumber(words: readonly Word[], at: number, { next }: KnownMatch, language: string): number {
  const number = words[next]
  const fits = number?.kind === 'number' && next - at >= 2 && isName(words, next, next + 1, language)
  return fits ? next + 1 : next
}

const KATAKANA = /[\p{Script=Katakana}ー]/u
const HANGUL = /\p{Script=Hangul}/u

/** A name written in katakana must not continue in katakana; a Hangul one begins its word. */
function isInsideWord(words: readonly Word[], at: number, next: number): boolean {
  const [before, first, last, after] = [words[at - 1], words[at], words[next - 1], words[next]]
  if (!first || !last) return false
  if (HANGUL.test(first.text))
    return before !== undefined && before.end === first.start && HANGUL.test(before.text)
  const runsIn = before?.end === first.start && KATAKANA.test(before.text) && KATAKANA.test(first.text)
  const runsOn = after?.start === last.end && KATAKANA.test(after.text) && KATAKANA.test(last.text)
  return runsIn || runsOn
}

function unknownName(run: Run, sentence: string, words: readonly Word[], language: string): NameAnchor {
  const { from, next } = run
  const span = { start: words[from]?.start ?? 0, end: words[next - 1]?.end ?? 0 }
  const text = sentence.slice(span.start, span.end)
  const name = text.replace(/\s+/g, ' ').replace(/^(\p{Lu}{2,})s$/u, '$1')
  return {
    kind: 'name',
    text,
    span,
    name,
    known: false,
    ...(isProper(words, run, language) && { proper: true }),
  }
}

const TITLE_CASE_SHARE = 0.6

/** An English headline in title case, or any line all in capitals: capitals mean nothing there. A headline has no full stop. */
function isTitleCase(words: readonly Word[], language: string): boolean {
  const long = words.slice(1).filter(({ kind, text }) => kind === 'word' && text.length > 3)
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  const all = long.filter(({ text }) => /^\p{Lu}+$/u.test(text)).length
  if (long.length < 4 || /^[.!?"”»]$/.test(words.at(-1)?.text ?? '')) return false
  return (
    all / long.length > TITLE_CASE_SHARE || (language === 'en' && capitals / long.length > TITLE_CASE_SHARE)
  )
}
