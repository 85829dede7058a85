/**
 * Time zones as feeds write them: names, places, numeric offsets. Pure: the rules of places come from Intl.
 *
 * RFC 822, 5 (names of the United States, military letters with the signs it prints), RFC 5322, 4.3, POSIX (Etc/GMT has
 * its signs the other way round).
 */

import type { Token } from './tokens.ts'

/** Minutes east of UTC, or a name of the IANA time zone database. */
export type Zone = { readonly minutes: number } | { readonly place: string }

export const UTC: Zone = { minutes: 0 }

/** Hours east of UTC. Where two countries share a name, the one that more feeds come from. */
const HOURS: Readonly<Record<string, string>> = {
  0: 'z ut utc uct gmt wet tu azot',
  1: 'bst west cet met mez wat',
  2: 'cest mest mesz eet sast cat',
  3: 'eest msk eat trt idt',
  3.5: 'irst',
  4: 'msd gst samt azt get amt',
  4.5: 'irdt aft',
  5: 'pkt uzt yekt',
  5.5: 'ist',
  5.75: 'npt',
  6: 'bdt almt omst',
  6.5: 'mmt',
  7: 'ict wib krat novt',
  8: 'hkt sgt myt pht wita awst irkt',
  9: 'jst kst wit yakt',
  9.5: 'acst',
  10: 'aest vlat chst',
  10.5: 'acdt',
  11: 'aedt sbt magt',
  12: 'nzst fjt pett',
  13: 'nzdt',
  '-1': 'cvt',
  '-2.5': 'ndt',
  '-3': 'adt brt art uyt',
  '-3.5': 'nst',
  '-4': 'edt ast clt bot vet',
  '-5': 'est cdt cot pet ect',
  '-6': 'cst mdt',
  '-7': 'mst pdt',
  '-8': 'pst akdt',
  '-9': 'akst hdt',
  '-10': 'hst',
  '-11': 'sst',
}

/** Winter or summer: the day decides. */
const PLACES: Readonly<Record<string, string>> = {
  at: 'America/Halifax',
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  atlantic: 'America/Halifax',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
}

/** Names that are used in North America only: their dates put the month first. */
const AMERICAN = new Set('et ct mt pt est edt cst cdt mst mdt pst pdt akst akdt hst'.split(' '))

const ZONES = new Map<string, Zone>()
for (const [hours, names] of Object.entries(HOURS))
  for (const name of names.split(' ')) ZONES.set(name, { minutes: Number(hours) * 60 })
for (const [name, place] of Object.entries(PLACES)) ZONES.set(name, { place })
// RFC 822 gives the letters of the military with signs that are not those of the military; feeds that use them follow it.
for (const [place, letter] of [...'abcdefghiklm'].entries()) ZONES.set(letter, { minutes: -60 * (place + 1) })
for (const [place, letter] of [...'nopqrstuvwxy'].entries()) ZONES.set(letter, { minutes: 60 * (place + 1) })

/** Takes the name in small letters. */
const zoneNamed = (name: string): Zone | undefined => ZONES.get(name)

export const isAmericanZone = (name: string): boolean => AMERICAN.has(name)

/** Such as Europe/Berlin or Etc/GMT-3; nothing when Intl knows no such place. */
function zoneOfPlace(name: string): Zone | undefined {
  return formatFor(name) ? { place: name } : undefined
}

const HIGHEST_OFFSET_MINUTES = 15 * 60

/** "0530", "530", "05", "5" after a sign. */
export function offsetFrom(
  sign: string,
  hours: number,
  minutes: number,
): { readonly minutes: number } | undefined {
  const total = hours * 60 + minutes
  if (minutes > 59 || total > HIGHEST_OFFSET_MINUTES) return undefined
  return { minutes: sign === '-' ? -total || 0 : total }
}

/** A zone, and the place after its pieces. */
export type ZoneFound = { readonly zone: Zone; readonly end: number }

