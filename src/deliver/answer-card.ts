/** An answer as a card: verdict first, then the sentences it rests on. Pure. */
import type { Answer } from '../answer/answer.ts'
import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import { type Block, block } from './card.ts'
import { numberIn } from './source-list.ts'
import { storyLabel } from './story-card.ts'
import { citedBlocks } from './story-views.ts'
import { count } from './words.ts'

const MAX_CITED = 4
/** Silent sources named by number; more are only counted. */
const MAX_SILENT = 6

export function answerBlocks(answer: Answer, brief: Brief, articles: readonly Article[]): Block[] {
  const [verdict = '', ...rest] = answer.text.split('\n').filter((line) => line.trim() !== '')
  const cited = answer.citations.slice(0, MAX_CITED).flatMap((ref) => citedBlocks(brief, articles, ref))
  return [
    block('headline', verdict),
    ...rest.map((line) => block('paragraph', line)),
    ...cited,
    ...closestBlocks(answer, brief, articles),
    block('meta', [...coverage(answer, brief), storyLabel(brief)].join(' · ')),
  ]
}

/** The nearest thing the sources do say must not pass for the answer. */
function closestBlocks({ verdict, closest }: Answer, brief: Brief, articles: readonly Article[]): Block[] {
  const cited = verdict === 'not-said' && closest ? citedBlocks(brief, articles, closest) : []
  return cited.length > 0 ? [block('paragraph', 'The closest they say:'), ...cited] : []
}

/** "3 of 5 sources address this", "[1] [2] do not". */
function coverage({ verdict, addressedBy, silent }: Answer, brief: Brief): string[] {
  const all = brief.sources.length
  if (verdict === 'not-said') return [`Searched ${count(all, 'article')}`]
  const said = addressedBy.length
  const address = `${said} of ${count(all, 'source')} ${said === 1 ? 'addresses' : 'address'} this`
  if (silent.length === 0 || silent.length > MAX_SILENT) return [address]
  const numbers = silent.map((id) => numberIn(brief, id)).toSorted((a, b) => a - b)
  return [
    address,
    `${numbers.map((number) => `[${number}]`).join(' ')} ${silent.length === 1 ? 'does' : 'do'} not`,
  ]
}
