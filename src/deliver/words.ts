/** How languages, counts and dates are written for readers. Pure. */

/** Two written standards, one language to a reader. */
const READERS_CODE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }
const names = new Intl.DisplayNames('en', { type: 'language' })

const codeFor = (language: string) => READERS_CODE[language] ?? language

/** "NO" for nb, "DE" for de; "??" where the language is not known. */
export const languageTag = (language: string): string =>
  language === 'und' ? '??' : codeFor(language).toUpperCase()

/** "Norwegian" for nb; "an unknown language" where none is known. */
export function languageName(language: string): string {
  if (language === 'und') return 'an unknown language'
  return names.of(codeFor(language)) ?? language
}

/** "1 outlet", "5 outlets"; "1 story", "5 stories". */
export const count = (value: number, noun: string): string => `${value} ${value === 1 ? noun : plural(noun)}`

const plural = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

/** "Indonesian, German and Norwegian". */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words)

/** Characters of a tag that may fill a line of a phone. */
const MAX_UNBROKEN = 32
const NO_BREAK = '\u00a0'

/** A tag that no line break cuts in two; a long one still breaks between its parts, behind the point in the middle. */
export function unbroken(tag: string): string {
  const whole = tag.replaceAll(' ', NO_BREAK)
  return tag.length <= MAX_UNBROKEN ? whole : whole.replaceAll(`·${NO_BREAK}`, '· ')
}

/** At most `most` characters: cut at a word, where there are words, and then with an ellipsis. */
export function clipped(text: string, most: number): string {
  const letters = [...text.trim()]
  if (letters.length <= most) return letters.join('')
  const start = letters.slice(0, most).join('')
  const words = start.replace(/\s+\S*$/, '')
  return `${words === start ? letters.slice(0, most - 1).join('') : words}…`
}

/** "Tue 21 Jan": never with a year. `zone` is an IANA name. */
export function dayLabel(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  })
  return parts.format(instant).replace(',', '')
}

/** "08:00". */
export const clockLabel = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant)

/** "Tue 21 Jan 08:00". */
export const momentLabel = (instant: Date, zone: string): string =>
  `${dayLabel(instant, zone)} ${clockLabel(instant, zone)}`
