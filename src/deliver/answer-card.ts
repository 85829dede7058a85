/** An answer as a card: verdict first, then the sentences it rests on. Pure. */
import type { Answer } from '../answer/answer.ts'
import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import { type Block, block } from './card.ts'
import { citedBlocks } from './story-views.ts'

const MAX_CITED = 4

export function answerBlocks(answer: Answer, brief: Brief, articles: readonly Article[]): Block[] {
  const [verdict = '', ...rest] = answer.text.split('\n')
  const shown = answer.citations.length > 0 ? answer.citations.slice(0, MAX_CITED) : []
  const closest = answer.verdict === 'not-said' && answer.closest ? [answer.closest] : []
  return [
    block('headline', verdict),
    ...rest.filter((line) => line.trim() !== '').map((line) => block('paragraph', line)),
    ...[...shown, ...closest].flatMap((ref) => citedBlocks(brief, articles, ref)),
    block('meta', coverage(answer, brief)),
  ]
}

function coverage({ verdict, addressedBy }: Answer, brief: Brief): string {
  const all = brief.sources.length
  const said =
    verdict === 'not-said'
      ? `Searched ${all} articles`
      : `${addressedBy.length} of ${all} sources address this`
  return `${said} · story ${brief.storyId}`
}
