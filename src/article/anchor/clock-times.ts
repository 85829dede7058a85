/**
 * Times of day: read only to be left out, so that "20:15" is not two numbers, nor "12 o'clock" a twelve. Pure.
 */
import { CLOCK_WORDS } from './clock-words.ts'
import { isFunctionWordOf } from './function-words.ts'
import type { Lexicon } from './lexicon.ts'
import { type ClockSense, isCalendar, isClock, isNumber, isUnit } from './senses.ts'
import { isAt, touches, type Word } from './words.ts'

type Text = { readonly words: readonly Word[]; readonly language: string; readonly lexicon: Lexicon }
/** `precise` with minutes, "18.30"; `article` for a word that may be no number ("one", "une"). */
type Hour = { readonly next: number; readonly precise: boolean; readonly article: boolean }

const RANGE =
  /^(-|to|and|bis|und|à|et|a|e|y|al|til|till|och|og|tot|en|alle|do|до|hingga|sampai|dan|đến|tới|và|las|às)$/

/** Words up to `next` are a time of day, or two with a joint: "5 to 7 p.m.". */
export type ClockReading = { readonly next: number; readonly isRange: boolean }

/** The time of day that begins at a number. */
export function clockTimeAt(text: Text, at: number): ClockReading | undefined {
  const end = oneTime(text, at)
  const range = end === undefined ? rangeEnd(text, at) : secondEnd(text, at, end)
  const next = range ?? end
  return next === undefined ? undefined : { next, isRange: range !== undefined }
}

/** "5 to 7 p.m.", "de 8 h à 18 h", "с 8 до 20 часов", "dalle 8 alle 12": what is said of the second holds for the first. */
function rangeEnd(text: Text, at: number): number | undefined {
  const { words, lexicon } = text
  const first = hourAt(text, at)
  if (!first || first.article) return undefined
  const unit = lexicon.match(words, first.next, isClock)
  const joint = unit?.value.place === 'unit' ? unit.next : first.next
  const second = isAt(words, joint, RANGE) ? hourAt(text, joint + 1) : undefined
  if (!second) return undefined
  const behind = lexicon.match(words, second.next, isClock)
  if (behind?.value.place === 'after') return behind.next
  const mark = markBefore(text, at)
  if (behind?.value.place === 'unit')
    return joint > first.next || first.precise || mark !== undefined ? behind.next : undefined
  return mark === 'hour' &&
    lexicon.match(words, joint, isClock)?.value.place === 'hour' &&
    endsRange(text, second)
    ? second.next
    : undefined
}

/** No noun in the plural of its own: a verb or small word goes on. */
const endsRange = (text: Text, second: Hour): boolean =>
  endsPhrase(text, second) || isFunctionWordOf(text.words[second.next]?.lower ?? '', text.language)

/** "kl. 12–14": the mark before the first is said of the second. */
const secondEnd = (text: Text, at: number, end: number): number | undefined =>
  markBefore(text, at) === 'sure' && isAt(text.words, end, /^-$/) ? hourAt(text, end + 1)?.next : undefined

function oneTime(text: Text, at: number): number | undefined {
  const { words } = text
  if (words[at]?.kind !== 'number') return markedTime(text, at)
  if (isAt(words, at, FOUR_DIGITS) && isAt(words, at + 1, ZONES)) return at + 2
  return colonTime(words, at) ?? letterTime(text, at) ?? hourMark(words, at) ?? markedTime(text, at)
}

/** 20:15, 20:15:30; not 5:1, a score. */
function colonTime(words: readonly Word[], at: number): number | undefined {
  const [hour, colon, minute] = words.slice(at, at + 3)
  if (colon?.lower !== ':' || !touches(hour, colon) || !touches(colon, minute)) return undefined
  if (!/^\d{1,2}$/.test(hour?.lower ?? '') || !/^\d{2}$/.test(minute?.lower ?? '')) return undefined
  return colonTime(words, at + 2) ?? at + 3
}

/** Whole days in hours: "24h" is hardly ever midnight. */
const DAYS = /^(24|36|48|72)$/

/** 20h30, 20h: French, Vietnamese, Portuguese. "durante 12h" is a length. */
function letterTime({ words, language }: Text, at: number): number | undefined {
  const [hour, letter, minute] = words.slice(at, at + 3)
  if (!touches(hour, letter) || !/^\d{1,2}$/.test(hour?.lower ?? '')) return undefined
  if (isAt(words, at + 1, /^[hg]\d{2}$/)) return at + 2
  if (letter?.lower !== 'h') return undefined
  if (touches(letter, minute) && minute?.kind === 'number') return at + 3
  const lasting = CLOCK_WORDS[language]?.lasting
  if (lasting === undefined || isAt(words, at, DAYS)) return undefined
  return Number(hour?.lower) > LAST_HOUR || lasting.split(' ').includes(words[at - 1]?.lower ?? '')
    ? undefined
    : at + 2
}

