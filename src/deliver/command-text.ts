/**
 * Commands typed as text: "/ask Was it safe? story:AKB since:2d". Pure.
 *
 * Words without a name go to one option (`freeOption`); `name:value` or `name:"two words"` gives another. Only names
 * that the command has are read so: a colon in a word, an address or a time stays text.
 */
import type { Command, Input, Option } from './command.ts'
import { freeOption, missingWords, type Runnable, runnablesOf } from './command-help.ts'
import { nearWord } from './near-word.ts'
import type { Platform } from './place.ts'

export type ParsedText =
  | { readonly kind: 'run'; readonly command: Runnable; readonly input: Input }
  /** `why` is absent when help was all that was asked for; `command` is the name of the one that was meant. */
  | { readonly kind: 'help'; readonly why?: string; readonly command?: string }

/** A piece of the text: one option, or a word. Quotation marks of any style may stand round a value. */
const PIECE =
  /\s*(?:(?<name>[a-z][a-z-]*):(?:["“”„«](?<quoted>[^"“”„«»]*)["“”»]|(?<bare>\S+))|(?<word>["“„«][^"“”„«»]*["“”»]|\S+))/giy
const QUOTED = /^["“”„«]([^"“”„«»]*)["“”»]$/

/** `platform` decides how examples are written, and `prefix` what stands before them when that is not the usual. */
export function parseCommandText(
  text: string,
  commands: readonly Command[],
  platform: Platform = 'terminal',
  prefix?: string,
): ParsedText {
  const typing = { platform, prefix }
  const [name, rest] = firstWord(text.trim().replace(/^\/\s*/, ''))
  if (name === '') return { kind: 'help' }
  const command = commands.find((each) => each.name === name.toLowerCase())
  if (!command) return { kind: 'help', why: unknown('command', name, commands) }
  if (!command.subcommands) return parseOptions({ ...command, path: command.name }, rest, command, typing)
  return parseSubcommand(command, rest, typing)
}

type Typing = { readonly platform: Platform; readonly prefix: string | undefined }

function parseSubcommand(command: Command, text: string, typing: Typing): ParsedText {
  const runnables = runnablesOf(command)
  const [name, rest] = firstWord(text)
  const found = runnables.find((each) => each.name === name.toLowerCase())
  if (found) return parseOptions(found, rest, command, typing)
  const known = runnables.map((each) => each.name)
  if (name === '') return { kind: 'help', why: `Say what to do: ${known.join(', ')}.`, command: command.name }
  // One thing and nothing said about it: "/story AKB" shows the story, "/follow AKB" follows it.
  const [usual] = runnables
  if (usual && isOneThing(text, usual.options) && !nearWord(name, known))
    return parseOptions(usual, text, command, typing)
  return { kind: 'help', why: unknown(command.name, name, runnables), command: command.name }
}

const isOneThing = (text: string, options: readonly Option[]): boolean => {
  const free = freeOption(options)
  return free?.required === true && split(text, options).free.length === 1
}

function parseOptions(runnable: Runnable, text: string, command: Command, typing: Typing): ParsedText {
  const help = (why: string): ParsedText => ({ kind: 'help', why, command: command.name })
  const { options } = runnable
  const { given, free } = asBegun(split(text, options), options, command)
  const taken = takers(options, given, free)
  if (!taken) return help(`"${runnable.path}" takes no words such as "${free.join(' ')}".`)
  const repeated = given.find(([option], index) => given.findIndex(([other]) => other === option) < index)
  if (repeated) return help(`${repeated[0]} is given twice; give it once.`)
  const input: Input = Object.fromEntries([...given, ...taken])
  const missing = options.find((option) => option.required && !input[option.name])
  if (missing) return help(missingWords(runnable, missing, typing.platform, typing.prefix))
  return { kind: 'run', command: runnable, input }
}

type Given = readonly (readonly [name: string, value: string])[]
type Split = { readonly given: Given; readonly free: readonly string[] }

/** What "/mute word football" began, "/mute stop word football" ends: what named the subcommand names the option. */
function asBegun({ given, free }: Split, options: readonly Option[], { subcommands = [] }: Command): Split {
  const [first = '', ...words] = free
  const name = first.toLowerCase()
  const isNamed = options.some((option) => option.name === name && !option.required)
  if (!isNamed || words.length === 0 || !subcommands.some((each) => each.name === name))
    return { given, free }
  return { given: [...given, [name, asOne(words)]], free: [] }
}

/** Quotation marks round the whole are none of it. */
const asOne = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] ?? '').replace(QUOTED, '$1') : words.join(' ')

/** Whose the free words are: one each, where as many options are needed; else all are one option's. */
function takers(options: readonly Option[], given: Given, free: readonly string[]): Given | undefined {
  const bare = free.map((word) => word.replace(QUOTED, '$1'))
  const wanted = options.filter(({ name, required }) => required && !given.some(([other]) => other === name))
  if (wanted.length > 1 && wanted.length === bare.length)
    return wanted.map(({ name }, index) => [name, bare[index] ?? ''])
  if (free.length === 0) return []
  const taker = freeOption(options)
  return taker && [[taker.name, asOne(free)]]
}

/** The option that takes free words may be named too; words that follow its value belong to it. */
function split(text: string, options: readonly Option[]): Split {
  const given: [string, string][] = []
  const free: string[] = []
  const taker = freeOption(options)?.name
  for (const { 0: whole, groups = {} } of text.matchAll(PIECE)) {
    const name = options.find((option) => option.name === groups.name?.toLowerCase())?.name
    const value = groups.quoted ?? groups.bare ?? ''
    if (name === undefined) free.push(whole.trim())
    else if (name === taker) free.push(value)
    else given.push([name, value])
  }
  return { given, free }
}

/** The first word, and everything after it. */
function firstWord(text: string): [word: string, rest: string] {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text.trim()) ?? []
  return [word, rest]
}

/** "There is no command "aks". Did you mean ask?" */
function unknown(what: string, typed: string, known: readonly { readonly name: string }[]): string {
  const names = known.map(({ name }) => name)
  const near = nearWord(typed, names)
  const noun = what === 'command' ? 'command' : `"${what}" command`
  return `There is no ${noun} "${typed}". ${near ? `Did you mean ${near}?` : `There are: ${names.join(', ')}.`}`
}
