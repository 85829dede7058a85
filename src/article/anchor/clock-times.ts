/**
 * Times of day: read only to be left out, so that "20:15" is not two numbers. Pure.
 */
import type { Word } from './words.ts'
import { isAt, touches } from './words.ts'

/** Words before and behind a time of day, in any language that has them. */
const BEFORE = new Set('kl klokken klokka klo pukul lúc gegen uhr at om pada_pukul à alle'.split(' '))
const SURE_BEFORE = new Set('kl klokken klokka klo pukul lúc'.split(' '))
const AFTER = new Set('uhr pm am wib gmt utc cet est bst h'.split(' '))
const MERIDIEM = /^[ap]$/

/** The index behind a time of day that begins at a number; undefined when there is none. */
export function clockTimeAt(words: readonly Word[], at: number, language: string): number | undefined {
  const number = words[at]
  if (number?.kind !== 'number') return undefined
  return (
    colonTime(words, at) ?? letterTime(words, at) ?? hourMark(words, at) ?? markedTime(words, at, language)
  )
}

/** 20:15, 20:15:30; not 5:1, a score. */
function colonTime(words: readonly Word[], at: number): number | undefined {
  const [hour, colon, minute] = words.slice(at, at + 3)
  if (colon?.lower !== ':' || !touches(hour, colon) || !touches(colon, minute)) return undefined
  if (!/^\d{1,2}$/.test(hour?.lower ?? '') || !/^\d{2}$/.test(minute?.lower ?? '')) return undefined
  return colonTime(words, at + 2) ?? at + 3
}

/** 20h30, 20h: French, Vietnamese, Portuguese. */
function letterTime(words: readonly Word[], at: number): number | undefined {
  const [hour, letter, minute] = words.slice(at, at + 3)
  if (!touches(hour, letter) || !/^\d{1,2}$/.test(hour?.lower ?? '')) return undefined
  if (isAt(words, at + 1, /^[hg]\d{2}$/)) return at + 2
  if (letter?.lower !== 'h') return undefined
  return touches(letter, minute) && minute?.kind === 'number' ? at + 3 : undefined
}

/** 2045 GMT. */
const FOUR_DIGITS = /^[0-2]\d[0-5]\d$/
const ZONES = /^(gmt|utc|cet|est|edt|bst|hrs|hours)$/
const HOUR = /^\d{1,2}(\.\d{2})?$/

/** "8 p.m.", "20 Uhr", "2045 GMT", "kl. 10.30", "pukul 10". */
function markedTime(words: readonly Word[], at: number, language: string): number | undefined {
  if (isAt(words, at, FOUR_DIGITS) && isAt(words, at + 1, ZONES)) return at + 2
  return isAt(words, at, HOUR) ? (timeBehind(words, at, language) ?? timeBefore(words, at)) : undefined
}

/** German "am" is a preposition. */
function timeBehind(words: readonly Word[], at: number, language: string): number | undefined {
  if (isAt(words, at + 1, MERIDIEM) && isAt(words, at + 2, /^[.]$/) && isAt(words, at + 3, /^m$/))
    return at + 4
  const behind = words[at + 1]?.lower ?? ''
  return AFTER.has(behind) && (behind !== 'am' || language === 'en') ? at + 2 : undefined
}

function timeBefore(words: readonly Word[], at: number): number | undefined {
  const before = words[isAt(words, at - 1, /^[.]$/) ? at - 2 : at - 1]?.lower ?? ''
  if (SURE_BEFORE.has(before)) return at + 1
  const isPrecise = isAt(words, at, /[.]\d{2}$/) && words[at + 1]?.kind !== 'word'
  return isPrecise && BEFORE.has(before) ? at + 1 : undefined
}

const HOURS = /^[時时點点시]$/
const MINUTES = /^[分분半]$/

/** 午後4時40分, 下午3点, 3시 30분; not 3時間, a length of time. */
function hourMark(words: readonly Word[], at: number): number | undefined {
  if (!isAt(words, at + 1, HOURS) || isAt(words, at + 2, /^[間间간]$/)) return undefined
  if (isAt(words, at + 2, MINUTES)) return at + 3
  return words[at + 2]?.kind === 'number' && isAt(words, at + 3, MINUTES) ? at + 4 : at + 2
}
