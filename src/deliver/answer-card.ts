/** An answer as a card: verdict first, then the whole sentences it rests on. Pure. */
import type { Answer } from '../answer/answer.ts'
import type { Article } from '../article/article.ts'
import type { Brief } from '../brief/brief.ts'
import { type Block, block, type Inline } from './card.ts'
import { notFoundIn } from './not-found.ts'
import { citeOf } from './source-list.ts'
import { storyLabel } from './story-card.ts'
import { citedBlocks } from './story-views.ts'
import { count } from './words.ts'

const MAX_CITED = 6
/** Silent sources named by number; more are only counted. */
const MAX_SILENT = 6
/** Sentences and coverage within the answer's text are cut to fit a message: the card shows its own, whole. */
const CUT_SHORT = /^(?:>|-#) /

export function answerBlocks(answer: Answer, brief: Brief, articles: readonly Article[]): Block[] {
  const [verdict = '', ...lines] = answer.text
    .split('\n')
    .filter((line) => line.trim() !== '' && !CUT_SHORT.test(line))
  const cited = [...answer.citations, ...closestTo(answer)].slice(0, MAX_CITED)
  return [
    ...verdictBlocks(verdict),
    ...lines.map((line) =>
      line.startsWith('- ')
        ? block('side', ...marked(brief, line.slice(2)))
        : block('paragraph', ...marked(brief, line)),
    ),
    ...cited.flatMap((ref) => citedBlocks(brief, articles, ref)),
    block('meta', [...coverage(answer, brief), storyLabel(brief)].join(' · ')),
  ]
}

/** "**Was it safe?** The sources differ.": the question is the title, the verdict the first line. */
function verdictBlocks(line: string): Block[] {
  const [, question, verdict] = /^\*\*([^*]+)\*\*\s*(.*)$/.exec(line) ?? []
  if (question === undefined) return [block('headline', line)]
  return [block('headline', question), ...(verdict ? [block('paragraph', { bold: verdict })] : [])]
}

/** The marks that an answer uses: bold, italic, and the number of a source. */
const marked = (brief: Brief, line: string): Inline[] =>
  line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[\d+\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, bold, italic, number] = /^(?:\*\*(.+)\*\*|\*(.+)\*|\[(\d+)\])$/.exec(piece) ?? []
      if (bold !== undefined) return { bold }
      if (italic !== undefined) return { italic }
      const source = number === undefined ? undefined : brief.sources[Number(number) - 1]
      return source ? citeOf(brief, source.articleId) : piece
    })

/** The nearest thing the sources do say; the answer's text calls it that. */
const closestTo = ({ verdict, closest }: Answer) => (verdict === 'not-said' && closest ? [closest] : [])

/** "3 of 5 sources address this", "not found in [1] [2]". */
function coverage({ verdict, addressedBy, silent }: Answer, brief: Brief): string[] {
  const all = brief.sources.length
  if (verdict === 'not-said') return [`Searched ${count(all, 'article')}`]
  const said = addressedBy.length
  const address = `${said} of ${count(all, 'source')} ${said === 1 ? 'addresses' : 'address'} this`
  if (silent.length === 0 || silent.length > MAX_SILENT) return [address]
  return [address, ...notFoundIn(brief, silent)]
}
