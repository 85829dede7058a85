/** Why a digest for one reader has no story: none fits a condition, all that fit are muted, or there are none. */
import type { Caller } from '../src/deliver/caller.ts'
import { conditionsOf } from '../src/deliver/cards/settings-card.ts'
import { muteWords } from '../src/deliver/cards/wishes-card.ts'
import type { Desk, StoryFilter } from '../src/deliver/desk.ts'
import { count, listed, momentLabel } from '../src/deliver/words.ts'
import { zoneOf } from './inputs.ts'

/** Stories that are counted; where there are more, the number says so. */
const MOST_COUNTED = 50
/** Muted things named of one owner. */
const MOST_NAMED = 5

/** One sentence or two, for a reader whose digest is empty. */
export async function whyNothing(desk: Desk, filter: StoryFilter, caller: Caller): Promise<string> {
  const counted = async (some: StoryFilter) => (await desk.stories({ ...some, limit: MOST_COUNTED })).length
  const fitting = await counted(filter)
  if (fitting > 0) return await mutedWords(desk, fitting, caller)
  const all = await counted({})
  if (all === 0) return 'There are no stories yet.'
  const wanted = conditionsIn(filter, await zoneOf(desk, caller))
  const alone = await Promise.all(wanted.map(({ only }) => counted(only)))
  const guilty = wanted.filter((_, index) => alone[index] === 0)
  const named = (guilty.length > 0 ? guilty : wanted).map(({ words }) => words)
  return `${numberOf(all)}, but none ${listed(named)}. Ask for more: fewer conditions, or an earlier since.`
}

type Condition = { readonly words: string; readonly only: StoryFilter }

/** Each condition on its own, in words that follow "none". */
function conditionsIn(filter: StoryFilter, zone: string): Condition[] {
  const { topics = [], languages = [], sources = [], minOrigins = 1, since } = filter
  const none = { topics: [], languages: [], sources: [], minOrigins: 1 }
  const each: StoryFilter[] = [{ topics }, { languages }, { sources }, { minOrigins }]
  return [
    ...each.flatMap((only) =>
      conditionsOf({ ...none, ...only }).map((words): Condition => ({ words, only })),
    ),
    ...(since ? [{ words: `that grew since ${momentLabel(since, zone)}`, only: { since } }] : []),
  ]
}

async function mutedWords(desk: Desk, fitting: number, { person, place }: Caller): Promise<string> {
  const [own, channel] = await Promise.all([desk.mutes({ person }), desk.mutes({ place })])
  const named = [
    ...(own.length > 0 ? [`you muted ${namesOf(own)}`] : []),
    ...(channel.length > 0 ? [`this channel muted ${namesOf(channel)}`] : []),
  ]
  const why = named.length > 0 ? `: ${named.join('; ')}` : ''
  return `${numberOf(fitting)}, all of them muted${why}. "mute stop" shows them again.`
}

function namesOf(mutes: Awaited<ReturnType<Desk['mutes']>>): string {
  const names = mutes.slice(0, MOST_NAMED).map((each) => muteWords(each, new Map()))
  const more = mutes.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : listed(names)
}

const numberOf = (stories: number): string =>
  stories < MOST_COUNTED ? count(stories, 'story') : `${MOST_COUNTED} stories or more`
