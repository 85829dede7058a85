/**
 * The unit of a number: words behind it, signs of money before it, halves around it. Pure.
 */

import { isBehindPercent, type Magnitude } from './magnitudes.ts'
import type { Draft, Text } from './number-draft.ts'
import { isPer, isPlusHalf, isUnit, type UnitSense } from './senses.ts'
import { touches, type Word } from './words.ts'

type FoundUnit = { readonly sense: UnitSense; readonly next: number }
type Sign = { readonly sense: UnitSense; readonly from: number }

const PERCENT: UnitSense = { role: 'unit', kind: 'number', unit: 'percent' }

/** Halves may stand before the unit or behind it: "two and a half hours", "une heure et demie". */
export function withUnit(text: Text, at: number, magnitude: Magnitude): Draft {
  const sign = signBefore(text, at)
  const draft = unitBehind(text, at, magnitude)
  const negative = isMinus(text.words, sign?.from ?? at)
  const signed = sign && draft.unit?.kind !== 'money' ? withSign(text.words, magnitude, sign) : draft
  return { ...signed, from: sign?.from ?? at, ...(negative && { negative }) }
}

function unitBehind(text: Text, at: number, magnitude: Magnitude): Draft {
  const early = text.lexicon.match(text.words, magnitude.next, isPlusHalf)
  const unit = unitAt(text, early?.next ?? magnitude.next, magnitude)
  const half = halfAround(text, magnitude, early, unit)
  const end = Math.max(unit?.next ?? 0, half?.next ?? 0, magnitude.next)
  const whole = unit?.sense.unit.startsWith('percent') ? asDecimal(text.words[at], magnitude) : magnitude
  const halved = half ? { ...whole, value: whole.value + 0.5, doubtful: false } : whole
  const draft: Draft = {
    from: at,
    next: end,
    magnitude: halved,
    comparator: '=',
    ...(unit && { unit: unit.sense }),
  }
  const speed = unit && LENGTHS.test(unit.sense.unit) ? speedOf(text, at, unit.next) : undefined
  return speed === undefined ? draft : { ...draft, next: Math.max(end, speed.next), speed: speed.per }
}

const LENGTHS = /^(km|mile|m)$/

type Behind = { readonly next: number }

/** "two and a half hours", "an hour and a half"; an article alone is no number that a half could follow. */
function halfAround(
  { words, lexicon }: Text,
  { scaled, doubtful }: Magnitude,
  early: Behind | undefined,
  unit: FoundUnit | undefined,
): Behind | undefined {
  if (early) return unit || scaled || !doubtful ? early : undefined
  return unit && lexicon.match(words, unit.next, isPlusHalf)
}

/** "3.125 percent" is a little over three: a share in the thousands is hardly ever meant. */
const asDecimal = (word: Word | undefined, magnitude: Magnitude): Magnitude =>
  /^\d{1,3}[.,]\d{3}$/.test(word?.lower ?? '') && !magnitude.scaled
    ? { ...magnitude, value: magnitude.value / 1000 }
    : magnitude

type Speed = { readonly per: 'h' | 's'; readonly next: number }

/** "per hour" behind the unit, or before the number: 每小时85公里. */
function speedOf({ words, lexicon }: Text, at: number, next: number): Speed | undefined {
  const behind = lexicon.match(words, next, isPer)
  if (behind) return { per: behind.value.unit, next: behind.next }
  for (const length of [1, 2, 3]) {
    const before = lexicon.match(words, at - length, isPer)
    if (before?.next === at) return { per: before.value.unit, next }
  }
  return undefined
}

/** Units of one letter: only these, only in lower case. */
const LETTER_UNITS = /^[mghtмт]$/

export function unitAt(
  { words, lexicon, language }: Text,
  at: number,
  magnitude: Magnitude,
): FoundUnit | undefined {
  const place = isJoiningHyphen(words, at) ? at + 1 : skipFiller(words, at, magnitude, language)
  const found = lexicon.match(words, place, isUnit)
  const first = words[place]
  if (!found || !first) return undefined
  const { value: sense, next } = found
  if (
    next === place + 1 &&
    /^\p{L}$/u.test(first.text) &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(first.text) &&
    !LETTER_UNITS.test(first.text)
  )
    return undefined
  if (!isPrinted(words, place, next, sense)) return undefined
  if (sense.unit === 'KRW' && !magnitude.scaled && magnitude.value < WON_FROM) return undefined
  return { sense, next }
}

/** "He won 5": so few of the currency are never spoken of. */
const WON_FROM = 100

const isJoiningHyphen = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === '-' && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])

/** "5 millones DE dólares", "20 milioni DI euro", "un milliard D'euros". */
function skipFiller(
  words: readonly Word[],
  at: number,
  { scaled, vague }: Magnitude,
  language: string,
): number {
  if (!/^(es|fr|it|pt|ro)$/.test(language) || !(scaled || vague)) return at
  if (words[at]?.lower === 'd' && words[at + 1]?.lower === "'") return at + 2
  return /^(de|di|d)$/.test(words[at]?.lower ?? '') ? at + 1 : at
}

/** A sign or code of money that ends where the number begins: $, US$, Rp, EUR; Turkish puts percent there as well. */
function signBefore({ words, lexicon, language }: Text, at: number): Sign | undefined {
  for (const length of [3, 2, 1]) {
    const found = lexicon.match(words, at - length, isUnit)
    const leads = found && (found.value.sign || (language === 'tr' && found.value.unit === 'percent'))
    if (leads && found.next === at && isPrinted(words, at - length, at, found.value))
      return { sense: found.value, from: at - length }
  }
  return isBehindPercent(words, at) ? { sense: PERCENT, from: at - 3 } : undefined
}

/** Signs with letters are written together and in capitals: A$, EUR; not "a $", "try". Turkish yüzde is a word. */
function isPrinted(words: readonly Word[], from: number, next: number, { sign }: UnitSense): boolean {
  if (!sign) return true
  const parts = words.slice(from, next)
  const together = parts.every((part, at) => at === 0 || touches(parts[at - 1], part))
  return together && !/^[a-z]{2,}$|^[a-z]$/.test(parts[0]?.text ?? '')
}

/** "$5m": behind a sign of money, m, b and t are scales. */
const SIGN_SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 }

function withSign(words: readonly Word[], magnitude: Magnitude, sign: Sign): Draft {
  const { next } = magnitude
  const letter = words[next]
  const scale =
    letter && !magnitude.scaled && touches(words[next - 1], letter) ? SIGN_SCALES[letter.lower] : undefined
  const scaled = scale
    ? { ...magnitude, value: magnitude.value * scale, scaled: true, next: next + 1 }
    : magnitude
  return { from: sign.from, next: scaled.next, magnitude: scaled, comparator: '=', unit: sign.sense }
}

const isMinus = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === '-' &&
  touches(words[at - 1], words[at]) &&
  (at < 2 || !touches(words[at - 2], words[at - 1]))