/** 2045 GMT. */
const FOUR_DIGITS = /^[0-2]\d[0-5]\d$/
const ZONES = /^(gmt|utc|cet|est|edt|bst|hrs|hours)$/
const LAST_HOUR = 24

function hourAt({ words, lexicon }: Text, at: number): Hour | undefined {
  const word = words[at]
  if (!word || word.kind === 'mark') return undefined
  if (word.kind === 'number') {
    const digits = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(word.lower)
    if (!digits || Number(digits[1]) > LAST_HOUR) return undefined
    return { next: at + 1, precise: digits[2] !== undefined, article: false }
  }
  const found = lexicon.match(words, at, isNumber)
  if (!found || found.value.vague || found.value.value > LAST_HOUR) return undefined
  return { next: found.next, precise: false, article: found.value.article === true }
}

/** "8 p.m.", "20 Uhr", "kl. 10.30", "pukul 10", "a las 5", "om 12 uur", "lúc 5 giờ". */
function markedTime(text: Text, at: number): number | undefined {
  const { words, lexicon } = text
  const hour = hourAt(text, at)
  if (!hour) return undefined
  const behind = lexicon.match(words, hour.next, isClock)
  if (behind?.value.place === 'after') return behind.next
  const mark = markBefore(text, at)
  if (mark === undefined) return undefined
  if (behind?.value.place === 'unit')
    return isJourney(text, behind.next) ? undefined : withMinutes(text, behind.next)
  if (mark === 'sure') return hour.next
  return endsPhrase(text, hour) && (hour.precise || (mark === 'hour' && !hour.article))
    ? hour.next
    : undefined
}

/** "à 5 heures de route": a length of time. */
const isJourney = ({ words, language }: Text, at: number): boolean =>
  language === 'fr' && isAt(words, at, /^d[e']?$/)

/** "lúc 5 giờ 30 phút", "à 5 heures 30". */
function withMinutes({ words, lexicon }: Text, at: number): number {
  if (!isAt(words, at, /^[0-5]\d$/)) return at
  const unit = lexicon.match(words, at + 1, isUnit)
  return unit?.value.unit === 'minute' ? unit.next : at + 1
}

const LONGEST_MARK = 3

/** What the words before say. Behind a number they are a unit of their own: "2 jam 30 menit". */
function markBefore({ words, lexicon }: Text, at: number): ClockSense['place'] | undefined {
  for (let length = LONGEST_MARK; length >= 1; length--) {
    const from = at - length
    const found = lexicon.match(words, from, isClock)
    if (found?.next !== at || !LEADING.has(found.value.place)) continue
    if (words[from - 1]?.kind === 'number' || isAt(words, from - 1, /^[/]$/)) return undefined
    return lexicon.match(words, from - 1, isNumber) ? undefined : found.value.place
  }
  return undefined
}
const LEADING: ReadonlySet<string> = new Set(['sure', 'hour', 'minutes'])

const END = /^[.,;:!?)\]…”»"]$/

/** Nothing behind the hour that it could count. */
function endsPhrase({ words, lexicon }: Text, { next, precise }: Hour): boolean {
  const word = words[next]
  if (!word || END.test(word.lower)) return true
  if (precise) return word.kind !== 'number' && !lexicon.match(words, next, isUnit)
  if (lexicon.match(words, next, isCalendar)) return true
  return lexicon.match(words, next, isClock)?.value.place === 'closing'
}

const HOURS = /^[时時點点시]$/
const MINUTES = /^[分분半]$/

/** 午後4時40分, 下午3点, 3시 30분; not 3時間, a length of time. */
function hourMark(words: readonly Word[], at: number): number | undefined {
  if (!isAt(words, at + 1, HOURS) || isAt(words, at + 2, /^[間间간]$/)) return undefined
  if (isAt(words, at + 2, MINUTES)) return at + 3
  return words[at + 2]?.kind === 'number' && isAt(words, at + 3, MINUTES) ? at + 4 : at + 2
}

export type TimeOfDay = { readonly hour: number; readonly minute: number }

/** Undefined where the words do not say it plainly: "half past five", "半". */
export function timeOfDay(text: Text, from: number, next: number): TimeOfDay | undefined {
  const { words, lexicon } = text
  const said = words.slice(from, next)
  if (
    isAt(words, from - 1, HALF) ||
    isAt(words, from - 2, HALF) ||
    said.some(({ lower }) => HALF.test(lower))
  )
    return undefined
  const digits = said.map(({ lower }) => lower).join('')
  const four = /^([01]\d|2[0-4])([0-5]\d)(?!\d)/.exec(digits)
  const parts = four ?? /^(\d{1,2})(?:\D{0,7}?([0-5]\d))?(?!\d)/.exec(digits)
  if (parts) return { hour: Number(parts[1]), minute: Number(parts[2] ?? 0) }
  const hour = lexicon.match(words, from, isNumber)?.value.value
  return hour === undefined || said.some(({ kind }) => kind === 'number') ? undefined : { hour, minute: 0 }
}
const HALF = /^(半|반|half|halb|halv|quarter|viertel|kwart|kvart)$/
