/** /digest: the front page of now, for the caller; by managers also for the whole channel. */
import type { Caller } from '../src/deliver/caller.ts'
import type { ChannelSettings } from '../src/deliver/channel.ts'
import { CommandError, defineCommand, type Input } from '../src/deliver/command.ts'
import type { Desk, StoryFilter } from '../src/deliver/desk.ts'
import { MANAGERS_ONLY, saying } from '../src/deliver/run-command.ts'
import { languagesOf, privately, sinceOf } from './inputs.ts'
import { whyNothing } from './nothing-left.ts'
import { LANGUAGES, MAX, MIN_ORIGINS, SINCE, TOPIC } from './options.ts'

export const digest = defineCommand({
  name: 'digest',
  description: 'The digest of now: the stories that most origins carry',
  options: [
    TOPIC,
    SINCE,
    LANGUAGES,
    MIN_ORIGINS,
    MAX,
    {
      name: 'post',
      description: 'Post it to this channel for everybody (managers)',
      kind: 'yes-no',
      example: 'yes',
    },
  ],
  async run(desk, input, caller) {
    const settings = wanted(await desk.channel(caller.place), input)
    const since = await sinceOf(desk, input.since, caller)
    const filter = { ...filterOf(settings), ...(since && { since }) }
    return input.post === 'yes' ? post(desk, settings, filter, caller) : show(desk, settings, filter, caller)
  },
})

/** What a channel reads, as a choice of stories. */
export const filterOf = ({ topics, languages, sources, minOrigins, max }: ChannelSettings): StoryFilter => ({
  topics,
  languages,
  sources,
  minOrigins,
  limit: max,
})

/** The channel's own settings, with what was asked for this time. */
function wanted(settings: ChannelSettings, input: Input): ChannelSettings {
  return {
    ...settings,
    ...(input.topic && { topics: [input.topic] }),
    ...(input.languages && { languages: languagesOf(input.languages) }),
    ...(input['min-origins'] && { minOrigins: Number(input['min-origins']) }),
    ...(input.max && { max: Number(input.max) }),
  }
}

async function show(desk: Desk, settings: ChannelSettings, filter: StoryFilter, caller: Caller) {
  const { frontPage, stories } = await desk.digest(settings, filter, undefined, caller)
  if (stories.length > 0) return privately(frontPage.blocks, frontPage.actions)
  return saying(await whyNothing(desk, filter, caller))
}

/** What the channel has seen before is left out. */
async function post(desk: Desk, settings: ChannelSettings, filter: StoryFilter, caller: Caller) {
  if (!caller.isManager) throw new CommandError(MANAGERS_ONLY)
  const made = await desk.digest(settings, filter, caller.place)
  if (made.stories.length === 0)
    return saying(`Nothing was posted. ${await whyNotPosted(desk, filter, caller)}`)
  await desk.post(caller.place, made, caller.request)
  return saying('The digest is on its way to this channel.')
}

async function whyNotPosted(desk: Desk, filter: StoryFilter, caller: Caller): Promise<string> {
  if ((await desk.stories({ ...filter, limit: 1 })).length === 0) return whyNothing(desk, filter, caller)
  const muted = (await desk.mutes({ place: caller.place })).length > 0 ? ' or muted' : ''
  return `This channel has seen${muted} everything that fits.`
}
