/** The words of a message without blocks: for notifications, for screen readers, and where blocks are refused. Pure. */
import { type Block, isItem, plainText } from '../../card.ts'
import { count } from '../../words.ts'
import { escapeMrkdwn, literalStart } from './escape.ts'
import { cutText } from './split.ts'

/** Characters: a little less than Slack shows whole. */
const MAX_WORDS = 3_900
/** Room for the line that says how much is missing. */
const REST = 60

/** Whole sentences; what has no room is counted in a last line. */
export function wordsOf(blocks: readonly Block[], most = MAX_WORDS): string {
  const lines = blocks.map(wordLine).filter((line) => line !== '')
  const all = lines.join('\n')
  if (all.length <= most) return all
  const shown: string[] = []
  let room = most - REST
  for (const line of lines) {
    if (line.length + 1 > room) break
    shown.push(line)
    room -= line.length + 1
  }
  const next = blocks.filter((block) => wordLine(block) !== '')[shown.length]
  const start = next ? firstSentences(next, room, most - REST) : ''
  const left = lines.length - shown.length
  return [...shown, ...(start ? [start] : []), `… cut here: ${count(left, 'line')} not shown in full`].join(
    '\n',
  )
}

function wordLine(block: Block): string {
  const text = literalStart(escapeMrkdwn(plainText(block.content)).trim())
  return text && isItem(block) ? `• ${text}` : text
}

/** `most`: of a sentence; only one that no message could hold is cut. */
function firstSentences(block: Block, room: number, most: number): string {
  let shown = ''
  for (const sentence of cutText(plainText(block.content), most)) {
    const longer = wordLine({ ...block, content: [shown + sentence] })
    if (longer.length > room) break
    shown += sentence
  }
  return wordLine({ ...block, content: [shown] })
}
