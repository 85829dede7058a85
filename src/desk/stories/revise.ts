/** Moves articles between stories by a person's word. */
import type { Article } from '../../article/article.ts'
import { CommandError } from '../../deliver/command.ts'
import type { Desk } from '../../deliver/desk.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../store/store.ts'
import type { Story } from '../../story/story.ts'
import { bounded } from './bounded.ts'
import { freeStoryId } from './story-id.ts'

export type Revise = Pick<Desk, 'split' | 'merge'>

export function openRevise(store: Store, clock: Clock): Revise {
  const require = async (given: string) => {
    const story = await store.story(given.trim().toUpperCase())
    if (!story) throw new CommandError(`There is no story “${given}”.`)
    return story
  }

  return {
    async split(storyId, numbers) {
      const story = await require(storyId)
      const chosen = chosenOf(story, numbers)
      const [founder] = chosen
      if (!founder || chosen.length === story.articles.length)
        throw new CommandError('Name some of the sources of the story, not all of them.')
      const id = await freeStoryId(founder, store, story.id)
      for (const article of chosen) await store.joinStory(article.id, id, clock())
      return id
    },

    async merge(storyId, into) {
      const [from, target] = [await require(storyId), await require(into)]
      if (from.id === target.id) throw new CommandError('A story cannot be merged into itself.')
      for (const article of from.articles) await store.joinStory(article.id, target.id, clock())
    },
  }
}

/** By the numbers that readers see. */
function chosenOf(story: Story, numbers: readonly number[]): Article[] {
  const { articles } = bounded(story)
  return [...new Set(numbers)].map((number) => {
    const article = articles[number - 1]
    if (!article)
      throw new CommandError(`Story ${story.id} has no source [${number}]: it has 1 to ${articles.length}.`)
    return article
  })
}
