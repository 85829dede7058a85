/**
 * One try to deliver one part: looks first where it may be there already, then sends. Every try ends with a verdict,
 * whatever the platform or the network does. Touches the world through the sink only.
 *
 * When is the history read first?
 * - An earlier try may have been accepted (`unknown`). A nonce that the platform remembers would do as well, but not all
 *   messages take one (a post in a forum), and a look costs little: it is rare. Not for an edit, which may be repeated.
 * - The slot is older than this process. The database says that nothing was sent, but it may be a restored backup or a
 *   copy: only the platform knows. The slots that come due while we run cannot have been sent by an earlier process, so
 *   that a normal fan-out costs no look at all. Where the history cannot be read, the database is believed. A thousand
 *   channels of Discord take 25 s, 50 s when this process has never written to them, 75 s when it looks first, too.
 */
import type { Clock } from '../../lib/clock.ts'
import { messageOf } from '../../lib/message-of.ts'
import type { Found, Outcome, Outgoing, Sink } from '../chat.ts'
import type { Claim } from './deliveries.ts'
import type { Random } from './pace/backoff.ts'
import type { Limits } from './pace/limits.ts'
import type { Request } from './pace/pacer.ts'
import { realWait, type Wait } from './pace/wait.ts'
import { again, type Circumstances, isFinal, type Verdict, verdictOf, verdictOfLook } from './verdict.ts'

export type AttemptTools = {
  readonly sink: Sink
  readonly clock: Clock
  readonly random: Random
  readonly wait?: Wait
  readonly limits: Limits
  /** When this process began to deliver. */
  readonly since: Date
  /** Waits for a request's turn. False: it must not leave any more. */
  turn(request: Request): Promise<boolean>
}

type Knowledge = Pick<Circumstances, 'doubtful' | 'doubt'>

export async function attempt(claim: Claim, tools: AttemptTools): Promise<Verdict> {
  const { clock, random } = tools
  const about = (known: Knowledge): Circumstances => ({ now: clock(), random, ...known })
  let known: Knowledge = {
    doubtful: claim.found === 'unknown' && claim.edits === undefined,
    ...(claim.doubt && { doubt: claim.doubt }),
  }
  if (looksFirst(claim, tools.since)) {
    const found = await look(claim, tools)
    if (found === undefined) return postponed(about(known))
    const settled = afterLook(claim, found, about(known), tools.limits)
    if ('settlement' in settled) return settled
    known = settled
  }
  if (clock() >= claim.expiresAt) return expired()
  if (!(await tools.turn('send'))) return postponed(about(known))
  return verdictOf(claim, await send(claim, tools), about(known))
}

const looksFirst = ({ edits, found, slot }: Claim, since: Date): boolean =>
  edits === undefined && (found === 'unknown' || slot < since)

/** A verdict, or what is known now. */
function afterLook(claim: Claim, found: Found, about: Circumstances, limits: Limits): Verdict | Knowledge {
  if (found.kind === 'found') return { settlement: { state: 'sent', id: found.id }, platform: 'good' }
  if (found.kind === 'absent') return absent(about)
  if (found.kind !== 'blind') return verdictOfLook(claim, found, about)
  if (!about.doubtful || limits.onUnknown === 'resend') return { doubtful: false }
  if (isRemembered(claim, about.now, limits)) return { doubtful: true }
  const why = `it may have arrived, and the history cannot be read: ${found.why}`
  return { settlement: { state: 'held', why }, platform: 'good' }
}

/** The platform drops a second message with this key. */
function isRemembered({ firstTriedAt, place }: Claim, now: Date, { platforms }: Limits): boolean {
  const age = now.getTime() - firstTriedAt.getTime()
  return age >= 0 && age < platforms[place.platform].nonceWindowMs
}

function absent({ doubt }: Circumstances): Verdict | Knowledge {
  const proved = doubt && { ...doubt, proved: doubt.proved + 1 }
  if (isFinal(proved))
    return {
      settlement: { state: 'failed', why: `the platform answered "${proved?.code}" each time` },
      platform: 'good',
    }
  return { doubtful: false, ...(proved && { doubt: proved }) }
}

const expired = (): Verdict => ({ settlement: { state: 'expired', why: 'it was not sent in time' } })

/** Nothing left this process: the part goes back as it came. */
const postponed = (about: Circumstances): Verdict => ({
  settlement: again(about, about.now, 'it had to wait before it was sent'),
})

async function look(claim: Claim, tools: AttemptTools): Promise<Found | undefined> {
  if (!(await tools.turn('look'))) return undefined
  // an earlier process may have sent it as early as its slot
  const from = Math.min(claim.slot.getTime(), claim.firstTriedAt.getTime())
  const firstTriedAt = claim.found === 'planned' ? new Date(from) : claim.firstTriedAt
  const late: Found = { kind: 'unknown', why: 'no answer in time' }
  return await inTime(tools.sink.find({ ...outgoing(claim), firstTriedAt }), late, tools.limits.lookMs, tools)
}

function send(claim: Claim, tools: AttemptTools): Promise<Outcome> {
  const late: Outcome = { kind: 'unknown', why: 'no answer in time' }
  return inTime(tools.sink.send(outgoing(claim)), late, tools.limits.sendMs, tools)
}

const outgoing = ({ key, place, payload, thread, edits, firstTriedAt }: Claim): Outgoing => ({
  key,
  place,
  payload,
  ...(thread !== undefined && { thread }),
  ...(edits !== undefined && { edits }),
  firstTriedAt,
})

/** A sink has deadlines of its own and never throws; this holds even if it does. */
async function inTime<Answer>(
  asked: Promise<Answer>,
  late: Answer | { kind: 'unknown'; why: string },
  ms: number,
  { wait = realWait }: AttemptTools,
): Promise<Answer | { kind: 'unknown'; why: string }> {
  const done = new AbortController()
  try {
    return await Promise.race([asked, wait(ms, done.signal).then(() => late)])
  } catch (error) {
    return { kind: 'unknown', why: messageOf(error) }
  } finally {
    done.abort()
  }
}
