/** Tells of all growth that waits in the store. What a crash leaves open is told the next time. */
import { tellFollowers } from './followers.ts'
import { type GrowthInput, openGrowth } from './growth.ts'

/** Gives the number of messages planned. */
export async function announceGrowth(input: GrowthInput): Promise<number> {
  const waiting = await input.store.announced.waiting()
  const grown = [...new Set(waiting.map(({ storyId }) => storyId))]
  const inChannels = await openGrowth(input).tell(grown)
  const toFollowers = await tellFollowers(input, grown)
  const isOpen = (id: string) => inChannels.open.has(id) || toFollowers.open.has(id)
  // Only now: telling twice plans nothing more, so that nothing is lost in between.
  await input.store.announced.done(waiting.filter(({ storyId }) => !isOpen(storyId)))
  return inChannels.planned + toFollowers.planned
}
