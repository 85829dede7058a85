/** /catchup: what is new since the caller last looked. */
import type { Caller } from '../src/deliver/caller.ts'
import { type Block, block } from '../src/deliver/card.ts'
import { buttons } from '../src/deliver/cards/actions.ts'
import { shortStory, stories } from '../src/deliver/cards/story-list.ts'
import { defineCommand } from '../src/deliver/command.ts'
import type { Desk, Told } from '../src/deliver/desk.ts'
import { saying } from '../src/deliver/run-command.ts'
import { momentLabel } from '../src/deliver/words.ts'
import { privately, sinceOf, zoneOf } from './inputs.ts'
import { SINCE } from './options.ts'

const MAX_STORIES = 5
/** What somebody gets who never caught up before. */
const FIRST_TIME_MS = 24 * 3_600_000

export const catchup = defineCommand({
  name: 'catchup',
  description: 'The stories that are new or grew since you last caught up, five at most',
  options: [
    { ...SINCE, description: 'Since when: 36h, 2d, monday (since your last visit, where nothing is said)' },
    { name: 'dm', description: 'Send it to you as a direct message', kind: 'yes-no', example: 'yes' },
  ],
  async run(desk, { since: words, dm }, caller) {
    const since = (await sinceOf(desk, words, caller)) ?? (await lastVisit(desk, caller))
    const found = await desk.stories({ since, limit: MAX_STORIES + 1 }, caller)
    const told = found.slice(0, MAX_STORIES)
    const label = momentLabel(since, await zoneOf(desk, caller))
    const blocks = newsBlocks(told, label, found.length > told.length)
    const reply =
      dm === 'yes' && told.length > 0 ? await send(desk, blocks, told, caller) : shown(blocks, told)
    await desk.visited(caller.person)
    return reply
  },
})

const lastVisit = async (desk: Desk, { person }: Caller): Promise<Date> =>
  (await desk.lastVisit(person)) ?? new Date(desk.now().getTime() - FIRST_TIME_MS)

/** `more`: there are others that are not shown. */
function newsBlocks(told: readonly Told[], since: string, more: boolean): Block[] {
  if (told.length === 0) return [block('paragraph', `Nothing new since ${since}.`)]
  const title = `Since ${since}: ${more ? `the ${MAX_STORIES} most reported stories` : stories(told.length)}`
  return [block('header', title), ...told.flatMap(({ brief }) => shortStory(brief))]
}

function shown(blocks: readonly Block[], [lead]: readonly Told[]) {
  return privately(blocks, lead ? buttons(lead.story.id, 'details', 'evidence', 'ask') : [])
}

async function send(
  desk: Desk,
  blocks: readonly Block[],
  told: readonly Told[],
  { person, request }: Caller,
) {
  const { platform, workspace, user } = person
  const digest = { frontPage: { blocks }, details: [], stories: told.map(({ story }) => story.id) }
  await desk.post({ platform, workspace, channel: `@${user}` }, digest, request)
  return saying(platform === 'terminal' ? 'It is printed here.' : 'It comes to you as a direct message.')
}
