/** The settings of a channel with what somebody typed put in their place. Pure. */
import { type ChannelSettings, ON_EMPTY, type Quiet, type Schedule } from '../src/deliver/channel.ts'
import { CommandError, type Input } from '../src/deliver/command.ts'
import { parseTypedSchedule } from '../src/deliver/schedule/presets.ts'
import { parseQuiet } from '../src/deliver/schedule/quiet.ts'
import { languagesOf, listOf } from './inputs.ts'

/** Characters of the name of a role or group. */
const MAX_MENTION = 80
/** Entries of one list, and characters of one entry. */
const MAX_ENTRIES = 20
const MAX_ENTRY = 60

/** @throws {CommandError} naming the setting that is wrong, and what to type instead. */
export function changedSettings(settings: ChannelSettings, input: Input): ChannelSettings {
  const { schedule, quiet, mention, ...others } = settings
  const when = scheduleOf(schedule, input)
  const silent = quietOf(quiet, input.quiet)
  const named = mentionOf(mention, input.mention)
  return {
    ...others,
    ...(when && { schedule: when }),
    ...(silent && { quiet: silent }),
    ...(named && { mention: named }),
    topics: entriesOf('topics', input.topics) ?? settings.topics,
    languages: isAll(input.languages) ? [] : languagesOr(settings.languages, input.languages),
    sources: entriesOf('sources', input.sources) ?? settings.sources,
    minOrigins: Number(input['min-origins'] ?? settings.minOrigins),
    max: Number(input.max ?? settings.max),
    empty: ON_EMPTY.find((each) => each === input.empty) ?? settings.empty,
  }
}

const isNone = (word: string | undefined): boolean => /^(?:off|none|no|never)$/i.test(word ?? '')
const isAll = (word: string | undefined): boolean => /^(?:all|any|every|none|off)$/i.test(word ?? '')

/** A new zone keeps the times of day; a schedule without one keeps the zone. */
function scheduleOf(
  before: Schedule | undefined,
  { preset, cron: fields, timezone }: Input,
): Schedule | undefined {
  if (preset !== undefined && fields !== undefined) throw new CommandError('Give a preset or cron, not both.')
  const cron = preset ?? fields
  if (cron !== undefined && isNone(cron)) return undefined
  if (cron === undefined && timezone === undefined) return before
  const typed = cron ?? before?.cron
  if (typed === undefined)
    throw new CommandError('A timezone needs a schedule: give a preset too, such as weekdays-08:00.')
  const parsed = parseTypedSchedule(typed, timezone ?? before?.zone ?? 'UTC')
  if (parsed.kind === 'refused') throw new CommandError(sentence(parsed.why))
  return parsed.schedule
}

function quietOf(before: Quiet | undefined, typed: string | undefined): Quiet | undefined {
  if (typed === undefined) return before
  if (isNone(typed)) return undefined
  const parsed = parseQuiet(typed)
  if (parsed.kind === 'refused') throw new CommandError(sentence(parsed.why))
  return parsed.quiet
}

function mentionOf(before: string | undefined, typed: string | undefined): string | undefined {
  if (typed === undefined) return before
  if (isNone(typed)) return undefined
  if (typed.length <= MAX_MENTION) return typed
  throw new CommandError(`mention has at most ${MAX_MENTION} characters; please shorten it.`)
}

const languagesOr = (before: readonly string[], typed: string | undefined): readonly string[] =>
  typed === undefined ? before : languagesOf(typed)

function entriesOf(name: string, typed: string | undefined): string[] | undefined {
  if (typed === undefined) return undefined
  if (isAll(typed)) return []
  const entries = listOf(typed)
  if (entries.length === 0) throw new CommandError(`${name} is a list such as: one, two; or all.`)
  if (entries.length > MAX_ENTRIES || entries.some((entry) => entry.length > MAX_ENTRY))
    throw new CommandError(`${name} takes at most ${MAX_ENTRIES} entries of ${MAX_ENTRY} characters.`)
  return entries
}

/** A sentence begins with a capital letter and ends with a point. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!]$/.test(words) ? '' : '.')
