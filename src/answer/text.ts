/** The answer as people read it: verdict first, then what carries it, then the sentences themselves. Pure. */
import type { Article } from '../article/article.ts'
import type { Dispute, EvidenceRef } from '../brief/brief.ts'
import { cut, marksOf, quotedLine } from './cite.ts'

/** Characters, the most a chat message of ours has. */
const MOST = 900
const QUESTION = 160
const SIDE = 190
const QUOTE = 170
/** Less of a first line is not worth showing. */
const WORTH_CUTTING = 120
/** More silent sources than this are counted, not listed. */
const LISTED = 8

export type Told = {
  readonly question: string
  readonly articles: readonly Article[]
  readonly storyId?: string
}

/** `lines` are said and `quotes` shown as far as there is room; the footer always stands. */
export function composed(
  { question }: Told,
  verdict: string,
  lines: readonly string[],
  quotes: readonly string[],
  footer: string,
): string {
  const kept = [`**${cut(question, QUESTION)}** ${verdict}`.trim()]
  const space = () => MOST - footer.length - kept.join('\n').length - 2
  for (const line of [...lines, ...quotes])
    if (line.length <= space()) kept.push(line)
    else if (kept.length === 1 && space() > WORTH_CUTTING) kept.push(cut(line, space()))
  return [...kept, footer].join('\n')
}

/** The sentences themselves, in the language they are in. */
export const quoteLines = (
  refs: readonly EvidenceRef[],
  articles: readonly Article[],
  most: number,
): string[] => refs.slice(0, most).flatMap((ref) => quotedLine(ref, articles, QUOTE) ?? [])

/** "3 of 5 sources address this · not found in [1] and [2] · story 7K2". */
export function footerOf(addressed: ReadonlySet<string>, { articles, storyId }: Told): string {
  const silent = articles.flatMap(({ id }, index) => (addressed.has(id) ? [] : [`[${index + 1}]`]))
  const speaking = articles.length - silent.length
  const verb = articles.length === 1 ? 'addresses' : 'address'
  const parts = [`${speaking} of ${plural(articles.length, 'source')} ${verb} this`]
  if (silent.length > 0 && silent.length <= LISTED) parts.push(`not found in ${listed(silent)}`)
  if (storyId) parts.push(`story ${storyId}`)
  return `-# ${parts.join(' · ')}`
}

export const searchedFooter = ({ articles, storyId }: Told): string =>
  `-# Searched ${plural(articles.length, 'article')}${storyId ? ` of story ${storyId}` : ''}`

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '')

/** One line for each side of a dispute, and how both can hold where a source says so. */
export function sideLines({ sides, note }: Dispute, articles: readonly Article[]): string[] {
  const lines = sides.map(({ who, answer, text, citations }) => {
    const claim = cut(text, SIDE).replace(/[.]$/, '')
    return `**${capital(answer)}${who ? `, according to ${who}` : ''}.** ${claim} ${marksOf(citations, articles)}.`
  })
  return note ? [...lines, note] : lines
}

/** One line for each dispute: the question, and who says what. */
export const disputeLines = (disputes: readonly Dispute[], articles: readonly Article[]): string[] =>
  disputes.map(({ question, sides }) => {
    const each = sides.map(
      ({ answer, who, citations }) => `${capital(answer)}: ${who} ${marksOf(citations, articles)}`,
    )
    return `- *${question}* ${each.join(' · ')}`
  })

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
