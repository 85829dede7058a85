/**
 * Pieces of an English sentence that can be the answer to a kind of question: dates for "when", numbers for "how many",
 * names for "who". Pure. Anchors first; patterns for what is no anchor: centuries, decades, "a day after".
 */
import type { NameAnchor } from '../article/anchor/anchor.ts'
import { overlaps, type Span } from '../lib/text-span.ts'
import type { Unit } from './asked.ts'
import type { Kind } from './kind.ts'
import type { Side } from './passage.ts'
import type { Question } from './question.ts'

export type Candidate = {
  readonly span: Span
  readonly text: string
  /** What its form alone says for it, beside the words around it. */
  readonly worth: number
  readonly isName?: boolean
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?'
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const YEAR = '(?:1[0-9]{3}|20[0-9]{2})'
const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|dozens|hundreds|thousands|millions|billions|half|third|quarter|twice|once|both|several|couple)'
const FIGURE = '\\d+(?:[.,]\\d+)*'

const TIMES = new RegExp(
  [
    `(?:the )?(?:early|mid|late|beginning of|end of|middle of)?[ -]?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)(?: and \\d{1,2}(?:st|nd|rd|th))?[ -](?:century|centuries)(?: BCE?| AD)?`,
    `(?:the )?(?:early |mid-?|late )?(?:1[0-9]|20)\\d0s`,
    `(?:${WEEKDAY},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    `(?:${WEEKDAY},? )?${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ${YEAR})?`,
    `(?:early |mid-?|late )?${MONTH},? ${YEAR}`,
    `(?:between |from )?${YEAR} ?(?:to|and|–|-|until) ?(?:${YEAR}|\\d{2})\\b`,
    `(?:(?:the )?(?:first|second|third|fourth|last) (?:quarter|half) of |early |mid-?|late |around |circa |about |c\\. )?\\b${YEAR}\\b(?: BCE?| AD)?`,
    `\\b\\d{1,4} (?:BCE?|AD|CE)\\b`,
    `\\b(?:${WEEKDAY}|yesterday|today|tomorrow|tonight|(?:before |after |around |at )?(?:midnight|noon|dawn|dusk))\\b(?: (?:morning|afternoon|evening|night))?`,
    `\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.?m\\.?|p\\.?m\\.?)`,
    `\\b(?:in|since|until|by|before|after|during|late|early) ${MONTH}\\b`,
    `\\b(?:last|next|this|the (?:following|previous|same|next)) (?:year|month|week|night|century|decade|summer|winter|spring|autumn|fall)\\b`,
    `\\b(?:a|an|one|two|three|four|five|six|seven|several|few|\\d+) (?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:after|before|later|earlier|ago)\\b`,
    `\\b(?:a day|days?|hours?|weeks?|months?|years?|shortly|immediately|soon|right) (?:after|before) (?:[\\w'’-]+ ?){1,5}`,
  ].join('|'),
  'g',
)
const NUMBERS = new RegExp(
  `(?:[$€£¥]\\s?)?\\b(?:${FIGURE}|${NUMBER_WORD})(?:[- ]${NUMBER_WORD}\\b)*(?:\\s?(?:%|per ?cent))?(?:(?<=%)|\\b|(?=\\s|$))`,
  'gi',
)
const LENGTH_UNIT = 'second|minute|hour|day|week|month|year|decade'
const LENGTHS = new RegExp(
  `\\b(?:(?:more|less|fewer) than |over |about |around |nearly |almost |at least |up to )?(?:(?:half an?|an?|${FIGURE}|${NUMBER_WORD})(?:[- ](?:and a half|${NUMBER_WORD}))*[- ](?:(?:${LENGTH_UNIT})s?|centur(?:y|ies))(?: and a half)?|(?:${LENGTH_UNIT})s)\\b`,
  'gi',
)
/** What else can be long. */
const DISTANCE =
  /^[\d.,]+(?:[- ](?:hundred|thousand|million))?[- ]?(?:kilomet\w+|met(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|km|cm|mm|m|pages?|words?|lines?|rounds?|laps?)\b/i
const NAME_WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}'’]|-(?=\p{Lu}))*`
const CAPITALISED = new RegExp(
  `${NAME_WORD}(?:(?:\\.?\\s+(?:of|the|de|da|do|von|van|der|al|el|bin|ibn|&)\\s+|\\.?\\s+(?:al-|el-|d')?|(?<=\\p{Lu})\\.)${NAME_WORD})*`,
  'gu',
)
const PERSON =
  /\b(?:king|queen|president|minister|leader|emperor|pope|bishop|duke|prince|princess|mayor|governor|general|officer|engineer|scientist|researcher|doctor|judge|lawyer|writer|author|player|coach|director|spokes\w+|officials?|police|army|government|people|residents?|workers?|members?|women|men|woman|man|child|children|students?|teachers?|soldiers?|farmers?|scholars?|critics?|(?:\p{Ll}{3,}(?:er|or|ist|ian|ant|ee|ney|ers|ors|ists|ians|ants|ees|neys)))\b/gu

/** "in a nursing home", "south of": a place that has no name. */
const PLACES =
  /\b(?:in|at|near|inside|outside|into|from|to|across|along|through|between|behind|off|on)\s+(?:(?:the|an?|its|their|his|her|both|most|many|other)\s+)?(?:\p{Ll}+\s+){0,2}?\p{Ll}{3,}\b|\b(?:north|south|east|west)(?:east|west)?(?:ern)?\b/gu

const SENTENCE_WORDS = new Set(
  'New-Year Christmas Easter Ramadan The A An In On At It He She They We You I This That These Those But And Or As For If When While After Before Since Although However By To From With There His Her Its Their Our During Under Over Some Many Most Such Both Each Not No One Two Three'.split(
    ' ',
  ),
)

/** What "which year" and "what time" must be answered with. */
const OF_UNIT: Readonly<Record<Unit, RegExp>> = {
  year: /\b\d{3,4}\b|\d0s\b|centur/,
  month: new RegExp(MONTH),
  day: new RegExp(`${WEEKDAY}|\\b\\d{1,2}(?:st|nd|rd|th)?\\b|yesterday|today|tomorrow`),
  clock: /\d{1,2}[:.]\d{2}|\d ?[ap]\.?m|o.clock|noon|midnight|dawn|dusk/i,
}

/** "How many votes" is not answered by a share of them. */
const SHARE = /^[\d.,]+\s?(?:%|per ?cent\b)/

/** True for kinds whose answer can be told by its form. */
export const hasForm = (kind: Kind): boolean =>
  ['who', 'when', 'where', 'how-many', 'how-much', 'how-long'].includes(kind)

/** In the order in which they stand. Kinds without a form of their own ("what", "why") have none. */
export function candidatesFor({ kind, asked }: Question, side: Side): Candidate[] {
  if (side.language !== 'en') return foreign(kind, side)
  const { share } = asked
  const found = (kind === 'when' ? joined(byPattern(kind, side), side.text) : byPattern(kind, side)).filter(
    ({ text, span }) =>
      (!asked.unit || kind !== 'when' || OF_UNIT[asked.unit].test(text)) &&
      (kind !== 'how-many' || share || !SHARE.test(side.text.slice(span.start))),
  )
  return found.filter(
    ({ span }, index) => !found.slice(0, index).some((earlier) => overlaps(earlier.span, span)),
  )
}

const ANCHOR_OF: Partial<Record<Kind, readonly string[]>> = {
  when: ['date'],
  'how-many': ['number'],
  'how-much': ['number'],
  'how-long': ['duration'],
  who: ['name'],
  where: ['name'],
}

/** Words of another language: what the readers of anchors found, and no more. */
const foreign = (kind: Kind, { anchors }: Side): Candidate[] =>
  anchors
    .filter(
      (anchor) => ANCHOR_OF[kind]?.includes(anchor.kind) && !(anchor.kind === 'number' && anchor.ordinal),
    )
    .map(({ text, span, kind: sort }) => ({ text, span, worth: 0, ...(sort === 'name' && { isName: true }) }))

const JOINING = /^(?:,? (?:on|at|in|of) |, | )(?:the )?$/

/** "before dawn" and "Wednesday" side by side are one time. */
function joined(found: readonly Candidate[], text: string): Candidate[] {
  const times: Candidate[] = []
  for (const time of found.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = times.at(-1)
    if (last && time.span.start < last.span.end) {
      if (time.span.end > last.span.end)
        times[times.length - 1] = between(last.span.start, time.span.end, text)
    } else if (last && JOINING.test(text.slice(last.span.end, time.span.start)))
      times[times.length - 1] = between(last.span.start, time.span.end, text)
    else times.push(time)
  }
  return times
}

const between = (start: number, end: number, text: string): Candidate => ({
  text: text.slice(start, end),
  span: { start, end },
  worth: 0,
})

function byPattern(kind: Kind, side: Side): Candidate[] {
  const { text } = side
  switch (kind) {
    case 'when':
      return [...matched(text, TIMES), ...anchored(side, 'date')].map(asRelative)
    case 'how-many':
    case 'how-much':
      return quantities(side)
    case 'how-long':
      return [
        ...anchored(side, 'duration'),
        ...matched(text, LENGTHS),
        ...quantities(side).filter(({ span }) => DISTANCE.test(text.slice(span.start))),
      ]
    case 'who':
      return [...namesIn(side, kind), ...matched(text, PERSON).map(asLesser)]
    case 'where':
      return [...namesIn(side, kind), ...matched(text, PLACES).map(asLesser)]
    default:
      return []
  }
}

/** "A day after" tells less than the day. */
const asRelative = (candidate: Candidate): Candidate =>
  /\b(?:after|before)\b/i.test(candidate.text) ? { ...candidate, worth: -LESSER } : candidate

/** A role or a kind of place answers only where no name does. */
const asLesser = (candidate: Candidate): Candidate => ({ ...candidate, worth: -LESSER })

const matched = (text: string, pattern: RegExp): Candidate[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const piece = match[0].trim()
    const start = match.index + match[0].indexOf(piece)
    return piece ? [{ text: piece, span: { start, end: start + piece.length }, worth: 0 }] : []
  })

