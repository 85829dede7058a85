/**
 * Month and weekday words of every CLDR language, from Intl, with the forms of date-words.ts. Pure.
 */
import { DATE_WORDS } from './date-words.ts'

/** `short` forms count only beside a number; `capital` ones only where they begin with a capital letter. */
export type CalendarSense = {
  readonly role: 'month' | 'weekday'
  /** 1 = January, or 1 = Monday (ISO 8601). */
  readonly value: number
  readonly short: boolean
  readonly capital: boolean
}

const CAPITAL = /^\p{Lu}/u
const SHORT_LIMIT = 2
/** Here a capital of ı is I, which others read as i: KASIM. */
const DOTLESS = /^(tr|az)$/

/** All forms of a language, as [phrase, sense]. Months of zh, ja and ko are digits and are read as such. */
export function calendarRows(language: string): [string, CalendarSense][] {
  const rows: [string, CalendarSense][] = []
  const add = (role: 'month' | 'weekday', place: number, form: string, short: boolean): void => {
    const phrase = form.replace(/\.$/, '')
    if (phrase.length < SHORT_LIMIT || /\p{Nd}/u.test(phrase)) return
    const sense = { role, value: place + 1, short, capital: CAPITAL.test(phrase) }
    rows.push([phrase, sense])
    if (DOTLESS.test(language)) rows.push([phrase.toLocaleUpperCase(language), sense])
  }
  const addIntl = (short: boolean): void => {
    for (const [place, forms] of intlMonths(language, short).entries())
      for (const form of forms) add('month', place, form, short)
    for (const [place, form] of intlWeekdays(language, short).entries()) add('weekday', place, form, short)
  }
  addIntl(false)
  const { months = [], weekdays = [], dayParts = '' } = DATE_WORDS[language] ?? {}
  for (const line of months) eachForm(line, (place, form) => add('month', place, form, false))
  for (const line of weekdays)
    eachForm(line, (place, form) => {
      add('weekday', place, form, false)
      if (form.endsWith('*'))
        for (const part of dayParts.split(' ').filter(Boolean))
          add('weekday', place, `${form.slice(0, -1)}${part}`, false)
    })
  // Short forms last: of two equal phrases the first is found.
  addIntl(true)
  return rows
}

function eachForm(line: string, give: (place: number, form: string) => void): void {
  for (const [place, forms] of line.split(/\s+/).entries())
    for (const form of forms.split('/')) if (form !== '-') give(place, form.replaceAll('_', ' '))
}

/** Standing alone and beside a day: Slavic and Finnic languages decline their months. */
function intlMonths(language: string, short: boolean): string[][] {
  const month = short ? 'short' : 'long'
  const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
  const beside = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' })
  const formOf = (format: Intl.DateTimeFormat, place: number): string =>
    format.formatToParts(Date.UTC(2024, place, 3)).find(({ type }) => type === 'month')?.value ?? ''
  return Array.from({ length: 12 }, (_, place) => [...new Set([formOf(alone, place), formOf(beside, place)])])
}

/** 1 January 2024 was a Monday. */
function intlWeekdays(language: string, short: boolean): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: short ? 'short' : 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, place) => format.format(Date.UTC(2024, 0, 1 + place)))
}
