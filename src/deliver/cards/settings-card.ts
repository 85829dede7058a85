/** What a channel has chosen, in words. Pure. */
import { type Block, block } from '../card.ts'
import type { ChannelSettings } from '../channel.ts'
import { describeRuns } from '../schedule/next-runs.ts'
import { describeSchedule } from '../schedule/presets.ts'
import { count, languageName, listed } from '../words.ts'

/** `title` says what happened: "Saved". `runs` are the next instants. `problem`: what is wrong with what was stored. */
export function settingsBlocks(
  title: string,
  settings: ChannelSettings,
  runs: readonly Date[],
  now: Date,
  problem?: string,
): Block[] {
  const line = (name: string, value: string) => block('fact', { bold: name }, `: ${value}`)
  return [
    block('headline', title),
    ...(problem ? [line('Wrong', problem)] : []),
    line('When', whenWords(settings)),
    line('Which stories', whichWords(settings)),
    line('How many', `at most ${settings.max}`),
    line('Nothing new', settings.empty === 'skip' ? 'post nothing' : 'post one line that says so'),
    ...(settings.mention
      ? [line('For', `${settings.mention} (named above the digest; nobody is pinged)`)]
      : []),
    block('meta', nextWords(settings, runs, now)),
  ]
}

/** "Next: Mon 24 Nov 08:00, Tue 25 Nov 08:00 (Europe/Oslo)". */
export function nextWords({ schedule, paused }: ChannelSettings, runs: readonly Date[], now: Date): string {
  if (!schedule) return 'No digest is planned: set a schedule.'
  if (paused) return 'Paused: no digest comes until you resume.'
  return `Next: ${describeRuns(runs, schedule.zone, now)}`
}

function whenWords({ schedule, quiet, paused }: ChannelSettings): string {
  if (!schedule) return 'never: no schedule is set'
  const hours = quiet ? `, quiet from ${quiet.from} to ${quiet.to}` : ''
  return `${describeSchedule(schedule)}${hours}${paused ? ' (paused)' : ''}`
}

function whichWords(settings: ChannelSettings): string {
  const conditions = conditionsOf(settings)
  return conditions.length > 0 ? `only those ${listed(conditions)}` : 'all'
}

type Wanted = Pick<ChannelSettings, 'topics' | 'languages' | 'sources' | 'minOrigins'>

/** "about trade or energy", "told in German", "from at least 2 independent origins"; none where every story is wanted. */
export const conditionsOf = ({ topics, languages, sources, minOrigins }: Wanted): string[] => [
  ...(topics.length > 0 ? [`about ${either(topics)}`] : []),
  ...(languages.length > 0 ? [`told in ${either(languages.map(languageName))}`] : []),
  ...(sources.length > 0 ? [`carried by ${either(sources)}`] : []),
  ...(minOrigins > 1 ? [`from at least ${count(minOrigins, 'independent origin')}`] : []),
]

const either = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
