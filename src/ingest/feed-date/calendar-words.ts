/**
 * Words of dates in the languages of feeds: months, weekdays, halves of the day, marks of year, month and day, and words
 * that only join them. Pure: names come from Intl (CLDR), with the forms that feeds use beside them.
 */

/** A word may mean several things: "mar" is March, and Tuesday in French and Spanish. */
export type Word = {
  /** 1 to 12. */
  readonly month?: number
  /** 0 = Sunday. */
  readonly weekday?: number
  readonly half?: 'am' | 'pm'
  readonly mark?: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
  /** Says nothing about the day: "of", "at", "kl". `time`: a time follows or went before. */
  readonly joins?: 'date' | 'time'
  /** Korean words: one country, one zone. */
  readonly korean?: true
}

const LANGUAGES =
  'en fr de el hu ko es pt it nl nb nn sv da fi is pl cs sk ru uk tr id ms vi zh ja ar ro bg ca et lv lt sl'.split(
    ' ',
  )

/** January to December, as written beside the names of CLDR. */
const MORE_MONTHS: readonly string[] = [
  'janv jänner jän gen enero ene',
  'févr fev feber',
  'marz maerz mär mrz mrt',
  'avr',
  'mei mag',
  'juin jun giu ιουν',
  'juil jul lug ιουλ',
  'aout agt ags agu',
  'sept septembre szept σεπ',
  'okt ott out',
  'noem',
  'dez dic déc',
]
/** Sunday to Saturday. */
const MORE_WEEKDAYS: readonly string[] = [
  'sun son dim dom',
  'mon mo lun seg',
  'tue tues di die mar ter',
  'wed weds mi mit mer mie mié qua',
  'thu thur thurs do don jeu jue gio qui',
  'fri fr fre ven vie sex',
  'sat sa sam sab sáb zat',
]
/** The Levant has its own names of months, of two words each. */
const LEVANTINE =
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|')

const HALVES = {
  am: 'am πμ 오전 上午 午前 凌晨 早上 ص sa sáng fm öö',
  pm: 'pm μμ 오후 下午 午後 晚上 م ch chiều em ös',
} as const

const MARKS = {
  year: '年 년 năm',
  month: '月 월 tháng thg',
  day: '日 号 號 일 ngày',
  hour: '时 時 點 点 시 h uhr uur ore giờ',
  minute: '分 분 min phút',
  second: '秒 초 s giây',
} as const

const JOINS = {
  date: 'of de del den d le il la el the on am in vom van af dne dnia do från г р rok roku року год года r feira thứ est ngày το την η th nd rd st er ème eme e o a y i v w в у о kuuta în i',
  time: 't at um à às as a las le alle om kl klo kello ore o ob u в о об uhr uur h hrs hours saat pukul jam time στις ώρα lúc في الساعة',
} as const

const WORDS = new Map<string, Word>()

/** Takes a word or two as written; case and accents do not count. */
export function dateWord(text: string): Word | undefined {
  // Some hundred formats take a fifth of a second, which most programs never need.
  if (WORDS.size === 0) addEverything()
  return WORDS.get(fold(text))
}

/** Small letters without accents, full stops, and marks of direction. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .normalize('NFD')
    .replace(/[\p{Mn}.'’]/gu, '')
    .normalize('NFC')
}

function add(text: string, sense: Word): void {
  const key = fold(text)
  // The first language that has a word keeps its month: later ones only add what else it means.
  if (key && !/^\d/.test(key)) WORDS.set(key, { ...sense, ...WORDS.get(key) })
}

function addAll(lines: Readonly<Record<string, string>>, sense: (name: string) => Word): void {
  for (const [name, line] of Object.entries(lines))
    for (const word of line.split(' ')) add(word.replaceAll('_', ' '), sense(name))
}

const koreanOnly = (text: string): { korean?: true } =>
  /\p{Script=Hangul}/u.test(text) ? { korean: true } : {}

function addLanguage(language: string, length: 'long' | 'short'): void {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
  const forms = [format({ month: length }), format({ month: length, day: 'numeric' })]
  for (let month = 1; month <= 12; month += 1)
    for (const form of forms) addMonth(form.formatToParts(Date.UTC(2024, month - 1, 3)), month)
  const weekdays = format({ weekday: length })
  // 7 January 2024 was a Sunday.
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const name = weekdays.format(Date.UTC(2024, 0, 7 + weekday))
    add(name, { weekday, ...koreanOnly(name) })
    // "segunda-feira" comes as two words.
    add(name.split('-')[0] ?? '', { weekday })
  }
}

function addMonth(parts: Intl.DateTimeFormatPart[], month: number): void {
  const name = parts.find(({ type }) => type === 'month')?.value ?? ''
  if (!/\d/.test(name)) add(name, { month })
}

function addEverything(): void {
  for (const length of ['long', 'short'] as const)
    for (const language of LANGUAGES) addLanguage(language, length)
  for (const [place, line] of MORE_MONTHS.entries())
    for (const word of line.split(' ')) add(word, { month: place + 1 })
  for (const [place, word] of LEVANTINE.entries()) add(word, { month: place + 1 })
  for (const [weekday, line] of MORE_WEEKDAYS.entries())
    for (const word of line.split(' ')) add(word, { weekday })
  addAll(HALVES, (name) => ({ half: name as 'am' | 'pm' }))
  for (const word of ['오전', '오후', '년', '월', '일', '시']) add(word, { korean: true })
  addAll(MARKS, (name) => ({ mark: name as 'year' }))
  addAll(JOINS, (name) => ({ joins: name as 'date' | 'time' }))
}
