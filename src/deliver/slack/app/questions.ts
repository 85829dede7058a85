/** Replies in the thread of a story, and mentions there, as questions. */

import type { Clock } from '../../../lib/clock.ts'
import { answerInThread } from '../../interaction/thread-questions.ts'
import type { SeenEvents } from '../../seen-events.ts'
import type { Origin } from './asking/origin.ts'
import type { Tools } from './asking/tools.ts'

/** What an event tells of a message. */
export type Said = {
  readonly subtype?: string | undefined
  readonly bot_id?: string | undefined
  readonly user?: string | undefined
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string | undefined
  readonly text?: string | undefined
}

export type QuestionsOptions = {
  readonly tools: Tools
  readonly events: Pick<SeenEvents, 'firstTime'>
  readonly clock: Clock
}

/** Answers through the outbox, or says nothing. */
export function openQuestions({ tools, events, clock }: QuestionsOptions) {
  return async (said: Said): Promise<void> => {
    const { user, channel, ts, thread_ts: thread, text } = said
    if (!user || !thread || !text?.trim() || !isByPerson(said, tools.identity()?.userId)) return
    const workspace = tools.workspace()
    const request = `slack:message:${workspace}/${channel}/${ts}`
    // A mention in a thread comes as two events with ids of their own.
    if (!(await events.firstTime(request, clock()))) return
    const origin: Origin = { workspace, user, channel, request, thread }
    await answerInThread(tools, await tools.callerOf(origin), { text, thread })
  }
}

/** Edits, joins and the like have a subtype. */
const isByPerson = ({ subtype, bot_id, user }: Said, own: string | undefined): boolean =>
  subtype === undefined && bot_id === undefined && user !== own
