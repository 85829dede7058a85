/** What happens when somebody presses a button, on every platform alike. */
import { answerBlocks } from '../answer-card.ts'
import type { Caller } from '../caller.ts'
import { type ActionId, type Block, block, type Card, lengthOf } from '../card.ts'
import { buttons } from '../cards/actions.ts'
import { CommandError, type Reply } from '../command.ts'
import type { Desk, Told } from '../desk.ts'
import { INTERNAL_ERROR, MAX_INPUT, requireTurn, saying } from '../run-command.ts'
import { detailBlocks, leadCard } from '../story-card.ts'
import { viewBlocks } from '../story-views.ts'
import type { CardMemory } from './card-memory.ts'

/** Characters of a card in the channel. */
const MAX_SHARED = 2_500

export type Pressed = {
  readonly action: ActionId
  /** Id of the story. */
  readonly story: string
  /** Start of the key of the card that the button stands under. */
  readonly mark?: string
  /** What was written into the form: a question, or what is wrong. */
  readonly text?: string
}

export type InteractionTools = {
  readonly desk: Desk
  readonly cards: CardMemory
  readonly report: (error: unknown) => void
}

/** Buttons that ask for words first. `wrong` counts at once, the words may follow. */
export const asksForWords = (action: ActionId): action is 'ask' | 'wrong' =>
  action === 'ask' || action === 'wrong'

/** Never throws: what failed is said to the caller, and goes whole to `report` when they cannot mend it. */
export async function runAction(tools: InteractionTools, caller: Caller, pressed: Pressed): Promise<Reply> {
  try {
    requireTurn(tools.desk, caller)
    return await replyTo(tools, caller, pressed)
  } catch (error) {
    if (error instanceof CommandError) return saying(error.message)
    tools.report(error)
    return saying(INTERNAL_ERROR)
  }
}

async function replyTo({ desk, cards }: InteractionTools, caller: Caller, pressed: Pressed): Promise<Reply> {
  const { action, story, text, mark = '' } = pressed
  if (action === 'share') return await share(desk, caller, mark, cards.find(mark))
  const told = await desk.story(story)
  if (!told) throw new CommandError((await desk.whyGone(story)) ?? 'That story is no longer kept.')
  if (action === 'details') return detailsOf(told)
  if (action === 'evidence')
    return {
      card: {
        blocks: viewBlocks('evidence', told.brief, told.story.articles),
        actions: buttons(told.story.id, 'ask', 'share'),
      },
      visibility: 'private',
    }
  if (action === 'ask') return await askAbout(desk, told, text ?? '', caller)
  await desk.feedback(told.story.id, caller.person, action, text?.trim() || undefined)
  return saying(
    action === 'useful'
      ? 'Thank you. That helps.'
      : 'Thank you. The people who run this can see it in /status.',
  )
}

const detailsOf = ({ brief, story }: Told): Reply => ({
  card: {
    blocks: [...leadCard(brief), ...detailBlocks(brief)],
    actions: buttons(story.id, 'evidence', 'ask', 'share'),
  },
  visibility: 'private',
})

/** A question about one story, from a form, a thread or a message. */
export async function askAbout(desk: Desk, told: Told, question: string, caller: Caller): Promise<Reply> {
  if (question.trim() === '') throw new CommandError('Write a question.')
  if (question.length > MAX_INPUT)
    throw new CommandError(`A question has at most ${MAX_INPUT} characters; yours has ${question.length}.`)
  const asked = await desk.ask(question, { story: told.story.id }, caller)
  if (!asked) throw new CommandError('That story is no longer kept.')
  return {
    card: {
      blocks: answerBlocks(asked.answer, told.brief, told.story.articles),
      actions: buttons(told.story.id, 'evidence', 'share', 'useful', 'wrong'),
    },
    visibility: 'private',
  }
}

/** Once for a card and a place, however often the button is pressed; through the outbox, as every message. */
async function share(desk: Desk, caller: Caller, mark: string, card: Card | undefined): Promise<Reply> {
  if (!card) throw new CommandError('That card is too old to be shared. Ask again, then share the new one.')
  if (caller.mayWrite === false)
    throw new CommandError('You may not write in this channel, so nothing can be shared here for you.')
  const frontPage = { blocks: shortened(card.blocks) }
  await desk.post(caller.place, { frontPage, details: [], stories: [] }, `share ${mark}`)
  return saying('Shared with the channel.')
}

/** What fits one message; the rest can be asked for. */
function shortened(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((_, index) => lengthOf(blocks.slice(0, index + 1)) <= MAX_SHARED)
  return kept.length === blocks.length ? kept : [...kept, block('meta', 'Shortened; /story shows all of it.')]
}
