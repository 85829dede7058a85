/**
 * What a paragraph is by its form and its words: furniture of the page, a credit, a heading, or none of these.
 * Marks and removes nothing: the role is kept with the sentence and the stored text stays whole. Pure.
 */
import type { Role } from './article.ts'
import { isCaption, isSignature } from './furniture/captions.ts'
import { BYLINES, CREDITS, MAKING, SELF, STAMPS } from './furniture/credits.ts'
import { among, holding, leadless, opening } from './furniture/forms.ts'
import { LABELS, MINUTES, NETWORKS, SHARING } from './furniture/labels.ts'
import { ADDRESS, MAILINGS, MEMBERSHIP, NOTES, PROMPTS, UNSPACED_PROMPTS } from './furniture/prompts.ts'
import type { Paragraph } from './paragraphs.ts'
import { isUnspaced } from './words.ts'

/** A line of fewer words with no final punctuation belongs to the page: menus, buttons, sub-headings. */
const FEWEST_WORDS = 7
/** Headings, captions and links may be longer, in a text whose sentences are closed. */
const LONGEST_HEADING = 14
const LONGEST_UNSPACED_HEADING = 22
/** A prompt is short; a longer paragraph is judged sentence by sentence. */
const LONGEST_PROMPT = 45
const LONGEST_NOTICE = 8
const LONGEST_NOTE = 25
const LONGEST_CREDIT = 30
const LONGEST_QUESTION = 20
const LONGEST_SHARE_LINE = 6
const LONGEST_STAMP = 10
/** Headlines of other articles are set in capitals at this length, sub-headings are shorter. */
const FEWEST_SHOUTED = 7
/** In characters. */
const LONGEST_LABEL = 60
const LONGEST_MEMBERSHIP = 40
const LONGEST_ADDRESS = 300

const promptIn = opening(`${PROMPTS}\n${UNSPACED_PROMPTS}`)
const isLabel = among(LABELS)
const isNetwork = among(NETWORKS)
const isSharing = among(SHARING)
const isMinutes = among(MINUTES)
const holdsMailing = holding(MAILINGS)
const holdsAddress = holding(ADDRESS)
const holdsMembership = holding(MEMBERSHIP)
const holdsNote = holding(NOTES)
const holdsSelf = holding(SELF)
const holdsMaking = holding(MAKING)
const stampIn = opening(STAMPS)
const bylineIn = opening(BYLINES)
const creditIn = opening(CREDITS)

/** True for a line, or one sentence of it, in which the page speaks to its visitor. */
export function isPrompt(text: string, words: number): boolean {
  if (words > LONGEST_PROMPT) return false
  const line = leadless(text)
  if (promptIn(line) !== undefined || (words <= LONGEST_NOTICE && /^(?:copyright\b|©|\(c\))/.test(line)))
    return true
  if (/^["'“”„«»‹›「『]/.test(line)) return false
  const isOne = !/[.!?]\s+\S/.test(line)
  if (isOne && holdsMailing(line) && holdsAddress(line)) return true
  return ((isOne || words <= LONGEST_NOTE) && holdsNote(line)) || isMembersOnly(line)
}

/** News is written plainly; a Japanese page speaks to its visitor politely, or in no sentence at all. */
function isMembersOnly(line: string): boolean {
  if (line.length > LONGEST_MEMBERSHIP || !isUnspaced(line) || !holdsMembership(line)) return false
  return !/[。.]$/.test(line) || /(?:です|ます|ません|ください)。$/.test(line)
}

/** The role that the form of a paragraph gives it alone; `undefined` for what looks like running text. */
export function roleByForm(paragraph: Paragraph, closedText: boolean): Role | undefined {
  const { text, words, closed } = paragraph
  if (isPrompt(text, words) || isOfPage(paragraph)) return 'furniture'
  if (isCredit(paragraph) || isSignature(paragraph)) return 'credit'
  if (isMenu(paragraph) || isCaption(paragraph) || isShouted(paragraph)) return 'furniture'
  if (/^#{1,6}\s/.test(text) || isLoneQuestion(paragraph)) return 'heading'
  if (closed) return undefined
  return words < FEWEST_WORDS || (closedText && isHeadingLike(paragraph)) ? 'heading' : undefined
}

const isOfPage = (paragraph: Paragraph): boolean =>
  !/\p{L}/u.test(paragraph.text) ||
  isButton(paragraph) ||
  isStamp(paragraph) ||
  isDateLine(paragraph) ||
  isAddress(paragraph.text)

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

/** A label, a row of labels, or a network's name with what its button does. */
function isButton({ text, words, closed }: Paragraph): boolean {
  if (text.length > LONGEST_LABEL) return false
  const line = leadless(text)
  if (isLabel(line) || (/\p{N}/u.test(line) && isMinutes(line))) return true
  const parts = line.split(/[\s|·•,/]+/).filter((part) => /[\p{L}\p{N}]/u.test(part))
  if (closed || parts.length === 0) return false
  if (parts.every((part) => isLabel(part) || isNetwork(part) || isSharing(part))) return true
  if (words > LONGEST_SHARE_LINE || !parts.some(isNetwork)) return false
  return isSharing(parts[0] ?? '') || isSharing(parts.at(-1) ?? '')
}

/** A headline of another article, all in capitals. */
function isShouted({ text, words, closed }: Paragraph): boolean {
  return !closed && words >= FEWEST_SHOUTED && /\p{Lu}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)
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

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)|[./](?:19|20)\d\d(?![.,]?\d)/
const TIME = /(?<![\d.,:])[012]?\d[:.h][0-5]\d(?![\d:%]|[.,]\d)/

/** "12 June 2025, 11.40": digits for the most part, or a day with its time, and no sentence. */
function isDateLine({ text, words, closed }: Paragraph): boolean {
  const digits = text.match(/\d/g)?.length ?? 0
  if (words <= LONGEST_STAMP && digits >= 8 && YEAR.test(text) && TIME.test(text))
    if (!closed || (text.match(/\p{L}+/gu)?.length ?? 0) <= LONGEST_STAMP / 2) return true
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
  return holdsSelf(line) && holdsMaking(line)
}

/** "Home | World | Sport", "Home > Politics". */
function isMenu({ text, closed }: Paragraph): boolean {
  const separators = text.match(/\s[|•·›»>/]\s|[|｜　]/g)?.length ?? 0
  return !closed && separators >= 2 && text.length < separators * 30
}

/** A question in a line of its own asks the reader. One in quotation marks was asked by somebody. */
function isLoneQuestion({ text, words }: Paragraph): boolean {
  return (
    words <= LONGEST_QUESTION && /[?？؟]$/.test(text) && !/["“”„«»「]|[!?。！？]\s*\S|\.\s+\p{Lu}/u.test(text)
  )
}

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
