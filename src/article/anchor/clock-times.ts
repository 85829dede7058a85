/**
 * Times of day: read only to be left out, so that "20:15" is not two numbers. Pure.
 */
import type { Word } from './words.ts'
import { touches } from './words.ts'

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
  if (/^[hg]\d{2}$/.test(letter?.lower ?? '')) return at + 2
  if (letter?.lower !== 'h') return undefined
  return touches(letter, minute) && minute?.kind === 'number' ? at + 3 : undefined
}

/** "8 p.m.", "20 Uhr", "kl. 10.30", "pukul 10". */
function markedTime(words: readonly Word[], at: number, language: string): number | undefined {
  if (!/^\d{1,2}(\.\d{2})?$/.test(words[at]?.lower ?? '')) return undefined
  const [first, dot, second] = words.slice(at + 1, at + 4)
  if (MERIDIEM.test(first?.lower ?? '') && dot?.lower === '.' && second?.lower === 'm') return at + 4
  if (AFTER.has(first?.lower ?? '') && !(first?.lower === 'am' && language !== 'en')) return at + 2
  const before = words[at - 1]?.lower === '.' ? words[at - 2] : words[at - 1]
  if (before && SURE_BEFORE.has(before.lower)) return at + 1
  const precise = /\.\d{2}$/.test(words[at]?.lower ?? '')
  return precise && before !== undefined && BEFORE.has(before.lower) && first?.kind !== 'word'
    ? at + 1
    : undefined
}

const HOURS = /^[時时點点시]$/
const MINUTES = /^[分분半]$/

/** 午後4時40分, 下午3点, 3시 30분; not 3時間, a length of time. */
function hourMark(words: readonly Word[], at: number): number | undefined {
  if (!HOURS.test(words[at + 1]?.lower ?? '') || /^[間间간]$/.test(words[at + 2]?.lower ?? ''))
    return undefined
  if (MINUTES.test(words[at + 2]?.lower ?? '')) return at + 3
  return words[at + 2]?.kind === 'number' && MINUTES.test(words[at + 3]?.lower ?? '') ? at + 4 : at + 2
}
