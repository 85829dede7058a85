/** /story: one story from every side; by whoever runs the bot also taken apart and put together. */
import type { Caller } from '../src/deliver/caller.ts'
import { buttons } from '../src/deliver/cards/actions.ts'
import { changeBlocks } from '../src/deliver/cards/change-card.ts'
import { CommandError, defineCommand, type Subcommand } from '../src/deliver/command.ts'
import type { Desk, Told } from '../src/deliver/desk.ts'
import { saying } from '../src/deliver/run-command.ts'
import { detailBlocks, headlineText, leadCard } from '../src/deliver/story-card.ts'
import { type StoryView, viewBlocks } from '../src/deliver/story-views.ts'
import { listed } from '../src/deliver/words.ts'
import { privately, requireStory } from './inputs.ts'
import { ID, STORY } from './options.ts'

export const story = defineCommand({
  name: 'story',
  description: 'One story: what it says, its evidence, timeline, quotes and sources',
  subcommands: [
    {
      name: 'show',
      description: 'The whole story',
      options: [ID],
      run: (desk, { id = '' }, caller) => show(desk, id, caller),
    },
    view('evidence', 'Every line with the exact sentences behind it, in the original and in English'),
    view('timeline', 'What happened when, as far as the sources give dates'),
    view('quotes', 'Who said what, word for word or translated'),
    view('sources', 'Every article of the story, and which of them share text'),
    {
      name: 'diff',
      description: 'What the article that joined last added',
      options: [ID],
      async run(desk, { id = '' }, caller) {
        const told = await requireStory(desk, id, caller)
        return privately(changeBlocks(told), buttons(told.story.id, 'evidence', 'ask'))
      },
    },
    {
      name: 'split',
      description: 'Take articles out into a story of their own (who runs the bot)',
      who: 'operator',
      options: [
        ID,
        {
          name: 'articles',
          description: 'Their numbers in the list of sources, such as: 2, 3',
          required: true,
          example: '2,3',
        },
      ],
      run: (desk, { id = '', articles = '' }, caller) => split(desk, id, articles, caller),
    },
    {
      name: 'merge',
      description: 'Put all articles of a story into another (who runs the bot)',
      who: 'operator',
      options: [
        ID,
        {
          ...STORY,
          name: 'into',
          description: 'Id of the story that takes them',
          required: true,
          example: '7K2',
        },
      ],
      run: (desk, { id = '', into = '' }, caller) => merge(desk, id, into, caller),
    },
  ],
})

async function show(desk: Desk, id: string, caller: Caller) {
  const { brief } = await requireStory(desk, id, caller)
  return privately(
    [...leadCard(brief), ...detailBlocks(brief)],
    buttons(brief.storyId, 'evidence', 'ask', 'useful', 'wrong', 'share'),
  )
}

function view(name: StoryView, description: string): Subcommand {
  return {
    name,
    description,
    options: [ID],
    async run(desk, { id = '' }, caller) {
      const { brief, story } = await requireStory(desk, id, caller)
      return privately(viewBlocks(name, brief, story.articles), buttons(brief.storyId, 'ask', 'share'))
    },
  }
}

async function split(desk: Desk, id: string, articles: string, caller: Caller) {
  const told = await requireStory(desk, id, caller)
  const numbers = articleNumbers(articles, told)
  const own = await desk.split(told.story.id, numbers)
  const which = listed(numbers.map((number) => `[${number}]`))
  const noun = numbers.length === 1 ? 'Article' : 'Articles'
  return saying(
    `${noun} ${which} of story ${told.story.id} ${numbers.length === 1 ? 'is' : 'are'} now story ${own}.`,
  )
}

/** "2, 3" or "[2] [3]", in order. @throws {CommandError} when one is not there, or none would stay. */
function articleNumbers(words: string, { story }: Told): number[] {
  const all = story.articles.length
  const typed = words.split(/[\s,;[\]]+/).filter((word) => word !== '')
  const wrong = typed.find((word) => !/^\d+$/.test(word) || Number(word) < 1 || Number(word) > all)
  if (wrong !== undefined || typed.length === 0)
    throw new CommandError(
      `Story ${story.id} has articles 1 to ${all}${wrong === undefined ? '' : `, not "${wrong}"`}. Give numbers such as 2,3.`,
    )
  const numbers = [...new Set(typed.map(Number))].toSorted((a, b) => a - b)
  if (numbers.length === all)
    throw new CommandError(`That is every article of story ${story.id}; leave at least one in it.`)
  return numbers
}

async function merge(desk: Desk, id: string, into: string, caller: Caller) {
  const from = await requireStory(desk, id, caller)
  const target = await requireStory(desk, into, caller)
  if (from.story.id === target.story.id) throw new CommandError('Give two different stories.')
  await desk.merge(from.story.id, target.story.id)
  return saying(
    `Story ${from.story.id} is now part of story ${target.story.id}: ${headlineText(target.brief)}`,
  )
}
