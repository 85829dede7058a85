/** /channel: what this channel reads, and when. */
import type { Caller } from '../src/deliver/caller.ts'
import { block } from '../src/deliver/card.ts'
import { nextWords, settingsBlocks } from '../src/deliver/cards/settings-card.ts'
import { CommandError, defineCommand, type Input } from '../src/deliver/command.ts'
import type { Desk } from '../src/deliver/desk.ts'
import { placeKey } from '../src/deliver/place.ts'
import { saying } from '../src/deliver/run-command.ts'
import { presetChoices } from '../src/deliver/schedule/presets.ts'
import { count } from '../src/deliver/words.ts'
import { changedSettings } from './channel-settings.ts'
import { filterOf } from './digest.ts'
import { privately } from './inputs.ts'
import { LANGUAGES, MAX, MIN_ORIGINS, offering, suggesting, suggestingList } from './options.ts'

/** Next runs that a change is answered with. */
const RUNS = 3

export const channel = defineCommand({
  name: 'channel',
  description: 'What this channel reads, and when',
  subcommands: [
    {
      name: 'set',
      description: 'Change one or more settings of this channel (managers)',
      who: 'manager',
      options: [
        {
          name: 'preset',
          description: 'When: weekdays-08:00, daily-07:30, mondays-09:00, twice-daily, hourly; off for never',
          example: 'weekdays-08:00',
          complete: (_desk, typed) => presetChoices(typed),
        },
        {
          name: 'timezone',
          description: 'Whose clock: a city, such as Europe/Oslo',
          example: 'Europe/Oslo',
          complete: suggesting('zone'),
        },
        {
          name: 'cron',
          description: 'When, in five cron fields, in place of a preset: 0 8 * * 1-5',
          example: '0 8 * * 1-5',
        },
        {
          name: 'quiet',
          description: 'Hours in which nothing is posted, such as 22:00-07:00; off for none',
          example: '22:00-07:00',
          complete: offering(['22:00-07:00', '23:00-06:00', 'off']),
        },
        {
          name: 'topics',
          description: 'Only stories about one of these, such as: trade, energy; all for every story',
          example: 'trade, energy',
          complete: suggestingList('topic'),
        },
        { ...LANGUAGES, description: 'Only stories told in one of these, such as: German, vi; all for any' },
        {
          name: 'sources',
          description: 'Only stories that one of these outlets carries; all for any',
          example: 'Lake Herald, Seeblatt',
          complete: suggestingList('outlet'),
        },
        MIN_ORIGINS,
        MAX,
        {
          name: 'empty',
          description: 'When there is nothing new: post nothing, or one line that says so',
          choices: [
            { name: 'Post nothing', value: 'skip' },
            { name: 'Say so in one line', value: 'say-so' },
          ],
          example: 'say-so',
        },
        {
          name: 'mention',
          description: 'A role or group to name above the digest, without a ping; none for nobody',
          example: 'Trade desk',
        },
      ],
      run: set,
    },
    {
      name: 'show',
      description: 'The settings of this channel',
      options: [],
      run: async (desk, _input, caller) => shown(desk, 'Settings of this channel', caller),
    },
    {
      name: 'pause',
      description: 'Post no digests here for a while (managers)',
      who: 'manager',
      options: [],
      run: (desk, _input, caller) => pause(desk, true, caller),
    },
    {
      name: 'resume',
      description: 'Post digests here again (managers)',
      who: 'manager',
      options: [],
      run: (desk, _input, caller) => pause(desk, false, caller),
    },
    {
      name: 'release',
      description: 'Messages that may have arrived here already: list, send or drop them (managers)',
      who: 'manager',
      options: [
        {
          name: 'how',
          description: 'Look into the channel first: send them only if they are not there',
          choices: [
            { name: 'They are not there: send them', value: 'send' },
            { name: 'They are there, or too old: drop them', value: 'drop' },
          ],
          example: 'send',
        },
      ],
      run: (desk, { how }, caller) => release(desk, how, caller),
    },
    {
      name: 'preview',
      description: 'The next digest of this channel as it would be now; nothing is posted',
      options: [],
      run: async (desk, _input, caller) => preview(desk, caller),
    },
  ],
})

async function set(desk: Desk, input: Input, caller: Caller) {
  if (Object.values(input).every((value) => value === undefined))
    throw new CommandError('Say what to change, such as preset weekdays-08:00 or timezone Europe/Oslo.')
  await desk.setChannel(caller.place, changedSettings(await desk.channel(caller.place), input))
  return shown(desk, 'Saved: the settings of this channel', caller)
}

async function shown(desk: Desk, title: string, { place }: Caller) {
  const settings = await desk.channel(place)
  const stored = (await desk.channels(place)).find((each) => placeKey(each.place) === placeKey(place))
  const runs = desk.nextRuns(settings, RUNS)
  return privately(settingsBlocks(title, settings, runs, desk.now(), stored?.problem))
}

async function pause(desk: Desk, paused: boolean, { place }: Caller) {
  const settings = { ...(await desk.channel(place)), paused }
  await desk.setChannel(place, settings)
  if (paused) return saying('Paused. No digest is posted here until you resume; questions still work.')
  return saying(`Resumed. ${nextWords(settings, desk.nextRuns(settings, RUNS), desk.now())}`)
}

/** Only a person can tell whether a message is there that the program cannot look up. */
async function release(desk: Desk, how: string | undefined, { place }: Caller) {
  const held = await desk.held(place)
  if (held.length === 0) return saying('No message for this channel is held back.')
  if (how === undefined)
    return saying(
      `${count(held.length, 'message')} held back: ${held[0]?.why}. Look whether the channel has them, then give how:send or how:drop.`,
    )
  const released = await desk.release(place, how === 'send' ? 'resend' : 'drop')
  return saying(`${count(released, 'message')} ${how === 'send' ? 'will be sent now' : 'dropped'}.`)
}

async function preview(desk: Desk, { place }: Caller) {
  const settings = await desk.channel(place)
  const { frontPage } = await desk.digest(settings, filterOf(settings), place)
  const next = nextWords(settings, desk.nextRuns(settings, 1), desk.now())
  return privately(
    [...frontPage.blocks, block('meta', `Preview: nothing was posted. ${next}`)],
    frontPage.actions,
  )
}
