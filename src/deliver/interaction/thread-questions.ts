/** A reply in a story's thread, or a mention there, is a question about that story. Answered in the thread. */
import type { Caller } from '../caller.ts'
import { block } from '../card.ts'
import { CommandError } from '../command.ts'
import { requireTurn } from '../run-command.ts'
import { askAbout, type InteractionTools } from './actions.ts'

export type ThreadQuestion = {
  readonly text: string
  /** Id of the message that began the thread. */
  readonly thread: string
  /** Id of the message that is replied to, where the platform tells. */
  readonly repliedTo?: string
}

/** Mentions of platforms, as they stand in a message: of the bot itself, most often. */
const MENTIONS = /<[@#!][^>]*>/g

/** False when the thread belongs to no story of ours: then nothing is said. Never throws. */
export async function answerInThread(
  { desk, report }: InteractionTools,
  caller: Caller,
  { text, thread, repliedTo }: ThreadQuestion,
): Promise<boolean> {
  const question = text.replace(MENTIONS, ' ').replace(/\s+/g, ' ').trim()
  const { place, request } = caller
  try {
    const story = (repliedTo && (await desk.storyAt(place, repliedTo))) ?? (await desk.storyAt(place, thread))
    if (!story || question === '') return false
    const told = await desk.story(story)
    const gone = told ? undefined : await desk.whyGone(story)
    if (!told && !gone) return false
    requireTurn(desk, caller)
    const blocks = told
      ? (await askAbout(desk, told, question, caller)).card.blocks
      : [block('paragraph', gone ?? '')]
    await desk.reply(place, thread, { blocks }, request)
    return true
  } catch (error) {
    if (!(error instanceof CommandError)) report(error)
    return false
  }
}
