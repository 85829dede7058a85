/**
 * Dates as feeds and pages write them, in some thirty languages, into instants. Pure: neither the clock nor the time
 * zone of this process counts, and Date never parses.
 *
 * RFC 822 and 5322 (RSS), RFC 850, asctime, RFC 3339 and ISO 8601 (Atom, JSON Feed), and what people write instead.
 * A text that leaves no doubt about being no date gives nothing: unknown words, impossible fields, more after the end.
 */
import { dayFrom } from './calendar-day.ts'
import { dateWord } from './calendar-words.ts'
import { takeClock } from './clock-time.ts'
import { instantOf, MIDNIGHT } from './instant.ts'
import { readEpoch, readForm } from './machine-forms.ts'
import { type Token, tokensOf } from './tokens.ts'
import { isAmericanZone, UTC, type Zone, zoneAt } from './zones.ts'

/** Korean words without a zone: there is one country that writes so. */
const KOREA: Zone = { minutes: 9 * 60 }

/**
 * ISO 8601 in UTC, such as 2024-02-29T10:00:00Z; midnight for a date without time. A text without zone is UTC.
 * Of 3/4/2024 the day comes first, unless clock or zone are American or the weekday says otherwise.
 */
export function readDate(text: string): string | undefined {
  const trimmed = text.slice(0, 1_000).trim()
  const form = readForm(trimmed)
  if (form) return form.date
  return readEpoch(trimmed) ?? readTokens(trimmed)
}

function readTokens(text: string): string | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  const comment = takeComment(tokens)
  const clock = takeClock(comment.rest)
  const last = clock && !clock.zone ? takeLastZone(clock.rest) : undefined
  if (!clock || last === 'none') return undefined
  const isAmerican = clock.isAmerican || tokens.some(({ text }) => isAmericanZone(text))
  const day = dayFrom(last?.rest ?? clock.rest, isAmerican)
  const zone = clock.zone ?? last?.zone ?? comment.zone ?? (clock.time && isKorean(tokens) ? KOREA : UTC)
  return day && instantOf(day, clock.time ?? MIDNIGHT, zone)
}

const isKorean = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, text }) => kind === 'word' && dateWord(text)?.korean)

/** "(CET)" at the end repeats the offset before it, or stands for it. RFC 5322 lets any words be there. */
function takeComment(tokens: readonly Token[]): { rest: readonly Token[]; zone?: Zone } {
  const start = tokens.findLastIndex(({ text }) => text === '(')
  if (start < 1 || tokens.at(-1)?.text !== ')') return { rest: tokens }
  const inside = tokens.slice(start + 1, -1)
  const zone = zoneAt(inside, 0)
  const rest = tokens.slice(0, start)
  return zone && zone !== 'none' ? { rest, zone: zone.zone } : { rest }
}

/** "12 Dec 2003 GMT", "15:30, 12 Dec 2003 GMT". */
function takeLastZone(tokens: readonly Token[]): { rest: readonly Token[]; zone: Zone } | 'none' | undefined {
  for (let place = Math.max(0, tokens.length - 4); place < tokens.length; place += 1) {
    const token = tokens[place]
    if (token?.kind !== 'word' && token?.kind !== 'place') continue
    if (token.kind === 'word' && (token.text.length < 3 || dateWord(token.text))) continue
    const zone = zoneAt(tokens, place)
    if (zone === 'none') return 'none'
    if (zone?.end === tokens.length) return { rest: tokens.slice(0, place), zone: zone.zone }
  }
  return undefined
}
