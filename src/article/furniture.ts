/**
 * What a paragraph is by its form and its words: furniture of the page, a credit, a heading, or none of these.
 * Marks and removes nothing: the role is kept with the sentence and the stored text stays whole. Pure.
 */
import { foldAccents } from '../lib/english.ts'
import type { Role } from './article.ts'
import {
  ADDRESS,
  BYLINES,
  CREDITS,
  LABELS,
  MAILINGS,
  MAKING,
  PICTURES,
  PROMPTS,
  SELF,
  STAMPS,
  UNSPACED_PROMPTS,
} from './furniture-words.ts'
import type { Paragraph } from './paragraphs.ts'
import { foldLine, isUnspaced } from './words.ts'

/** A line of fewer words with no final punctuation belongs to the page: menus, buttons, sub-headings. */
const FEWEST_WORDS = 7
/** Headings, captions and links may be longer, in a text whose sentences are closed. */
const LONGEST_HEADING = 14
const LONGEST_UNSPACED_HEADING = 22
/** A prompt is short; a longer paragraph is judged sentence by sentence. */
const LONGEST_PROMPT = 45
const LONGEST_NOTICE = 8
const LONGEST_CREDIT = 30
const LONGEST_QUESTION = 20
const LONGEST_CAPTION = 40
/** In characters. */
const LONGEST_ADDRESS = 300

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const formsIn = (table: string): string[] =>
  table
    .split('\n')
    .filter((line) => !line.startsWith('# '))
    .flatMap((line) => line.split('|'))
    .map(fold)
    .filter(Boolean)

const isBounded = (form: string): boolean => /[\p{L}\p{N}]$/u.test(form) && !isUnspaced(form)

const formsOf = (table: string): string =>
  formsIn(table)
    .map((form) => escaped(form) + (isBounded(form) ? '(?![\\p{L}\\p{N}])' : ''))
    .join('|')

const fold = (text: string): string => foldAccents(text.replace(/[’‘]/g, "'")).replace(/\s+/g, ' ').trim()

/**
 * Finds the longest form of a table that a line begins with. A regular expression of so many forms takes longer to
 * compile than all articles take to read.
 */
function opening(table: string): (line: string) => string | undefined {
  const byStart = Map.groupBy(
    formsIn(table).toSorted((a, b) => b.length - a.length),
    (form) => form.slice(0, 2),
  )
  return (line) =>
    byStart
      .get(line.slice(0, 2))
      ?.find(
        (form) =>
          line.startsWith(form) && !(isBounded(form) && /^[\p{L}\p{N}]/u.test(line.slice(form.length))),
      )
}

