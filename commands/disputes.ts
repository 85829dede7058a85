/** /disputes: what the sources differ on, of one story or of the recent ones. */
import { buttons } from '../src/deliver/cards/actions.ts'
import { disputeList, storyDisputes } from '../src/deliver/cards/story-list.ts'
import { defineCommand } from '../src/deliver/command.ts'
import { privately, requireStory, sinceOf } from './inputs.ts'
import { SINCE, STORY } from './options.ts'

/** Stories listed at once. */
const MAX_STORIES = 5

export const disputes = defineCommand({
  name: 'disputes',
  description: 'Where sources differ: both sides, with who says so',
  options: [STORY, SINCE],
  async run(desk, { story, since: words }, caller) {
    const id = story ?? caller.story
    if (id) {
      const { brief } = await requireStory(desk, id, caller)
      return privately(storyDisputes(brief), buttons(brief.storyId, 'evidence', 'ask', 'share'))
    }
    const since = await sinceOf(desk, words, caller)
    return privately(disputeList(await desk.stories(since ? { since } : {}, caller), MAX_STORIES))
  },
})
