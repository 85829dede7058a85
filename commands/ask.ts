/** /ask: a cited answer, or an honest "the sources do not say". */
import { answerBlocks } from '../src/deliver/answer-card.ts'
import { buttons } from '../src/deliver/cards/actions.ts'
import { defineCommand } from '../src/deliver/command.ts'
import { saying } from '../src/deliver/run-command.ts'
import { privately, requireStory, sinceOf } from './inputs.ts'
import { SINCE, STORY } from './options.ts'

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask about the news. Every answer cites its sources, or says that they do not say',
  options: [
    {
      name: 'question',
      description: 'Your question, at most 500 characters',
      required: true,
      example: 'Was Ukraine discussed?',
    },
    STORY,
    SINCE,
  ],
  async run(desk, { question = '', story = undefined, since: words }, caller) {
    const wanted = story ?? caller.story
    const id = wanted && (await requireStory(desk, wanted, caller)).story.id
    const since = await sinceOf(desk, words, caller)
    const asked = await desk.ask(question, { ...(id && { story: id }), ...(since && { since }) }, caller)
    if (!asked) return saying(since ? 'No story is as new as that.' : 'There are no stories yet.')
    const { answer, told } = asked
    return privately(
      answerBlocks(answer, told.brief, told.story.articles),
      buttons(told.story.id, 'evidence', 'share', 'useful', 'wrong'),
    )
  },
})