const anchored = ({ anchors }: Side, kind: 'date' | 'duration'): Candidate[] =>
  anchors.filter((anchor) => anchor.kind === kind).map(({ text, span }) => ({ text, span, worth: 0 }))

/** Numbers that are no date. */
function quantities({ text, anchors }: Side): Candidate[] {
  const dates = anchors.filter(({ kind }) => kind === 'date')
  const numbers = anchors.filter(
    (anchor) => anchor.kind === 'duration' || (anchor.kind === 'number' && !anchor.ordinal),
  )
  return [
    ...numbers.map(({ text: piece, span }) => ({ text: piece, span, worth: 0 })),
    ...matched(text, NUMBERS),
  ].filter(({ span }) => !dates.some((date) => overlaps(date.span, span)))
}

const LESSER = 0.5
/** Cost of a name that is a name of something else: a place where a person is asked for. */
export const UNLIKELY = 0.8
const BY = /\bby (?:the )?$/
const GENITIVE = /^['’]s?\b/
const INSIDE =
  /\b(?:in|at|near|outside|inside|across|from|of)\s+(?:(?:the\s+)?\p{Lu}[\p{L} ]*\s+and\s+)?(?:the\s+)?$/u
const AT = /\b(?:in|at|near|outside|inside|across|on|from|to)\s+(?:the\s+)?$/

/** Names, a person or body before a place or a people when somebody is asked for. */
function namesIn({ text, anchors }: Side, kind: Kind): Candidate[] {
  const names = anchors.filter((anchor) => anchor.kind === 'name')
  const capitalised = matched(
    text.replace(/^(?:The|An?) (?=\p{Lu})/u, (article) => ' '.repeat(article.length)),
    CAPITALISED,
  ).filter(
    ({ text: piece }) =>
      !SENTENCE_WORDS.has(piece.replace(' ', '-')) && !new RegExp(`^(?:${MONTH}|${WEEKDAY})$`).test(piece),
  )
  const plain = names.map(({ text: piece, span }) => ({ text: piece, span, worth: 0 }))
  return [...capitalised, ...plain].map((candidate) => {
    const anchor = names.find(
      ({ span }) => span.start <= candidate.span.start && span.end >= candidate.span.end,
    )
    const [before, after] = [text.slice(0, candidate.span.start), text.slice(candidate.span.end)]
    return {
      ...candidate,
      isName: true,
      worth:
        kind === 'who'
          ? asPerson(anchor, before, after, candidate.text)
          : asPlace(anchor, before, after, candidate.text),
    }
  })
}

/** "By the council" is who did it; "in Norway" and "Norway's" are not. */
function asPerson(anchor: NameAnchor | undefined, before: string, after: string, text: string): number {
  if (BY.test(before)) return UNLIKELY
  const modifies = isGenitive(after, text) || INSIDE.test(before)
  return modifies || anchor?.type === 'place' || anchor?.type === 'people' ? -UNLIKELY : 0
}

const isGenitive = (after: string, text: string): boolean => GENITIVE.test(after) || /['’]s?$/.test(text)

function asPlace(anchor: NameAnchor | undefined, before: string, after: string, text: string): number {
  if (anchor?.type === 'person' || isGenitive(after, text)) return -UNLIKELY
  return AT.test(before) ? LESSER : 0
}
