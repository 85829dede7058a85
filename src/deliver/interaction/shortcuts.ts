/** The two things people can do with any message: ask about it, and have its link summarised. */
import type { Caller } from '../caller.ts'
import { buttons } from '../cards/actions.ts'
import { CommandError, type Reply } from '../command.ts'
import type { Desk, Told } from '../desk.ts'
import { INTERNAL_ERROR, requireTurn, saying } from '../run-command.ts'
import { leadCard } from '../story-card.ts'
import { askAbout, type InteractionTools } from './actions.ts'

/** Characters of a message that are looked at. */
const MAX_MESSAGE = 2_000
/** Links of one message that are looked up. */
const MOST_LINKS = 5
/** What ends the sentence, not the address. */
const CLOSING = /[.,;:!?…*_~]+$/
const LINK = /https?:\/\/[^\s<>|"')\]]+/g

export type Shortcut = 'ask' | 'summarise'

/** As people see them in the menu of a message. */
export const SHORTCUTS: readonly { readonly id: Shortcut; readonly name: string }[] = [
  { id: 'ask', name: 'Ask about this message' },
  { id: 'summarise', name: 'Summarise this link' },
]

/** Never throws. `question` is what was written into the form of `ask`. */
export async function runShortcut(
  { desk, report }: InteractionTools,
  caller: Caller,
  shortcut: { readonly id: Shortcut; readonly message: string; readonly question?: string },
): Promise<Reply> {
  const message = shortcut.message.slice(0, MAX_MESSAGE)
  try {
    requireTurn(desk, caller)
    if (shortcut.id === 'summarise') return await summarise(desk, message)
    const told = (await storyOfLinks(desk, message)) ?? (await storyLike(desk, message))
    if (!told) return saying('No story of the last days is about that message.')
    return await askAbout(desk, told, shortcut.question ?? '', caller)
  } catch (error) {
    if (error instanceof CommandError) return saying(error.message)
    report(error)
    return saying(INTERNAL_ERROR)
  }
}

async function summarise(desk: Desk, message: string): Promise<Reply> {
  if (linksIn(message).length === 0) return saying('There is no link in that message.')
  const told = await storyOfLinks(desk, message)
  if (!told)
    return saying('That page is not among the articles read so far, so nothing can be said about it.')
  return {
    card: {
      blocks: leadCard(told.brief),
      actions: buttons(told.story.id, 'details', 'evidence', 'ask', 'share'),
    },
    visibility: 'private',
  }
}

const linksIn = (message: string): string[] =>
  [...new Set((message.match(LINK) ?? []).map((link) => link.replace(CLOSING, '')))].slice(0, MOST_LINKS)

async function storyOfLinks(desk: Desk, message: string): Promise<Told | undefined> {
  for (const link of linksIn(message)) {
    const told = await desk.storyOfLink(link)
    if (told) return told
  }
  return undefined
}

/** The story whose lines hold most of the words of the message. */
async function storyLike(desk: Desk, message: string): Promise<Told | undefined> {
  const hits = await desk.search(message.replace(LINK, ' '), { limit: 10 })
  const id = hits.find(({ storyId }) => storyId)?.storyId
  return id ? await desk.story(id) : undefined
}
