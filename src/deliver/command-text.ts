/**
 * Commands typed as text: "/ask Was it safe? story:AKB since:2d". Pure.
 *
 * Words without a name go to one option (`freeOption`), or one each to those that are needed, the last of which takes all
 * that follow. `name:value` or `name:"two words"` gives another, and `name:` with nothing behind it an empty one. Only
 * names that the command has are read so: a colon in a word, an address or a time stays text.
 */
import type { Command, Input, Option } from './command.ts'
import { freeOption, isMissing, missingWords, type Runnable, runnablesOf } from './command-help.ts'
import { nearWord } from './near-word.ts'
import type { Platform } from './place.ts'

export type ParsedText =
  | { readonly kind: 'run'; readonly command: Runnable; readonly input: Input }
  /** `why` is absent when help was all that was asked for; `command` is the name of the one that was meant. */
  | { readonly kind: 'help'; readonly why?: string; readonly command?: string }

/**
 * A piece of the text: one option, or a word. Quotation marks of any style may stand round a value; single ones end at
 * the end of a word, since they are apostrophes, too.
 */
const PIECE =
  /\s*(?:(?<name>[a-z][a-z-]*):(?:["“”„«](?<quoted>[^"“”„«»]*)["“”»]|['‘‚](?<single>[^'‘’‚]*)['’‘](?=\s|$)|(?<bare>\S+)|(?=\s|$))|(?<word>["“„«][^"“”„«»]*["“”»]|['‘‚][^'‘’‚]*['’‘](?=\s|$)|\S+))/giy
const QUOTED = /^(?:["“”„«]([^"“”„«»]*)["“”»]|['‘‚]([^'‘’‚]*)['’‘])$/

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
  const words = split(text, options).free
  return free?.required === true && words.length === 1 && (free.isMeantBy?.(bareOf(words[0])) ?? true)
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
  const missing = options.find((option) => isMissing(option, input[option.name]))
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
const asOne = (words: readonly string[]): string => (words.length === 1 ? bareOf(words[0]) : words.join(' '))

const bareOf = (word = ''): string => word.replace(QUOTED, '$1$2')

/**
 * Whose the free words are: one each, where several options are needed, and the last takes what is left; else all are
 * one option's.
 */
function takers(options: readonly Option[], given: Given, free: readonly string[]): Given | undefined {
  const wanted = options.filter(({ name, required }) => required && !given.some(([other]) => other === name))
  if (wanted.length > 1 && wanted.length <= free.length) {
    const last = wanted.length - 1
    return wanted.map(({ name }, at) => [name, asOne(free.slice(at, at === last ? undefined : at + 1))])
  }
  if (free.length === 0) return []
  const taker = freeOption(options)
  return taker && [[taker.name, asOne(free)]]
}

type Piece = {
  readonly whole: string
  /** Of an option of the command. */
  readonly name?: string | undefined
  /** Absent where nothing stands behind the colon. */
  readonly value?: string | undefined
  readonly isQuoted: boolean
}

const piecesOf = (text: string, options: readonly Option[]): Piece[] =>
  [...text.matchAll(PIECE)].map(({ 0: whole, groups = {} }) => {
    const { quoted = groups.single, bare } = groups
    const name = options.find((option) => option.name === groups.name?.toLowerCase())?.name
    return { whole: whole.trim(), name, value: quoted ?? bare, isQuoted: quoted !== undefined }
  })

/**
 * The option that takes free words may be named too; words that follow its value belong to it. Where several are
 * needed, words that follow the last one belong to that one, unless the first has none yet.
 */
function split(text: string, options: readonly Option[]): Split {
  const given: [name: string, words: string[]][] = []
  const free: string[] = []
  const names = { taker: freeOption(options)?.name, last: lastNeeded(options) }
  /** Those of the last option, while it takes more. */
  let open = free
  const pieces = piecesOf(text, options)
  for (const [at, piece] of pieces.entries()) {
    const { name, value } = piece
    const words = value === undefined ? [] : [value]
    if (name === undefined || isWord(pieces, at, names)) {
      open.push(piece.whole)
      continue
    }
    if (name === names.taker) free.push(...words)
    else given.push([name, words])
    open = name === names.last && takesMore(piece, free) ? words : free
  }
  return { given: given.map(([name, words]) => [name, asOne(words)]), free }
}

const takesMore = ({ isQuoted }: Piece, free: readonly string[]): boolean => !isQuoted && free.length > 0

type Names = { readonly taker: string | undefined; readonly last: string | undefined }

/** "What is the story: true or not?": a name with nothing behind its colon is a word while other words follow. */
function isWord(pieces: readonly Piece[], at: number, { taker, last }: Names): boolean {
  const { name, value } = pieces[at] ?? {}
  if (value !== undefined || name === last) return false
  if (name === taker) return at > 0
  const next = pieces[at + 1]
  return next !== undefined && next.name === undefined
}

/** Of several that are needed the last text; where one is needed, none. */
function lastNeeded(options: readonly Option[]): string | undefined {
  const needed = options.filter(({ required }) => required)
  const last = needed.at(-1)
  return needed.length > 1 && (last?.kind ?? 'text') === 'text' ? last?.name : undefined
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
