/** /mute: what somebody, or by managers a whole channel, does not want to see. */
import type { Caller } from '../src/deliver/caller.ts'
import { muteBlocks, muteWords, untilWords } from '../src/deliver/cards/wishes-card.ts'
import { CommandError, defineCommand, type Input } from '../src/deliver/command.ts'
import type { Desk, Mute, Owner } from '../src/deliver/desk.ts'
import { MANAGERS_ONLY, saying } from '../src/deliver/run-command.ts'
import { headlinesOf } from './follow.ts'
import { outletOf, privately, requireStory, untilOf, zoneOf } from './inputs.ts'
import { EVERYONE, FOR, ID, STORY, suggesting } from './options.ts'

const WORD = { name: 'word', description: 'A word or a name', example: 'football' }
const SOURCE = {
  name: 'source',
  description: 'The outlet',
  example: 'Lake Herald',
  complete: suggesting('outlet'),
}

export const mute = defineCommand({
  name: 'mute',
  description: 'Hide stories from your own view, or (managers) from the whole channel',
  subcommands: [
    {
      name: 'word',
      description: 'Hide stories about a word or a name',
      options: [{ ...WORD, required: true }, FOR, EVERYONE],
      run: (desk, input, caller) => begin(desk, { kind: 'word', value: input.word ?? '' }, input, caller),
    },
    {
      name: 'source',
      description: 'Hide stories that only this outlet carries',
      options: [{ ...SOURCE, required: true }, FOR, EVERYONE],
      run: (desk, input, caller) =>
        begin(desk, { kind: 'source', value: outletOf(desk, input.source ?? '') }, input, caller),
    },
    {
      name: 'story',
      description: 'Hide one story',
      options: [ID, FOR, EVERYONE],
      async run(desk, input, caller) {
        const { story } = await requireStory(desk, input.id ?? '', caller)
        return begin(desk, { kind: 'story', value: story.id }, input, caller)
      },
    },
    {
      name: 'list',
      description: 'What is hidden from you and from this channel',
      options: [],
      async run(desk, _input, caller) {
        const { person, place } = caller
        const [own, channel] = await Promise.all([desk.mutes({ person }), desk.mutes({ place })])
        const stories = [...own, ...channel].filter(({ kind }) => kind === 'story')
        const ids = stories.map(({ value }) => value)
        return privately(muteBlocks(own, channel, await headlinesOf(desk, ids), await zoneOf(desk, caller)))
      },
    },
    {
      name: 'stop',
      description: 'Show again what was hidden',
      options: [WORD, SOURCE, { ...STORY, description: 'Id of the story' }, EVERYONE],
      run: stop,
    },
  ],
})

/** @throws {CommandError} when somebody else than a manager speaks for the channel. */
function ownerOf({ everyone }: Input, { person, place, isManager }: Caller): Owner {
  if (everyone !== 'yes') return { person }
  if (!isManager) throw new CommandError(`${MANAGERS_ONLY} Without everyone it holds for you alone.`)
  return { place }
}

async function begin(desk: Desk, what: Mute, input: Input, caller: Caller) {
  const owner = ownerOf(input, caller)
  const until = await untilOf(desk, input.for, caller, 'for')
  await desk.mute(owner, { ...what, ...(until && { until }) })
  const limit = untilWords(until, await zoneOf(desk, caller))
  return saying(`Muted ${forWhom(owner)}: ${muteWords(what, new Map())}${limit}.${reachOf(what)}`)
}

/** A source's stories stay where others carry them too. */
const reachOf = ({ kind }: Mute): string =>
  kind === 'source' ? ' Stories that others carry, too, are still shown.' : ''

async function stop(desk: Desk, input: Input, caller: Caller) {
  const owner = ownerOf(input, caller)
  const wishes: Mute[] = [
    ...(input.word ? [{ kind: 'word', value: input.word } as const] : []),
    ...(input.source ? [{ kind: 'source', value: outletOf(desk, input.source) } as const] : []),
    ...(input.story ? [{ kind: 'story', value: input.story.toUpperCase() } as const] : []),
  ]
  if (wishes.length === 0)
    throw new CommandError('Say which word, source or story; "mute list" shows what is muted.')
  const lines = await Promise.all(
    wishes.map(async (wish) => {
      const name = muteWords(wish, new Map())
      return (await desk.unmute(owner, wish))
        ? `Shown again ${forWhom(owner)}: ${name}.`
        : `It was not muted ${forWhom(owner)}: ${name}.`
    }),
  )
  return saying(lines.join(' '))
}

const forWhom = (owner: Owner): string => ('place' in owner ? 'for this channel' : 'for you')
