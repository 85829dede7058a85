/** What the words of an option mean: stories, times, languages, lists. */
import type { Caller } from '../src/deliver/caller.ts'
import type { Action, Block } from '../src/deliver/card.ts'
import { DEFAULT_SETTINGS } from '../src/deliver/channel.ts'
import { CommandError, type Reply } from '../src/deliver/command.ts'
import type { Desk, Told } from '../src/deliver/desk.ts'
import { languageCode, nearLanguage } from '../src/deliver/language-name.ts'
import { nearWord } from '../src/deliver/near-word.ts'
import { someSources, sourceByPart } from '../src/deliver/source-part.ts'
import { parseSince, parseUntil } from '../src/deliver/time-words.ts'
import { clipped } from '../src/deliver/words.ts'
import { isAddress, shownAddress } from '../src/ingest/sources.ts'

/** Recent stories searched for an id that was mistyped, and those named when none is near. */
const RECENT = 50
const NAMED = 5
/** Characters of other people's text within an error. */
const MAX_ECHO = 40

export const privately = (blocks: readonly Block[], actions: readonly Action[] = []): Reply => ({
  card: { blocks, ...(actions.length > 0 && { actions }) },
  visibility: 'private',
})

/** By its id, else by its place in the digest. @throws {CommandError} naming a near id, else the recent ones. */
export async function requireStory(desk: Desk, typed: string, caller?: Caller): Promise<Told> {
  const id = typed
    .trim()
    .replace(/^(?:story\s+|#)/i, '')
    .toUpperCase()
  const told = await desk.story(id)
  if (told) return told
  const numbered = /^\d{1,2}$/.test(id) ? await storyAtPlace(desk, Number(id), caller) : undefined
  if (numbered) return numbered
  const gone = await desk.whyGone(id)
  if (gone) throw new CommandError(gone)
  const known = (await desk.stories({ limit: RECENT }, caller)).map(({ story }) => story.id)
  const none = `There is no story "${clipped(typed, MAX_ECHO)}".`
  if (known.length === 0) throw new CommandError(`${none} There are no stories yet.`)
  const near = nearWord(id, known)
  const recent = `Recent ones: ${known.slice(0, NAMED).join(', ')}.`
  throw new CommandError(near ? `${none} Did you mean ${near}?` : `${none} ${recent}`)
}

/** 1 is the first story of the digest that this place got last, else of the one of now. */
async function storyAtPlace(desk: Desk, number: number, caller?: Caller): Promise<Told | undefined> {
  const digest =
    (caller && (await desk.latest(caller.place))) ??
    (await desk.digest(DEFAULT_SETTINGS, {}, undefined, caller))
  const id = digest.stories[number - 1]
  return id === undefined ? undefined : desk.story(id)
}

/** The readers' zone: that of the channel's schedule. */
export const zoneOf = async (desk: Desk, { place }: Caller): Promise<string> =>
  (await desk.channel(place)).schedule?.zone ?? 'UTC'

/** @throws {CommandError} when the words are no time in the past. */
export async function sinceOf(
  desk: Desk,
  words: string | undefined,
  caller: Caller,
): Promise<Date | undefined> {
  return words === undefined ? undefined : parseSince(words, desk.now(), await zoneOf(desk, caller))
}

/** `option` is the name that the words were given under. @throws {CommandError} when they are no time to come. */
export async function untilOf(
  desk: Desk,
  words: string | undefined,
  caller: Caller,
  option = 'until',
): Promise<Date | undefined> {
  if (words === undefined) return undefined
  return parseUntil(words.replace(/^until\s+/i, ''), desk.now(), await zoneOf(desk, caller), option)
}

/** "trade, Lake Sorvo" is two; each once. */
export const listOf = (words: string): string[] => [
  ...new Set(
    words
      .split(/[,;]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word) => word !== ''),
  ),
]

/** The primary tag. @throws {CommandError} when no language is called so. */
export function requireLanguage(word: string): string {
  const code = languageCode(word)
  if (code) return code
  const near = nearLanguage(word)
  const hint = near ? `Did you mean ${near}?` : 'Give its English name or its code, such as German or de.'
  throw new CommandError(`I know no language called "${clipped(word, MAX_ECHO)}". ${hint}`)
}

/** "German, vi" or "de vi". */
export const languagesOf = (words: string): string[] => {
  const wanted = /^[a-z]{2}(?:[\s,;]+[a-z]{2})*$/i.test(words.trim())
    ? words.trim().split(/[\s,;]+/)
    : listOf(words)
  return [...new Set(wanted.map(requireLanguage))]
}

/** The outlet as it writes itself; what nobody is called like stays as it was typed. */
export function outletOf(desk: Desk, typed: string): string {
  const offered = desk.suggest('outlet', typed).map(({ value }) => value)
  const same = offered.find((name) => name.toLowerCase() === typed.toLowerCase())
  return same ?? onlyOne(offered) ?? typed
}

/** The name of a source as it is kept. @throws {CommandError} naming those that fit, a near one, else some. */
export async function requireSource(desk: Desk, typed: string): Promise<string> {
  const sources = await desk.sources()
  const names = sources.map(({ name }) => name)
  const wanted = typed.toLowerCase()
  const found =
    names.find((name) => name === typed) ??
    names.find((name) => name.toLowerCase() === wanted) ??
    sources.find(({ address }) => address?.toLowerCase() === wanted)?.name ??
    onlyOne(sources.filter(({ address }) => isAt(address, typed)).map(({ name }) => name)) ??
    sourceByPart(names, typed)
  if (found) return found
  const none = `There is no source "${clipped(typed, MAX_ECHO)}".`
  if (names.length === 0) throw new CommandError(`${none} There are no sources yet.`)
  const near = nearWord(typed, names)
  throw new CommandError(`${none} ${near ? `Did you mean ${near}?` : `There are: ${someSources(names)}.`}`)
}

const isAt = (address: string | undefined, typed: string): boolean =>
  address !== undefined &&
  isAddress(typed) &&
  shownAddress(address).toLowerCase() === shownAddress(typed).toLowerCase()

const onlyOne = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined)