const holds = (table: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${formsOf(table)})`, 'u')

const promptIn = opening(`${PROMPTS}\n${UNSPACED_PROMPTS}`)
const LABEL = new RegExp(`^(?:${formsOf(LABELS)})[\\s:.…]*(?:\\(\\d+\\))?$`, 'u')
const MAILING = holds(MAILINGS)
const ADDRESSING = holds(ADDRESS)
const stampIn = opening(STAMPS)
const bylineIn = opening(BYLINES)
const creditIn = opening(CREDITS)
const ABOUT_ITSELF = holds(SELF)
const ABOUT_MAKING = new RegExp(formsOf(MAKING), 'u')
const PICTURE_WORD = new RegExp(`(?:^|[^\\p{L}])(?:${formsOf(PICTURES)})\\s?[:：]`, 'u')
const PICTURE_SIGN = /©|[/|(]\s?(?:Getty Images|AP|AFP|dpa|Reuters|EPA|NTB|EFE|TT|Unsplash)\b/

/** Marks, bullets and pictographs that a page puts before a line. A quotation mark stays: speech is no prompt. */
const leadless = (text: string): string => fold(text).replace(/^[^\p{L}\p{N}"'“”„«»‹›「『©(]+/u, '')

/** True for a line, or one sentence of it, in which the page speaks to its visitor. */
export function isPrompt(text: string, words: number): boolean {
  if (words > LONGEST_PROMPT) return false
  const line = leadless(text)
  if (promptIn(line) !== undefined || (words <= LONGEST_NOTICE && /^(?:copyright\b|©|\(c\))/.test(line)))
    return true
  const isOne = !/[.!?]\s+\S/.test(line)
  return isOne && MAILING.test(line) && ADDRESSING.test(line) && !/^["'“”„«»‹›「『]/.test(line)
}

/** The role that the form of a paragraph gives it alone; `undefined` for what looks like running text. */
export function roleByForm(paragraph: Paragraph, closedText: boolean): Role | undefined {
  const { text, words, closed } = paragraph
  if (!/\p{L}/u.test(text)) return 'furniture'
  if (
    isPrompt(text, words) ||
    LABEL.test(leadless(text.slice(0, 60))) ||
    isStamp(paragraph) ||
    isDateLine(paragraph) ||
    isAddress(text)
  )
    return 'furniture'
  if (isCredit(paragraph)) return 'credit'
  if (isMenu(paragraph) || isCaption(paragraph)) return 'furniture'
  if (/^#{1,6}\s/.test(text) || isLoneQuestion(paragraph)) return 'heading'
  if (closed) return undefined
  return words < FEWEST_WORDS || (closedText && isHeadingLike(paragraph)) ? 'heading' : undefined
}

/** True when the longer paragraphs end as sentences end, so that one that does not is something else. */
export function isClosedText(paragraphs: readonly Paragraph[]): boolean {
  const long = paragraphs.filter(({ words }) => words > FEWEST_WORDS)
  const closed = long.filter((paragraph) => paragraph.closed).length
  return closed >= 3 && closed >= 2 * (long.length - closed)
}

function isHeadingLike({ text, words }: Paragraph): boolean {
  const longest = isUnspaced(text) ? LONGEST_UNSPACED_HEADING : LONGEST_HEADING
  // A bullet, or a line that leads on to the next, is running text.
  return words <= longest && !/^[•·*▪◦‣–—-]\s|^\d{1,2}[.)]\s/.test(text) && !/[,;:،、：–—-]$/.test(text)
}

function isStamp({ text, words, closed }: Paragraph): boolean {
  const line = leadless(text.slice(0, 200))
  const form = stampIn(line)
  if (form === undefined || words > 25) return false
  const rest = line.slice(form.length)
  const numbers = rest.match(/\d+/g)?.length ?? 0
  if (/^\s*[:|：]/.test(rest) || rest.length <= 4) return true
  return numbers > 0 && numbers * 3 >= words - 1 && (!closed || words < FEWEST_WORDS)
}

/** "12 June 2025, 11.40": digits for the most part, and no sentence. */
function isDateLine({ text, closed }: Paragraph): boolean {
  const digits = text.match(/\d/g)?.length ?? 0
  return !closed && digits >= 4 && digits * 3 >= text.replace(/\s/g, '').length
}

/** A web or mail address, a row of tags, a post's signature: nothing that is read as a sentence. */
function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false
  const plain = text.replace(
    /https?:\/\/\S+|\S+@\S+\.\p{L}+|(?:^|\s)[#@][\p{L}\p{N}_]+|pic\.twitter\.com\S*/gu,
    '',
  )
  return plain !== text && !/\p{L}{2,}.*\p{L}{2,}.*\p{L}{2,}/u.test(plain)
}

function isCredit({ text, words, closed }: Paragraph): boolean {
  if (words > LONGEST_CREDIT) return false
  const line = leadless(text)
  if (creditIn(line) !== undefined) return true
  if (!closed && words <= 12 && bylineIn(line) !== undefined) return true
  if (/^[([（【][^)\]）】]{2,60}[)\]）】]\.?$/.test(text)) return true
  return ABOUT_ITSELF.test(line) && ABOUT_MAKING.test(line)
}

/** "Home | World | Sport", "Home > Politics". */
function isMenu({ text, closed }: Paragraph): boolean {
  const separators = text.match(/\s[|•·›»>/]\s|[|｜　]/g)?.length ?? 0
  return !closed && separators >= 2 && text.length < separators * 30
}

/** Words under a picture, known by the name of its maker. */
function isCaption({ text, words, closed }: Paragraph): boolean {
  const end = text.slice(-120)
  return words <= LONGEST_CAPTION && ((!closed && PICTURE_SIGN.test(end)) || PICTURE_WORD.test(fold(end)))
}

/** A question in a line of its own asks the reader. One in quotation marks was asked by somebody. */
function isLoneQuestion({ text, words }: Paragraph): boolean {
  return (
    words <= LONGEST_QUESTION && /[?？؟]$/.test(text) && !/["“”„«»「]|[!?。！？]\s*\S|\.\s+\p{Lu}/u.test(text)
  )
}

const MOST_COMPARED = 300

/** Later printings of a line, lines that stand in another one too (pull quotes), and a text run together: indexes. */
export function repeatsOf(paragraphs: readonly Paragraph[]): Set<number> {
  const repeats = new Set<number>()
  const folded = paragraphs.slice(0, MOST_COMPARED).map(({ text }) => ` ${foldLine(text)} `)
  const seen = new Set<string>()
  for (const [index, line] of folded.entries()) {
    if (seen.has(line)) repeats.add(index)
    seen.add(line)
  }
  for (const [index, line] of folded.entries()) {
    const held = [...folded.keys()].filter(
      (other) => (paragraphs[other]?.words ?? 0) >= 6 && isWithin(folded[other] ?? line, line),
    )
    // A line that holds many others is the same text once more.
    for (const repeat of held.length >= 3 ? [index] : held) repeats.add(repeat)
  }
  return repeats
}

const isWithin = (short: string, long: string): boolean => short.length < long.length && long.includes(short)

/** Names in a byline, so that a line about the author is known. Empty for any other credit. */
export function authorsIn(text: string): string[] {
  if (bylineIn(leadless(text)) === undefined) return []
  const names =
    text.replace(/^\P{L}*\p{L}+:?\s+/u, '').split(/[,|(–—]|\s(?:in|en|em|à|aus|dari)\s/, 1)[0] ?? ''
  return names.match(/\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*)+/gu) ?? []
}

/**
 * Where the tail of the page begins: the first dropped line of the last third from which at least three lines and
 * more than 60 % of the rest are dropped. `undefined` when the text has no such tail.
 */
export function tailStart(dropped: readonly boolean[]): number | undefined {
  let start: number | undefined
  let count = 0
  for (let index = dropped.length - 1; index >= (dropped.length * 2) / 3; index--) {
    if (!dropped[index]) continue
    count++
    if (count >= 3 && count > (dropped.length - index) * 0.6) start = index
  }
  return start
}
