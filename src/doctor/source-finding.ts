/** How one source is doing, in one line, and what to do. Pure for what is asked over the network; reads a folder anew. */
import { STOPPED } from '../deliver/cards/source-card.ts'
import type { SourceStatus } from '../deliver/desk.ts'
import { count, momentLabel } from '../deliver/words.ts'
import { isPolled } from '../ingest/sources.ts'
import type { SourceAnswer } from './ask-sources.ts'
import { folderFinding } from './folder-finding.ts'
import type { KnownSource } from './known-sources.ts'
import { good, type Moment, partsOf, type Told, warning, wrong } from './told.ts'

/** `answer`: of a look just now, if there was one. */
export async function sourceFinding(source: KnownSource, at: Moment, answer?: SourceAnswer): Promise<Told> {
  const { entry, status, trouble } = source
  const head = headOf(source)
  if (trouble) return wrong(`${head} · cannot be read: ${trouble.why}`, trouble.remedy)
  if (status.paused)
    return good(`${head} · paused by a person`, `to read it again: ${command('resume', source)}`)
  if (!isPolled(entry)) return folderFinding(head, entry, status, at)
  return answer ? answered(head, source, at, answer) : remembered(head, source, at)
}

/** "source: Lake Herald · feed, added by a command". */
const headOf = ({ name, status: { kind }, isAdded }: KnownSource): string =>
  `source: ${name} · ${kind}${isAdded ? ', added by a command' : ''}`

const command = (what: string, { name }: KnownSource): string => `dragoman source ${what} "${name}"`

/** What the last looks of the bot left behind. */
function remembered(head: string, source: KnownSource, at: Moment): Told {
  const { status, state } = source
  if (status.stopped) return stopped(head, source, status.stopped, at)
  if (status.problem) return failing(head, source, status.problem, at)
  if (!status.readAt || !state)
    return warning(
      `${head} · not read yet`,
      `start the bot (npm start)${at.canAsk ? ', or ask it now: dragoman doctor --online' : ''}`,
    )
  return good(
    `${head} · ${count(status.articles, 'article')} · last good look ${momentLabel(status.readAt, at.zone)}`,
  )
}

const sinceWords = ({ failingSince, readAt }: SourceStatus, zone: string): string =>
  `${failingSince ? ` since ${momentLabel(failingSince, zone)}` : ''}${
    readAt ? `, last good look ${momentLabel(readAt, zone)}` : ', never read well'
  }`

function failing(head: string, source: KnownSource, problem: string, { now, zone }: Moment): Told {
  const { status } = source
  const { why, remedy } = partsOf(problem)
  const { nextCheckAt } = status
  const next = nextCheckAt && nextCheckAt > now ? `next try ${momentLabel(nextCheckAt, zone)}` : 'due now'
  const todo = [remedy, next, `each step of a look: ${command('test', source)}`].filter(Boolean).join('; ')
  return wrong(`${head} · failing${sinceWords(status, zone)}: ${why}`, todo)
}

/** What has to be done before it is worth asking again. */
const BEFORE: Readonly<Record<keyof typeof STOPPED, string>> = {
  gone: 'find its new address',
  forbidden: 'ask those who run it, or correct its login',
  failing: 'look whether its address is still right',
  dangerous: 'tell its publisher what was found',
}

function stopped(head: string, source: KnownSource, reason: keyof typeof STOPPED, { zone }: Moment): Told {
  const { status, isAdded } = source
  const why = status.problem ? `: ${partsOf(status.problem).why}` : ''
  const out = isAdded ? command('remove', source) : 'take it out of sources: in config/dragoman.yaml'
  const what = `${head} · not asked any more: ${STOPPED[reason]} · failing${sinceWords(status, zone)}${why}`
  return wrong(
    what,
    `${BEFORE[reason]}; to ask it again: ${command('resume', source)}; to give it up: ${out}`,
  )
}

function answered(head: string, source: KnownSource, { zone }: Moment, answer: SourceAnswer): Told {
  const { status } = source
  if ('problem' in answer) {
    const { why, remedy } = partsOf(answer.problem)
    const before = status.problem ? sinceWords(status, zone) : ''
    const todo = [remedy, `each step: ${command('test', source)}`].filter(Boolean).join('; ')
    return wrong(`${head} · fails now: ${why}${before && ` (failing${before})`}`, todo)
  }
  const found = `${head} · answers now, ${count(answer.items, 'item')}`
  if (status.stopped)
    return warning(
      `${found}, but is not asked any more: ${STOPPED[status.stopped]}`,
      `to ask it again: ${command('resume', source)}`,
    )
  if (answer.items === 0)
    return warning(`${found}`, `nothing can be read from it: ${command('test', source)}`)
  if (answer.forbidden)
    return warning(
      `${found}; its robots.txt keeps us from ${answer.forbidden === 'itself' ? 'this page' : 'the pages of its articles'}`,
      answer.forbidden === 'itself'
        ? 'ask those who run the site, or give the address of a feed'
        : 'only the words of the feed are used; write fullText: never to look for them no more',
    )
  return good(status.problem ? `${found}; it failed until now` : found)
}

/** A running bot asks within seconds: so much later it was not running. */
const OVERDUE_MS = 2 * 3_600_000

/** That nobody asks the sources is told once. */
export function overdueFindings(sources: readonly KnownSource[], { now, zone }: Moment): Told[] {
  const due = sources
    .flatMap(({ status }) => status.nextCheckAt ?? [])
    .filter((at) => now.getTime() - at.getTime() > OVERDUE_MS)
    .toSorted((a, b) => a.getTime() - b.getTime())
  const [first] = due
  if (!first) return []
  const what = `sources: ${count(due.length, 'source')} ${due.length === 1 ? 'was' : 'were'} to be asked since ${momentLabel(first, zone)}, and nobody did`
  return [warning(what, 'start the bot (npm start), and let it run')]
}
