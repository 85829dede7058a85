/** How the program is doing: a few lines for everybody, everything for those who can mend it. Pure. */
import { type Block, block } from '../card.ts'
import type { SourceStatus, Status } from '../desk.ts'
import { clipped, clockLabel, count, dayLabel } from '../words.ts'
import { readInPart, sourcesThat, tallyWords } from './source-health.ts'
import { stories } from './story-list.ts'

/** Lines of one list. */
const MAX_LINES = 5
/** Characters. */
const MAX_NOTE = 200

export type StatusTime = {
  /** IANA zone of the readers. */
  readonly zone: string
  /** The channel's next digest. */
  readonly next?: Date
}

export function shortStatus(status: Status, { zone, next }: StatusTime): Block[] {
  const { sources, lastRead } = status
  return [
    block('headline', healthOf(status)),
    block('fact', `${stories(status.stories)} from ${count(status.articles, 'article')}`),
    block('fact', tallyWords(sources)),
    block('fact', `Last read: ${lastRead ? moment(lastRead, zone) : 'not yet'}`),
    block('fact', `Next digest here: ${next ? moment(next, zone) : 'none is planned'}`),
  ]
}

/** For those who manage one server: what went wrong there. */
export const managerStatus = (status: Status, time: StatusTime): Block[] => [
  ...shortStatus(status, time),
  ...status.chats.map(({ platform, state }) => block('fact', `${NAMES[platform] ?? platform}: ${state}`)),
  ...troubleBlocks(status, time),
]

const troubleBlocks = ({ troubles }: Status, { zone }: StatusTime): Block[] =>
  section(
    'In trouble',
    troubles.map(({ place, at, why }) => [`${place}, ${moment(at, zone)}`, why]),
  )

/** For whoever runs the program. */
export function fullStatus(status: Status, time: StatusTime): Block[] {
  const { chats, sources, feedback, wrongs } = status
  const { zone } = time
  return [
    ...shortStatus(status, time),
    ...chats.map(({ platform, state }) => block('fact', `${NAMES[platform] ?? platform}: ${state}`)),
    block('fact', `Messages: ${queueWords(status)}`),
    block('fact', `Readers say: ${feedback.useful} useful, ${feedback.wrong} wrong`),
    ...section(
      'Failing sources',
      sourcesThat('failing', sources).map((source) => [source.name, failureWords(source, zone)]),
    ),
    ...section(
      'Read in part',
      readInPart(sources).map(({ name, inPart = '' }) => [name, inPart]),
    ),
    ...troubleBlocks(status, time),
    ...section(
      'Latest complaints',
      wrongs.map(({ story, at, note }) => [`story ${story}, ${moment(at, zone)}`, note ?? 'no note']),
    ),
  ]
}

/** "since Tue 21 Jan 08:00: 404 Not Found; look at the address; next try Tue 21 Jan 09:00". */
function failureWords(
  { problem = '', failingSince, nextCheckAt, stopped }: SourceStatus,
  zone: string,
): string {
  const since = failingSince ? `since ${moment(failingSince, zone)}: ` : ''
  const next = nextCheckAt ? `; next try ${moment(nextCheckAt, zone)}` : ''
  return since + problem + (stopped ? '; not asked any more until it is resumed' : next)
}

const NAMES: Readonly<Record<string, string>> = { discord: 'Discord', slack: 'Slack', terminal: 'Terminal' }

const moment = (instant: Date, zone: string): string =>
  `${dayLabel(instant, zone)} ${clockLabel(instant, zone)}`

/** The worst of what there is to say, in one line. */
function healthOf({ sources, outbox }: Status): string {
  const failing = sourcesThat('failing', sources).length
  const waiting = outbox.held ?? 0
  const troubles = [
    ...(failing > 0 ? [`${count(failing, 'source')} ${failing === 1 ? 'fails' : 'fail'}`] : []),
    ...(waiting > 0 ? [`${count(waiting, 'message')} ${waiting === 1 ? 'waits' : 'wait'} for a person`] : []),
  ]
  if (troubles.length > 0) return troubles.join(', ')
  if (sourcesThat('unread', sources).length > 0 && sourcesThat('well', sources).length === 0)
    return 'No source was read yet'
  return readInPart(sources).length > 0
    ? 'All is well, but for some files that cannot be read'
    : 'All is well'
}

/** Deliveries by state, in the words of a reader. */
const STATE_WORDS: readonly (readonly [words: string, states: readonly string[]])[] = [
  ['sent', ['sent']],
  ['waiting', ['planned', 'sending']],
  ['being checked', ['unknown']],
  ['waiting for a person', ['held']],
  ['failed', ['failed']],
  ['too late', ['expired']],
  ['deleted by somebody', ['deleted']],
]

function queueWords({ outbox }: Status): string {
  const parts = STATE_WORDS.flatMap(([words, states]) => {
    const sum = states.reduce((total, state) => total + (outbox[state] ?? 0), 0)
    return sum > 0 ? [`${sum} ${words}`] : []
  })
  return parts.length > 0 ? parts.join(', ') : 'none yet'
}

function section(title: string, rows: readonly (readonly [what: string, why: string])[]): Block[] {
  if (rows.length === 0) return []
  const more = rows.length - MAX_LINES
  return [
    block('heading', title),
    ...rows
      .slice(0, MAX_LINES)
      .map(([what, why]) => block('fact', { bold: what }, `: ${clipped(why, MAX_NOTE)}`)),
    ...(more > 0 ? [block('meta', `and ${more} more`)] : []),
  ]
}