/** `none`: something stands here that has the form of a zone and is none. Nothing when no zone stands here. */
export function zoneAt(tokens: readonly Token[], place: number): ZoneFound | 'none' | undefined {
  const token = tokens[place]
  if (token?.kind === 'place') return placeAt(tokens, place)
  if (token?.kind === 'sign') return withName(tokens, offsetAt(tokens, place, false))
  const named = token?.kind === 'word' ? zoneNamed(token.text) : undefined
  if (!token || !named) return undefined
  const end = place + 1 + wordsOfTime(tokens, place + 1)
  // "GMT+0100", "UTC -5", "EST -0500": the number says more than the name.
  const offset = offsetAt(tokens, end, isGreenwich(named))
  return offset ?? { zone: named, end }
}

/** "+0100 CET": the name repeats the number. */
function withName(
  tokens: readonly Token[],
  offset: ZoneFound | 'none' | undefined,
): ZoneFound | 'none' | undefined {
  if (!offset || offset === 'none') return offset
  const { text = '', kind } = tokens[offset.end] ?? {}
  return kind === 'word' && text.length > 2 && zoneNamed(text)
    ? { zone: offset.zone, end: offset.end + 1 }
    : offset
}

const isGreenwich = (zone: Zone): boolean => 'minutes' in zone && zone.minutes === 0

/** "Eastern Standard Time". */
function wordsOfTime(tokens: readonly Token[], place: number): number {
  let count = 0
  while (/^(?:standard|daylight|summer|time|mean)$/.test(tokens[place + count]?.text ?? '')) count += 1
  return count
}

/** POSIX turns the signs of Etc/GMT round; Intl knows that. */
function placeAt(tokens: readonly Token[], place: number): ZoneFound | 'none' {
  const zone = zoneOfPlace(tokens[place]?.text ?? '')
  return zone ? { zone, end: place + 1 } : 'none'
}

/** Short numbers ("+1") are an offset only right after a name or the time. */
function offsetAt(tokens: readonly Token[], place: number, named: boolean): ZoneFound | 'none' | undefined {
  const sign = tokens[place]
  const number = tokens[place + 1]
  if (!sign || !/^[+-]$/.test(sign.text) || number?.kind !== 'number' || number.spaced) return undefined
  if (tokens[place + 2]?.text === ':' && tokens[place + 3]?.spaced === false) return withColon(tokens, place)
  const { text } = number
  if (text.length > 4) return 'none'
  if (text.length > 2) return found(sign.text, Number(text.slice(0, -2)), Number(text.slice(-2)), place + 2)
  const isClear = named || sign.text === '+' || !sign.spaced
  return isClear ? found(sign.text, Number(text), 0, place + 2) : undefined
}

/** "+05:30". */
function withColon(tokens: readonly Token[], place: number): ZoneFound | 'none' {
  const [sign, hours, , minutes] = tokens.slice(place, place + 4) as [Token, Token, Token, Token]
  if (minutes.kind !== 'number' || minutes.text.length !== 2 || hours.text.length > 2) return 'none'
  return found(sign.text, Number(hours.text), Number(minutes.text), place + 4)
}

function found(sign: string, hours: number, minutes: number, end: number): ZoneFound | 'none' {
  const zone = offsetFrom(sign, hours, minutes)
  return zone ? { zone, end } : 'none'
}

/** Minutes east of UTC at that local time (milliseconds since the epoch as if it were UTC). */
export function offsetOf(zone: Zone, local: number): number | undefined {
  if ('minutes' in zone) return zone.minutes
  const guess = placeOffset(zone.place, local)
  // The first guess is off when the clocks changed within the offset itself.
  return guess === undefined ? undefined : placeOffset(zone.place, local - guess * 60_000)
}

/** Places that Intl knows are some hundred, so this stays small. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatFor(place: string): Intl.DateTimeFormat | undefined {
  const key = place.toLowerCase()
  const known = FORMATS.get(key)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' })
    FORMATS.set(key, format)
    return format
  } catch {
    return undefined
  }
}

const LONG_OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2}))?/

function placeOffset(place: string, instant: number): number | undefined {
  const parts = formatFor(place)?.formatToParts(instant)
  const found = LONG_OFFSET.exec(parts?.find(({ type }) => type === 'timeZoneName')?.value ?? '')
  if (!found) return undefined
  const [, sign = '+', hours = '0', minutes = '0'] = found
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}
