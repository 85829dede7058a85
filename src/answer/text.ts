/** The answer as people read it: verdict first, then what carries it, then the sentences themselves. Pure. */
import type { Article } from '../article/article.ts'
import type { Dispute, EvidenceRef } from '../brief/brief.ts'
import { cut, marksOf, quotedLine } from './cite.ts'

const MOST = 900
const QUESTION = 160
const QUOTE = 170

export type Told = {
  readonly question: string
  readonly articles: readonly Article[]
  readonly storyId?: string | undefined
}

/** `lines` are said, `quoted` are shown as far as there is room; `footer` always stands. */
export function composed({ question }: Told, verdict: string, lines: readonly string[], quotes: readonly string[], footer: string): string {
  const head = `**${cut(question, QUESTION)}** ${verdict}`
  const kept = [head]
  const room = () => MOST - footer.length - 1 - kept.join('\n').length
  for (const line of [...lines, ...quotes]) {
    const space = room() - 1
    if (line.length <= space) kept.push(line)
    else if (kept.length === 1 && space > 120) kept.push(cut(line, space))
  }
  return [...kept, footer].join('\n')
}

export const quotesOf = (refs: readonly EvidenceRef[], articles: readonly Article[], most: number): string[] =>
  refs.slice(0, most).flatMap((ref) => quotedLine(ref, articles, QUOTE) ?? [])

/** "3 of 5 sources address this · [1] and [2] do not · story 7K2". */
export function footerOf(addressed: ReadonlySet<string>, { articles, storyId }: Told): string {
  const silent = articles.flatMap(({ id }, index) => (addressed.has(id) ? [] : [`[${index + 1}]`]))
  const parts = [`${articles.length - silent.length} of ${plural(articles.length, 'source')} ${articles.length - silent.length === 1 && articles.length === 1 ? 'addresses' : 'address'} this`]
  if (silent.length > 0 && silent.length <= 8) parts.push(`${listed(silent)} ${silent.length === 1 ? 'does' : 'do'} not`)
  if (storyId) parts.push(`story ${storyId}`)
  return `-# ${parts.join(' · ')}`
}

export const searchedFooter = ({ articles, storyId }: Told): string =>
  `-# Searched ${plural(articles.length, 'article')}${storyId ? ` of story ${storyId}` : ''}`

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function listed(items: readonly string[]): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '')
}

/** One line for each side of a dispute. */
export function sideLines(dispute: Dispute, articles: readonly Article[]): string[] {
  const lines = dispute.sides.map(
    ({ who, answer, text, citations }) =>
      `**${capital(answer)}${who ? `, according to ${who}` : ''}.** ${cut(text, 200)} ${marksOf(citations, articles)}`,
  )
  return dispute.note ? [...lines, dispute.note] : lines
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
