/** /follow: stories and topics of which somebody wants to hear more. */
import type { Caller } from '../src/deliver/caller.ts'
import { followBlocks, followWords, type Headlines, untilWords } from '../src/deliver/cards/wishes-card.ts'
import { CommandError, defineCommand, type Input } from '../src/deliver/command.ts'
import type { Desk, Follow } from '../src/deliver/desk.ts'
import { saying } from '../src/deliver/run-command.ts'
import { headlineText } from '../src/deliver/story-card.ts'
import { privately, requireStory, untilOf, zoneOf } from './inputs.ts'
import { ID, STORY, TOPIC, UNTIL } from './options.ts'

export const follow = defineCommand({
  name: 'follow',
  description: 'Hear more of a story or a topic',
  subcommands: [
    {
      name: 'story',
      description: 'Follow a story until it is over',
      options: [ID, UNTIL],
      async run(desk, { id = '', until }, caller) {
        const { story, brief } = await requireStory(desk, id, caller)
        const headlines = new Map([[story.id, headlineText(brief)]])
        return begin(desk, { story: story.id }, headlines, until, caller)
      },
    },
    {
      name: 'topic',
      description: 'Follow whatever is about a word or a name',
      options: [{ ...TOPIC, description: 'A word or a name', required: true }, UNTIL],
      run: (desk, { topic = '', until }, caller) => begin(desk, { topic }, new Map(), until, caller),
    },
    {
      name: 'list',
      description: 'What you follow',
      options: [],
      async run(desk, _input, caller) {
        const follows = await desk.follows(caller.person)
        const ids = follows.flatMap(({ story }) => story ?? [])
        return privately(followBlocks(follows, await headlinesOf(desk, ids), await zoneOf(desk, caller)))
      },
    },
    {
      name: 'stop',
      description: 'Follow a story or a topic no more',
      options: [
        { ...STORY, description: 'Id of the story' },
        { ...TOPIC, description: 'The topic' },
      ],
      run: stop,
    },
  ],
})

async function begin(
  desk: Desk,
  what: Follow,
  headlines: Headlines,
  words: string | undefined,
  caller: Caller,
) {
  const until = await untilOf(desk, words, caller)
  await desk.follow(caller.person, { ...what, ...(until && { until }) })
  const limit = untilWords(until, await zoneOf(desk, caller))
  const news =
    caller.place.platform === 'terminal'
      ? 'What is more is printed here, as long as the program runs.'
      : 'You get a direct message when there is more.'
  return saying(`You follow ${followWords(what, headlines)}${limit}. ${news}`)
}

async function stop(desk: Desk, { story, topic }: Input, caller: Caller) {
  const id = (story ?? (topic ? undefined : caller.story))?.toUpperCase()
  if (!id && !topic) throw new CommandError('Say which story or topic; "follow list" shows what you follow.')
  const wishes: Follow[] = [...(id ? [{ story: id }] : []), ...(topic ? [{ topic }] : [])]
  const ended = await Promise.all(wishes.map((wish) => desk.unfollow(caller.person, wish)))
  const names = wishes.map((wish) => followWords(wish, new Map()))
  return saying(
    ended
      .map((done, index) =>
        done ? `You follow ${names[index]} no more.` : `You did not follow ${names[index]}.`,
      )
      .join(' '),
  )
}

/** Headlines of the stories that are still there. */
export async function headlinesOf(desk: Desk, ids: readonly string[]): Promise<Headlines> {
  const told = await Promise.all([...new Set(ids)].map((id) => desk.story(id)))
  return new Map(told.flatMap((each) => (each ? [[each.story.id, headlineText(each.brief)] as const] : [])))
}
