/**
 * Which story an article belongs to, whatever process took in those before it, and whoever moved them since.
 *
 * What groups articles stands in memory; the store tells when it is no longer what the stories are, and then it is read anew.
 */
import type { Article } from '../article/article.ts'
import { freeStoryId } from '../desk/stories/story-id.ts'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { type Grouper, openGrouper } from '../story/group.ts'

export type StoryFinder = {
  /** Puts the stored article into its story, a new one where none fits. Gives the story's id. */
  join(article: Article): Promise<string>
}

type Known = {
  readonly grouper: Grouper
  /** The lasting id of a story that the grouper named. */
  readonly lasting: Map<string, string>
  /** What `storyChanges` of the store said when this was right. */
  changes: number
}

/** Beyond these, what the grouper named is read anew: it forgets old stories, too. */
const MOST_NAMED = 50_000

/** `since`: stories untouched since then take no more articles. */
export function openStoryFinder(store: Store, clock: Clock, since: () => Date): StoryFinder {
  let known: Known | undefined

  async function current(): Promise<Known> {
    for (;;) {
      const changes = await store.storyChanges()
      if (known?.changes === changes && known.lasting.size < MOST_NAMED) return known
      known = { ...(await restored(store, since())), changes }
    }
  }

  return {
    async join(article) {
      const stories = await current()
      const { storyId } = stories.grouper.add(article)
      const id = stories.lasting.get(storyId) ?? (await lastingId(storyId, article, store))
      stories.lasting.set(storyId, id)
      const { before, after } = await store.joinStory(article.id, id, clock())
      // Else another process was faster: all is read anew before the next article.
      if (before === stories.changes) stories.changes = after
      return id
    },
  }
}

async function restored(store: Store, since: Date): Promise<Omit<Known, 'changes'>> {
  const grouper = openGrouper()
  for await (const { id, articles } of store.storiesSince(since))
    for (const article of articles) grouper.add(article, id)
  return { grouper, lasting: new Map() }
}

/** A story that the store knows was given to the grouper by its lasting id. */
const lastingId = async (storyId: string, article: Article, store: Store): Promise<string> =>
  (await store.articleIdsOf(storyId)).length > 0 ? storyId : await freeStoryId(article, store)
